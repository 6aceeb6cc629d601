// All connections of a session in time order, as a sequence diagram: lanes of people and servers, a row for each line.

import type { Entry } from '#editor/entry.ts';
import { visible } from '#protocol/visible.ts';
import { personOf } from './person.ts';
import type { Session } from './session.ts';

/** Somebody or something with a lane of its own. */
export interface Lane {
  readonly name: string;
  readonly kind: 'person' | 'server';
}

/** A line that goes from one lane to another. */
export interface Row {
  readonly connection: string;
  readonly entry: Entry;
  /** Places among the lanes. */
  readonly from: number;
  readonly to: number;
}

export interface Sequence {
  readonly lanes: readonly Lane[];
  readonly rows: readonly Row[];
  /** Earlier lines that are left out. */
  readonly left: number;
}

/** The servers in the order in which a client meets them. */
const SERVERS = ['DS', 'NS', 'SB'];

/**
 * The latest lines of all connections, at most `most` of them. The first person stands left of the servers, everyone
 * else right of them, in the order in which they came.
 */
export function sequenceOf({ connections }: Session, most: number): Sequence {
  const people = [...new Set(connections.map(({ who }) => personOf(who)))];
  const servers = SERVERS.filter((id) => connections.some(({ service }) => service === id));
  const [first, ...others] = people;
  const lanes: Lane[] = [
    ...(first === undefined ? [] : [{ name: first, kind: 'person' } as const]),
    ...servers.map((name) => ({ name, kind: 'server' }) as const),
    ...others.map((name) => ({ name, kind: 'person' }) as const),
  ];
  const said = connections.flatMap(({ id, who, service, log }) => {
    const person = lanes.findIndex(({ name }) => name === personOf(who));
    const server = lanes.findIndex(({ name }) => name === service);
    return log.flatMap((entry): Row[] => {
      if (entry.direction === 'note') return [];
      const [from, to] = entry.direction === 'client' ? [person, server] : [server, person];
      return [{ connection: id, entry, from, to }];
    });
  });
  const all = said.toSorted((one, other) => one.entry.id - other.entry.id);
  const rows = all.slice(-most);
  return { lanes, rows, left: all.length - rows.length };
}

/** Letters of a line that stand beside its arrow, and in its name: whoever says what is seen means that arrow. */
export const MOST_LETTERS = 200;

/** A row in words: who says what to whom. */
export function rowInWords({ lanes }: Sequence, { connection, entry, from, to }: Row): string {
  const payload = entry.payload?.length ? `, with ${entry.payload.length} bytes of payload` : '';
  const refused = entry.problem ? ', refused' : '';
  const ends = `${lanes[from]?.name} to ${lanes[to]?.name}`;
  return `${ends}, on ${connection}${payload}${refused}: ${visible(entry.line.slice(0, MOST_LETTERS))}`;
}
