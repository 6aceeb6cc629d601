// The logs of a session for other tools: text and Markdown in the notation of the pages, JSON, and a capture.

import type { Entry } from '#editor/entry.ts';
import { pcapOf, type Segment, type Stream } from '#protocol/transcript/write-pcap.ts';
import type { ExportName } from './export-names.ts';
import { personOf } from './person.ts';
import type { Connection, Session } from './session.ts';

/** What a session can be exported as: name of the file, its media type, and what is in it. */
export const EXPORTS = {
  text: { file: 'session.txt', media: 'text/plain', of: asText },
  markdown: { file: 'session.md', media: 'text/markdown', of: asMarkdown },
  json: { file: 'session.json', media: 'application/json', of: asJson },
  pcap: { file: 'session.pcap', media: 'application/vnd.tcpdump.pcap', of: asCapture },
} as const satisfies Record<ExportName, object>;

const utf8 = new TextEncoder();
const text = new TextDecoder();

function remark(line: string): string[] {
  return line.split(/\r\n|[\r\n]/).map((each) => `# ${each}`);
}

/** The rows of a connection in the notation of the pages; what would break a row is written as a symbol. */
function rowsOf({ log, dropped }: Connection): string[] {
  const lost = dropped > 0 ? [`# ${dropped} earlier lines are gone.`] : [];
  const rows = log.flatMap(({ direction, line, payload }) => {
    if (direction === 'note') return remark(line);
    const letter = direction === 'client' ? 'C' : 'S';
    const body = payload && payload.length > 0 ? text.decode(payload).split(/\r\n|[\r\n]/) : [];
    const said = line.replaceAll('\r', '␍').replaceAll('\n', '␊');
    return [`${letter}: ${said}`, ...body.map((each) => (each === '' ? `${letter}|` : `${letter}| ${each}`))];
  });
  return [...lost, ...rows];
}

/** The name of a connection as one word, with its server and the version that was chosen. */
function headOf({ who, service, chosen }: Connection): string {
  return `@ ${who} ${service} ${chosen}`;
}

function asText({ connections }: Session): string {
  return connections.map((each) => [headOf(each), ...rowsOf(each), ''].join('\n')).join('\n');
}

function asMarkdown({ connections }: Session): string {
  const parts = connections.map((connection) => {
    const { id, chosen, who, service } = connection;
    const rows = rowsOf(connection);
    const longest = rows.reduce((most, row) => Math.max(most, /^`{3,}/.exec(row)?.[0].length ?? 0), 2);
    const fence = '`'.repeat(Math.max(3, longest + 1));
    const info = `msnp title="${id.replaceAll('"', '')}" version=${chosen} as=${who} service=${service}`;
    return [`## ${id}`, '', fence + info, ...rows, fence, ''].join('\n');
  });
  return ['# A session of the playground', '', ...parts].join('\n');
}

function plain({ at, direction, line, payload, phase, problem }: Entry): object {
  const time = new Date(at).toISOString();
  const body = payload && payload.length > 0 ? { payload: text.decode(payload) } : {};
  const refused = problem ? { refused: problem.detail } : {};
  return { time, from: direction === 'note' ? 'playground' : direction, phase, line, ...body, ...refused };
}

function asJson({ connections }: Session): string {
  const all = connections.map(({ who, service, chosen, version, address, open, dropped, log }) => {
    return { who, service, chosen, version, address, open, dropped, lines: log.map(plain) };
  });
  return `${JSON.stringify({ connections: all }, null, 2)}\n`;
}

function numbers(address: string): readonly [number, number, number, number] {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  return [a, b, c, d];
}

/** Each person has a machine, each connection a port: so a reader finds out what belongs together. */
function streamOf({ address }: Connection, index: number, person: number): Stream {
  const [host = '', port = ''] = address.split(':');
  return {
    client: [10, 0, person >> 8, (person & 255) + 1],
    clientPort: 2000 + index,
    server: numbers(host),
    serverPort: Number(port),
  };
}

/** A capture with a TCP stream for each connection, in the order in which the lines were said. */
function asCapture({ connections }: Session): Uint8Array<ArrayBuffer> {
  const people = [...new Set(connections.map(({ who }) => personOf(who)))];
  const said = connections.flatMap((connection, index) => {
    const stream = streamOf(connection, index, people.indexOf(personOf(connection.who)));
    return connection.log.flatMap(({ id, at, direction, line, payload }) => {
      if (direction === 'note') return [];
      const head = utf8.encode(`${line}\r\n`);
      const bytes = new Uint8Array(head.length + (payload?.length ?? 0));
      bytes.set(head);
      bytes.set(payload ?? [], head.length);
      const segment: Segment = { stream, from: direction, bytes, at };
      return [{ id, segment }];
    });
  });
  return pcapOf(said.toSorted((a, b) => a.id - b.id).map(({ segment }) => segment));
}
