// Somebody is about to ask for something: the pointer or the focus is on it.

/** What is needed of the browser's word on the network; not every browser has one. */
interface Network {
  readonly connection?: { readonly saveData?: boolean };
}

/** Calls something once, when somebody comes near an element; never for those who save data. */
export function onApproach(element: HTMLElement, does: () => void): void {
  const { connection }: Network = navigator;
  if (connection?.saveData) return;
  const near = new AbortController();
  const come = () => {
    near.abort();
    does();
  };
  for (const type of ['pointerover', 'focusin'])
    element.addEventListener(type, ({ target }) => target instanceof HTMLButtonElement && come(), {
      signal: near.signal,
    });
}
