// The connections that stand in a log under one name: one as a rule, several where they make more sense as such.

import { apart, type Parts } from './apart.ts';
import type { Protocol } from './define.ts';
import { anyOf, dialectOf } from './dialect.ts';
import { doubts } from './doubt.ts';
import { Judge } from './judge.ts';
import type { CheckedTalk, Level } from './lint.ts';
import {
  agreedIn,
  type Candidate,
  type Circumstances,
  choose,
  type Reading,
  readingsOf,
  servicesOf,
} from './suspect.ts';
import type { Said, Talk } from './transcript/transcript.ts';

/** What all connections of a log are checked with. */
export interface Check extends Circumstances {
  readonly protocol: Protocol;
  /** What a row of the file is. */
  readonly unit: 'line' | 'packet';
  readonly progress: (share: number) => void;
}

/** Lines between two tidings of how much is done. */
const SOME = 2_000;

function checked(talk: Talk, candidate: Candidate, check: Check): CheckedTalk {
  const { protocol, progress } = check;
  const dialect = dialectOf(protocol, candidate.version, candidate.service);
  const said = candidate.said(talk, dialect);
  const judge = new Judge(dialect, said, { ...check, phase: candidate.phase });
  return {
    name: talk.name,
    dialect,
    versionFrom: candidate.versionFrom,
    lines: said.map((each, index) => {
      if (index % SOME === 0) progress(index / said.length);
      return judge.line(each);
    }),
  };
}

/** How many problems, or notes, connections have. */
export function countIn(talks: readonly CheckedTalk[], wanted: Level): number {
  let count = 0;
  for (const { lines } of talks)
    for (const { troubles } of lines) for (const { level } of troubles) if (level === wanted) count++;
  return count;
}

/** Lines by which the versions of connections that are mixed are found. */
const SAMPLE = 400;

/** Lines that a connection must have to be taken for one of another version than the rest. */
const FEW = 4;

/** Takes the lines of one name apart into connections of any of these versions. */
function partsOf(
  talk: Talk,
  versions: readonly string[],
  reading: Reading,
  { protocol }: Check,
  most?: number,
): Parts {
  const services = servicesOf(protocol, talk);
  const sided = talk.strands?.every(({ from }) => from !== undefined) ?? true;
  const wide = anyOf(protocol, versions, services);
  return apart(reading(talk, wide, most), { protocol, services, versions, sided });
}

function* saidIn({ lines }: CheckedTalk): Generator<Said> {
  for (const { said } of lines) yield said;
}

/** The versions that the connections may speak, as their beginnings tell: one as a rule, then several, if there are signs of these. */
function guessesFor(talk: Talk, whole: CheckedTalk, reading: Reading, check: Check): (readonly string[])[] {
  const { protocol } = check;
  const { version } = whole.dialect;
  const least = (lists: readonly (readonly string[])[]) =>
    lists
      .map((versions) => ({ versions, ...partsOf(talk, versions, reading, check, SAMPLE) }))
      .reduce((a, b) => (b.strain < a.strain ? b : a));
  const without = (...known: readonly string[]) => protocol.versions.filter((id) => !known.includes(id));
  const { versions: one } = least([
    [version],
    ...(whole.versionFrom === 'fit' ? without(version) : []).map((id) => [id]),
  ]);
  const single = [...new Set([...one, ...agreedIn(saidIn(whole), protocol)])];
  const rest = without(...one);
  if (whole.versionFrom === 'told' || rest.length === 0) return [single];
  const several = [least([[...one, ...rest]]), least(rest.map((id) => [...one, id]))].map(
    ({ parts }) => new Set(parts.filter(({ said }) => said.length >= FEW).map((part) => part.version)),
  );
  return [single, ...several.filter(({ size }) => size > 1).map((found) => [...found])];
}

interface Apart {
  readonly talks: readonly CheckedTalk[];
  readonly unsure: readonly Said[];
}

