// What a scripted client does: a script yields one line after the other and is given what the server said to each.

import type { Frame } from '#protocol/frame.ts';

/** One line that a client sends, with its payload. */
export interface ClientLine {
  /** Without its end. */
  readonly line: string;
  /** Goes out as UTF-8. */
  readonly payload?: string;
  /**
   * Whether a frame is the last that the script has to hear before it goes on. Left out: the first that answers the
   * line by its definition; a line that nothing answers is not waited for.
   */
  readonly until?: (frame: Frame) => boolean;
}

/** A script of a client: yields what to send, is given the frames that came since. It throws what it cannot go on with. */
export type Script<R = void> = Generator<ClientLine, R, readonly Frame[]>;

const utf8 = new TextEncoder();

/** A payload as bytes. */
export function payloadBytes(payload: string | Uint8Array | undefined): Uint8Array | undefined {
  return typeof payload === 'string' ? utf8.encode(payload) : payload;
}

/** A line with CR LF and its payload, as it goes on the wire. */
export function lineBytes(line: string, payload?: string | Uint8Array): Uint8Array {
  const head = utf8.encode(`${line}\r\n`);
  const body = payloadBytes(payload);
  if (!body) return head;
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return bytes;
}
