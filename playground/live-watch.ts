// What the page knows of the real server: who is connected, and the latest lines of all. Pure, and bounded for hours
// of watching.

import type { Entry } from '#editor/entry.ts';
import type { News, Seen } from './live-news.ts';

/** Most lines that are kept, and most bytes of their payloads. */
export const WATCH_LINES = 5000;
export const WATCH_BYTES = 4_194_304;

/** Most connections that are kept after they have closed. */
export const CLOSED_LIMIT = 40;

/** A connection in the list. */
export interface Watched extends Seen {
  readonly open: boolean;
  readonly lines: number;
  /** Lines that were refused. */
  readonly refused: number;
}

/** A line, or a remark on what has happened. */
export interface WatchLine {
  readonly entry: Entry;
  /** The connection that it belongs to; undefined: a whole server, or a request that belongs to a host. */
  readonly key: string | undefined;
  /** The host that a web request came from, as the client has it. */
  readonly host?: string;
  /** The account as it was known then. */
  readonly account?: string;
  readonly size: number;
}

export interface Watch {
  readonly state: 'looking' | 'up' | 'down';
  readonly rows: readonly Watched[];
  readonly lines: readonly WatchLine[];
  /** Bytes of payload in the lines. */
  readonly bytes: number;
  /** How many lines there ever were. */
  readonly count: number;
  /** How many of them found no more room here. */
  readonly gone: number;
  /** The lines as they were when somebody paused; undefined: they are shown as they come. */
  readonly held: { readonly lines: readonly WatchLine[]; readonly count: number } | undefined;
  /** Numbers of remarks, counted down. */
  readonly remarks: number;
}

export const NOTHING_WATCHED: Watch = {
  state: 'looking',
  rows: [],
  lines: [],
  bytes: 0,
  count: 0,
  gone: 0,
  held: undefined,
  remarks: 0,
};

/** The host of a peer's `host:port`. */
export function hostOfPeer(peer: string): string {
  return peer.replace(/:\d+$/, '');
}

function rowOf(seen: Seen): Watched {
  return { ...seen, open: true, lines: 0, refused: 0 };
}

/** Without the oldest of too many closed connections. */
function bounded(rows: readonly Watched[]): readonly Watched[] {
  let spare = rows.filter(({ open }) => !open).length - CLOSED_LIMIT;
  return spare <= 0 ? rows : rows.filter(({ open }) => open || spare-- <= 0);
}

function add(watch: Watch, fresh: readonly WatchLine[]): Watch {
  if (fresh.length === 0) return watch;
  const lines = [...watch.lines, ...fresh];
  let bytes = fresh.reduce((sum, { entry }) => sum + (entry.payload?.length ?? 0), watch.bytes);
  let from = 0;
  for (; lines.length - from > WATCH_LINES || bytes > WATCH_BYTES; from++)
    bytes -= lines[from]?.entry.payload?.length ?? 0;
  const count = watch.count + fresh.length;
  return { ...watch, lines: from > 0 ? lines.slice(from) : lines, bytes, count, gone: watch.gone + from };
}

function remark(
  watch: Watch,
  at: number,
  line: string,
  of: Pick<WatchLine, 'key' | 'host' | 'account'>,
): Watch {
  const remarks = watch.remarks - 1;
  const place = { version: '', service: '', phase: '' };
  const entry: Entry = { id: remarks, at, direction: 'note', line, marks: [], ...place };
  return add({ ...watch, remarks }, [{ ...of, entry, size: 0 }]);
}

function changed(watch: Watch, key: string, edit: (row: Watched) => Watched): Watch {
  return { ...watch, rows: watch.rows.map((row) => (row.key === key ? edit(row) : row)) };
}

function rowIn({ rows }: Watch, key: string): Watched | undefined {
  return rows.find((row) => row.key === key);
}

function ofRow(row: Watched | undefined, key: string) {
  return { key, ...(row?.account === undefined ? {} : { account: row.account }) };
}

/** Who is there now, as the server has told anew; whoever is not among them is gone. */
function present(watch: Watch, open: readonly Seen[]): Watch {
  const there = new Map(open.map((seen) => [seen.key, seen]));
  const known = watch.rows.map((row): Watched => {
    const seen = there.get(row.key);
    there.delete(row.key);
    return seen ? { ...row, ...seen } : { ...row, open: false };
  });
  return { ...watch, rows: bounded([...known, ...[...there.values()].map(rowOf)]) };
}

