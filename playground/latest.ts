// The server's latest line, said to those who do not see the terminal. The plain view says its lines by itself.

import type { Entry } from '#editor/entry.ts';
import { visible } from '#protocol/visible.ts';
import { el } from './dom.ts';
import type { Part } from './part.ts';
import type { Views } from './views.ts';

/** Most letters of a line that are said. */
const MOST = 300;

export function latestLine(views: Views): Part {
  const element = el('div', { className: 'unseen', role: 'status' });
  let said: Entry | undefined;
  return {
    element,
    show({ active }) {
      const last = active?.log.findLast(({ direction }) => direction === 'server');
      if (views.chosen === 'plain' || last === said || active?.watched) return;
      said = last;
      element.textContent = last ? `Server: ${visible(last.line).slice(0, MOST)}` : '';
    },
  };
}
