// Live mode: what `msnp serve` and a page that it serves say to each other. The page watches every connection of the
// server, and opens connections of its own.
//
// Whether a page is served by `msnp serve` is told by a file that is there on every host: fetched from the root of
// the site (`fetch(base + LIVE_PATHS.probe)`), a static host gives NOT_LIVE and msnp serve gives a LiveProbe with
// `live: 1`, so that no request fails and no console shows an error. Both paths below are WebSockets, at the same
// root, on the port of the site. Only a page of the same origin is let in; any other gets 403.
//
// LIVE_PATHS.watch: the server sends one LiveMessage a text frame, `welcome` first. It takes nothing; what a page
// sends is passed over. A page that reads too slowly misses messages and is told how many (`dropped`).
//
// LIVE_PATHS.connect, with `?service=NS`, `SB` or `DS`, or without any for the address that serves all, as the TCP
// port does: a connection to the server. Binary frames are bytes of the stream, cut anywhere, in both directions.
// The server's first frame is text, a LiveTaken; every other frame is binary, and a text frame from the page ends the
// connection. Close codes: 1000 the server has ended the connection, 1001 it stops, 1003 a text frame came, 1009 a
// frame was longer than 1 MiB, 1006 the connection broke or the page did not read.

import type { Session } from './serve.ts';

/** Where live mode is, below the root of the site. */
export const LIVE_PATHS = { probe: 'live.json', watch: 'live/watch', connect: 'live/connect' } as const;

/** What LIVE_PATHS.probe holds: on a static host 0; from msnp serve 1, and the address of the mock server. */
export type LiveProbe =
  | { readonly live: 0 }
  /** `address`: host:port, where clients connect by TCP. */
  | { readonly live: 1; readonly address: string };

export const NOT_LIVE: LiveProbe = { live: 0 };

/** A connection of the server as it stands. */
export interface LiveConnection {
  /** Its id, which no other connection of this server ever has. */
  readonly connection: string;
  /** What carries it; `websocket` is one that a page has opened. */
  readonly carrier: Session['carrier'];
  /** Address of the other end, host:port; port 0 where it cannot be known. */
  readonly peer: string;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
  /** Handle of the account, once it has named itself; whether it has proved that shows in `phase`. */
  readonly account?: string;
  /** Left out until the first line has been answered: at an address that serves all, that line tells them. */
  readonly service?: string;
  readonly version?: string;
  readonly phase: string;
}

/** A line that passed, with its payload. Times are milliseconds since 1970. */
export interface LiveLine extends LiveConnection {
  readonly kind: 'said';
  /** Counts the lines of the server; the same for every page that watches. */
  readonly id: number;
  readonly at: number;
  readonly from: 'client' | 'server';
  /** Without its end, words parted by one blank where something is masked. */
  readonly line: string;
  /** Whether a password, ticket, digest or cookie in line or payload stands as `***`. */
  readonly masked: boolean;
  /** The payload in Base64, cut after LIVE_PAYLOAD bytes; left out where there is none. */
  readonly payload?: string;
  /** Bytes of the whole payload; 0 where there is none. */
  readonly size: number;
}

/** Why a line of a client was not served. */
export interface LiveRefusal {
  readonly kind: 'refused';
  readonly connection: string;
  readonly at: number;
  /** The id of the line; left out for bytes that never became a line, which `line` quotes. */
  readonly entry?: number;
  readonly line: string;
  /** A code of PROBLEMS. */
  readonly code: string;
  /** The sentence of the code, and what is wrong here with the remedy. Words of a masked line are left out. */
  readonly what: string;
  readonly detail: string;
  /** The words at fault, in UTF-16 units from 0; left out where the line is masked. */
  readonly place?: { readonly column: number; readonly width: number };
}

/** A request to a web service or to the HTTP gateway's first step. */
export interface LiveRequest {
  readonly kind: 'request';
  readonly at: number;
  readonly peer: string;
  /** Whether it came by TLS. */
  readonly secure: boolean;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** The action of SOAP, where there is one. */
  readonly action?: string;
  readonly status: number;
}

/** What a page that watches is told, one a text frame. */
export type LiveMessage =
  /** The first: who is there already. */
  | { readonly kind: 'welcome'; readonly at: number; readonly open: readonly LiveConnection[] }
  | { readonly kind: 'opened'; readonly at: number; readonly open: LiveConnection }
  | LiveLine
  | LiveRefusal
  | LiveRequest
  /** A client has tried HTTPS and TLS did not come about; `why` is half a sentence about the client. */
  | { readonly kind: 'failed'; readonly at: number; readonly peer: string; readonly why: string }
  | { readonly kind: 'closed'; readonly at: number; readonly connection: string }
  /** So many messages were left out because the page reads too slowly, and this is who is there now. */
  | {
      readonly kind: 'dropped';
      readonly at: number;
      readonly count: number;
      readonly open: readonly LiveConnection[];
    };

/** The first frame of an own connection: the id under which it is watched. */
export interface LiveTaken {
  readonly kind: 'taken';
  readonly connection: string;
}

/** Most bytes of a payload that are shown. */
export const LIVE_PAYLOAD = 16_384;

const KINDS: readonly string[] = [
  ...['welcome', 'opened', 'said', 'refused', 'request', 'failed', 'closed', 'dropped'],
];

/** Reads a text frame of LIVE_PATHS.watch; undefined for one that is no message, or one of a later server. */
export function parseLive(text: string): LiveMessage | undefined {
  try {
    const message: LiveMessage | undefined | null = JSON.parse(text);
    return message && KINDS.includes(message.kind) ? message : undefined;
  } catch {
    return undefined;
  }
}