function line(watch: Watch, { seen, entry, size }: News & { kind: 'line' }): Watch {
  const known = rowIn(watch, seen.key) ? watch : { ...watch, rows: [...watch.rows, rowOf(seen)] };
  const counted = changed(known, seen.key, (row) => ({ ...row, ...seen, lines: row.lines + 1 }));
  return add(counted, [{ ...ofRow(rowIn(counted, seen.key), seen.key), entry, size }]);
}

function refused(watch: Watch, news: News & { kind: 'refused' }): Watch {
  const { key, problem, entry: id } = news;
  const counted = changed(watch, key, (row) => ({ ...row, refused: row.refused + 1 }));
  const at = id === undefined ? -1 : counted.lines.findLastIndex(({ entry }) => entry.id === id);
  const found = counted.lines[at];
  if (!found) {
    const text = `Refused: ${problem.what} ${problem.detail} (${news.line.slice(0, 200)})`;
    return remark(counted, news.at, text, ofRow(rowIn(counted, key), key));
  }
  return { ...counted, lines: counted.lines.with(at, { ...found, entry: { ...found.entry, problem } }) };
}

const CARRIERS = { tcp: 'TCP', gateway: 'the HTTP gateway', websocket: 'a WebSocket of a page' } as const;

/** What carries a connection, in words. */
export function carrierName(carrier: Seen['carrier']): string {
  return CARRIERS[carrier];
}

/** What there is to see after something has happened at the server. */
export function watched(watch: Watch, news: News): Watch {
  switch (news.kind) {
    case 'up': {
      const next = present({ ...watch, state: 'up' }, news.open);
      return news.again
        ? remark(next, news.at, 'The server is there again. Connections of before are gone.', {
            key: undefined,
          })
        : next;
    }
    case 'down': {
      const rows = watch.rows.map((row): Watched => ({ ...row, open: false }));
      const text = `${news.why}: nothing is seen until it is there again. This page looks for it by itself.`;
      return remark({ ...watch, rows: bounded(rows), state: 'down' }, news.at, text, { key: undefined });
    }
    case 'opened': {
      const { open, at } = news;
      const next = { ...watch, rows: bounded([...watch.rows, rowOf(open)]) };
      return remark(next, at, `Connected over ${carrierName(open.carrier)} from ${open.peer}`, {
        key: open.key,
      });
    }
    case 'line':
      return line(watch, news);
    case 'refused':
      return refused(watch, news);
    case 'closed': {
      const next = changed(watch, news.key, (row) => ({ ...row, open: false }));
      return {
        ...remark(next, news.at, 'The connection is closed.', ofRow(rowIn(watch, news.key), news.key)),
        rows: bounded(next.rows),
      };
    }
    case 'request': {
      const { at, peer, secure, method, path, action, status } = news;
      const what = `${method} ${path}${action === undefined ? '' : `, ${action}`}`;
      const text = `Web request by ${secure ? 'HTTPS' : 'HTTP'} from ${peer}: ${what}. Answered ${status}.`;
      return remark(watch, at, text, { key: undefined, host: hostOfPeer(peer) });
    }
    case 'failed': {
      const text = `TLS failed with ${news.peer}: ${news.why}.`;
      return remark(watch, news.at, text, { key: undefined, host: hostOfPeer(news.peer) });
    }
    case 'dropped': {
      const text = `${news.count} messages were left out here: this page read too slowly. What follows is complete again.`;
      return remark(present(watch, news.open), news.at, text, { key: undefined });
    }
  }
}

/** Stops the lines that are shown where they are, or goes on; all that comes is kept meanwhile, within the bound. */
export function paused(watch: Watch, pause: boolean): Watch {
  const { lines, count } = watch;
  return { ...watch, held: pause ? { lines, count } : undefined };
}

/** Empties the log; connections stay in the list, closed ones go. */
export function emptied(watch: Watch): Watch {
  const rows = watch.rows.filter(({ open }) => open);
  const held = watch.held && { lines: [], count: watch.count };
  return { ...watch, rows, lines: [], bytes: 0, gone: 0, held };
}
