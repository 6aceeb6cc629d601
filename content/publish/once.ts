// Values that follow from a protocol and are asked for again and again, each made once.

import type { Protocol } from '#protocol/define.ts';

/**
 * A function of a protocol and more that makes each value once: every comparison and file asks for the same ones.
 * Whoever gets a value gets the same object as all others, and leaves it as it is.
 * @param keyOf tells apart what comes after the protocol.
 */
export function once<Rest extends readonly unknown[], T>(
  keyOf: (...rest: Rest) => string,
  make: (protocol: Protocol, ...rest: Rest) => T,
): (protocol: Protocol, ...rest: Rest) => T {
  const made = new WeakMap<Protocol, Map<string, T>>();
  return (protocol, ...rest) => {
    const known = made.get(protocol) ?? new Map<string, T>();
    made.set(protocol, known);
    const key = keyOf(...rest);
    const value = known.get(key) ?? make(protocol, ...rest);
    known.set(key, value);
    return value;
  };
}
