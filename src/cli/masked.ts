// What must stay secret of what passes: passwords, digests, tickets, cookies.

import { isFit } from '#protocol/fit.ts';
import type { Frame } from '#protocol/frame.ts';

/** The parameters that prove something, by the names that definitions give them. */
const SECRET = new Set(['password', 'digest', 'ticket', 'response', 'cookie']);

const MASK = '***';

/** A line with its secrets masked. One that fits no form shows nothing when any form of its command has secrets. */
export function maskedLine({ fit, words, dialect, name, line }: Frame): string {
  if (fit && isFit(fit)) {
    const masked = new Set(fit.taken.filter(({ param }) => SECRET.has(param.name)).map(({ at }) => at + 1));
    if (masked.size === 0) return line;
    return words.map(({ text }, index) => (masked.has(index) ? MASK : text)).join(' ');
  }
  const command = dialect.protocol.commands.find((each) => each.name === name.toUpperCase());
  const forms = Object.values(command?.forms ?? {});
  return forms.some((form) => form.params.some((param) => SECRET.has(param.name))) ? `${name} ${MASK}` : line;
}

/** A payload with the ticket masked that the profile message repeats; the same bytes when there is none. */
export function maskedPayload(payload: Uint8Array): Uint8Array {
  const text = Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength).toString('latin1');
  const masked = text.replace(/^(MSPAuth: *)[^\r\n]+/gim, `$1${MASK}`);
  return masked === text ? payload : Buffer.from(masked, 'latin1');
}

/** What is wrong with a line, without the words of it that may be the secret ones. */
export function maskedDetail(detail: string): string {
  return detail.replace(/"[^"]*"/g, '"..."');
}
