// ADL on the mock server: takes people over into the session's lists, and shows the contacts among them.

import { CIRCLE, showCircle } from '#content/circles.ts';
import type { Entry } from '#content/list-document.ts';
import { MOST_CONTACTS, putOn, takeOff } from '#content/lists.ts';
import { sees, tellPresence } from '#content/presence.ts';
import { changeLists, listsOf } from '#content/session-lists.ts';
import { type Account, LIST_BITS, type ListName } from '#server/account.ts';
import { welcome } from '#server/open-door.ts';
import type { Answer, Serve } from '#server/serve.ts';
import type { ADL } from './command.ts';

const OPPOSITE: Readonly<Partial<Record<ListName, ListName>>> = { AL: 'BL', BL: 'AL' };

function isSelf(owner: Account, { handle, network }: Entry): boolean {
  return network === 1 && handle.toLowerCase() === owner.handle.toLowerCase();
}

function objection({ session, world }: Answer, owner: Account, entry: Entry): number | undefined {
  const { handle, network, bits } = entry;
  if (network === 1 && !welcome(world, handle)) return 208;
  const isNew = (listsOf(session, bits)?.includes('FL') ?? false) && !owner.has('FL', handle);
  return isNew && network !== CIRCLE && owner.on('FL').length >= MOST_CONTACTS ? 210 : undefined;
}

/** Puts an entry on the lists of the session, and on those of the account. Gives whether it is a new contact. */
function take(answer: Answer, owner: Account, announced: Map<string, number>, entry: Entry): boolean {
  const lists = listsOf(answer.session, entry.bits) ?? [];
  const key = entry.handle.toLowerCase();
  let bits = announced.get(key) ?? 0;
  const watched = (bits & LIST_BITS.FL) !== 0;
  for (const list of lists) {
    const opposite = OPPOSITE[list];
    bits = (bits | LIST_BITS[list]) & ~(opposite ? LIST_BITS[opposite] : 0);
  }
  announced.set(key, bits);
  if (entry.network === CIRCLE || isSelf(owner, entry)) return false;
  for (const list of lists) {
    putOn(answer, owner, list, entry.handle).network = entry.network;
    const opposite = OPPOSITE[list];
    if (opposite) takeOff(answer, owner, opposite, entry.handle);
  }
  return lists.includes('FL') && !watched;
}

export const serve: Serve<typeof ADL> = {
  add({ trid, payload }, answer) {
    const { session, world, reply } = answer;
    const { place } = session;
    const account = place?.account;
    if (!account) return;
    account.announced ??= new Map();
    const { announced } = account;
    changeLists(
      answer,
      payload,
      (entry) => objection(answer, account, entry),
      (entries) => {
        const fresh = entries.filter((entry) => take(answer, account, announced, entry));
        reply('accepted', { trid });
        for (const { handle, network } of entries) {
          const circle = network === CIRCLE ? world.circles.of(CIRCLE, handle, account.handle) : undefined;
          if (circle) showCircle(answer, session, circle);
        }
        if (place.status === undefined) return;
        for (const { handle } of fresh) {
          const other = world.account(handle);
          if (other && world.shown(handle) && sees(account, other)) tellPresence(answer, session, other);
        }
      },
    );
  },
};
