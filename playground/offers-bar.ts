// Buttons for the connections that lines of the server lead to, and for what can be done about one that was closed.

import type { Console } from './console.ts';
import { button, el, fill } from './dom.ts';
import type { Part } from './part.ts';
import type { Connection, Session, Standing } from './session.ts';

const NONE: Session['offers'] = [];

/** The service that people log on to. */
const MAIN = 'NS';

async function accept(console: Console, offer: Standing): Promise<void> {
  console.act({ kind: 'preferred', offer });
  await console.open(offer.who, offer.service, offer.version, offer.line);
  console.message = 'The first line is filled in: Enter sends it.';
  console.tell();
}

/** Undoes the latest act; a line that it was stands in the prompt again, to be mended. */
async function takeBack(console: Console, undo: () => Promise<void>): Promise<void> {
  const act = console.timeline.next.undo ?? '';
  const line = console.line.history.at(-1) ?? '';
  await undo();
  if (line !== '' && act.endsWith(`: ${line}`) && console.line.text === '') console.write(line);
}

/** The ways on, when a log-on has come to its end: to before the latest act, or in anew. */
function waysOn(
  console: Console,
  { id, who, service, chosen }: Connection,
  opened: () => void,
  undo: () => Promise<void>,
): HTMLElement[] {
  return [
    el('span', { textContent: `${id} is closed.` }),
    button('Take the last step back', () => void takeBack(console, undo).then(opened)),
    ...(service === MAIN
      ? [button(`Log ${who} on again`, () => void console.logOn(who, chosen).then(opened))]
      : []),
  ];
}

/**
 * Makes the bar; `opened` is called when one of its connections is there. `undo`: takes the latest act back, where the
 * server is one that allows it and logs people on by itself.
 */
export function offersBar(console: Console, opened: () => void, undo?: () => Promise<void>): Part {
  const element = el('div', { className: 'pg-offers', role: 'status' });
  let shown: unknown;
  let closed: string | undefined;
  return {
    element,
    show({ session, active }) {
      // A scene goes where the lines lead by itself.
      const { scene } = session;
      const plays = scene !== undefined && scene.done < scene.total;
      const offers = plays ? NONE : session.offers;
      const over = undo && !plays && active?.open === false;
      const refused = active?.log.slice(-3).some(({ problem }) => problem !== undefined);
      const shut = over && (active.service === MAIN || refused) ? active : undefined;
      if (offers === shown && closed === shut?.id) return;
      shown = offers;
      closed = shut?.id;
      const buttons = offers.map((offer) => {
        const label = `Open ${offer.who}’s connection to ${offer.service} (${offer.address})`;
        return button(label, () => void accept(console, offer).then(opened), 'pg-strong');
      });
      fill(element, ...buttons, ...(shut && undo ? waysOn(console, shut, opened, undo) : []));
    },
  };
}
