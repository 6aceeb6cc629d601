// The dissector in tshark itself: on captures of every exchange, and with messages cut at every byte.
import { describe, expect, test } from 'vitest';
import { decodeHex } from '#crypto/hex.ts';
import { pcapOf, type Segment, type Stream } from '#protocol/transcript/write-pcap.ts';
import { before, expected, shown, streamOf } from '#testing/dissection.ts';
import { readPages } from '#testing/pages.ts';
import { dissect } from '#testing/tshark.ts';
import { REGISTRY } from '../registry.ts';
import { luaDissector } from './lua.ts';
import { exchangeVectors } from './vectors.ts';

type Line = ReturnType<typeof exchangeVectors>['exchanges'][number]['lines'][number];

const script = luaDissector(REGISTRY);
const utf8 = new TextEncoder();

describe('every exchange', () => {
  const { exchanges } = exchangeVectors(readPages());
  const segments: Segment[] = [];
  const lines: { line: Line | undefined; where: string }[] = [];
  let server = 0;
  for (const [client, exchange] of exchanges.entries()) {
    const streams = new Map<string, Stream>();
    const where = `${exchange.page}: ${exchange.title}`;
    for (const line of exchange.lines.filter(({ cut }) => cut !== true)) {
      const known = streams.get(line.connection);
      const stream = known ?? streamOf(client * 8 + streams.size, ++server);
      const settling = known ? [] : before(line.version, line.service, stream, ++server);
      streams.set(line.connection, stream);
      segments.push(...settling, {
        stream,
        from: line.from,
        bytes: decodeHex(line.hex) ?? new Uint8Array(0),
      });
      lines.push(...settling.map(() => ({ line: undefined, where })), { line, where });
    }
  }
  const { messages, complaints } = dissect(pcapOf(segments), script, 'msnp');

  test('is dissected without a complaint, a message a line', () => {
    expect(complaints).toEqual([]);
    expect(messages.length).toBe(lines.length);
  });

  test('has the fields, the form and the payload that the codec finds', () => {
    const differences = lines.flatMap(({ line, where }, index) => {
      const message = messages[index];
      if (!line || !message) return [];
      const found = shown(message);
      const wanted = expected(line.fields);
      const same =
        JSON.stringify(found.fields) === JSON.stringify(wanted) &&
        found.payload === (line.payload ?? '') &&
        found.form === (line.form ?? '');
      const version = message.fields.find(({ name }) => name === 'msnp.version')?.show;
      const service = message.fields.find(({ name }) => name === 'msnp.service')?.show;
      return same
        ? []
        : [
            `${where}: ${line.line.slice(0, 80)}\n  ${line.version} ${line.service} ${line.form} ${wanted}\n  ${version} ${service} ${found.form} ${found.fields}`,
          ];
    });
    expect(differences).toEqual([]);
  });
});

/** A stream of one version, after its VER; every piece is a segment of its own. */
function talk(version: string, pieces: readonly (readonly ['client' | 'server', Uint8Array])[]): Segment[] {
  const stream = streamOf(1, 1);
  const greeting: Segment[] = [
    { stream, from: 'client', bytes: utf8.encode(`VER 1 ${version} CVR0\r\n`) },
    { stream, from: 'server', bytes: utf8.encode(`VER 1 ${version}\r\n`) },
  ];
  return [...greeting, ...pieces.map(([from, bytes]) => ({ stream, from, bytes }))];
}

