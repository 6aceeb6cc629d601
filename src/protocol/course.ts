// A connection of a log that mixes several, as far as its lines have come, and how well a line would go on with it.

import { type BoundForm, type Dialect, dialectOf } from './dialect.ts';
import { type Fit, isFit } from './fit.ts';
import { Frame } from './frame.ts';
import { answersOf } from './judge.ts';
import { after, allows } from './machine.ts';
import type { Said } from './transcript/transcript.ts';

/** What speaks against a line's place in a connection. The dearest is that no connection of the kind has such a line. */
export const COST = {
  misfit: 8,
  opening: 3,
  midst: 6,
  phase: 4,
  unasked: 4,
  repeated: 1,
  stranger: 0.25,
  older: 0.1,
};

/** A connection as far as its lines have come. */
export class Course {
  readonly said: Said[] = [];
  /** The versions that it may speak yet, in its service. */
  #dialects: readonly Dialect[];
  /** Undefined: not to be known, the log begins in its midst. */
  #phase: string | undefined;
  readonly #whole: boolean;
  /** Both sides are in the log: only then do phases and answers tell anything. */
  readonly #both: boolean;
  readonly #open = new Map<unknown, string>();
  readonly #handles = new Set<unknown>();
  #last = -1;

  /** Throws when there is no dialect. */
  constructor(dialects: readonly Dialect[], phase: string | undefined, both: boolean) {
    if (dialects.length === 0) throw new Error('A connection speaks one dialect at least.');
    this.#dialects = dialects;
    this.#phase = both ? phase : undefined;
    this.#whole = phase !== undefined;
    this.#both = both;
  }

  /** The likeliest of the versions that it may speak yet. */
  get dialect(): Dialect {
    const [dialect] = this.#dialects;
    if (!dialect) throw new Error('A connection speaks one dialect at least.');
    return dialect;
  }

  #fitIn(dialect: Dialect, { from, line }: Said): Fit | undefined {
    const frame = Frame.of(dialect, from, line);
    if (this.#phase !== undefined) frame.during(this.#phase);
    const { fit } = frame;
    return fit && isFit(fit) && !fit.complaint ? fit : undefined;
  }

  #fit(said: Said): Fit | undefined {
    for (const dialect of this.#dialects) {
      const fit = this.#fitIn(dialect, said);
      if (fit) return fit;
    }
    return undefined;
  }

  /** Of a connection in its midst that much is known: it is not at its beginning. */
  #allows(bound: BoundForm): boolean {
    if (this.#phase !== undefined) return allows(this.#phase, bound);
    return bound.in.some((phase) => phase !== this.dialect.service.start);
  }

  /** Whether the client has nothing more to say here. */
  #over(): boolean {
    const phase = this.#phase;
    return (
      phase !== undefined &&
      !this.dialect.forms.some((each) => each.form.from === 'client' && allows(phase, each))
    );
  }

  /** How little a line belongs here; 0 for one that does. */
  cost(said: Said): number {
    const fit = this.#fit(said);
    if (!fit) return COST.misfit;
    let cost = this.#allows(fit.bound) ? 0 : COST.phase;
    if (cost > 0 && this.#over()) return COST.misfit;
    cost += this.#costOfNumber(said, fit);
    const handles = fit.taken.filter(({ param }) => param.type === 'handle');
    if (handles.length > 0 && !handles.some(({ value }) => this.#handles.has(value))) cost += COST.stranger;
    return cost;
  }

  #costOfNumber({ from }: Said, fit: Fit): number {
    const trid = fit.taken.find(({ param }) => param.type === 'trid')?.value;
    if (typeof trid !== 'number' || trid === 0) return 0;
    if (from === 'client') return trid <= this.#last ? COST.repeated : 0;
    if (!this.#both) return 0;
    const asked = this.#open.get(trid);
    if (asked === undefined) {
      if (this.#whole) return COST.unasked;
      return COST.repeated + (trid < this.#last ? COST.unasked : 0);
    }
    const answers = answersOf(fit.bound);
    return answers.length > 0 && !answers.includes(asked) ? COST.unasked : 0;
  }

  /** Takes a line: it is the connection's next. */
  take(said: Said): void {
    this.said.push(said);
    const fit = this.#fit(said);
    if (!fit) return;
    if (this.#dialects.length > 1)
      this.#dialects = this.#dialects.filter((dialect) => this.#fitIn(dialect, said) !== undefined);
    const { protocol, service } = this.dialect;
    for (const { param, value } of fit.taken) {
      if (param.type === 'handle') this.#handles.add(value);
      if (param.type === 'trid' && said.from === 'client' && typeof value === 'number') {
        this.#open.set(value, fit.bound.id);
        this.#last = Math.max(this.#last, value);
      }
    }
    if (this.#phase !== undefined) this.#phase = after(this.#phase, fit.bound);
    else if (this.#both) this.#phase = fit.bound.to;
    const agreed = fit.taken.find(({ param }) => param.type === 'dialect')?.value;
    const version = said.from === 'server' ? protocol.versions.find((id) => id === agreed) : undefined;
    if (version !== undefined) this.#dialects = [dialectOf(protocol, version, service.id)];
  }
}
