// How logs mark a line of the protocol: who said it, on which connection, and where it begins in its row.

import type { Side } from './transcript.ts';

/** What a log puts in front of a line of the protocol. */
export interface Mark {
  readonly from: Side;
  /** Where the line of the protocol begins, from 0. */
  readonly column: number;
  /** What the log calls the connection; empty when it does not say. */
  readonly talk: string;
  readonly service?: string;
}

/** Reads the marks of one file. Gives `noise` for a row that is of the log, but not of the protocol. */
export type Marker = (row: string) => Mark | 'noise' | undefined;

const SERVICE = /\b(NS|SB|DS)\b/;

/** `(12:00:00) msn: C: NS 000: VER 1 MSNP8`; other parts of the client write rows of the same kind. */
function libpurple(): Marker {
  return (row) => {
    const found = /^(?:\([^)]{1,40}\) )?[\w-]{1,24}: ([CS]): (NS|SB) (\d{1,6}): /.exec(row);
    if (!found) return /^\(\d[^)]{1,39}\) /.test(row) ? 'noise' : undefined;
    const [all, letter, service = '', number] = found;
    return {
      from: letter === 'C' ? 'client' : 'server',
      column: all.length,
      talk: `${service} ${number}`,
      // It calls the dispatch server NS too.
      ...(service === 'SB' ? { service } : {}),
    };
  };
}

/** `->ns-sock12 VER 1 MSNP8`, `<-::SB::3-sock14 ...`; a failed sending repeats a line that was never said. */
function amsn(): Marker {
  return (row) => {
    if (/^.{0,40}->\S+ FAILED: /.test(row) || /^Message Contents:/.test(row)) return 'noise';
    const found = /^(?:\[?[\d:. -]{4,30}\]?:? )?(->|<-)([\w:]{1,40})-(\w{1,40}) /.exec(row);
    if (!found) return undefined;
    const [all, arrow, name = '', socket] = found;
    return {
      from: arrow === '->' ? 'client' : 'server',
      column: all.length,
      talk: `${name} ${socket}`,
      // The same object speaks to the dispatch server and to the notification server.
      ...(/ns$/i.test(name) ? {} : { service: 'SB' }),
    };
  };
}

const ARROW = /(>>>|<<<|-->|<--|->|<-|=>|<=|→|←|>>|<<)[ \t]?/;
const COMMAND = /^([A-Z]{3}|\d{3})(?=[ \r\n\t]|$)/;
/** What surely is no part of a payload: a time in front. */
const TIMED = /^[[(]?(\d{4}-\d\d-\d\d|\d\d?:\d\d:\d\d)/;
const STAMP =
  /\d{4}-\d\d-\d\d|\d{1,2}:\d\d(:\d\d)?([.,]\d+)?|\b(DEBUG|INFO|WARNING|ERROR|TRACE)\b|[[\]():|]/g;

/**
 * `>>> VER 1 MSNP8`, `2009-01-01 DEBUG papyon.protocol.transport <<< ...`, `NS-1 >>> ...`, `<- ...`. An arrow that
 * is not the first thing counts when a command follows it, or when what stands before has the shape of an earlier row's.
 */
function arrows(sample: readonly string[] = []): Marker {
  const shapes = new Set<string>();
  const read: Marker = (row) => {
    const found = ARROW.exec(row.length > 400 ? row.slice(0, 400) : row);
    if (!found) return undefined;
    const prefix = row.slice(0, found.index);
    const column = found.index + found[0].length;
    const shape = prefix.replace(/\d+/g, '0');
    if (COMMAND.test(row.slice(column, column + 4))) shapes.add(shape);
    else if (prefix !== '' && !shapes.has(shape) && !TIMED.test(prefix)) return undefined;
    const talk = prefix.replace(STAMP, ' ').replace(/\s+/g, ' ').trim();
    const service = SERVICE.exec(talk)?.[1];
    const from = /[>→]/.test(found[1] ?? '') && !/^</.test(found[1] ?? '') ? 'client' : 'server';
    return { from, column, talk, ...(service === undefined ? {} : { service }) };
  };
  for (const row of sample) read(row);
  return read;
}

/** Each makes a reader for one file, and may learn the file's habits from its first rows. */
export const MARKERS = { libpurple, amsn, arrows } as const satisfies Record<
  string,
  (sample?: readonly string[]) => Marker
>;

/** Whether a text begins as a line of the protocol does. */
export function looksLikeCommand(text: string): boolean {
  return COMMAND.test(text);
}
