// FND on the mock server: whoever fits in the member directory, without addresses.

import { decodeText } from '#protocol/params.ts';
import type { Serve } from '#server/serve.ts';
import type { FND } from './command.ts';

/** Most hits in one answer. The limit of real servers is not known. */
const MOST = 30;

function same(a: string, b: string): boolean {
  return decodeText(a).toLowerCase() === decodeText(b).toLowerCase();
}

function fits(wanted: string, word: string): boolean {
  return wanted === '*' || same(wanted, word);
}

export const serve: Serve<typeof FND> = {
  find({ trid, firstName, lastName, city, state, country }, { session, world, reply, error, close }) {
    if (!world.directory) return error(502);
    if (firstName === '*' || lastName === '*') return error(201);
    if ((city !== '*' || state !== '*') && !same(country, 'US')) return close();
    const hits = world.directory.filter(
      (listing) =>
        same(firstName, listing.firstName) &&
        same(lastName, listing.lastName) &&
        fits(city, listing.city) &&
        fits(state, listing.state) &&
        fits(country, listing.country),
    );
    if (hits.length > MOST) return error(301);
    session.found = hits;
    if (hits.length === 0) reply('none', { trid });
    for (const [index, listing] of hits.entries()) {
      reply('found', { trid, index: index + 1, total: hits.length, ...listing });
    }
  },
};
