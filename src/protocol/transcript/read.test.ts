// Logs and captures as people have them: damaged, out of order, in other encodings, or no logs at all.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MSNP } from '#content/registry.ts';
import { lint } from '#protocol/lint.ts';
import { ALONE, ethernet, ipv6, join, pcap, pcapng, type Sent, segments, wire } from './notate.testdata.ts';
import { notationOf, readTranscript } from './read.ts';
import type { Said } from './transcript.ts';

const utf8 = new TextEncoder();

function said(from: 'client' | 'server', line: string, payload?: string): Said {
  return {
    from,
    line,
    row: 1,
    column: 0,
    ...(payload === undefined ? {} : { payload: utf8.encode(payload) }),
  };
}

const TALK = {
  name: '',
  said: [
    said('client', 'VER 1 MSNP11 CVR0'),
    said('server', 'VER 1 MSNP11'),
    said('client', 'UUX 2 12', '<Data></Data'),
    said('server', 'UUX 2 0'),
  ],
};

function check(bytes: Uint8Array) {
  const transcript = readTranscript(bytes);
  return transcript ? lint(transcript, MSNP) : undefined;
}

describe('a capture', () => {
  const sent = segments([TALK], 5);

  test('may have its packets out of order and twice', () => {
    const [open = [], rest = []] = [sent.slice(0, 2), sent.slice(2)];
    const shuffled = [...open, ...rest.toReversed(), ...rest];
    const report = check(pcap(shuffled.map(ethernet)));
    expect(report?.talks[0]?.lines.map((each) => each.said.line).toSorted()).toEqual(
      TALK.said.map(({ line }) => line).toSorted(),
    );
    expect(report?.blots).toEqual([]);
  });

  test('tells of bytes that it has not', () => {
    const report = check(pcap(sent.filter((_, at) => at !== 3).map(ethernet)));
    expect(report?.blots).toEqual([
      { row: 4, column: 0, detail: '5 bytes before this packet are missing from the capture.' },
    ]);
  });

  test('names the packet in which a line begins', () => {
    const bad: Sent[] = segments([{ name: '', said: [...TALK.said, said('client', 'XYZ 3')] }]);
    const trouble = check(pcap(bad.map(ethernet)))?.talks[0]?.lines.at(-1)?.troubles[0];
    expect(trouble).toMatchObject({ code: 'unknown-command', row: bad.length, column: 1 });
  });

  const few = segments([TALK], 40);

  test.each([
    ['pcap', pcap(few.map(ethernet))],
    ['pcapng', pcapng(few.map(ipv6))],
  ])('in %s may end at any byte', (_, whole) => {
    for (let end = 0; end < whole.length; end++) expect(() => check(whole.subarray(0, end))).not.toThrow();
  });

  test('of other protocols has no connection', () => {
    const web = segments([
      { name: '', said: [said('client', 'GET / HTTP/1.1'), said('server', 'HTTP/1.1 200 OK')] },
    ]);
    const elsewhere = web.map((each) => {
      const packet = ethernet(each);
      const port = each.from === 'client' ? 36 : 34;
      packet[port] = 0;
      packet[port + 1] = 80;
      return packet;
    });
    expect(readTranscript(pcap(elsewhere))).toMatchObject({ talks: [] });
  });
});

const LOG_ON = {
  name: '',
  said: [
    said('client', 'VER 1 MSNP8 CVR0'),
    said('server', 'VER 1 MSNP8'),
    said('client', 'USR 2 TWN I alice@example.com'),
    said('server', 'USR 2 TWN S ct=1,rver=1,wp=FS_40SEC_0_COMPACT'),
  ],
};

const CALL = {
  name: '',
  said: [
    said('client', 'USR 1 alice@example.com 17262740.1050826919.32308'),
    said('server', 'USR 1 OK alice@example.com Alice'),
    said('client', 'CAL 2 bob@example.com'),
    said('server', 'CAL 2 RINGING 11752013'),
  ],
};

const linesOf = (bytes: Uint8Array) =>
  check(bytes)?.talks.map(({ lines }) => lines.map((each) => each.said.line));
const written = [LOG_ON, CALL].map((talk) => talk.said.map(({ line }) => line));

