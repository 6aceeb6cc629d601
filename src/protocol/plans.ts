// Which lines a payload follows: found once for each command and side of a dialect, from the forms that it has there.

import type { BoundForm, Dialect } from './dialect.ts';
import { formsFor } from './frame.ts';

const SPACE = 32;
const TAB = 9;

/** Whether a payload follows a command's lines: never, always, or as the form that a line fits has it. */
export type Plan =
  | { readonly payload: 'never' }
  | { readonly payload: 'always' | 'fit'; readonly limit: number | undefined };

const NEVER: Plan = { payload: 'never' };

function planOf(forms: readonly BoundForm[]): Plan {
  const counted = forms.filter((bound) => bound.payload);
  if (counted.length === 0) return NEVER;
  const limits = counted.map((bound) => bound.form.payload?.limit ?? 0);
  const limit = Math.min(...limits) > 0 ? Math.max(...limits) : undefined;
  return { payload: counted.length === forms.length ? 'always' : 'fit', limit };
}

/** The plans for the lines of one side. */
export class Plans {
  readonly #dialect: Dialect;
  readonly #from: 'client' | 'server';
  /** By the three letters of the command as one number. */
  readonly #known = new Map<number, Plan>();

  constructor(dialect: Dialect, from: 'client' | 'server') {
    this.#dialect = dialect;
    this.#from = from;
  }

  /** The plan of the command whose name these three bytes are. */
  of(first: number, second: number, third: number): Plan {
    const key = (first << 16) | (second << 8) | third;
    const known = this.#known.get(key);
    if (known) return known;
    const forms = formsFor(this.#dialect, this.#from, String.fromCharCode(first, second, third));
    // Names that do not exist are too many to keep.
    if (forms.length === 0) return NEVER;
    const plan = planOf(forms);
    this.#known.set(key, plan);
    return plan;
  }
}

const made = { client: new WeakMap<Dialect, Plans>(), server: new WeakMap<Dialect, Plans>() };

/** The plans of one side of a dialect; all decoders of it share them. */
export function plansOf(dialect: Dialect, from: 'client' | 'server'): Plans {
  const plans = made[from].get(dialect) ?? new Plans(dialect, from);
  made[from].set(dialect, plans);
  return plans;
}

/** The decimal number at the end of a line, or -1. */
export function lastNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = end - 1;
  while (at > start && (bytes[at] === SPACE || bytes[at] === TAB)) at--;
  let value = 0;
  let digits = 0;
  for (let scale = 1; at > start; at--, scale *= 10, digits++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) break;
    if (digits < 12) value += digit * scale;
  }
  return digits > 0 && (bytes[at] === SPACE || bytes[at] === TAB) ? value : -1;
}
