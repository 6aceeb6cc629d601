// Checks logs made of the pages' exchanges in every notation, whole and with one fault put in.

import { globSync, readFileSync } from 'node:fs';
import { join as path } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { type Block, blocksOf } from '#content/blocks.ts';
import { MSNP } from '#content/registry.ts';
import { ROOT } from '#testing/sources.ts';
import { dialectOf } from './dialect.ts';
import { writeLine } from './exchange.ts';
import { isFit } from './fit.ts';
import { Frame } from './frame.ts';
import { lint, type Report } from './lint.ts';
import { typeOf } from './params.ts';
import {
  ALONE,
  ethernet,
  ipv6,
  join,
  oneSide,
  pcap,
  pcapng,
  type Spoken,
  segments,
  TOGETHER,
  wire,
} from './transcript/notate.testdata.ts';
import { readPage } from './transcript/page.ts';
import { readTranscript } from './transcript/read.ts';
import type { Said, Talk } from './transcript/transcript.ts';

// Every exchange of every page is written and read in each test.
vi.setConfig({ testTimeout: 120_000 });

const utf8 = new TextEncoder();

function heard({ said, ...talk }: Talk, index: number, { service, who }: Block): Spoken {
  return {
    ...talk,
    name: talk.name || `${who} ${service} ${index}`,
    service: talk.service ?? service,
    said: said ?? [],
  };
}

const EXCHANGES = globSync('content/**/*.md', { cwd: ROOT })
  .toSorted()
  .flatMap((file) => blocksOf(readFileSync(path(ROOT, file), 'utf8'), file))
  .filter(({ history, text }) => history === undefined && !text.includes('# wrong on purpose'))
  .map((block) => ({
    block,
    name: `${block.file}:${block.line}`,
    talks: readPage(block.text).talks.map((talk, index) => ({
      ...heard(talk, index, block),
      name: `${talk.name || `${block.who} ${block.service}`} ${index}`,
    })),
  }));

function check(bytes: Uint8Array, version?: string): Report {
  const transcript = readTranscript(bytes);
  if (!transcript) throw new Error('The notation is not known.');
  return lint(transcript, MSNP, version === undefined ? {} : { version });
}

/** Exchanges in which a client uses a transaction ID again. */
const REPEATING = new Set(
  EXCHANGES.filter(({ block }) => check(utf8.encode(block.text)).notes > 0).map(({ name }) => name),
);

/** The version to tell; none where the exchange itself names several. */
function versionOf({ block, talks }: (typeof EXCHANGES)[number]): string | undefined {
  return talks.some(({ version }) => version !== undefined) ? undefined : block.version;
}

function problems(report: Report) {
  return report.talks.flatMap(({ lines }) =>
    lines.flatMap(({ said, troubles }) =>
      troubles.filter(({ level }) => level === 'problem').map((each) => ({ ...each, line: said.line })),
    ),
  );
}

function complaints(name: string, report: Report, talks: number): string[] {
  const found = problems(report).map(({ line, code, detail }) => `${name}: ${line}: ${code} ${detail}`);
  const blots = report.blots.map(({ row, detail }) => `${name}:${row} ${detail}`);
  const count =
    report.talks.length === talks ? [] : [`${name}: ${report.talks.length} connections, not ${talks}`];
  return [...found, ...blots, ...count];
}

