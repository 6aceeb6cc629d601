// Somebody is about to ask for something: the pointer or the focus is on it, or it is being chosen.

/** Whether somebody has told the browser to save data; not every browser knows. */
function savesData(): boolean {
  const network: unknown = 'connection' in navigator ? navigator.connection : undefined;
  return (
    typeof network === 'object' && network !== null && 'saveData' in network && network.saveData === true
  );
}

/** Calls something once, when somebody comes near an element; never for those who save data. */
export function onApproach(element: HTMLElement, does: () => void): void {
  if (savesData()) return;
  const near = new AbortController();
  const come = () => {
    near.abort();
    does();
  };
  const listener = ({ target }: Event) => target instanceof HTMLButtonElement && come();
  for (const type of ['pointerover', 'focusin', 'click'])
    element.addEventListener(type, listener, { signal: near.signal, capture: true });
}
