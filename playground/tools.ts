// The row of tools for the line that is typed and for the log: what keys do, as buttons, in every view.

import { fillLine } from './composing.ts';
import type { Console } from './console.ts';
import { button, el } from './dom.ts';
import { FindBar } from './find-bar.ts';
import type { Part } from './part.ts';
import type { Views } from './views.ts';

/** Makes the row, with the search of the log below it. */
export function tools(console: Console, views: Views): Part {
  const bar = new FindBar({
    find: (query, back) => views.find(query, back),
    left: () => views.focus(),
  });
  views.finding = () => bar.open();
  const fill = button('Fill in ID and length', () => {
    void fillLine(console).then(() => {
      if (!console.composing) views.focus();
    });
  });
  fill.title = 'Alt+Enter in the line; for a payload it opens an editor';
  const search = button('Search log', () => bar.open());
  const row = el('div', { className: 'pg-tools', role: 'group', ariaLabel: 'Line and log' }, fill, search);
  const element = el('div', { className: 'pg-tooling' }, bar.element, row);
  return {
    element,
    show({ active, session }) {
      element.hidden = session.connections.length === 0;
      fill.disabled = !active?.open;
    },
  };
}