describe('an exchange of the pages has no problem', () => {
  test('as it stands on the page, with the version found by itself', () => {
    const found = EXCHANGES.flatMap(({ name, block, talks }) =>
      complaints(name, check(utf8.encode(block.text)), talks.length),
    );
    expect(found).toEqual([]);
    expect(EXCHANGES.length).toBeGreaterThan(300);
  });

  test.each(Object.entries(TOGETHER))('as a log of %s', (_, write) => {
    const found = EXCHANGES.flatMap((each) =>
      complaints(each.name, check(write(each.talks), versionOf(each)), each.talks.length),
    );
    expect(found).toEqual([]);
  });

  test.each(Object.entries(ALONE))('as a log of %s', (_, write) => {
    const found = EXCHANGES.flatMap((each) =>
      each.talks.flatMap((talk) => complaints(each.name, check(write(talk), versionOf(each)), 1)),
    );
    expect(found).toEqual([]);
  });

  test.each([
    [
      'pcap, over Ethernet and IPv4 in pieces of seven bytes',
      (talks: Spoken[]) => pcap(segments(talks, 7).map(ethernet)),
    ],
    ['pcapng, over IPv6', (talks: Spoken[]) => pcapng(segments(talks).map(ipv6))],
  ])('as a capture in %s', (_, write) => {
    const found = EXCHANGES.flatMap((each) =>
      complaints(each.name, check(write(each.talks), versionOf(each)), each.talks.length),
    );
    expect(found).toEqual([]);
  });

  test.each(['client', 'server'] as const)('as the bytes of the %s alone', (side) => {
    const found = EXCHANGES.flatMap((each) =>
      each.talks.flatMap((talk) => {
        const bytes = oneSide(talk, side);
        return bytes.length === 0 ? [] : complaints(each.name, check(bytes, versionOf(each)), 1);
      }),
    );
    expect(found).toEqual([]);
  });

  test('as the bytes of both sides in one, unless the client repeats its numbers', () => {
    const counted = EXCHANGES.filter(({ name }) => !REPEATING.has(name));
    const found = counted.flatMap((each) =>
      each.talks.flatMap((talk) =>
        complaints(each.name, check(join(...talk.said.map(wire)), versionOf(each)), 1),
      ),
    );
    expect(found).toEqual([]);
    expect(counted.length).toBeGreaterThan(EXCHANGES.length * 0.98);
  });
});

/** Every notation, as a writer of one connection. */
const WRITERS: Readonly<Record<string, (talk: Spoken) => Uint8Array>> = {
  ...ALONE,
  ...Object.fromEntries(
    Object.entries(TOGETHER).map(([name, write]) => [name, (talk: Spoken) => write([talk])]),
  ),
  'C: and S:': ({ said }) =>
    utf8.encode(said.map(({ from, line, payload }) => `${writeLine(from, line, payload)}\n`).join('')),
  pcap: (talk) => pcap(segments([talk], 7).map(ethernet)),
  pcapng: (talk) => pcapng(segments([talk]).map(ipv6)),
};

/** The log of Pidgin shows no payloads. */
const WITHOUT_PAYLOADS = ['Pidgin'];

interface Mutation {
  readonly name: string;
  readonly talk: Spoken;
  readonly wrong: Said;
  /** Which line of the connection it is. */
  readonly at: number;
  readonly version: string;
}

/** Connections of a few lines: of a single one that is wrong, nothing tells the notation. */
function mutated(make: (said: Said, frame: Frame) => Said[]): Mutation[] {
  return EXCHANGES.flatMap(({ name, block, talks }) =>
    talks.flatMap((talk) => {
      if (talk.said.length < 3) return [];
      const version = talk.version ?? block.version;
      const dialect = dialectOf(MSNP, version, talk.service ?? 'NS');
      return talk.said.flatMap((said, at) =>
        make(said, new Frame(dialect, said.from, 0, utf8.encode(said.line))).map((wrong) => ({
          name,
          talk: { ...talk, said: talk.said.map((each, index) => (index === at ? wrong : each)) },
          wrong,
          at,
          version,
        })),
      );
    }),
  );
}

function refuses(
  param: {
    literal?: string;
    prefix?: string;
    open?: true;
    type: Parameters<typeof typeOf>[0];
    words: ReadonlyMap<string, string> | undefined;
  },
  word: string,
): boolean {
  if (param.literal !== undefined) return `${param.prefix ?? ''}${param.literal}` !== word;
  if (param.prefix !== undefined && !word.startsWith(param.prefix)) return true;
  const type = typeOf(param.type);
  const value = type.parse(word);
  if (value === undefined || type.check?.(value) !== undefined) return true;
  return param.words !== undefined && !param.open && !param.words.has(word);
}

