// Rule: a command that ends says when, and what became of it, or that nobody knows whether it ended.

import { allForms } from '#content/publish/forms.ts';
import { versionsOf } from '#content/publish/ranges.ts';
import type { Registry } from '#content/publish/registry.ts';
import type { Command } from '#protocol/define.ts';
import type { Finding, Rule } from './rule.ts';
import { fileOfCommand } from './statements.ts';

function wrongAbout(command: Command, { protocol }: Registry): string | undefined {
  const { versions } = protocol;
  const { removed, replacedBy = [], replacedElsewhere = '' } = command;
  const spans = allForms(protocol).flatMap((form) =>
    form.command === command && form.span ? [form.span] : [],
  );
  const held = spans
    .flatMap((span) => versionsOf(span, versions))
    .map((version) => versions.indexOf(version));
  if (held.length === 0) return undefined;
  const last = Math.max(...held);
  if (!removed) {
    const newest = versions.at(-1) ?? '';
    const open = (command.unknowns ?? []).some((unknown) => unknown.includes(newest));
    return versions[last] === newest || open
      ? undefined
      : `its last form ends with ${versions[last]}; add \`removed\`, or say in \`unknowns\` that nobody knows of ${newest}.`;
  }
  const end = versions.indexOf(removed.version);
  if (end <= last)
    return `it is removed in ${removed.version}, but has a form in ${versions[last]}; correct one of the two.`;
  return removed.how.trim() === '' && replacedBy.length === 0 && replacedElsewhere.trim() === ''
    ? 'it does not say what replaced it; add `replacedBy` or `replacedElsewhere`, or say in `how` that nothing did.'
    : undefined;
}

export const removals: Rule = {
  name: 'removals',
  description:
    'A command whose forms end before the last version says since when it is gone and what replaced it, or that this is unknown.',
  check(registry) {
    return registry.protocol.commands.flatMap((command): Finding[] => {
      const message = wrongAbout(command, registry);
      const file = fileOfCommand(command.name);
      return message === undefined ? [] : [{ file, place: 'removed', rule: 'removals', message }];
    });
  },
};
