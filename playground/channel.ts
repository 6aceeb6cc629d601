// What the page and the worker of the mock server say to each other: requests, and replies with what happened.

import type { VersionId } from '#content/vocabulary.ts';
import type { Help, Hint } from '#editor/assist.ts';
import type { Entry } from '#editor/entry.ts';
import type { Inspection } from '#editor/inspector.ts';
import type { Trouble } from '#editor/marks.ts';
import type { FilledIn } from './filling.ts';
import type { Session } from './session.ts';

/** A connection that a line leads to: opened, its first line would be this. */
export interface Offer {
  readonly who: string;
  readonly service: string;
  readonly version: VersionId;
  readonly address: string;
  readonly line: string;
}

/** Something that happened in the worker. */
export type Happening =
  | { readonly kind: 'fresh' }
  | {
      readonly kind: 'opened';
      readonly connection: string;
      readonly who: string;
      readonly service: string;
      readonly version: VersionId;
      readonly address: string;
    }
  | { readonly kind: 'said'; readonly connection: string; readonly entry: Entry }
  | {
      readonly kind: 'refused';
      readonly connection: string;
      readonly entry: number;
      readonly problem: Trouble;
    }
  | { readonly kind: 'state'; readonly connection: string; readonly version: string; readonly phase: string }
  | {
      readonly kind: 'closed';
      readonly connection: string;
      readonly by: 'client' | 'server';
      readonly at: number;
    }
  | { readonly kind: 'offered'; readonly connection: string; readonly offer: Offer }
  /** What a scene has just done: its line, to be looked at. */
  | { readonly kind: 'shown'; readonly connection: string; readonly entry: number | undefined }
  | { readonly kind: 'scene'; readonly scene: SceneState }
  | { readonly kind: 'task'; readonly task: TaskState };

/** How far somebody is with a task. */
export interface TaskState {
  readonly name: string;
  /** Lines that were typed since it began. */
  readonly sent: number;
  readonly done: boolean;
}

/** How far a scene has come. */
export interface SceneState {
  readonly title: string;
  readonly done: number;
  readonly total: number;
  /** The connection of the last step. */
  readonly connection: string | undefined;
  /** How often page and server said different things. */
  readonly astray: number;
  /** Why it could not go on. */
  readonly failure?: string;
}

/** Where a line stands: what is needed to read it. */
export interface Standing {
  readonly version: string;
  readonly service: string;
  readonly phase: string;
}

export type Request =
  | { readonly kind: 'open'; readonly who: string; readonly service: string; readonly version: VersionId }
  | { readonly kind: 'logOn'; readonly who: string; readonly version: VersionId }
  | { readonly kind: 'situate'; readonly sentences: readonly string[]; readonly version: VersionId }
  | {
      readonly kind: 'line';
      readonly connection: string;
      readonly line: string;
      readonly payload?: Uint8Array;
    }
  | { readonly kind: 'close'; readonly connection: string }
  | { readonly kind: 'clock'; readonly milliseconds: number }
  | { readonly kind: 'reset' }
  | {
      readonly kind: 'hint';
      readonly connection: string;
      readonly standing: Standing;
      readonly text: string;
      /** Whether the last word is finished too, so that it may be judged. */
      readonly settled: boolean;
    }
  | {
      readonly kind: 'fill';
      readonly connection: string;
      readonly standing: Standing;
      readonly text: string;
    }
  | { readonly kind: 'inspect'; readonly entry: Entry }
  | { readonly kind: 'help'; readonly standing: Standing; readonly name: string }
  | { readonly kind: 'scene'; readonly source: SceneSource }
  | { readonly kind: 'step' }
  /** Takes the last step of the scene back. */
  | { readonly kind: 'back' }
  /** Begins a task on a fresh server. */
  | { readonly kind: 'task'; readonly name: string }
  /** Leaves the task; all stays as it is. */
  | { readonly kind: 'leave' }
  | {
      /** A server on which these acts are done again, in place of the one that is there. */
      readonly kind: 'replay';
      /** The number of the kept server on which they are done; a fresh one when left out. */
      readonly from?: number;
      /** The kept servers that are still needed; the others are forgotten. */
      readonly keep: readonly number[];
      readonly acts: readonly Act[];
      /** The time at which it stands then. */
      readonly until: number;
      /** Whether the answer is to tell what is shown then. */
      readonly shown: boolean;
    };

/** An exchange of a page: the page with its text, and which of its exchanges it is, from 0. */
export interface PageExchange {
  readonly page: string;
  readonly markdown: string;
  readonly index: number;
}

/** What a scene is made of; an empty title stands for that of the exchange. */
export interface SceneSource {
  readonly title: string;
  readonly exchanges: readonly PageExchange[];
}

/** A request that changes the mock server, so that a session is the list of them; the others only look. */
export type Acting = Exclude<Request, Looking | { readonly kind: 'replay' }>;

/** A request that changes nothing. */
export type Looking = Extract<Request, { readonly kind: 'hint' | 'fill' | 'inspect' | 'help' }>;

/** What was done, and when: the time of the mock server, milliseconds since 1970. */
export interface Act {
  readonly at: number;
  readonly request: Acting;
}

/** A server that was kept while acts were done again. */
export interface ReplayedFrame {
  readonly frame: number;
  /** Acts that came after it. */
  readonly left: number;
  /** What the page shows there. */
  readonly session: Session;
}

/** Where a list of acts has led. Neither session nor what was told is there when it was not asked for. */
export interface Replayed {
  /** What the page shows then, when all was done again. */
  readonly session?: Session;
  /** What happened since the kept server, when only the acts after it were done. */
  readonly told?: readonly Happening[];
  readonly frames: readonly ReplayedFrame[];
}

/** The answer to each kind of request. */
export interface Answers {
  open: { readonly connection: string };
  logOn: { readonly connection: string };
  situate: undefined;
  /** Bytes of payload that the line announces and that did not come with it; then nothing was sent. */
  line: { readonly needs: number };
  close: undefined;
  clock: { readonly now: number };
  reset: undefined;
  hint: Hint;
  fill: FilledIn;
  inspect: Inspection;
  help: Help;
  scene: SceneState;
  step: SceneState;
  replay: Replayed;
  back: SceneState;
  task: undefined;
  leave: undefined;
}

/** What the worker sends: what happened, and the answer to a request if it was one. */
export interface Reply {
  readonly to?: number;
  readonly answer?: Answers[keyof Answers];
  /** Why a request was not done. */
  readonly failure?: string;
  /** The time of the mock server when the request was done, and now; milliseconds since 1970. */
  readonly at: number;
  readonly now: number;
  /** The kept servers, the oldest first; told when one was added. It stands as it does after this request. */
  readonly frames?: readonly number[];
  /** What had happened before the request was done. */
  readonly earlier: readonly Happening[];
  readonly happenings: readonly Happening[];
}
