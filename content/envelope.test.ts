// Envelopes as clients write them, and as nobody should.
import { describe, expect, test } from 'vitest';
import { readAddress, readEnvelope, writeAddress, writeEnvelope } from './envelope.ts';

const utf8 = new TextEncoder();

test('an envelope comes back from its bytes, and Content-Length counts bytes', () => {
  const bytes = writeEnvelope({ To: '1:bob@example.com' }, {}, { Messaging: '2.0' }, 'Grüße');
  const envelope = readEnvelope(bytes);
  expect(envelope?.routing.get('to')).toBe('1:bob@example.com');
  expect(envelope?.content.get('content-length')).toBe('7');
  expect(envelope?.body).toBe('Grüße');
});

test('an answer has two blocks and no body', () => {
  const bytes = writeEnvelope({ From: '10:group@live.com' }, {});
  expect(new TextDecoder().decode(bytes)).toBe(
    'Routing: 1.0\r\nFrom: 10:group@live.com\r\n\r\nReliability: 1.0\r\n\r\n',
  );
  expect(readEnvelope(bytes)?.content.size).toBe(0);
});

test('lines may end in LF alone, headers in any order and case', () => {
  const text = 'from: 1:a@example.com\nROUTING: 1.0\n\nReliability: 1.0\n\nUri: /user\n\nbody';
  const envelope = readEnvelope(utf8.encode(text));
  expect(envelope?.routing.get('from')).toBe('1:a@example.com');
  expect(envelope?.body).toBe('body');
});

describe('no envelope', () => {
  test.each(['', 'hello', 'hello\r\n\r\nyou\r\n\r\n', 'Routing: 1.0\r\n', '\r\n\r\n\r\n\r\n\r\n\r\n'])(
    '%j',
    (text) => {
      expect(readEnvelope(utf8.encode(text))).toBeUndefined();
    },
  );
});

test('an address has a network, an account, and perhaps a place, a path and a way', () => {
  expect(readAddress('9:x@live.com;path=IM')).toMatchObject({ network: 9, handle: 'x@live.com', path: 'IM' });
  expect(readAddress('13:1065663773;via=14:fb')).toMatchObject({ network: 13, via: '14:fb' });
  expect(readAddress(writeAddress(1, 'a@example.com', '{g}'))).toMatchObject({ network: 1, epid: '{g}' });
  for (const text of [undefined, '', 'a@example.com', '1:', ':a@example.com']) {
    expect(readAddress(text)).toBeUndefined();
  }
});
