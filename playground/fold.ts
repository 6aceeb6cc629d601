// A button that opens a panel below it, over what follows.

import { el } from './dom.ts';

/** Makes it. Escape, a press elsewhere and Tab out of it close the panel; nothing in it is lost. */
export function fold(title: string, className: string, ...inside: readonly Node[]): HTMLDetailsElement {
  const opener = el('summary', { textContent: title });
  const made = el('details', { className: `pg-fold ${className}` }, opener);
  made.append(el('div', { className: 'pg-fold-panel' }, ...inside));
  const close = () => {
    made.open = false;
  };
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !made.open) return;
    event.stopPropagation();
    close();
    opener.focus();
  });
  made.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !made.contains(relatedTarget)) close();
  });
  addEventListener('pointerdown', ({ target }) => {
    if (made.open && target instanceof Node && !made.contains(target)) close();
  });
  return made;
}
