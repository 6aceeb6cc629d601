// The logs of a session for other tools: the linter takes the text and the Markdown, Wireshark the capture.

import { expect, test } from 'vitest';
import { blocksOf } from '#content/blocks.ts';
import { luaDissector } from '#content/publish/generators/lua.ts';
import { REGISTRY } from '#content/publish/registry.ts';
import { readExchange } from '#protocol/exchange.ts';
import { readTranscript } from '#protocol/transcript/read.ts';
import { shown } from '#testing/dissection.ts';
import { dissect } from '#testing/tshark.ts';
import { exportNamed } from './export-names.ts';
import { EXPORTS } from './exports.ts';
import { replayed } from './replay.ts';
import type { Session } from './session.ts';

const payload = new TextEncoder().encode('a\r\n\r\n```\u001b');

function chat(): Session {
  return replayed(
    [
      {
        at: 0,
        request: {
          kind: 'situate',
          sentences: ['alice is online', 'bob is online', 'alice and bob talk'],
          version: 'MSNP8',
        },
      },
      {
        at: 0,
        request: { kind: 'line', connection: 'alice SB', line: `MSG 9 A ${payload.length}`, payload },
      },
    ],
    0,
    true,
    0,
  ).session;
}

test('text and Markdown are in the notation of the pages, to the last line', () => {
  const session = chat();
  const said = session.connections.reduce(
    (sum, { log }) => sum + log.filter(({ direction }) => direction !== 'note').length,
    0,
  );
  const text = readExchange(EXPORTS.text.of(session));
  expect(text.slips).toEqual([]);
  expect(text.steps.filter(({ kind }) => kind === 'line')).toHaveLength(said);
  expect(text.steps.filter(({ kind }) => kind === 'connection')).toHaveLength(4);
  const blocks = blocksOf(EXPORTS.markdown.of(session), 'session.md');
  expect(blocks.map(({ who, service, version }) => `${who} ${service} ${version}`)).toContain('bob SB MSNP8');
  const steps = blocks.flatMap((block) => readExchange(block.text).steps);
  expect(steps.filter(({ kind }) => kind === 'line')).toHaveLength(said);
});

test('JSON has every connection with its lines, times and payloads', () => {
  const { connections } = JSON.parse(EXPORTS.json.of(chat()));
  expect(connections[2]).toMatchObject({ who: 'alice', service: 'SB', version: 'MSNP8' });
  expect(connections[2].lines.at(-2)).toMatchObject({
    from: 'client',
    line: `MSG 9 A ${payload.length}`,
    time: '2004-09-11T12:00:00.000Z',
  });
});

test('the linter reads a stream for each connection out of the capture', () => {
  const read = readTranscript(EXPORTS.pcap.of(chat()));
  expect([read?.notation, read?.blots]).toEqual(['pcap', []]);
  expect(read?.talks).toHaveLength(4);
});

test('tshark, with the dissector of this site, finds every line and form in the capture', () => {
  const session = chat();
  const said = session.connections.flatMap(({ log }) => log.filter(({ direction }) => direction !== 'note'));
  const { messages, complaints } = dissect(EXPORTS.pcap.of(session), luaDissector(REGISTRY), 'msnp');
  expect(complaints).toEqual([]);
  expect(messages).toHaveLength(said.length);
  const formless = messages.filter((message) => shown(message).form === '');
  expect(formless.map(({ fields }) => fields.map(({ show }) => show).join(' '))).toEqual([]);
});

test('an export has a name, or is said not to be there', () => {
  expect([exportNamed(), exportNamed('MD'), exportNamed('PCAP'), exportNamed('exe')]).toEqual([
    'text',
    'markdown',
    'pcap',
    undefined,
  ]);
});
