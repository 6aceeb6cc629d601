// The values that the mock server makes up, in the shapes that MSNP gives them, from a supply of numbers.

import { encodeBase64 } from '#crypto/base64.ts';
import type { Draw } from '#server/draw.ts';

/** A supply of whole numbers from 0 to 4294967295. */
export type Numbers = () => number;

/** A supply that tells where it stands: from there on, another gives the same numbers. */
export type Counted = Numbers & { readonly state: () => number };

/** The same numbers for the same start, evenly spread (the algorithm is known as mulberry32). Not for secrets. */
export function counted(start: number): Counted {
  let state = start >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return Object.assign(next, { state: () => state });
}

function digits(numbers: Numbers, count: number): string {
  let text = String(1 + (numbers() % 9));
  while (text.length < count) text += String(numbers() % 10);
  return text;
}

function hex(numbers: Numbers, count: number): string {
  let text = '';
  while (text.length < count) text += numbers().toString(16).padStart(8, '0');
  return text.slice(0, count);
}

function guid(numbers: Numbers): string {
  const variant = (8 + (numbers() % 4)).toString(16);
  return `${hex(numbers, 8)}-${hex(numbers, 4)}-4${hex(numbers, 3)}-${variant}${hex(numbers, 3)}-${hex(numbers, 12)}`;
}

/** Clients print what is missing of this list, so it is the whole classic one. */
function passport(numbers: Numbers): string {
  return [
    'lc=1033',
    'id=507',
    'tw=40',
    'fs=1',
    'ru=http%3A%2F%2Fmessenger%2Emsn%2Ecom',
    `ct=${digits(numbers, 10)}`,
    'kpp=1',
    'kv=4',
    'ver=2.1.0173.1',
    `tpf=${hex(numbers, 32)}`,
  ].join(',');
}

/** A time as SYN writes it: seven digits of fraction, and an offset. */
export function synTime(milliseconds: number): string {
  const pacific = new Date(milliseconds - 8 * 3_600_000).toISOString();
  return `${pacific.slice(0, 23)}0000-08:00`;
}

/**
 * Draws values of each kind. Session numbers fit a signed 32-bit integer, because clients read them with `atoi`.
 * `clock` gives milliseconds since 1970.
 */
export function chance(numbers: Numbers, clock: () => number): Draw {
  const kinds: Readonly<Record<string, () => string>> = {
    challenge: () => `${digits(numbers, 10)}.${digits(numbers, 9)}`,
    puzzle: () => digits(numbers, 20),
    cookie: () => `${digits(numbers, 8)}.${digits(numbers, 10)}.${digits(numbers, 5)}`,
    session: () => digits(numbers, 8),
    guid: () => guid(numbers),
    passport: () => passport(numbers),
    nonce: () => encodeBase64(Uint8Array.from({ length: 48 }, () => numbers() % 256)),
    time: () => synTime(clock()),
    circle: () => `00000000-0000-0000-0009-${hex(numbers, 12)}`,
    gathering: () =>
      `${hex(numbers, 8)}-${hex(numbers, 4)}-0003-${hex(numbers, 4)}-${hex(numbers, 4)}00000000`,
    message: () => `MSG${digits(numbers, 10)}.${digits(numbers, 2)}`,
  };
  return (kind) => {
    const make = kinds[kind];
    if (!make) throw new Error(`No values of kind ${kind} are known`);
    return make();
  };
}