/** Lines with two neighbouring words exchanged, where neither may stand in the other's place. */
function swaps(said: Said, { fit, words }: Frame): Said[] {
  if (!fit || !isFit(fit)) return [];
  return fit.taken.slice(1).flatMap((second, index) => {
    const first = fit.taken[index];
    const [a, b] = [words[(first?.at ?? 0) + 1]?.text ?? '', words[second.at + 1]?.text ?? ''];
    if (!first || !refuses(first.param, b) || !refuses(second.param, a)) return [];
    const line = words
      .map(({ text }, at) => (at === first.at + 1 ? b : at === second.at + 1 ? a : text))
      .join(' ');
    return [{ ...said, line }];
  });
}

/** The line with one byte of the payload's middle left out; a log does not keep all line ends. */
function shortPayload(said: Said): Said[] {
  const { payload } = said;
  const at = payload?.findIndex((byte, index) => index >= payload.length / 2 && byte > 32) ?? -1;
  return payload && at >= 0
    ? [{ ...said, payload: join(payload.subarray(0, at), payload.subarray(at + 1)) }]
    : [];
}

/** The line with a byte of one of its words left out, where the word can never be read without it. */
function shortWord(said: Said, { fit, words }: Frame): Said[] {
  if (!fit || !isFit(fit)) return [];
  const broken = fit.taken.find(({ param, at }) => refuses(param, words[at + 1]?.text.slice(1) ?? ''));
  const word = broken && words[broken.at + 1];
  if (!word || word.text.length < 2) return [];
  return [{ ...said, line: said.line.slice(0, word.column) + said.line.slice(word.column + 1) }];
}

const MUTATIONS: Readonly<Record<string, Mutation[]>> = {
  'two words exchanged': mutated(swaps),
  'a letter of the command lost': mutated((said) => [{ ...said, line: said.line.slice(1) }]),
  'a byte of a word lost': mutated(shortWord),
  'a byte of the payload lost': mutated(shortPayload),
};

/** Mutations of each kind that are tried in each notation: few enough to end soon, spread over all pages. */
const TRIED = 150;

const KINDS = Object.keys(WRITERS).flatMap((notation) =>
  Object.keys(MUTATIONS)
    .filter((kind) => !kind.includes('payload') || !WITHOUT_PAYLOADS.includes(notation))
    .map((kind) => [notation, kind] as const),
);

/** A stream of one line and its payload is told by its command, so that has to be whole. */
const IN_STREAMS = Object.keys(MUTATIONS).filter((kind) => !kind.includes('command'));

/** Some of the mutations of a kind, and those of them whose first problem is elsewhere or nowhere. */
function missedOf(
  kind: string,
  offset: number,
  write: (talk: Spoken, wrong: Said) => Uint8Array,
  all = MUTATIONS[kind] ?? [],
) {
  const step = Math.max(1, Math.floor(all.length / TRIED));
  const tried = all.filter((_, index) => index % step === offset % step);
  const missed = tried.filter(({ talk, wrong, at, version }) => {
    const report = check(write(talk, wrong), version);
    const [found] = problems(report);
    // Escargot's log has the length of a payload only by the payload, so the line may be read with a word more.
    const place = report.talks[0]?.lines.findIndex(({ troubles }) =>
      troubles.some(({ level }) => level === 'problem'),
    );
    return found?.line !== wrong.line && place !== at;
  });
  expect(tried.length).toBeGreaterThan(100);
  return {
    share: missed.length / tried.length,
    names: missed.map(({ name, wrong }) => `${name}: ${wrong.line}`),
  };
}

describe('the first problem names the line that was made wrong', () => {
  test.each(KINDS)('in 99 of 100 logs of %s with %s', (notation, kind) => {
    const offset = Object.keys(WRITERS).indexOf(notation);
    const { share, names } = missedOf(kind, offset, (talk) => WRITERS[notation]?.(talk) ?? utf8.encode(''));
    expect(share, names.join('\n')).toBeLessThanOrEqual(0.01);
  });

  test.each(IN_STREAMS)('in 99 of 100 streams of one side with %s', (kind) => {
    const { share, names } = missedOf(kind, 0, (talk, wrong) => oneSide(talk, wrong.from));
    expect(share, names.join('\n')).toBeLessThanOrEqual(0.01);
  });

  // Nothing tells the sides apart there but the lines themselves. Of a client that uses a number again, which real
  // ones do, an echo cannot be told from a second request, even where nothing is wrong.
  test.each(IN_STREAMS)('in 99 of 100 streams of both sides in one with %s', (kind) => {
    const counted = MUTATIONS[kind]?.filter(({ name }) => !REPEATING.has(name));
    const { share, names } = missedOf(kind, 1, ({ said }) => join(...said.map(wire)), counted);
    expect(share, names.join('\n')).toBeLessThanOrEqual(0.01);
  });
});

