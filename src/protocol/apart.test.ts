// Logs of several connections that name none of them: made of the pages' exchanges, and of a client's day.

import { globSync, readFileSync } from 'node:fs';
import { join as path } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { blocksOf } from '#content/blocks.ts';
import { MSNP } from '#content/registry.ts';
import { ROOT } from '#testing/sources.ts';
import { writeLine } from './exchange.ts';
import { lint, type Report } from './lint.ts';
import { ALONE, ethernet, join, pcap, type Spoken, segments, wire } from './transcript/notate.testdata.ts';
import { readPage } from './transcript/page.ts';
import { readTranscript } from './transcript/read.ts';
import type { Said, Talk } from './transcript/transcript.ts';

vi.setConfig({ testTimeout: 120_000 });

const utf8 = new TextEncoder();

function check(bytes: Uint8Array, version?: string): Report {
  const transcript = readTranscript(bytes);
  if (!transcript) throw new Error('The notation is not known.');
  return lint(transcript, MSNP, version === undefined ? {} : { version });
}

interface Mixed {
  readonly name: string;
  readonly version: string;
  readonly said: readonly Said[];
  /** The lines of each connection. */
  readonly talks: readonly (readonly string[])[];
}

/** The exchanges, once with all that is said in them, and once for each person with what that client says and hears. */
const EXCHANGES = globSync('content/**/*.md', { cwd: ROOT })
  .toSorted()
  .flatMap((file) => blocksOf(readFileSync(path(ROOT, file), 'utf8'), file))
  .filter(({ history, text }) => history === undefined && !text.includes('# wrong on purpose'))
  .map(({ text, file, line, version }) => ({ name: `${file}:${line}`, version, talks: readPage(text).talks }))
  // Clients of two versions in one log are told apart only where they agree on them.
  .filter(({ version, talks }) => talks.every((talk) => (talk.version ?? version) === version));

function mixed(talks: readonly Talk[], name: string, version: string): Mixed[] {
  const said = talks.flatMap((talk) => talk.said ?? []).toSorted((a, b) => a.row - b.row);
  const lines = talks.map((talk) => (talk.said ?? []).map(({ line }) => line));
  return talks.length > 1 ? [{ name, version, said, talks: lines }] : [];
}

const ALL = EXCHANGES.flatMap(({ talks, name, version }) => mixed(talks, name, version));
const OF_ONE_CLIENT = EXCHANGES.flatMap(({ talks, name, version }) => {
  const whose = (talk: Talk) => talk.name.split(' ')[0];
  return [...new Set(talks.map(whose))].flatMap((who) =>
    mixed(
      talks.filter((talk) => whose(talk) === who),
      `${name} ${who}`,
      version,
    ),
  );
});

/** The notations that have no names of connections, and streams in which nothing tells connections apart. */
const WRITERS: Readonly<Record<string, (talk: Spoken) => Uint8Array>> = {
  '-> and <-': ALONE['-> and <-'],
  papyon: ALONE.papyon,
  Escargot: ALONE.Escargot,
  'C: and S:': ({ said }) =>
    utf8.encode(said.map(({ from, line, payload }) => `${writeLine(from, line, payload)}\n`).join('')),
  'tshark, ASCII': ALONE['tshark, ASCII'],
  'a hex dump': ALONE['a hex dump'],
  'raw bytes of both sides': ({ said }) => join(...said.map(wire)),
  'pcap, of one TCP connection in pieces of seven bytes': (talk) => pcap(segments([talk], 7).map(ethernet)),
};

function problems({ talks }: Report): string[] {
  return talks.flatMap(({ lines }) =>
    lines.flatMap(({ said, troubles }) =>
      troubles.filter(({ level }) => level === 'problem').map(({ detail }) => `${said.line}: ${detail}`),
    ),
  );
}

const linesOf = ({ talks }: Report) => talks.map(({ lines }) => lines.map(({ said }) => said.line));

describe('connections that a log does not name', () => {
  test.each(Object.entries(WRITERS))('have no problem in a log of %s', (_, write) => {
    const found = ALL.flatMap(({ name, said, version }) =>
      problems(check(write({ name: '', said }), version)).map((each) => `${name}: ${each}`),
    );
    expect(found).toEqual([]);
    expect(ALL.length).toBeGreaterThan(90);
  });

  test.each(Object.entries(WRITERS))(
    'are told apart when they are of one client, in a log of %s',
    (_, write) => {
      for (const { name, said, version, talks } of OF_ONE_CLIENT)
        expect(linesOf(check(write({ name: '', said }), version)), name).toEqual(talks);
      expect(OF_ONE_CLIENT.length).toBeGreaterThan(20);
    },
  );
});

