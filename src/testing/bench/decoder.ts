// The decoder beside a scanner by hand that only finds where each frame ends.
import { MSNP } from '#content/registry.ts';
import { Decoder } from '#protocol/decoder.ts';
import { dialectOf } from '#protocol/dialect.ts';

const SECONDS = 2;

/** What a client says on a switchboard: short messages, with other lines between. */
function sample(): { bytes: Uint8Array; frames: number } {
  const text = 'MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\nHello';
  const turn = [
    `MSG 12 A ${text.length}\r\n${text}`,
    'CAL 13 bob@example.com\r\n',
    `MSG 14 U ${text.length}\r\n${text}`,
    'OUT\r\n',
  ];
  const times = 20_000;
  return { bytes: new TextEncoder().encode(turn.join('').repeat(times)), frames: turn.length * times };
}

/** Counts frames: a line, and for MSG the payload that its last word counts. Keeps what a chunk cuts off. */
function scan(chunks: readonly Uint8Array[]): number {
  let frames = 0;
  let rest = new Uint8Array(0);
  for (const chunk of chunks) {
    let bytes = chunk;
    if (rest.length > 0) {
      bytes = new Uint8Array(rest.length + chunk.length);
      bytes.set(rest);
      bytes.set(chunk, rest.length);
    }
    let at = 0;
    for (;;) {
      const end = bytes.indexOf(10, at);
      if (end < 0) break;
      let next = end + 1;
      if (bytes[at] === 77 && bytes[at + 1] === 83 && bytes[at + 2] === 71) {
        let size = 0;
        let digit = end - 2;
        for (let scale = 1; (bytes[digit] ?? 0) !== 32; digit--, scale *= 10)
          size += ((bytes[digit] ?? 48) - 48) * scale;
        next += size;
      }
      if (next > bytes.length) break;
      frames++;
      at = next;
    }
    rest = bytes.slice(at);
  }
  return frames;
}

function decode(chunks: readonly Uint8Array[]): number {
  const decoder = new Decoder(dialectOf(MSNP, 'MSNP7', 'SB'), 'client');
  let frames = 0;
  for (const chunk of chunks) {
    decoder.receive(chunk);
    while (decoder.next()) frames++;
  }
  return frames;
}

/** Frames a second of both, over the same bytes in chunks of a size, turn by turn. */
export function benchDecoder(size: number): { scanner: number; decoder: number } {
  const { bytes, frames } = sample();
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
  const spent = { scan: 0, decode: 0 };
  let turns = 0;
  for (const until = performance.now() + SECONDS * 1000; performance.now() < until; turns++) {
    const start = performance.now();
    if (scan(chunks) !== frames) throw new Error('The scanner lost frames');
    const between = performance.now();
    if (decode(chunks) !== frames) throw new Error('The decoder lost frames');
    // The first turns warm both up.
    if (turns < 3) continue;
    spent.scan += between - start;
    spent.decode += performance.now() - between;
  }
  const total = frames * (turns - 3) * 1000;
  return { scanner: total / spent.scan, decoder: total / spent.decode };
}
