// The lists of a session, from MSNP13: what ADL and RML have in common.

import type { ListName } from '#server/account.ts';
import type { Answer, Session } from '#server/serve.ts';
import { CIRCLE } from './circles.ts';
import { isSince } from './identity.ts';
import { type Entry, readListDocument } from './list-document.ts';
import { TELEPHONE } from './lists.ts';

const NETWORKS = new Set([1, 2, TELEPHONE, 8, CIRCLE, 13, 14, 16, 32]);

/** Most people in one document. */
export const MOST_ENTRIES = 150;

/** The bits that a client may name, and the list of each. MSNP21 hides where others block. */
const BITS: readonly (readonly [number, ListName])[] = [
  [1, 'FL'],
  [2, 'AL'],
  [4, 'BL'],
];
const SERVICE_BITS: readonly (readonly [number, ListName | undefined])[] = [
  [1, 'FL'],
  [2, 'AL'],
  [16, undefined],
  [64, 'BL'],
];

function hasServices(session: Session): boolean {
  return isSince(session, 'MSNP21');
}

/** The lists that the bits of an entry name; undefined when one of them is not for clients. */
export function listsOf(session: Session, bits: number | undefined): ListName[] | undefined {
  const table = hasServices(session) ? SERVICE_BITS : BITS;
  const known = table.reduce((sum, [bit]) => sum | bit, 0);
  if (!bits || (bits & ~known) !== 0) return undefined;
  const lists = table.flatMap(([bit, list]) => ((bits & bit) !== 0 && list ? [list] : []));
  return lists.includes('AL') && lists.includes('BL') ? undefined : lists;
}

/** What speaks against an entry, whichever the command, as a numeric error. */
function objectionTo({ session, world }: Answer, entry: Entry): number | undefined {
  if (entry.fault !== undefined) return entry.fault;
  const { handle, network, bits } = entry;
  if (!NETWORKS.has(network) || (network === TELEPHONE) !== handle.startsWith('tel:')) return 204;
  if (!listsOf(session, bits)) return 241;
  if (network !== CIRCLE) return undefined;
  if (!isSince(session, 'MSNP18')) return 204;
  const { place } = session;
  return place?.vouched && world.circles.of(CIRCLE, handle, place.account.handle) ? undefined : 933;
}

/**
 * Reads the document of a command and hands its entries on. An entry that is refused, here or by `objection`, gets
 * its own numeric error, with a document that names it; then come OK, unless all were refused, and what follows.
 */
export function changeLists(
  answer: Answer,
  payload: Uint8Array,
  objection: (entry: Entry) => number | undefined,
  accept: (entries: readonly Entry[]) => void,
) {
  const document = readListDocument(payload, hasServices(answer.session));
  if ('refusal' in document) return answer.error(document.refusal);
  if (document.entries.length > MOST_ENTRIES) return answer.close();
  const good = document.entries.filter((entry) => {
    const code = objectionTo(answer, entry) ?? objection(entry);
    if (code !== undefined) answer.error(code, new TextEncoder().encode(entry.document));
    return code === undefined;
  });
  if (good.length > 0 || document.entries.length === 0) accept(good);
}
