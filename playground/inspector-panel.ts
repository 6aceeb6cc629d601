// The panel beside the log: the chosen line, decoded.

import type { Entry } from '#editor/entry.ts';
import type { Console } from './console.ts';
import { details } from './details.ts';
import { button, el, fill } from './dom.ts';
import { inspected } from './inspected.ts';
import type { Part } from './part.ts';
import { shownOf } from './session.ts';

const EMPTY = 'Choose a line: its words, its meaning and its bytes stand here.';

/** Makes the panel; it asks for a decoding when another line is chosen. */
export function inspectorPanel(console: Console): Part {
  const body = el('div', { className: 'pg-details' }, el('p', { textContent: EMPTY }));
  const element = el(
    'section',
    { className: 'pg-inspector', ariaLabel: 'Inspector' },
    el(
      'div',
      { className: 'pg-inspector-head' },
      el('h2', { textContent: 'Inspector' }),
      button('Earlier line', () => console.act({ kind: 'earlier' })),
      button('Later line', () => console.act({ kind: 'later' })),
    ),
    body,
  );
  let seen: Entry | undefined;
  return {
    element,
    show({ session }) {
      const entry = shownOf(session);
      if (entry === seen) return;
      seen = entry;
      if (!entry) return fill(body, el('p', { textContent: EMPTY }));
      void inspected(console, entry).then((inspection) => {
        if (!inspection || seen !== entry) return;
        fill(body, ...details(entry, inspection));
        element.scrollTop = 0;
      });
    },
  };
}
