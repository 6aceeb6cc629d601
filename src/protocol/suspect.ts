// Finds out which version a connection speaks and to which service it goes: from what its first lines agree on,
// else by trying them all on its beginning, where the fewest lines are wrong.

import type { Protocol } from './define.ts';
import { type Dialect, dialectOf, doorOf } from './dialect.ts';
import { isFit } from './fit.ts';
import { Frame } from './frame.ts';
import { Judge, phasesFor } from './judge.ts';
import type { VersionFrom } from './lint.ts';
import { always, byFit, type Chooser, cut } from './transcript/cut.ts';
import type { Said, Talk } from './transcript/transcript.ts';

/** Lines of a connection by which it is told. */
const SAMPLE = 60;

/** A way to read a connection. */
export interface Candidate {
  readonly version: string;
  readonly service: string;
  readonly versionFrom: VersionFrom;
  readonly phase: string | undefined;
  readonly said: Reading;
}

export interface Circumstances {
  readonly told: string | undefined;
  /** The version of other connections of the log. */
  readonly usual: string | undefined;
  readonly lenient: boolean;
  readonly exact: boolean;
}

/** Gives the lines of a connection, as one of the ways to read it has them, at most so many of each side. */
export type Reading = (talk: Talk, dialect: Dialect, most?: number) => Said[];

function readingBy(chooser: (dialect: Dialect) => Chooser): Reading {
  return ({ said, strands }, dialect, most) =>
    said ? said.slice(0, most) : cut(strands ?? [], dialect, chooser(dialect), most);
}

const AS_MARKED = readingBy(() => always('client'));
const AS_SERVER = readingBy(() => always('server'));
const AS_MIXED = readingBy(byFit);

/** How a connection can be read, the likeliest way first: a stream that does not tell the sides may be of one or of both. */
export function readingsOf({ strands }: Talk): readonly Reading[] {
  return strands?.some(({ from }) => from === undefined) ? [AS_MIXED, AS_MARKED, AS_SERVER] : [AS_MARKED];
}

/** The versions that servers agreed to in these lines, in their order. */
export function agreedIn(said: Iterable<Said>, protocol: Protocol): Set<string> {
  const door = doorOf(protocol, Object.keys(protocol.services));
  const agreed = new Set<string>();
  for (const { from, line } of said) {
    if (from !== 'server') continue;
    const { fit } = Frame.of(door, from, line);
    if (!fit || !isFit(fit)) continue;
    const word = fit.taken.find(({ param }) => param.type === 'dialect')?.value;
    const version = protocol.versions.find((id) => word === id);
    if (version !== undefined) agreed.add(version);
  }
  return agreed;
}

/** The version that the server agreed to in the first lines of a connection. */
function negotiated(talk: Talk, protocol: Protocol): string | undefined {
  const door = doorOf(protocol, Object.keys(protocol.services));
  for (const reading of readingsOf(talk)) {
    const [version] = agreedIn(reading(talk, door, 12), protocol);
    if (version !== undefined) return version;
  }
  return undefined;
}

/** How much is wrong with the beginning of a connection when it is read in a dialect. */
function score(
  said: readonly Said[],
  dialect: Dialect,
  phase: string | undefined,
  how: Circumstances,
  most: number,
) {
  const judge = new Judge(dialect, said, { ...how, phase });
  let wrong = 0;
  for (const each of said) {
    for (const { code, level } of judge.line(each).troubles) {
      if (level === 'note') continue;
      wrong += code === 'wrong-phase' || code === 'trid-reused' || code === 'reply-without-request' ? 1 : 2;
    }
    if (wrong >= most) break;
  }
  return wrong;
}

/** The services that a connection may be of, the one with most to say first. */
export function servicesOf(protocol: Protocol, talk: Talk): readonly string[] {
  const all = Object.keys(protocol.services);
  const { service } = talk;
  if (service !== undefined && all.includes(service)) return [service];
  const last = protocol.versions.at(-4) ?? '';
  const size = (id: string) => dialectOf(protocol, last, id).forms.length;
  return all.toSorted((a, b) => size(b) - size(a));
}

/** Picks the version, service and place in the session by which the connection's beginning is least wrong. */
export function choose(talk: Talk, protocol: Protocol, how: Circumstances): Candidate {
  const sure = how.told ?? talk.version ?? negotiated(talk, protocol);
  const versionFrom =
    (how.told ?? talk.version) !== undefined ? 'told' : sure === undefined ? 'fit' : 'negotiated';
  const others = protocol.versions.filter((id) => id !== how.usual);
  const versions = sure !== undefined ? [sure] : how.usual === undefined ? others : [how.usual, ...others];
  const services = servicesOf(protocol, talk);
  let best: Candidate | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const version of versions) {
    for (const service of services) {
      const dialect = dialectOf(protocol, version, service);
      for (const reading of readingsOf(talk)) {
        const said = reading(talk, dialect, SAMPLE);
        const [first] = said;
        for (const phase of first ? phasesFor(dialect, first) : [dialect.service.start]) {
          const wrong = score(said, dialect, phase, how, least);
          if (wrong >= least) continue;
          least = wrong;
          best = { version, service, versionFrom, phase, said: reading };
          if (wrong === 0) return best;
        }
      }
    }
  }
  if (!best) throw new Error('The protocol lists no version or no service.');
  return best;
}
