// The row below the log: where the connection stands, and the keys that its view has.

import { el } from './dom.ts';
import type { Part } from './part.ts';
import type { Views } from './views.ts';

export function foot(views: Views): Part {
  const state = el('span', { className: 'pg-state' });
  return {
    element: el('div', { className: 'pg-foot' }, state, views.help),
    show({ active }) {
      if (!active) state.textContent = 'Nothing is connected.';
      else if (active.watched) state.textContent = `Clients of ${active.address}`;
      else state.textContent = `${active.version} · ${active.address} · ${active.phase}`;
    },
  };
}
