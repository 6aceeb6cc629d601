// A payload that is written as a whole, beside the prompt: its line gets its length when it is sent.

import type { Template } from '#content/templates.ts';
import { entered } from '#editor/line.ts';
import type { Console } from './console.ts';

export interface Composing {
  readonly connection: string;
  /** The line without the length of the payload. */
  readonly head: string;
  /** The length that the line had when it was entered. */
  readonly needs: number | undefined;
  readonly templates: readonly Template[];
  /** Whether somebody asked for it, and is to go on typing there. */
  readonly wanted: boolean;
}

const utf8 = new TextEncoder();

/** The bytes of a payload as it goes on the wire: each end of a line is CR LF. */
export function wireBytes(text: string): Uint8Array {
  return utf8.encode(text.replace(/\r\n|\r|\n/g, '\r\n'));
}

/** Fills in the line that is being typed; where a payload is to follow, it can then be written. */
export async function fillLine(console: Console): Promise<void> {
  await console.ready();
  const { active, line, composing } = console;
  if (!active?.open || line.text.startsWith('/')) return;
  if (active.payload && composing) return console.compose({ ...composing, wanted: true });
  const { id, version, service, phase } = active;
  const standing = { version, service, phase };
  const answer = await console.ask({ kind: 'fill', connection: id, standing, text: line.text });
  if (!answer || console.line.text !== line.text) return;
  console.write(answer.text);
  const { text: head, templates } = answer;
  if (templates) console.compose({ connection: id, head, needs: undefined, templates, wanted: true });
}

/** Offers payloads for a line that was entered with the length of one. */
export async function offerPayload(console: Console, line: string, needs: number): Promise<void> {
  const { active } = console;
  if (!active) return;
  const { id, version, service, phase } = active;
  const standing = { version, service, phase };
  const answer = await console.ask({ kind: 'fill', connection: id, standing, text: line });
  if (!answer?.templates || console.active?.payload?.line !== line) return;
  const { text: head, templates } = answer;
  console.compose({ connection: id, head, needs, templates, wanted: false });
}

/** Sends a payload behind its line, with its length at the end of the line. */
export async function sendPayload(console: Console, text: string): Promise<void> {
  const { composing } = console;
  if (!composing) return;
  const { connection, head } = composing;
  const payload = wireBytes(text);
  const line = `${head} ${payload.length}`;
  console.compose(undefined);
  console.act({ kind: 'payload', connection, payload: undefined });
  console.line = entered(console.line, line);
  console.write('');
  await console.ask({ kind: 'line', connection, line, payload });
}
