// A task for somebody who learns: a goal, hints, and a test of the server's state that tells when it is reached.

import type { VersionId } from '#content/vocabulary.ts';
import type { Account, ListName } from '#server/account.ts';
import type { World } from '#server/world.ts';

/** A line that went over a connection since the task began. */
export interface TaskLine {
  /** The connection, `alice NS`. */
  readonly connection: string;
  /** Its words; the first is the command, or the number of an error. */
  readonly words: readonly string[];
}

/** What a goal is judged by. */
export interface Attempt {
  readonly world: World;
  /** What was typed; what the playground does by itself is not in it. */
  readonly said: readonly TaskLine[];
  /** What the server said, to anybody. */
  readonly heard: readonly TaskLine[];
}

export interface Task {
  /** Its name in addresses: `#task=go-away`. */
  readonly name: string;
  readonly title: string;
  /** What is to be reached, in a sentence or two. */
  readonly goal: string;
  /** From a nudge to nearly the answer. */
  readonly hints: readonly string[];
  /** Fewest lines that have to be typed. */
  readonly par: number;
  readonly version: VersionId;
  /** What is the case when it begins, one situation each. */
  readonly given: readonly string[];
  /** The connection to begin at; opened when nothing of what is given has opened it. */
  readonly at: { readonly who: string; readonly service: string };
  readonly reached: (attempt: Attempt) => boolean;
}

export const ALICE = 'alice@example.com';
export const BOB = 'bob@example.com';
export const CAROL = 'carol@example.com';

/** What most tasks begin with. */
export const BOTH_ONLINE = ['alice is online', 'bob is online'];

/** Where most tasks begin: at Alice's notification server. */
export const AT_ALICE = { who: 'alice', service: 'NS' } as const;

/** The status by which an account shows or hides; undefined when it is not logged on or has set none. */
export function statusOf(world: World, handle: string): string | undefined {
  return world.placesOf(handle).at(-1)?.status;
}

/** Whether somebody is on a list of Alice's. */
export function aliceHas(world: World, list: ListName, handle: string): boolean {
  return alice(world)?.has(list, handle) ?? false;
}

export function alice(world: World): Account | undefined {
  return world.account(ALICE);
}

/** Whether a line with these words at its beginning is among some. */
export function among(lines: readonly TaskLine[], connection: string, ...words: readonly string[]): boolean {
  return lines.some(
    (line) => line.connection === connection && words.every((word, index) => line.words[index] === word),
  );
}
