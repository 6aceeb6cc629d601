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
  readonly said: (talk: Talk, dialect: Dialect) => Said[];
}

export interface Circumstances {
  readonly told: string | undefined;
  /** The version of other connections of the log. */
  readonly usual: string | undefined;
  readonly lenient: boolean;
  readonly exact: boolean;
}

type Reading = (talk: Talk, dialect: Dialect, most?: number) => Said[];

function readingBy(chooser: (dialect: Dialect) => Chooser): Reading {
  return ({ said, pieces }, dialect, most) =>
    said ? said.slice(0, most) : cut(pieces ?? [], dialect, chooser(dialect), most);
}

const AS_MARKED = readingBy(() => always('client'));
const AS_SERVER = readingBy(() => always('server'));
const AS_MIXED = readingBy(byFit);

/** How a connection can be read: a stream that does not tell the sides may be of one or of both. */
function readingsOf({ pieces }: Talk): readonly Reading[] {
  return pieces?.some(({ from }) => from === undefined) ? [AS_MIXED, AS_MARKED, AS_SERVER] : [AS_MARKED];
}

/** The version that the server agreed to in the first lines of a connection. */
function negotiated(talk: Talk, protocol: Protocol): string | undefined {
  const services = Object.keys(protocol.services);
  const door = doorOf(protocol, services);
  for (const reading of readingsOf(talk)) {
    for (const { from, line } of reading(talk, door, 12)) {
      const { fit } = Frame.of(door, from, line);
      if (from !== 'server' || !fit || !isFit(fit)) continue;
      const words = fit.taken.filter(({ param }) => param.type === 'dialect').map(({ value }) => value);
      const version = protocol.versions.find((id) => words[0] === id);
      if (version !== undefined) return version;
    }
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
