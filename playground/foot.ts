// The row below the log: where the connection stands, what can be done with it, which views and keys there are.

import type { Console } from './console.ts';
import { button, el } from './dom.ts';
import type { Part } from './part.ts';
import type { Views } from './views.ts';

export function foot(console: Console, views: Views): Part {
  const state = el('span', { className: 'pg-state' });
  const disconnect = button('Close connection', () => {
    if (console.active) void console.ask({ kind: 'close', connection: console.active.id });
  });
  return {
    element: el('div', { className: 'pg-foot' }, state, disconnect, views.choices, views.help),
    show({ active }) {
      disconnect.disabled = !active?.open;
      state.textContent = active
        ? `${active.version} · ${active.address} · ${active.phase}`
        : 'Nothing is connected.';
    },
  };
}
