// A session as a file: it comes back as it was, and what is no session is refused with the place.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Act } from './channel.ts';
import { readSaved } from './saved.ts';
import { writeSaved } from './write-saved.ts';

const NOW = Date.UTC(2004, 8, 11, 12);

const ACTS: readonly Act[] = [
  { at: NOW, request: { kind: 'open', who: 'alice', service: 'NS', version: 'MSNP8' } },
  { at: NOW, request: { kind: 'logOn', who: 'bob', version: 'MSNP15' } },
  { at: NOW, request: { kind: 'situate', sentences: ['carol is online'], version: 'MSNP8' } },
  { at: NOW, request: { kind: 'line', connection: 'alice NS', line: 'VER 1 MSNP8 \u001b[2J <b>' } },
  {
    at: NOW,
    request: { kind: 'line', connection: 'a', line: 'MSG 1 N 3', payload: new TextEncoder().encode('é\n') },
  },
  { at: NOW, request: { kind: 'line', connection: 'a', line: 'MSG 1 N 2', payload: Uint8Array.of(0xff, 0) } },
  { at: NOW, request: { kind: 'clock', milliseconds: 60_000 } },
  { at: NOW, request: { kind: 'close', connection: 'alice NS' } },
  { at: NOW, request: { kind: 'reset' } },
  {
    at: NOW,
    request: {
      kind: 'scene',
      source: { title: '', exchanges: [{ page: 'commands/usr', markdown: '```msnp\n```', index: 0 }] },
    },
  },
  { at: NOW, request: { kind: 'step' } },
  { at: NOW, request: { kind: 'back' } },
  { at: NOW, request: { kind: 'task', name: 'hide' } },
  { at: NOW, request: { kind: 'leave' } },
];

test('every kind of act comes back as it was', () => {
  expect(readSaved(writeSaved({ acts: ACTS, now: NOW }))).toEqual({ acts: ACTS, now: NOW });
});

function withAct(act: unknown): string {
  return JSON.stringify({ format: 'msnp-session', version: 1, now: 0, acts: [{ at: 0, kind: 'step' }, act] });
}

test.each<[string, string, RegExp]>([
  ['no JSON', 'hello', /^it is no JSON: /],
  ['another file', '{"a":1}', /^format must be "msnp-session"$/],
  ['a list', '[]', /^the file must be an object$/],
  ['a newer format', '{"format":"msnp-session","version":2}', /newer playground \(format 2, known here: 1\)/],
  ['no acts', '{"format":"msnp-session","version":1}', /^acts must be a list$/],
  [
    'too many acts',
    JSON.stringify({ format: 'msnp-session', version: 1, now: 0, acts: Array(10_001).fill(0) }),
    /10001 items, 10000 at most/,
  ],
  ['an unknown kind', withAct({ at: 0, kind: 'eval' }), /^acts\[1\]\.kind is nothing that can be done$/],
  ['a kind of the prototype', withAct({ at: 0, kind: 'constructor' }), /^acts\[1\]\.kind /],
  ['no time', withAct({ kind: 'step' }), /^acts\[1\]\.at must be a whole number/],
  ['a time past all', withAct({ at: 1e300, kind: 'step' }), /^acts\[1\]\.at must be a whole number/],
  [
    'a version that is none',
    withAct({ at: 0, kind: 'logOn', who: 'alice', version: 'MSNP99' }),
    /^acts\[1\]\.version must be a version/,
  ],
  [
    'a name that controls the screen',
    withAct({ at: 0, kind: 'close', connection: '\u001b[2J' }),
    /^acts\[1\]\.connection must be a name of visible letters$/,
  ],
  [
    'two lines in one',
    withAct({ at: 0, kind: 'line', connection: 'a', line: 'A\r\nB' }),
    /^acts\[1\]\.line must be one line$/,
  ],
  [
    'a payload that is no Base64',
    withAct({ at: 0, kind: 'line', connection: 'a', line: 'A', base64: '*' }),
    /^acts\[1\]\.base64 must be Base64$/,
  ],
  [
    'a clock that runs back',
    withAct({ at: 0, kind: 'clock', milliseconds: -1 }),
    /^acts\[1\]\.milliseconds must be/,
  ],
])('refused with the place: %s', (_, json, reason) => {
  const read = readSaved(json);
  expect('refused' in read && read.refused).toMatch(reason);
});

test('whatever the file, it is read or refused, and never throws', () => {
  fc.assert(
    fc.property(fc.json(), fc.json(), (whole, act) => {
      readSaved(whole);
      readSaved(withAct(JSON.parse(act)));
    }),
  );
});