/** Connections read in a version that lacks a command of theirs, with the first line that has one. */
const STRANGE = EXCHANGES.flatMap(({ name, talks }) =>
  talks.flatMap((talk) =>
    MSNP.versions.flatMap((version, at) => {
      if (at % 3 !== name.length % 3 || talk.said.length < 3) return [];
      const dialect = dialectOf(MSNP, version, talk.service ?? 'NS');
      const strange = talk.said.find(
        ({ from, line }) => !/^\d/.test(line) && !dialect[from].has(line.slice(0, 3)),
      );
      return strange ? [{ name, talk, version, strange }] : [];
    }),
  ),
);

test.each(Object.entries(WRITERS))(
  'read in a version that lacks one of its commands, a log of %s has a problem at that line',
  (notation, write) => {
    const offset = Object.keys(WRITERS).indexOf(notation);
    const tried = STRANGE.filter((_, index) => index % 4 === offset % 4);
    const missed = tried.filter(
      ({ talk, version, strange }) =>
        !problems(check(write(talk), version)).some(({ line }) => line === strange.line),
    );
    const names = missed.map(({ name, version, strange }) => `${name} ${version} ${strange.line}`);
    expect(tried.length).toBeGreaterThan(100);
    expect(missed.length / tried.length, names.join('\n')).toBeLessThanOrEqual(0.01);
  },
);

describe('what only the whole log shows', () => {
  const log = (...lines: string[]) => problems(check(utf8.encode(lines.join('\n'))));

  test('an answer with a number that nobody used', () => {
    expect(log('>>> VER 1 MSNP8 CVR0', '<<< VER 2 MSNP8')).toMatchObject([
      { code: 'reply-without-request', row: 2, column: 9, width: 1 },
    ]);
  });

  test('an answer to the number of another command', () => {
    const found = log(
      '>>> VER 1 MSNP8 CVR0',
      '<<< VER 1 MSNP8',
      '>>> USR 3 TWN I alice@example.com',
      '<<< CVR 3 1 1 1 http://a http://b',
    );
    expect(found[0]).toMatchObject({ code: 'reply-without-request', row: 4 });
  });

  test('a number that is used again while its answer is out', () => {
    expect(log('>>> CHG 5 NLN 0', '>>> CHG 5 BSY 0', '<<< CHG 5 NLN 0')).toMatchObject([
      { code: 'trid-reused', row: 2, column: 9 },
    ]);
  });

  test('a number that is used again after its answer is a note only', () => {
    const report = check(utf8.encode('>>> CHG 5 NLN 0\n<<< CHG 5 NLN 0\n>>> CHG 5 BSY 0\n<<< CHG 5 BSY 0\n'));
    expect([report.problems, report.notes]).toEqual([0, 1]);
  });

  test('answers to what was asked before the log begins are no problem', () => {
    expect(log('<<< CHG 8 NLN 0', '>>> CHG 9 BSY 0', '<<< CHG 9 BSY 0')).toEqual([]);
  });

  test('the version that the server agrees to is the one that counts', () => {
    const { talks } = check(
      utf8.encode('>>> VER 1 MSNP9 MSNP8 CVR0\n<<< VER 1 MSNP8\n>>> PGD 2 a@b.c 1 2\nhi\n'),
    );
    expect(talks[0]).toMatchObject({ versionFrom: 'negotiated', dialect: { version: 'MSNP8' } });
    expect(talks[0]?.lines[2]?.troubles[0]).toMatchObject({ code: 'not-in-version', row: 3, column: 5 });
  });
});
