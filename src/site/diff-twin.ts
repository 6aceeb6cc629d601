// A comparison of two versions as Markdown.

import type { CommandEntry, Comparison, FormEntry } from '#content/publish/comparison.ts';

function list(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`## ${title}`, '', ...items.map((item) => `- ${item}`), ''];
}

const form = (sign: string, { id, from, usage }: FormEntry) => `- ${sign} ${id} (${from}): \`${usage}\``;

function told({ name, title, replaces, replacedBy, how }: CommandEntry): string {
  return [
    `[${name}](/commands/${name.toLowerCase()}.md): ${title}`,
    ...(replaces.length > 0 ? [`replaces ${replaces.join(', ')}`] : []),
    ...(replacedBy.length > 0 ? [`replaced by ${replacedBy.join(', ')}`] : []),
    ...(how === undefined ? [] : [how]),
  ].join('; ');
}

/** A comparison's page as Markdown. */
export function diffTwin(a: string, b: string, diff: Comparison): string {
  const { added, removed, changed, same } = diff.commands;
  const impacts = diff.notes.flatMap(({ version, what, impact }) =>
    impact === undefined
      ? []
      : [
          [
            `${version}: ${what}`,
            ...(impact.client ? [`Client: ${impact.client}`] : []),
            ...(impact.server ? [`Server: ${impact.server}`] : []),
          ].join(' '),
        ],
  );
  const delta = (
    what: string,
    { added: more, removed: fewer }: { added: readonly string[]; removed: readonly string[] },
  ) => [...more.map((each) => `+ ${what} ${each}`), ...fewer.map((each) => `- ${what} ${each}`)];
  return [
    `# ${a} to ${b}`,
    '',
    `Commands: ${added.length} added, ${removed.length} removed, ${changed.length} changed, ${same.length} the same.`,
    '',
    ...list('What it asks of you', impacts),
    ...list('Added commands', added.map(told)),
    ...list('Removed commands', removed.map(told)),
    ...(changed.length > 0 ? ['## Changed commands', ''] : []),
    ...changed.flatMap(({ name, title, forms, errors }) => [
      `### ${name}: ${title}`,
      '',
      ...forms.added.map((each) => form('added', each)),
      ...forms.removed.map((each) => form('removed', each)),
      ...forms.changed.map(({ id, from, before, after }) =>
        before === after
          ? `- changed ${id} (${from}): other values or meanings in \`${after}\``
          : `- changed ${id} (${from}): \`${before}\` becomes \`${after}\``,
      ),
      ...errors.added.map(({ code, when }) => `- error ${code} more: ${when}`),
      ...errors.removed.map(({ code, when }) => `- error ${code} fewer: ${when}`),
      '',
    ]),
    ...list(
      'Errors added',
      diff.errors.added.map(({ code, title }) => `${code}: ${title}`),
    ),
    ...list(
      'Errors gone',
      diff.errors.removed.map(({ code, title }) => `${code}: ${title}`),
    ),
    ...list('Servers, services and log-on', [
      ...delta('server', diff.tcpServices),
      ...delta('web service', diff.webServices ?? { added: [], removed: [] }),
      ...delta('log-on scheme', diff.schemes ?? { added: [], removed: [] }),
    ]),
  ].join('\n');
}
