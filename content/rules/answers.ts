// Rule: a reply answers what a client can say in the same versions and on the same servers.

import { allForms, type Placed } from '#content/publish/forms.ts';
import { versionsOf } from '#content/publish/ranges.ts';
import type { Registry } from '#content/publish/registry.ts';
import type { Finding, Rule } from './rule.ts';
import { fileOfCommand } from './statements.ts';

function servicesOf({ form, command }: Placed): readonly string[] {
  return form.services ?? command.services;
}

function wrongAbout(
  reply: Placed,
  id: string,
  forms: readonly Placed[],
  registry: Registry,
): string | undefined {
  const { versions } = registry.protocol;
  const asked = forms.find((form) => form.id === id);
  if (!asked) return `it answers ${id}, which does not exist; name a form of a command.`;
  if (asked.form.from !== 'client') return `it answers ${id}, which the server sends; name a client’s form.`;
  if (!servicesOf(reply).some((service) => servicesOf(asked).includes(service))) {
    return `it answers ${id}, which no server of ${servicesOf(reply).join(' or ')} gets; correct the services or the name.`;
  }
  if (!reply.span || !asked.span) return undefined;
  const shared = versionsOf(asked.span, versions);
  return versionsOf(reply.span, versions).some((version) => shared.includes(version))
    ? undefined
    : `it answers ${id}, but no version has both (${reply.span.since}..${reply.span.until} and ${asked.span.since}..${asked.span.until}); correct a range.`;
}

/** The versions of a reply in which nothing asks for it. */
function unasked(reply: Placed, forms: readonly Placed[], versions: readonly string[]): string | undefined {
  if (!reply.span) return undefined;
  const asked = forms.filter(({ id }) => reply.answers.includes(id));
  const covered = new Set(asked.flatMap(({ span }) => (span ? versionsOf(span, versions) : [])));
  const bare = versionsOf(reply.span, versions).filter((version) => !covered.has(version));
  return bare.length === 0
    ? undefined
    : `in ${bare.join(', ')} nothing asks for it; narrow its range or name what asks.`;
}

export const answers: Rule = {
  name: 'answers',
  description:
    'A reply names forms that a client can send in the same versions and services, in each of its versions one.',
  check(registry) {
    const forms = allForms(registry.protocol);
    return forms.flatMap((reply): Finding[] => {
      const ids = reply.answers;
      if (ids.length === 0) return [];
      const messages = ids.flatMap((id) => wrongAbout(reply, id, forms, registry) ?? []);
      if (reply.form.from === 'client') messages.push('a client’s form answers nothing; remove `answers`.');
      if (messages.length === 0)
        messages.push(...[unasked(reply, forms, registry.protocol.versions) ?? []].flat());
      const file = fileOfCommand(reply.command.name);
      return messages.map((message) => ({
        file,
        place: `forms.${reply.name}.answers`,
        rule: 'answers',
        message,
      }));
    });
  },
};