function takenApart(talk: Talk, versions: readonly string[], reading: Reading, check: Check): Apart {
  const { parts, unsure } = partsOf(talk, versions, reading, check);
  const talks = parts.map(({ said, version }, index) => {
    const name = `${talk.name === '' ? 'Connection' : talk.name} ${index + 1}`;
    const { strands: _, ...rest } = talk;
    const own: Talk = { ...rest, name, said };
    const candidate = choose(own, check.protocol, { ...check, usual: version });
    return checked(own, candidate, check);
  });
  return { talks, unsure };
}

function many(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** What the reader should know of connections that were told apart by what they say. */
function remark(name: string, talks: number, unsure: readonly Said[], unit: string): string {
  const whose =
    name === '' ? 'The log does not name its connections' : `"${name}" is more than one connection`;
  const [first] = unsure;
  const some = first
    ? ` ${many(unsure.length, 'line')}, the first in ${unit} ${first.row}, would make as much sense in another of them; which it was cannot be known.`
    : '';
  return `${whose}: ${talks} were told apart by what they say.${some}`;
}

/** Whether connections are likely to be several: of two services, or with both sides of one. */
function isMixture(talks: readonly CheckedTalk[]): boolean {
  const both = ({ lines }: CheckedTalk) =>
    lines.some(({ said }) => said.from === 'client') && lines.some(({ said }) => said.from === 'server');
  const services = new Set(talks.map(({ dialect }) => dialect.service.id));
  return talks.length > 1 && (services.size > 1 || talks.some(both));
}

/** Lines before and behind a problem by which it is told whether a long log mixes connections there. */
const AROUND = 1_000;

/** Whether some problems of a long log are none when what is said around them is taken for several connections. */
function looksMixed(talk: Talk, { lines, dialect, versionFrom }: CheckedTalk, check: Check): boolean {
  if (lines.length <= 8 * AROUND) return true;
  const wrong = lines.flatMap(({ troubles }, at) =>
    troubles.some(({ level }) => level === 'problem') ? [at] : [],
  );
  const { strands: _, ...rest } = talk;
  const version = versionFrom === 'fit' ? {} : { version: dialect.version };
  return [0, wrong.length >> 1, wrong.length - 1].some((index) => {
    const at = wrong[index] ?? 0;
    const said = lines.slice(Math.max(0, at - AROUND), at + AROUND).map((line) => line.said);
    return connectionsOf({ ...rest, ...version, said }, check).talks.length > 1;
  });
}

/** What is found under one name. */
export interface Found {
  readonly talks: readonly CheckedTalk[];
  readonly remarks: readonly string[];
  /** The version that the next connection is likely to speak, too. */
  readonly usual?: string;
}

/** The connections of one name: one, unless fewer problems are found when it is taken for several. */
export function connectionsOf(talk: Talk, check: Check): Found {
  const candidate = choose(talk, check.protocol, check);
  const whole = checked(talk, candidate, check);
  const usual = candidate.versionFrom === 'fit' ? {} : { usual: candidate.version };
  let wrong = countIn([whole], 'problem');
  if (wrong === 0) return { talks: [whole], remarks: [], ...usual };
  let best: Apart = { talks: [whole], unsure: [] };
  // A stream that does not tell its sides is taken for one of both first: of one side alone, less can be wrong.
  const readings = looksMixed(talk, whole, check) ? [...readingsOf(talk).slice(0, 1), candidate.said] : [];
  for (const reading of new Set(readings)) {
    for (const versions of guessesFor(talk, whole, reading, check)) {
      const found = takenApart(talk, versions, reading, check);
      const left = countIn(found.talks, 'problem');
      if (left >= wrong || !isMixture(found.talks)) continue;
      wrong = left;
      best = found;
    }
  }
  const { talks, unsure } = best;
  const split = talks.length > 1 ? [remark(talk.name, talks.length, unsure, check.unit)] : [];
  return { talks, remarks: [...split, ...doubts(talks, check.unit, talk.name !== '')], ...usual };
}
