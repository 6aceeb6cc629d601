// Rule: a line is of one form only, as far as command, direction, server, version and phase can tell.

import { type BoundForm, dialectOf } from '#protocol/dialect.ts';
import { fitAny, isFit } from '#protocol/fit.ts';
import type { Finding, Rule } from './rule.ts';
import { linesOf } from './samples.ts';
import { fileOfCommand } from './statements.ts';

/** Two modes of the account: the same line may mean either, and the account tells which. */
function variants(a: BoundForm, b: BoundForm): boolean {
  const [mine, other] = [a.form.variant, b.form.variant];
  return mine !== undefined && other !== undefined && mine !== other;
}

/** A line of a form that is taken for one of another form in the same phase, with that form. */
function mistaken(
  bound: BoundForm,
  all: readonly BoundForm[],
): { line: string; other: BoundForm } | undefined {
  const rivals = all.filter((other) => !variants(bound, other));
  for (const words of linesOf(bound.params)) {
    for (const phase of bound.in) {
      const result = fitAny(rivals, words, phase);
      if (!result || !isFit(result) || result.bound === bound || !result.bound.in.includes(phase)) continue;
      return { line: [bound.command.name, ...words].join(' '), other: result.bound };
    }
  }
  return undefined;
}

export const distinct: Rule = {
  name: 'distinct',
  description:
    'A line that fits a form fits no other of the same direction, service, version and phase, but for a variant.',
  check({ protocol }) {
    const found = new Map<string, Finding>();
    for (const version of protocol.versions) {
      for (const service of Object.keys(protocol.services)) {
        const dialect = dialectOf(protocol, version, service);
        for (const bound of dialect.forms) {
          const all = dialect[bound.form.from].get(bound.command.name) ?? [];
          const mistake = all.length > 1 ? mistaken(bound, all) : undefined;
          if (!mistake || found.has(`${bound.id} ${mistake.other.id}`)) continue;
          found.set(`${bound.id} ${mistake.other.id}`, {
            file: fileOfCommand(bound.command.name),
            place: `forms.${bound.name}`,
            rule: 'distinct',
            message: `in ${version} on ${service}, ${mistake.line} could as well be ${mistake.other.id}; join the two, tell them apart by a word or a phase, or give each its variant.`,
          });
        }
      }
    }
    return [...found.values()];
  },
};
