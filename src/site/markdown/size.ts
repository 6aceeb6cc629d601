// How many bytes an exchange is on the wire.

import type { Step } from '#protocol/exchange.ts';

const utf8 = new TextEncoder();

/** The bytes of all lines of an exchange, with their ends and payloads. */
export function sizeOf(steps: readonly Step[]): number {
  return steps.reduce(
    (sum, step) =>
      step.kind === 'line' ? sum + utf8.encode(step.line).length + 2 + (step.payload?.length ?? 0) : sum,
    0,
  );
}