describe('a message in pieces', () => {
  const TEXT = 'Content-Type: text/x-msmsgsprofile\r\nsid: 507\r\n\r\n';
  const WIRES = [
    ['MSNP8', 'server', `MSG Hotmail Hotmail ${TEXT.length}\r\n${TEXT}`],
    ['MSNP13', 'client', 'ADL 6 32\r\n<ml><d n="example.com"></d></ml>'],
    ['MSNP8', 'server', 'ILN 9 NLN bob@example.com Bob%20B 268435488\r\n'],
    ['MSNP18', 'server', 'NLN NLN 1:bob@example.com Caf%C3%A9 2788999228:48\r\n'],
  ] as const;

  for (const [version, from, wire] of WIRES) {
    test(`${wire.slice(0, 20).trim()} is whole again, wherever it was cut, with the next line behind it`, () => {
      const bytes = utf8.encode(wire);
      const next = utf8.encode(from === 'server' ? '911 3\r\n' : 'OUT\r\n');
      const pieces: (readonly ['client' | 'server', Uint8Array])[] = [[from, bytes]];
      for (let cut = 1; cut < bytes.length; cut += 1) {
        const rest = new Uint8Array([...bytes.subarray(cut), ...next]);
        pieces.push([from, bytes.subarray(0, cut)], [from, rest]);
      }
      pieces.push(...Array.from(bytes, (byte) => [from, Uint8Array.of(byte)] as const));
      const { messages, complaints } = dissect(pcapOf(talk(version, pieces)), script, 'msnp');
      expect(complaints).toEqual([]);
      const [first, ...found] = messages.slice(2).map(shown);
      expect(first?.form).not.toBe('');
      expect(found).toHaveLength(2 * bytes.length - 1);
      const nexts = found.filter(({ form }) => form === (from === 'server' ? '###.plain' : 'OUT.leave'));
      expect(nexts).toHaveLength(bytes.length - 1);
      for (const message of found.filter((each) => !nexts.includes(each))) expect(message).toEqual(first);
    });
  }

  test('two passes over a capture give what one pass gives', () => {
    const capture = pcapOf(
      talk('MSNP8', [
        ['client', utf8.encode('CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 6.1.0211 MS')],
        ['client', utf8.encode('MSGS alice@example.com\r\nUSR 3 TWN I alice@example.com\r\n')],
      ]),
    );
    const once = dissect(capture, script, 'msnp');
    const twice = dissect(capture, script, 'msnp', '-2');
    expect(once.messages.map((message) => shown(message).form)).toEqual([
      'VER.offer',
      'VER.accepted',
      'CVR.report',
      'USR.initiate',
    ]);
    expect(twice).toEqual(once);
  });
});

test('the payload of a message shows its headers and its text, that of a list its elements', () => {
  const body = 'Hello "you" é';
  const mime = `MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n${body}`;
  const capture = pcapOf(
    talk('MSNP13', [
      ['server', utf8.encode(`MSG Hotmail Hotmail ${utf8.encode(mime).length}\r\n${mime}`)],
      ['client', utf8.encode('ADL 6 32\r\n<ml><d n="example.com"></d></ml>')],
    ]),
  );
  const { messages, complaints } = dissect(capture, script, 'msnp');
  const payload = messages[2]?.fields.flatMap(({ name, show }) =>
    name.startsWith('msnp.payload.') ? `${name.slice('msnp.payload.'.length)}: ${show}` : [],
  );
  expect(complaints).toEqual([]);
  expect(payload).toEqual(['header: MIME-Version: 1.0', 'header: Content-Type: text/plain', `body: ${body}`]);
  const elements = dissect(capture, script, 'xml').messages.flatMap(({ fields }) =>
    fields.map(({ name }) => name),
  );
  expect(elements).toContain('xml.tag');
});

describe('what is wrong is marked', () => {
  const SAID = [
    ['server', '911 3'],
    ['client', 'XYZ 1'],
    ['client', 'BLP 4'],
    ['client', 'BLP 4 QQ'],
    ['server', `\u00ff\u0000 ${'x'.repeat(300)}`],
  ] as const;
  const { messages, complaints } = dissect(
    pcapOf(
      talk(
        'MSNP8',
        SAID.map(([from, line]) => [from, utf8.encode(`${line}\r\n`)] as const),
      ),
    ),
    script,
    'msnp',
  );
  const names = messages.slice(2).map(({ fields }) => fields.map(({ name }) => name));

  test('without an error of the script', () => {
    expect(complaints).toEqual([]);
    expect(names).toHaveLength(SAID.length);
  });

  test('a numeric error has its meaning', () => {
    const field = (name: string) => messages[2]?.fields.find((each) => each.name === name)?.show;
    expect(field('msnp.error')).toBe('911');
    expect(field('msnp.error.meaning')).toBe(REGISTRY.errors['911']?.meaning);
  });

  test('a command that nobody knows, words that no form has, a value that is not right', () => {
    expect(names[1]).toContain('msnp.unknown');
    expect(names[2]).toContain('msnp.misfit');
    expect(names[3]).toContain('msnp.value');
    expect(names[4]).toContain('msnp.unknown');
  });
});

test('the script is the same text each time, and names no place in it as a table', () => {
  expect(luaDissector(REGISTRY)).toBe(script);
  expect(script).not.toContain('[object Object]');
});
