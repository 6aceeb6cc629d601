// UUX on the mock server: keeps the document of this place, and passes on what others may know of it.

import { announceData, tellOwnData } from '#content/presence.ts';
import type { Serve } from '#server/serve.ts';
import type { UUX } from './command.ts';

const ROOTS = ['Data', 'EndpointData', 'PrivateEndpointData'];

/** The name of a document's outermost element; a bare PSM, as an early client may send it, counts as Data. */
export function rootOf(document: string): string | undefined {
  const root = /^\s*(?:<\?[^>]*\?>\s*)?<([A-Za-z]+)/.exec(document)?.[1];
  return root === 'PSM' || root === 'CurrentMedia' ? 'Data' : root;
}

export const serve: Serve<typeof UUX> = {
  set({ trid, payload }, context) {
    const { session, world, reply, close, sessionOf } = context;
    const document = new TextDecoder().decode(payload);
    const root = rootOf(document) ?? 'Data';
    if (!session.place || !ROOTS.includes(root)) return close();
    session.place.documents.set(root, document);
    reply('stored', { trid });
    announceData(context, session.place.account);
    for (const other of world.placesOf(session.place.account.handle)) {
      if (other !== session.place && sessionOf(other.wire)) tellOwnData(context, other);
    }
  },
};
