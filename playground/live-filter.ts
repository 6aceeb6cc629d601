// Which of the watched lines are shown, and under whose name. Pure.

import type { Entry } from '#editor/entry.ts';
import { hostOfPeer, type Watch, type Watched, type WatchLine } from './live-watch.ts';

export interface Filter {
  /** The key of a connection; undefined: all. */
  readonly key: string | undefined;
  /** A part of the handle; empty: all. */
  readonly account: string;
  /** Names of commands, with blanks between; empty: all. */
  readonly command: string;
  readonly direction: 'both' | 'client' | 'server';
  /** A part of line or payload; empty: all. */
  readonly text: string;
}

export const NO_FILTER: Filter = { key: undefined, account: '', command: '', direction: 'both', text: '' };

const NOWHERE = { version: '', service: '', phase: '' };

const utf8 = new TextDecoder();

/** Lines and payloads in small letters, for the search. */
const letters = new WeakMap<Entry, string>();

function lettersOf(entry: Entry): string {
  const known = letters.get(entry);
  if (known !== undefined) return known;
  const made = `${entry.line}\n${entry.payload ? utf8.decode(entry.payload) : ''}`.toLowerCase();
  letters.set(entry, made);
  return made;
}

/** Whether anything but a connection is asked for. */
export function isNarrow({ account, command, direction, text }: Filter): boolean {
  return account.trim() !== '' || command.trim() !== '' || direction !== 'both' || text !== '';
}

/** A test for lines. Requests of the host of a connection are shown with it: they tell how far the client gets. */
function passes(filter: Filter, rows: readonly Watched[]): (line: WatchLine) => boolean {
  const { key, direction } = filter;
  const row = rows.find((each) => each.key === key);
  const host = row && hostOfPeer(row.peer);
  const account = filter.account.trim().toLowerCase();
  const names = filter.command
    .toUpperCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const text = filter.text.toLowerCase();
  const accounts = new Map(rows.map((each) => [each.key, each.account?.toLowerCase() ?? '']));
  return ({ entry, key: of, host: from, account: named }) => {
    if (key !== undefined && of !== key && (from === undefined || from !== host)) return false;
    const isNote = entry.direction === 'note';
    if (direction !== 'both' && entry.direction !== direction) return false;
    if (names.length > 0 && (isNote || !names.includes(entry.line.split(' ')[0]?.toUpperCase() ?? '')))
      return false;
    if (account !== '') {
      const handle = (of === undefined ? undefined : accounts.get(of)) ?? named?.toLowerCase() ?? '';
      if (!handle.includes(account)) return false;
    }
    return text === '' || lettersOf(entry).includes(text);
  };
}

function clock(at: number): string {
  return new Date(at).toTimeString().slice(0, 8);
}

/** What stands for the account of a connection that has not told one: what the client is at. */
export function strangerName({ open, lines }: Pick<Watched, 'open' | 'lines'>): string {
  if (!open) return 'never logged on';
  return lines === 0 ? 'has said nothing yet' : 'logging on …';
}

/** How a connection is called where several stand together. */
export function nameOf(watched: Watched): string {
  const { account, connection, service, version } = watched;
  return [account ?? strangerName(watched), service, version, `#${connection}`].filter(Boolean).join(' · ');
}

/** Names of the connections, put in front of their lines wherever another one speaks. */
function headed(lines: readonly WatchLine[], rows: readonly Watched[]): Entry[] {
  const known = new Map(rows.map((row) => [row.key, row]));
  const shown: Entry[] = [];
  let last: string | undefined;
  for (const { entry, key, account } of lines) {
    if (key !== undefined && key !== last) {
      const row = known.get(key);
      const name = row ? nameOf(row) : (account ?? 'a connection that is gone');
      const line = `${clock(entry.at)}  ${name}`;
      shown.push({ id: 0, at: entry.at, direction: 'note', line, marks: [], ...NOWHERE });
      last = key;
    }
    shown.push(entry);
  }
  return shown;
}

export interface Shown {
  readonly entries: readonly Entry[];
  /** How many lines pass the filter, and of how many. */
  readonly passed: number;
  readonly of: number;
}

/** The lines to show. Of one connection they stand by themselves, of several each under its name. */
export function shownLines(watch: Watch, filter: Filter): Shown {
  const lines = watch.held?.lines ?? watch.lines;
  const some = lines.filter(passes(filter, watch.rows));
  const entries = filter.key === undefined ? headed(some, watch.rows) : some.map(({ entry }) => entry);
  return { entries, passed: some.length, of: lines.length };
}