describe('two connections in one file', () => {
  test.each([
    ['followed streams', join(ALONE['tshark, ASCII'](LOG_ON), ALONE['tshark, raw'](CALL))],
    ['hex dumps', join(ALONE['a hex dump'](LOG_ON), ALONE['a hex dump'](CALL))],
    ['captures', join(pcap(segments([LOG_ON]).map(ethernet)), pcap(segments([CALL]).map(ethernet)))],
    ['captures (pcapng)', join(pcapng(segments([LOG_ON]).map(ipv6)), pcapng(segments([CALL]).map(ipv6)))],
    ['bytes', join(...[LOG_ON, CALL].flatMap((talk) => talk.said.map(wire)))],
  ])('stay two where %s are joined', (_, bytes) => {
    expect(check(bytes)).toMatchObject({ problems: 0, blots: [] });
    expect(linesOf(bytes)).toEqual(written);
  });
});

/** What the gateway carries: a request and its answer. */
function exchanged(query: string, id: string, up: string, down: string): Said[] {
  const head = 'Content-Type: application/x-msn-messenger\r\nContent-Length:';
  return [
    said(
      'client',
      `POST http://192.0.2.18/gateway/gateway.dll?${query} HTTP/1.1\r\n${head} ${up.length}\r\n`,
      up,
    ),
    said(
      'server',
      `HTTP/1.1 200 OK\r\nX-MSN-Messenger: SessionID=${id}; GW-IP=192.0.2.18\r\n${head} ${down.length}\r\n`,
      down,
    ),
  ];
}

/** Two sessions whose ids change, by turns on the same TCP connection; a line is cut between two answers. */
const GATEWAY = [
  ...exchanged(
    'Action=open&Server=NS&IP=messenger.hotmail.com',
    '7.1',
    'VER 1 MSNP8 CVR0\r\n',
    'VER 1 MSNP8\r\n',
  ),
  ...exchanged(
    'Action=open&Server=SB&IP=192.0.2.30',
    '8.1',
    'USR 1 alice@example.com 17262740.1050826919.32308\r\n',
    'USR 1 OK alice@exa',
  ),
  ...exchanged(
    'SessionID=7.1',
    '7.2',
    'USR 2 TWN I alice@example.com\r\n',
    'USR 2 TWN S ct=1,rver=1,wp=FS_40SEC_0_COMPACT\r\n',
  ),
  ...exchanged('Action=poll&SessionID=8.1', '8.2', '', 'mple.com Alice\r\n'),
  ...exchanged('SessionID=8.2', '8.2', 'CAL 2 bob@example.com\r\n', 'CAL 2 RINGING 11752013\r\n'),
];

describe('sessions by way of the HTTP gateway', () => {
  const web = { name: '', said: GATEWAY };

  test.each([
    ['a capture', pcap(segments([web], 100).map(ethernet))],
    ['a followed stream', ALONE['tshark, ASCII'](web)],
    ['a followed stream in hexadecimal', ALONE['tshark, raw'](web)],
    ['a hex dump', ALONE['a hex dump'](web)],
    ['the bytes of both sides', join(...GATEWAY.map(wire))],
  ])('are told apart by their ids in %s', (_, bytes) => {
    expect(check(bytes)).toMatchObject({
      problems: 0,
      talks: [
        { name: 'HTTP gateway session 7.1', dialect: { service: { id: 'NS' } } },
        { name: 'HTTP gateway session 8.1', dialect: { service: { id: 'SB' } } },
      ],
    });
    expect(linesOf(bytes)).toEqual(written);
  });

  test('name the row of the file in which a line stands', () => {
    const bad = [...GATEWAY, ...exchanged('SessionID=7.2', '7.2', 'XYZ 3\r\n', '')];
    const text = join(...bad.map(wire));
    const row = new TextDecoder().decode(text).split('\n').indexOf('XYZ 3\r') + 1;
    expect(check(text)?.talks[0]?.lines.at(-1)?.troubles[0]).toMatchObject({ code: 'unknown-command', row });
  });

  test('may be cut at any byte', () => {
    const bytes = join(...GATEWAY.map(wire));
    for (let end = 0; end < bytes.length; end += 3) expect(() => check(bytes.subarray(0, end))).not.toThrow();
  });
});

