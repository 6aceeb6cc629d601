// What a box of the page is asked for by elements that are put into it for a moment. All are put in before any is read,
// so that the browser works styles and places out once.

export interface Probe<T> {
  readonly element: HTMLElement;
  /** Reads what there is to know, while the element stands in a box. */
  read(box: HTMLElement): T;
}

/** Reads from a box, while elements stand in it. */
export function during<T>(box: HTMLElement, elements: readonly HTMLElement[], read: () => T): T {
  box.append(...elements);
  const found = read();
  for (const element of elements) element.remove();
  return found;
}
