// Buttons for the connections that lines of the server lead to.

import type { Console } from './console.ts';
import { button, el, fill } from './dom.ts';
import type { Part } from './part.ts';

/** Makes the bar; `opened` is called when one of its connections is there. */
export function offersBar(console: Console, opened: () => void): Part {
  const element = el('div', { className: 'pg-offers', role: 'status' });
  let shown: unknown;
  return {
    element,
    show({ session: { offers } }) {
      if (offers === shown) return;
      shown = offers;
      const buttons = offers.map((offer) => {
        const label = `Open ${offer.who}’s connection to ${offer.service} (${offer.address})`;
        return button(label, () => void console.accept(offer).then(opened), 'pg-strong');
      });
      fill(element, ...buttons);
    },
  };
}
