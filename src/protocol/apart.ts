// Tells connections apart that a log mixes without names: each line goes to the connection in which it makes sense,
// by the service that has its form, the phase, the transaction ID that it answers, and the handles it names.

import type { Protocol } from './define.ts';
import { type BoundForm, type Dialect, dialectOf } from './dialect.ts';
import { cleanFit, type Fit, isFit } from './fit.ts';
import { Frame, formsFor } from './frame.ts';
import { answersOf } from './judge.ts';
import { after, allows } from './machine.ts';
import type { Said } from './transcript/transcript.ts';

/** What speaks against a line's place in a connection. The dearest is that no connection of the kind has such a line. */
const COST = {
  misfit: 8,
  opening: 3,
  midst: 6,
  phase: 4,
  unasked: 4,
  repeated: 1,
  stranger: 0.25,
  older: 0.1,
};

/** Connections that are kept in mind; a log that seems to open more is not one of a client. */
const MOST_OPEN = 64;

/** A connection as far as its lines have come. */
class Strand {
  dialect: Dialect;
  readonly said: Said[] = [];
  /** Undefined: not to be known, the log begins in its midst. */
  #phase: string | undefined;
  readonly #whole: boolean;
  readonly #open = new Map<unknown, string>();
  readonly #handles = new Set<unknown>();
  #last = -1;

  constructor(dialect: Dialect, phase: string | undefined) {
    this.dialect = dialect;
    this.#phase = phase;
    this.#whole = phase !== undefined;
  }

  #fit({ from, line }: Said): Fit | undefined {
    const frame = Frame.of(this.dialect, from, line);
    if (this.#phase !== undefined) frame.during(this.#phase);
    const { fit } = frame;
    return fit && isFit(fit) && !fit.complaint ? fit : undefined;
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
    const trid = fit.taken.find(({ param }) => param.type === 'trid')?.value;
    if (typeof trid === 'number' && trid !== 0) {
      if (said.from === 'client') {
        if (trid <= this.#last) cost += COST.repeated;
      } else {
        const asked = this.#open.get(trid);
        const answers = answersOf(fit.bound);
        if (asked === undefined) cost += this.#whole || trid < this.#last ? COST.unasked : 0;
        else if (answers.length > 0 && !answers.includes(asked)) cost += COST.unasked;
        if (asked === undefined && !this.#whole) cost += COST.repeated;
      }
    }
    const handles = fit.taken.filter(({ param }) => param.type === 'handle');
    if (handles.length > 0 && !handles.some(({ value }) => this.#handles.has(value))) cost += COST.stranger;
    return cost;
  }

  take(said: Said): void {
    this.said.push(said);
    const fit = this.#fit(said);
    if (!fit) return;
    const { versions } = this.dialect.protocol;
    for (const { param, value } of fit.taken) {
      if (param.type === 'handle') this.#handles.add(value);
      if (param.type === 'trid' && said.from === 'client' && typeof value === 'number') {
        this.#open.set(value, fit.bound.id);
        this.#last = Math.max(this.#last, value);
      }
    }
    if (this.#phase !== undefined) this.#phase = after(this.#phase, fit.bound);
    else this.#phase = fit.bound.to;
    const agreed = fit.taken.find(({ param }) => param.type === 'dialect')?.value;
    const version = said.from === 'server' ? versions.find((id) => id === agreed) : undefined;
    if (version !== undefined)
      this.dialect = dialectOf(this.dialect.protocol, version, this.dialect.service.id);
  }
}

/** A connection that a line may be the first of, seen from its beginning or from its midst; undefined for none. */
function begun(said: Said, dialects: readonly Dialect[], start: boolean): Strand | undefined {
  // Of every connection it is the client that speaks first.
  if (start && said.from === 'server') return undefined;
  const [name = '', ...words] = said.line.split(/[ \t]+/);
  for (const dialect of dialects) {
    const first = dialect.service.start;
    const forms = formsFor(dialect, said.from, name).filter((form) => !start || allows(first, form));
    if (cleanFit(forms, words)) return new Strand(dialect, start ? first : undefined);
  }
  return undefined;
}

/** The connections of a log. */
export interface Parts {
  readonly parts: readonly (readonly Said[])[];
  /** How many lines would have made as much sense in another of them. */
  readonly unsure: number;
  /** How much speaks against it all. */
  readonly strain: number;
}

/** Where a line belongs: what speaks against the best place, and against the next best. */
function placeOf(said: Said, strands: readonly Strand[], latest: Strand | undefined) {
  let best: Strand | undefined;
  let [least, next] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const strand of strands) {
    const cost = strand.cost(said) + (strand === latest ? 0 : COST.older);
    next = Math.min(next, Math.max(cost, least));
    if (cost > least) continue;
    least = cost;
    best = strand;
  }
  return { best, least, next };
}

/** Takes lines apart into connections of any of these services, in a version or in what they agree on themselves. */
export function apart(
  said: readonly Said[],
  protocol: Protocol,
  services: readonly string[],
  version: string,
): Parts {
  const strands: Strand[] = [];
  let [unsure, strain] = [0, 0];
  let latest: Strand | undefined;
  for (const each of said) {
    let { best, least, next } = placeOf(each, strands, latest);
    if (least < COST.stranger && next - least <= COST.older) unsure++;
    if (least >= COST.opening && strands.length < MOST_OPEN) {
      const usual = latest?.dialect.version ?? version;
      const dialects = services.map((service) => dialectOf(protocol, usual, service));
      const fresh =
        begun(each, dialects, true) ?? (least >= COST.midst ? begun(each, dialects, false) : undefined);
      if (fresh) {
        [best, least] = [fresh, strands.length === 0 ? 0 : COST.opening];
        strands.push(fresh);
      }
    }
    // What makes sense nowhere is a fault of the connection that spoke last.
    if (least >= COST.misfit) best = latest;
    if (!best) {
      best = new Strand(dialectOf(protocol, version, services[0] ?? ''), undefined);
      strands.push(best);
    }
    best.take(each);
    strain += Math.min(least, COST.misfit);
    latest = best;
  }
  return { parts: strands.map((strand) => strand.said), unsure, strain };
}
