// What the real server tells, made into what the page shows: lines with their colours, ids that are used once.

import { MSNP } from '#content/registry.ts';
import type { Entry } from '#editor/entry.ts';
import { marksOf } from '#editor/marks.ts';
import { type Dialect, dialectOf } from '#protocol/dialect.ts';
import { isFit } from '#protocol/fit.ts';
import { Frame } from '#protocol/frame.ts';
import type { LiveConnection, LiveLine, LiveMessage } from '#server/live.ts';
import type { News, Seen } from './live-news.ts';

/** Line numbers of one life of the server; those of the next begin above. */
const LIFE = 1_000_000_000;

/** The version in which the first line of a connection is read, when that line has not told one. */
const UNTOLD = 'MSNP8';

const utf8 = new TextEncoder();

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** A frame of a line as the connection speaks; where nothing has told that yet, at the service where it fits. */
function frameOf({ version, service, from, line, phase }: LiveLine, payload: Uint8Array | undefined): Frame {
  const services = service === undefined ? Object.keys(MSNP.services) : [service];
  const frames = services.flatMap((id) => {
    const dialect = spoken(version ?? UNTOLD, id);
    const inPhase = service === undefined ? dialect?.service.start : phase;
    return dialect ? [new Frame(dialect, from, 0, utf8.encode(line), payload).during(inPhase ?? phase)] : [];
  });
  const [first] = frames;
  const found = frames.find(({ fit }) => fit && isFit(fit)) ?? first;
  if (!found) throw new Error(`There is no service ${service} in ${version}`);
  return found;
}

function spoken(version: string, service: string): Dialect | undefined {
  try {
    return dialectOf(MSNP, version, service);
  } catch {
    return undefined;
  }
}

/** Makes news of messages; `life` counts the times that the server was found anew. */
export function toldBy(life: number): (message: LiveMessage) => News | undefined {
  const keyOf = (connection: string) => `${life}/${connection}`;
  const seen = (connection: LiveConnection): Seen => {
    const { connection: id, carrier, peer, openedAt, account, service, version, phase } = connection;
    const named = account === undefined ? {} : { account };
    const fresh = service === undefined || version === undefined;
    // In its first phase a connection has agreed on no version yet.
    const agreed = !fresh && MSNP.services[service]?.start !== phase;
    const told = fresh ? {} : { service, ...(agreed ? { version } : {}) };
    return { key: keyOf(id), connection: id, carrier, peer, openedAt, phase, ...named, ...told };
  };
  const line = (message: LiveLine): News => {
    const payload = message.payload === undefined ? undefined : bytesOf(message.payload);
    const frame = frameOf(message, payload);
    const entry: Entry = {
      id: life * LIFE + message.id,
      at: message.at,
      direction: message.from,
      line: message.line,
      ...(payload ? { payload } : {}),
      ...(message.masked ? { masked: true } : {}),
      marks: marksOf(frame),
      version: frame.dialect.version,
      service: frame.dialect.service.id,
      phase: message.phase,
    };
    return { kind: 'line', seen: seen(message), entry, size: message.size };
  };
  return (message) => {
    switch (message.kind) {
      case 'welcome':
        return { kind: 'up', at: message.at, open: message.open.map(seen), again: life > 1 };
      case 'opened':
        return { ...message, open: seen(message.open) };
      case 'said':
        return line(message);
      case 'refused': {
        const { connection, at, entry, code, what, detail, place = { column: 0, width: 0 } } = message;
        const problem = { code, what, detail, ...place };
        const to = entry === undefined ? undefined : life * LIFE + entry;
        return { kind: 'refused', at, key: keyOf(connection), entry: to, line: message.line, problem };
      }
      case 'closed':
        return { kind: 'closed', at: message.at, key: keyOf(message.connection) };
      case 'dropped':
        return { ...message, open: message.open.map(seen) };
      default:
        return message;
    }
  };
}
