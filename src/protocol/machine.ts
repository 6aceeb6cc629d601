// The state machine of a dialect, collected from its forms. What lives here: which form is legal in which phase,
// and where it leads. What does not: who is logged on, what a command does, and when (that is the server's).

import type { BoundForm, Dialect } from './dialect.ts';

/** One arrow of the machine. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly form: BoundForm;
}

/** Phases and arrows of one dialect. */
export interface Machine {
  readonly start: string;
  readonly main: string;
  /** Every phase that a form can be in or lead to, the start first. */
  readonly phases: readonly string[];
  readonly moves: readonly Move[];
}

/** Whether a form may be sent in a phase. */
export function allows(phase: string, bound: BoundForm): boolean {
  return bound.in.includes(phase);
}

/** The phase after a form. */
export function after(phase: string, bound: BoundForm): string {
  return bound.to ?? phase;
}

/** Collects the machine of a dialect. */
export function machineOf(dialect: Dialect): Machine {
  const moves = dialect.forms.flatMap((form) =>
    form.to === undefined ? [] : form.in.map((from) => ({ from, to: form.to ?? from, form })),
  );
  const phases = new Set([dialect.service.start]);
  for (let size = 0; size !== phases.size; ) {
    size = phases.size;
    for (const { from, to } of moves) if (phases.has(from)) phases.add(to);
  }
  return {
    start: dialect.service.start,
    main: dialect.service.main,
    phases: [...phases],
    moves: moves.filter(({ from }) => phases.has(from)),
  };
}
