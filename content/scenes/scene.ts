// A scene: tested exchanges of the pages, one after the other, with a sentence for each step.

import type { Step } from '#protocol/exchange.ts';

/** What scenes are sorted by, in the order of somebody who learns. */
export const TOPICS = [
  'Logging on',
  'Contacts and groups',
  'Presence',
  'Talking',
  'News and services',
  'Refusals',
] as const;

/** One exchange of a scene; each is played on a fresh server. */
export interface Act {
  /** The page it stands on, such as `commands/usr`. */
  readonly page: string;
  /** Its title there. */
  readonly exchange: string;
  /** A sentence for each step: what is done, what comes of it. */
  readonly says: readonly string[];
}

export interface Scene {
  /** Its name in addresses: `#scene=chat`. */
  readonly name: string;
  readonly topic: (typeof TOPICS)[number];
  readonly title: string;
  /** What one learns by it. */
  readonly teaches: string;
  readonly acts: readonly Act[];
}

/** Whether a client or the world does something: what the server says belongs to the deed before it. */
export function isDeed(step: Step): boolean {
  if (step.kind === 'line') return step.from === 'client';
  return step.kind === 'event' || (step.kind === 'close' && step.by === 'client');
}

/**
 * The steps of an exchange as a person takes them: each begins with a deed and holds all that is heard of it. What is
 * heard before the first deed is a step of its own; a change of connection or an interlude goes with what follows it.
 */
export function strides(steps: readonly Step[]): Step[][] {
  const all: Step[][] = [];
  const waiting: Step[] = [];
  for (const step of steps) {
    if (isDeed(step)) all.push([...waiting.splice(0), step]);
    else if (step.kind === 'connection' || step.kind === 'interlude') waiting.push(step);
    else if (all.length === 0) all.push([...waiting.splice(0), step]);
    else all.at(-1)?.push(...waiting.splice(0), step);
  }
  if (waiting.length > 0) {
    if (all.length === 0) all.push(waiting);
    else all.at(-1)?.push(...waiting);
  }
  return all;
}