const DAY = `
>>> VER 1 MSNP8 CVR0
<<< VER 1 MSNP8
>>> CVR 2 0x0409 win 4.10 i386 MSNMSGR 5.0.0544 MSMSGS alice@example.com
<<< CVR 2 5.0.0544 5.0.0544 1.0.0000 http://download.example.com/msn.exe http://www.example.com
>>> USR 3 TWN I alice@example.com
<<< XFR 3 NS 192.0.2.20:1863 0 192.0.2.10:1863
>>> VER 4 MSNP8 CVR0
<<< VER 4 MSNP8
>>> CVR 5 0x0409 win 4.10 i386 MSNMSGR 5.0.0544 MSMSGS alice@example.com
<<< CVR 5 5.0.0544 5.0.0544 1.0.0000 http://download.example.com/msn.exe http://www.example.com
>>> USR 6 TWN I alice@example.com
<<< USR 6 TWN S ct=1,rver=1,wp=FS_40SEC_0_COMPACT
>>> USR 7 TWN S t=53*1hAu8ADuD3TEwdXoOMi08sD&p=
<<< USR 7 OK alice@example.com Alice 1 0
>>> CHG 8 NLN 0
<<< CHG 8 NLN 0
>>> XFR 9 SB
<<< XFR 9 SB 192.0.2.30:1863 CKI 17262740.1050826919.32308
>>> USR 1 alice@example.com 17262740.1050826919.32308
<<< USR 1 OK alice@example.com Alice
>>> CAL 2 bob@example.com
<<< CAL 2 RINGING 11752013
<<< RNG 11752099 192.0.2.30:1863 CKI 849102291.520491113 carol@example.com Carol
>>> ANS 1 alice@example.com 849102291.520491113 11752099
<<< JOI bob@example.com Bob
<<< IRO 1 1 1 carol@example.com Carol
<<< ANS 1 OK
>>> CHG 10 BSY 0
<<< CHG 10 BSY 0
<<< BYE carol@example.com
<<< BYE bob@example.com
>>> PNG
<<< QNG
`.trim();

describe('the log of a client', () => {
  test('is four connections when it called two servers, rang one person and was rung by another', () => {
    const report = check(utf8.encode(DAY));
    expect(problems(report)).toEqual([]);
    const services = report.talks.map(({ dialect }) => dialect.service.id);
    expect(services).toEqual(['NS', 'NS', 'SB', 'SB']);
    const [, , called, rung] = linesOf(report);
    expect(called?.map((line) => line.slice(0, 3))).toEqual(['USR', 'USR', 'CAL', 'CAL', 'JOI', 'BYE']);
    expect(rung?.map((line) => line.slice(0, 3))).toEqual(['ANS', 'IRO', 'ANS', 'BYE']);
    expect(report.remarks).toEqual([
      'The log does not name its connections: 4 were told apart by what they say.',
    ]);
  });

  test('keeps its real problems: a command before its time makes no other connection', () => {
    const report = check(
      utf8.encode(DAY.replace('>>> USR 7 TWN S t=', '>>> CHG 7 NLN 0\n>>> USR 7 TWN S t=')),
    );
    expect(report.talks.length).toBe(4);
    expect(problems(report)[0]).toContain('CHG 7 NLN 0: Not now.');
  });

  test('of one connection has no remark', () => {
    expect(check(utf8.encode('>>> VER 1 MSNP8 CVR0\n<<< VER 1 MSNP8\n>>> CHG 2 NLN 0\n')).remarks).toEqual(
      [],
    );
  });
});

const TWO_VERSIONS = `
>>> CHG 10 BSY 0
<<< CHG 10 BSY 0
>>> ADL 23 59
<ml><d n="example.com"><c n="carol" l="8" t="1" /></d></ml>
<<< ADL 23 OK
<<< NLN NLN bob@example.com 1 Bob 1342177324 0
>>> REA 11 bob@example.com Bobby
<<< REA 11 13 bob@example.com Bobby
>>> UUX 24 22
<Data><PSM></PSM></Data>
<<< UUX 24 0
>>> ADD 12 AL carol@example.com carol@example.com
<<< ADD 12 AL 14 carol@example.com carol@example.com
`
  .trim()
  .replace('UUX 24 22', 'UUX 24 24');

describe('a log that begins in its midst', () => {
  test('of clients of two versions is taken apart by what only one of them can say', () => {
    const report = check(utf8.encode(TWO_VERSIONS));
    expect(problems(report)).toEqual([]);
    const old = report.talks.find(({ lines }) => lines.some(({ said }) => said.line.startsWith('ADD')));
    // Either of them may have sent CHG.
    const words = old?.lines.map(({ said }) => said.line.slice(0, 3)).filter((word) => word !== 'CHG');
    expect(words).toEqual(['REA', 'REA', 'ADD', 'ADD']);
    expect(report.talks.length).toBe(2);
  });

  test('of a version that nothing tells says so, with the line, the versions that it is right in and what to do', () => {
    const log = '>>> CHG 10 BSY 0\n<<< CHG 10 BSY 0\n>>> REA 11 bob@example.com Bobby\n>>> ADL 23 0\n';
    const report = check(utf8.encode(log));
    expect(problems(report).length).toBe(1);
    expect(report.remarks).toEqual([
      expect.stringMatching(
        /^Nothing tells the version: MSNP\d+ fits best, but not line [34], which is right in MSNP.*name it with --version; if clients of two versions are in the log, cut it into one file for each\.$/,
      ),
    ]);
  });

  test('of a version that is told is not taken for one of another', () => {
    const report = check(utf8.encode(TWO_VERSIONS), 'MSNP8');
    expect(report.talks.length).toBe(1);
    expect(problems(report)[0]).toContain('ADL is not in MSNP8');
    expect(report.remarks).toEqual([]);
  });

  test('whose lines answer nothing that was asked says what that may be', () => {
    const report = check(utf8.encode(`${DAY}\n<<< CHG 55 NLN 0\n<<< CHG 56 NLN 0\n`));
    const row = DAY.split('\n').length + 1;
    expect(report.remarks.at(-1)).toBe(
      `2 lines do not go on from what was said before, the first in line ${row}. Should the log mix connections in a way that cannot be told apart, cut it into one file for each, or keep a log that names them.`,
    );
  });
});