describe('a log', () => {
  test.each([
    ['C: VER 1 MSNP8', 'exchange'],
    ['>>> VER 1 MSNP8', 'arrows'],
    ['2009-05-01 10:00:00,125 DEBUG papyon.protocol.transport: >>> VER 1 MSNP8', 'arrows'],
    ['MS-0042 <<< VER 1 MSNP8', 'arrows'],
    ['-> VER 1 MSNP8', 'arrows'],
    ['->ns-sock12 VER 1 MSNP8', 'amsn'],
    ['(12:00:00) msn: C: NS 000: VER 1 MSNP8', 'libpurple'],
    ['VER 1 MSNP8\r\nCVR 2', 'raw'],
    ['00000000  56 45 52 20 31 20 4d 53  4e 50 38 0d 0a            VER 1 MS NP8..', 'hexdump'],
    ['Follow: tcp,ascii\n', 'follow'],
    ['<!DOCTYPE html><script>alert(1)</script>', undefined],
    ['Dear diary,\ntoday', undefined],
  ] as const)('%j is of the notation %s', (text, notation) => {
    expect(notationOf(utf8.encode(text))).toBe(notation);
  });

  test('in UTF-16 with its mark is read like another', () => {
    const text = '\ufeff>>> VER 1 MSNP8\r\n<<< VER 1 MSNP8\r\n';
    const bytes = Uint8Array.from(
      [...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
    );
    expect(check(bytes)).toMatchObject({ problems: 0, talks: [{ lines: { length: 2 } }] });
  });

  test('counts the bytes of a payload, whatever their encoding', () => {
    const text = join('>>> UUX 2 9\n<a>', Uint8Array.of(0xe9, 0xe8), '</a>\n<<< UUX 2 0\n');
    expect(check(text)).toMatchObject({ problems: 0 });
  });

  test('tells where bytes of a line are no UTF-8, and goes on', () => {
    const text = join(
      '>>> VER 1 MSNP8\n<<< VER 1 MSNP8\n>>> USR 2 TWN I al',
      Uint8Array.of(0xe9),
      'x@example.com\n',
    );
    const report = check(text);
    expect(report).toMatchObject({ problems: 0, notes: 1 });
    expect(report?.talks[0]?.lines[2]?.troubles).toMatchObject([
      { code: 'encoding', level: 'note', row: 3, column: 19 },
    ]);
  });

  test('may have line ends of one byte in payloads that had two', () => {
    const head = 'MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nHello';
    const log = `>>> MSG 1 U ${head.length}\n${head.replaceAll('\r', '')}\n`;
    expect(check(utf8.encode(log))).toMatchObject({ problems: 0 });
  });

  test('that shows no payloads is not blamed for it', () => {
    expect(check(utf8.encode('>>> UUX 2 53\n<<< UUX 2 0\n'))).toMatchObject({ problems: 0 });
  });

  test('that was pasted may lack its last line end', () => {
    expect(check(utf8.encode('VER 1 MSNP8\r\nVER 1 MSNP8'))).toMatchObject({ problems: 0 });
    expect(check(utf8.encode('VER 1 MSNP8\r\nVER 1 MSNP8\r\nUSR 2 TWN'))).toMatchObject({ problems: 2 });
  });

  test('cut in the middle of a payload says so', () => {
    const lines = check(utf8.encode('VER 1 MSNP11\r\nUUX 2 53\r\n<Data>'))?.talks[0]?.lines;
    expect(lines?.at(-1)?.troubles[0]).toMatchObject({ code: 'payload-cut', row: 2, column: 7 });
  });
});

describe('hostile bytes', () => {
  const starts = [
    '',
    '>>> ',
    'C: ',
    '->ns-1 ',
    '(1) msn: C: NS 1: ',
    'VER 1 ',
    'Follow: tcp,ascii\n9\n',
    '00000000  56 ',
  ];

  test('of any kind neither throw nor hang', () => {
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), (start, bytes) => {
        check(join(start, bytes, '\n', start, bytes));
      }),
      { numRuns: 300 },
    );
  });

  test('behind the head of a capture neither throw nor hang', () => {
    const heads = [pcap([]), pcapng([])];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }), (head, bytes) => {
        check(join(head, bytes));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['one line of a megabyte', `>>> ${'A'.repeat(1_000_000)}`],
    ['a length beyond all bounds', 'MSG 1 U 99999999999999999999\r\nVER'],
    ['a length of zeros', 'MSG 1 U 000000000\r\nVER 1 MSNP8\r\n'],
    ['ten thousand connections', Array.from({ length: 10_000 }, (_, at) => `a${at}x >>> PNG\n`).join('')],
    ['marks without a line', '>>>\n<<<\n>>>\n'],
    ['quotes without an end', `>>> MSG 1 U 5 b'${'\\'.repeat(9999)}`],
    ['blanks', `>>> ${' '.repeat(100_000)}x`],
  ])('%s ends in bounded time', (_, text) => {
    const start = performance.now();
    check(utf8.encode(text));
    expect(performance.now() - start).toBeLessThan(60_000);
  });
});
