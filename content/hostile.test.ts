// Any bytes at all, at any point of a session, in any version: the mock server never throws, and nobody else notices.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SPOKEN } from './commands/ver/serve.ts';
import { MSNP } from './registry.ts';
import { Stage } from './stage.ts';

const utf8 = new TextEncoder();

const names = [...new Set(MSNP.commands.map(({ name }) => name))];

/** Words that mean something somewhere, so that many a line fits a form. */
const WORDS = [
  ...['0', '1', '2', '4294967295', '4294967296', '-1', '00', '99999999999999999999', 'NaN'],
  ...[
    'alice@example.com',
    'bob@example.com',
    'carol@example.com',
    'nobody@example.com',
    '@',
    'bob@',
    'tel:1',
  ],
  ...[
    'FL',
    'AL',
    'BL',
    'RL',
    'PL',
    'NLN',
    'BSY',
    'FLN',
    'HDN',
    'SB',
    'NS',
    'CKI',
    'OK',
    'I',
    'S',
    'A',
    'N',
    'D',
    'U',
  ],
  ...[
    'MD5',
    'TWN',
    'SSO',
    'SHA',
    'MSNP2',
    'MSNP8',
    'MSNP18',
    'MSNP21',
    'CVR0',
    '1:bob@example.com',
    '9:x@y.z',
  ],
  ...['N=bob@example.com', 'F=Bob', 'C=', 'PHH', 'MFN', 'Other%20Contacts', '%', '%E0%A4%A', '%00', '0x0409'],
  ...[
    '{6d1c0f52-8a3e-4b7d-9c15-2f60e8a4b7d1}',
    'd6deeacd-7849-4de4-93c5-d130915d0042',
    '0:0',
    '2788999228:48',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'Shields.xml',
    '2004-09-11T05:00:00.0000000-07:00',
    'é',
    '\u0000',
  ],
];

const PAYLOADS = [
  '',
  'MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nHi',
  '<ml><d n="example.com"><c n="bob" l="3" t="1" /></d></ml>',
  '<ml l="1"><d n="example.com"><c n="carol" l="5" t="1"/><c n="dave" l="99" t="x"/></d></ml>',
  '<ml><d><c/></d></ml>',
  '<ml',
  '<Data><PSM>x</PSM><CurrentMedia></CurrentMedia><MachineGuid>{}</MachineGuid></Data>',
  '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
  'Routing: 1.0\r\nTo: 1:bob@example.com\r\nFrom: 1:alice@example.com\r\n\r\nReliability: 1.0\r\n\r\n',
  '0123456789abcdef0123456789abcdef',
];

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
  { weight: 1, arbitrary: fc.nat().map(String) },
);

const line = fc
  .tuple(
    fc.constantFrom(...names),
    fc.option(fc.nat(9), { nil: undefined }),
    fc.array(word, { maxLength: 6 }),
  )
  .map(([name, trid, words]) => [name, ...(trid === undefined ? [] : [String(trid)]), ...words].join(' '));

const ending = fc.constantFrom('\r\n', '\r\n', '\r\n', '\n', '\r', '');

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(line, ending).map(([text, end]) => utf8.encode(text + end)) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(line, fc.constantFrom(...PAYLOADS), fc.constantFrom(0, 0, 0, -1, 1, 1_000_000, 2_000_000_000))
      .map(([text, payload, more]) =>
        utf8.encode(`${text} ${utf8.encode(payload).length + more}\r\n${payload}`),
      ),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      utf8.encode('A'.repeat(20_000)),
      utf8.encode(`VER 1${' a'.repeat(8_000)}\r\n`),
      utf8.encode(`XFR 1${' 1'.repeat(8_000)}\r\n`),
      utf8.encode(`MSG 1 A 5\r\n${' '.repeat(9000)}\r\n`),
    ),
  },
);

const scenario = fc.record({
  version: fc.constantFrom(...SPOKEN),
  start: fc.constantFrom('door', 'notification', 'online', 'switchboard'),
  pieces: fc.array(piece, { minLength: 1, maxLength: 200, size: 'max' }),
  wait: fc.boolean(),
});

/** Opens a connection in one of the states, as alice where somebody has to be named. */
function begin(stage: Stage, version: (typeof SPOKEN)[number], start: string): string {
  if (start === 'online' || start === 'switchboard') stage.logOn('alice', version, 'NLN');
  if (start === 'online') return 'alice NS';
  if (start === 'switchboard') {
    const room = stage.world.openRoom(stage.now);
    const { cookie } = stage.world.admit('alice@example.com', room.id, stage.now + 1000);
    stage.connect('alice', 'SB', version);
    stage.say(stage.end('alice', 'SB'), `ANS 1 alice@example.com ${cookie} ${room.id}`);
    return 'alice SB';
  }
  stage.server.open('stranger', stage.now, start === 'door' ? {} : { service: 'NS' });
  if (start === 'notification')
    stage.server.receive('stranger', utf8.encode(`VER 1 ${version}\r\n`), stage.now);
  return 'stranger';
}

describe('hostile input', () => {
  test('never throws in a hundred thousand pieces, and leaves others as they are', () => {
    let count = 0;
    fc.assert(
      fc.property(scenario, ({ version, start, pieces, wait }) => {
        const stage = new Stage();
        const bob = stage.logOn('bob', 'MSNP8', 'NLN');
        let wire = begin(stage, version, start);
        for (const bytes of pieces) {
          count += 1;
          stage.server.receive(wire, bytes, stage.now);
          if (wait) stage.pass(5_000);
          // Who was closed for it comes again, so that no piece falls on deaf ears.
          if (!stage.server.session(wire))
            wire = begin(stage, version, start === 'door' ? start : 'notification');
        }
        stage.server.close(wire, stage.now);
        bob.take();
        stage.say(bob, 'PNG');
        expect(bob.take().map((frame) => frame.name)).toEqual(['QNG']);
        expect(bob.closed).toBe(false);
        expect(stage.world.places.size).toBeLessThanOrEqual(2);
        expect(stage.server.sessions().length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 1_100, seed: 1863, interruptAfterTimeLimit: 580_000, markInterruptAsFailure: true },
    );
    expect(count).toBeGreaterThanOrEqual(100_000);
  }, 600_000);

  test('is the same for the server however its bytes are cut', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 6 }),
        fc.infiniteStream(fc.integer({ min: 1, max: 40 })),
        (pieces, sizes) => {
          const bytes = utf8.encode(pieces.map((each) => new TextDecoder('latin1').decode(each)).join(''));
          const said = (cuts: () => number) => {
            const stage = new Stage();
            stage.server.open('stranger', stage.now, {});
            let text = '';
            for (let at = 0; at < bytes.length; ) {
              const next = at + cuts();
              for (const effect of stage.server.receive('stranger', bytes.subarray(at, next), stage.now)) {
                text += effect.kind === 'send' ? new TextDecoder().decode(effect.bytes) : `[${effect.kind}]`;
              }
              at = next;
            }
            return text;
          };
          expect(said(() => sizes.next().value ?? 1)).toBe(said(() => bytes.length));
        },
      ),
      { numRuns: 200, seed: 1863 },
    );
  });
});
