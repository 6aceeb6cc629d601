// Buttons for the connections that lines of the server lead to.

import type { Console } from './console.ts';
import { button, el, fill } from './dom.ts';
import type { Part } from './part.ts';
import type { Session, Standing } from './session.ts';

const NONE: Session['offers'] = [];

async function accept(console: Console, offer: Standing): Promise<void> {
  console.act({ kind: 'preferred', offer });
  await console.open(offer.who, offer.service, offer.version, offer.line);
  console.message = 'The first line is filled in: Enter sends it.';
  console.tell();
}

/** Makes the bar; `opened` is called when one of its connections is there. */
export function offersBar(console: Console, opened: () => void): Part {
  const element = el('div', { className: 'pg-offers', role: 'status' });
  let shown: unknown;
  return {
    element,
    show({ session }) {
      // A scene goes where the lines lead by itself.
      const { scene } = session;
      const offers = scene && scene.done < scene.total ? NONE : session.offers;
      if (offers === shown) return;
      shown = offers;
      const buttons = offers.map((offer) => {
        const label = `Open ${offer.who}’s connection to ${offer.service} (${offer.address})`;
        return button(label, () => void accept(console, offer).then(opened), 'pg-strong');
      });
      fill(element, ...buttons);
    },
  };
}
