// A line of a connection as a reader sees it.

import type { Mark, Trouble } from './marks.ts';

/** A line as it went over a connection, or a remark of the program itself. */
export interface Entry {
  readonly id: number;
  /** Time of the mock server, milliseconds since 1970. */
  readonly at: number;
  readonly direction: 'client' | 'server' | 'note';
  readonly line: string;
  readonly payload?: Uint8Array;
  /** Whether a secret in line or payload stands as `***`: the server has masked it. */
  readonly masked?: boolean;
  readonly marks: readonly Mark[];
  readonly problem?: Trouble;
  /** Version, service and phase in which it was said. */
  readonly version: string;
  readonly service: string;
  readonly phase: string;
}
