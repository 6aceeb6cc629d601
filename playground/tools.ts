// The row of tools for the line that is typed and for the log: what keys do, as buttons, in every view; and the views.

import { fillLine } from './composing.ts';
import type { Console } from './console.ts';
import { button, el } from './dom.ts';
import { FindBar } from './find-bar.ts';
import { HistoryBar } from './history-bar.ts';
import type { Part } from './part.ts';
import type { Views } from './views.ts';

/** Makes the row, with the searches of the log and of what was typed above it. */
export function tools(console: Console, views: Views): Part {
  const find = new FindBar({
    find: (query, back) => views.find(query, back),
    left: () => views.focus(),
  });
  const history = new HistoryBar({
    lines: () => console.line.history,
    take: (line) => console.write(line),
    left: () => views.focus(),
  });
  views.finding = () => find.open();
  views.recalling = () => history.open();
  const fill = button('Fill in ID and length', () => {
    void fillLine(console).then(() => {
      if (!console.composing) views.focus();
    });
  });
  fill.title = 'Alt+Enter in the line; for a payload it opens an editor';
  const recall = button('Typed before', () => history.open());
  recall.title = 'Ctrl+R in the line';
  const search = button('Search log', () => find.open());
  search.title = 'Ctrl+F in the terminal';
  const disconnect = button('Close connection', () => {
    if (console.active) void console.ask({ kind: 'close', connection: console.active.id });
  });
  const row = el(
    'div',
    { className: 'pg-tools', role: 'group', ariaLabel: 'Line and log' },
    ...[fill, recall, search, disconnect, views.choices],
  );
  const element = el('div', { className: 'pg-tooling' }, find.element, history.element, row);
  return {
    element,
    show({ active, session, line }) {
      element.hidden = session.connections.length === 0;
      for (const each of [fill, recall, disconnect]) each.hidden = active?.watched ?? false;
      fill.disabled = !active?.open;
      recall.disabled = line.history.length === 0;
      disconnect.disabled = !active?.open;
    },
  };
}
