// What a wrong line is answered with, as its definition says.

import { type Fit, isFit, type Misfit } from '#protocol/fit.ts';
import { allows } from '#protocol/machine.ts';
import type { Session } from './serve.ts';

/** The numeric error that the definition answers a wrong line with; undefined when the connection closes. */
export function refusalOf(session: Session, fit: Fit | Misfit): number | undefined {
  if (!isFit(fit)) return fit.param?.refusal;
  return allows(session.phase, fit.bound) ? fit.complaint?.param.refusal : fit.bound.form.misplaced;
}
