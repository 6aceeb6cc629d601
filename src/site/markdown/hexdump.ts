// The bytes of an exchange as a dump: offset, sixteen bytes in hexadecimal, the same in ASCII.

import type { Step } from '#protocol/exchange.ts';

const utf8 = new TextEncoder();

/** The dump of some bytes, one row for sixteen of them. */
export function dump(bytes: Uint8Array): string {
  const rows: string[] = [];
  for (let at = 0; at < bytes.length; at += 16) {
    const some = [...bytes.subarray(at, at + 16)];
    const hex = some.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const ascii = some.map((byte) => (byte > 31 && byte < 127 ? String.fromCharCode(byte) : '.')).join('');
    rows.push(`${at.toString(16).padStart(4, '0')}  ${hex.padEnd(47)}  ${ascii}`);
  }
  return rows.join('\n');
}

/** What one side says at once. */
export interface Said {
  readonly from: 'client' | 'server';
  readonly bytes: Uint8Array;
}

/** How many bytes are said in all. */
export function sizeOf(said: readonly Said[]): number {
  return said.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

/** The lines of an exchange as they are on the wire, with their payloads. */
export function bytesOf(steps: readonly Step[]): Said[] {
  return steps.flatMap((step) => {
    if (step.kind !== 'line') return [];
    const head = utf8.encode(`${step.line}\r\n`);
    return [{ from: step.from, bytes: Uint8Array.of(...head, ...(step.payload ?? [])) }];
  });
}
