// What the worker of live mode tells the page about the real server, beside its answers; and what only it is told.

import type { Entry } from '#editor/entry.ts';
import type { Trouble } from '#editor/marks.ts';
import type { LiveConnection, LiveRequest } from '#server/live.ts';
import type { Request } from './channel.ts';

/** A connection of the real server; `key` is its id, and is not used again when the server was started anew. */
export interface Seen extends LiveConnection {
  readonly key: string;
}

/** Something that the real server did. Times are milliseconds since 1970. */
export type News =
  /** The page watches; these connections are there. `again`: it has watched before. */
  | { readonly kind: 'up'; readonly at: number; readonly open: readonly Seen[]; readonly again: boolean }
  /** The page watches no more, and tries again after so many milliseconds. */
  | { readonly kind: 'down'; readonly at: number; readonly why: string; readonly wait: number }
  | { readonly kind: 'opened'; readonly at: number; readonly open: Seen }
  | { readonly kind: 'line'; readonly seen: Seen; readonly entry: Entry; readonly size: number }
  | {
      readonly kind: 'refused';
      readonly at: number;
      readonly key: string;
      /** The line, where there was one; what is wrong with bytes that never became one stands in `line`. */
      readonly entry: number | undefined;
      readonly line: string;
      readonly problem: Trouble;
    }
  | ({ readonly kind: 'request' } & Omit<LiveRequest, 'kind'>)
  | { readonly kind: 'failed'; readonly at: number; readonly peer: string; readonly why: string }
  | { readonly kind: 'closed'; readonly at: number; readonly key: string }
  | { readonly kind: 'dropped'; readonly at: number; readonly count: number; readonly open: readonly Seen[] };

/** What the worker of live mode is sent: a request, where the server is, or the password of an account. */
export type LiveOrder =
  | { readonly id: number; readonly request: Request }
  /**
   * `root`: the root of the site, as `http://127.0.0.1:8080/`; `address`: where clients connect by TCP. News come
   * through the port, in batches.
   */
  | { readonly root: string; readonly address: string; readonly port: MessagePort }
  /** Answers to challenges are worked out with it; it goes nowhere else. */
  | { readonly handle: string; readonly password: string };
