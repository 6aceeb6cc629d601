// The pages as Markdown, for those who read with a program: the same facts, no frame around them.

import type { PublishedCommand, PublishedForm, PublishedVersion } from '#content/publish/shape.ts';
import { at } from './addresses.ts';
import { belowBase } from './below-base.ts';
import { rangeText, spanOf } from './history.ts';

interface Written {
  readonly body?: string | undefined;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, '', ...lines, ''];
}

function formLines(form: PublishedForm): string[] {
  const params = form.generations.at(-1)?.params ?? [];
  return [
    `### ${form.name} (from the ${form.from})`,
    '',
    form.about,
    '',
    ...form.generations.map((generation) => `- ${rangeText(generation)}: \`${generation.usage}\``),
    ...params
      .filter(({ about }) => about !== undefined)
      .map(({ name, type, about }) => `- \`${name}\` (${type}): ${about}`),
    ...(form.payload ? [`- payload (${form.payload.kind}): ${form.payload.about ?? ''}`] : []),
    '',
  ];
}

/** A command's page as Markdown. */
export function commandTwin(command: PublishedCommand, { body }: Written): string {
  return [
    `# ${command.name}: ${command.title}`,
    '',
    command.summary,
    '',
    `Servers: ${command.services.join(', ')}. Versions: ${spanOf(command.presence) || 'not known'}. Confidence: ${command.confidence}.`,
    '',
    ...(command.removed ? [`Removed in ${command.removed.version}: ${command.removed.how}`, ''] : []),
    ...(command.forms.length > 0 ? ['## Forms', ''] : []),
    ...command.forms.flatMap(formLines),
    ...(body === undefined ? [] : [...(command.forms.length > 0 ? ['## In use', ''] : []), body.trim(), '']),
    ...section(
      'Errors',
      command.errors.map(({ code, when }) => `- ${code}: ${when}`),
    ),
    ...section(
      'Changes by version',
      command.changes.map(({ version, what }) => `- ${version}: ${what}`),
    ),
    ...section(
      'Open questions',
      command.unknowns.map((unknown) => `- ${unknown}`),
    ),
    ...section(
      'Sources',
      command.sources.map((source) => `- ${source}`),
    ),
  ].join('\n');
}

/** A version's page as Markdown. */
export function versionTwin(version: PublishedVersion, { body }: Written): string {
  const { added, changed, removed, inForce } = version.commands;
  return [
    `# ${version.id}: ${version.title}`,
    '',
    version.summary,
    '',
    `- Status: ${version.status}`,
    ...(version.introducedBy
      ? [`- Brought by: ${version.introducedBy.client} ${version.introducedBy.date ?? ''}`.trimEnd()]
      : []),
    `- Log-on: ${version.schemes?.join(', ') ?? 'not known'}`,
    `- Commands added: ${added.join(', ') || 'none known'}`,
    `- Commands changed: ${changed.join(', ') || 'none known'}`,
    `- Commands removed: ${removed.join(', ') || 'none known'}`,
    `- Commands in force: ${inForce.join(', ') || 'none known'}`,
    '',
    ...(body === undefined ? [] : [body.trim(), '']),
    ...section(
      'What changed',
      version.changes.map(({ what }) => `- ${what}`),
    ),
    ...section(
      'Open questions',
      version.unknowns.map((unknown) => `- ${unknown}`),
    ),
    ...section(
      'Sources',
      (version.sources ?? []).map((source) => `- ${source}`),
    ),
  ].join('\n');
}

/** A page of prose as Markdown, with the lines of the data that it has below. */
export function chapterTwin(
  { data, body }: { data: { title: string; summary: string } } & Written,
  lines: readonly string[] = [],
): string {
  return [`# ${data.title}`, '', data.summary, '', (body ?? '').trim(), '', ...lines].join('\n');
}

/** The twin of a page, by its path, as it stands among others: anchors of its own name the page. */
export function amongOthers(path: string, twin: string): string {
  return twin.replaceAll('](#', `](${path}#`);
}

/** The answer that carries a twin. */
export function asMarkdown(text: string): Response {
  return new Response(belowBase(text, at('/')), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
}
