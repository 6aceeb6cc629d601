// The row above the log: a tab for each connection, and the form that opens one more.

import type { Controls } from './controls.ts';
import { el } from './dom.ts';
import { fold } from './fold.ts';
import type { Part } from './part.ts';
import { isBegun } from './start.ts';
import type { Tabs } from './tabs.ts';

/** Makes the row. `own`: where the form stands while nothing is open. */
export function tabRow(tabs: Tabs, controls: Controls, own: HTMLElement): Part {
  const more = fold('New connection', 'pg-new');
  const element = el('div', { className: 'pg-tab-row' }, tabs.element, more);
  own.append(controls.element);
  controls.element.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement) more.open = false;
  });
  return {
    element,
    show(console) {
      tabs.show(console.session);
      element.hidden = !isBegun(console);
      const place = element.hidden ? own : more.lastElementChild;
      if (place && controls.element.parentElement !== place) place.append(controls.element);
    },
  };
}
