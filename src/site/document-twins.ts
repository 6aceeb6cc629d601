// The data of formats, web services and numeric errors as Markdown, below the prose of their twins.

import type { PublishedImplementation } from '#content/publish/implementation.ts';
import type {
  PublishedElement,
  PublishedError,
  PublishedFormat,
  PublishedService,
} from '#content/publish/shape.ts';
import type { Dispute } from '#protocol/define.ts';

const cell = (text: string | number | undefined) =>
  String(text ?? '')
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ');
const row = (cells: readonly (string | number | undefined)[]) => `| ${cells.map(cell).join(' | ')} |`;

function table(
  headings: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
): string[] {
  return [row(headings), row(headings.map(() => '---')), ...rows.map(row), ''];
}

function list(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`## ${title}`, '', ...items.map((item) => `- ${item}`), ''];
}

function doubts(disputes: readonly Dispute[] = [], unknowns: readonly string[] = []): string[] {
  const said = disputes.map(({ claim, says, taken }) => {
    const sides = Object.entries(says).map(([who, what]) => `${who}: ${what}`);
    return `${claim} ${sides.join(' / ')}${taken === undefined ? '' : ` (taken here: ${taken})`}`;
  });
  return [...list('Where sources differ', said), ...list('Open questions', unknowns)];
}

const range = ({ since, until }: { readonly since?: string; readonly until?: string }) =>
  since === undefined && until === undefined ? '' : ` (${since ?? ''}..${until ?? ''})`;

/** The tables and facts of a format. */
export function formatLines(format: PublishedFormat): string[] {
  return [
    ...format.tables.flatMap(({ title, about, columns, rows }) => [
      `## ${title}`,
      '',
      about,
      '',
      ...table(
        Object.values(columns),
        rows.map(({ cells }) => Object.keys(columns).map((column) => cells[column])),
      ),
    ]),
    ...list(
      'What else is known',
      format.facts.map((fact) => `${fact.what}${range(fact)}`),
    ),
    ...doubts(format.disputes, format.unknowns),
    ...list('Sources', format.sources),
  ];
}

function elements(title: string, all: readonly PublishedElement[]): string[] {
  if (all.length === 0) return [];
  return table(
    [title, 'Meaning'],
    all.map(({ path, about }) => [path, about]),
  );
}

/** Addresses, actions and refusals of a web service. */
export function serviceLines(service: PublishedService): string[] {
  return [
    ...list(
      'Addresses',
      service.addresses.map(
        (address) => `${address.url}${range(address)}${address.about ? `: ${address.about}` : ''}`,
      ),
    ),
    ...list(
      'Headers',
      service.headers.map((header) => `${header.name} (${header.in}): ${header.about}`),
    ),
    ...(service.actions.length > 0 ? ['## Actions', ''] : []),
    ...service.actions.flatMap((action) => [
      `### ${action.name}`,
      '',
      `${action.about}${range(action)}`,
      '',
      ...elements('Request', action.request),
      ...elements('Answer', action.response),
    ]),
    ...list(
      'Refusals',
      service.faults.map(({ code, when }) => `${code}: ${when}`),
    ),
    ...doubts(service.disputes, service.unknowns),
    ...list('Sources', service.sources),
  ];
}

/** A numeric error's page as Markdown. */
export function errorTwin(error: PublishedError, prose: string | undefined): string {
  const { code, title, meaning, since, until, usedBy, sources = [] } = error;
  return [
    `# ${code}: ${title}`,
    '',
    meaning === 'unknown' ? 'Nobody knows what it means.' : meaning,
    '',
    `Versions: ${since === 'unknown' ? 'not known' : `${since}..${until ?? ''}`}. Ends the connection: ${error.ends}.`,
    '',
    ...(prose === undefined ? [] : [prose.trim(), '']),
    ...list(
      'When commands get it',
      usedBy.map(({ command, when }) => `${command}: ${when}`),
    ),
    ...doubts(error.disputes),
    ...list('Sources', sources),
  ].join('\n');
}

/** A line of the protocol as it stands, whatever is in it. */
const code = (line = '') => `\`${line.replaceAll('`', '’')}\``;

/** What an implementation made of the exchanges, as Markdown. */
export function implementationTwin(implementation: PublishedImplementation): string {
  const { name, release, date, command, accounts, versions } = implementation;
  return [
    `# ${name}`,
    '',
    `Release ${release}, played on ${date} with ${accounts} accounts: \`${command}\``,
    '',
    ...table(
      ['Version', 'Agrees', 'Differs', 'Not tried', 'Commands shown to agree'],
      versions.map(({ version, counts, commands }) => [
        ...[version, counts.agrees, counts.differs, counts.untried],
        `${commands.covered.length} of ${commands.covered.length + commands.uncovered.length}: ${commands.covered.join(' ')}`,
      ]),
    ),
    ...versions.flatMap(({ version, exchanges }) =>
      list(
        version,
        exchanges.map(({ page, title, verdict, why, expected, got }) => {
          const lines = verdict === 'differs' ? `; expected ${code(expected)}, got ${code(got)}` : '';
          const said = verdict === 'untried' ? 'not tried' : verdict;
          return `${title} (${page}): ${said}${why === undefined ? '' : `, ${why}`}${lines}`;
        }),
      ),
    ),
  ].join('\n');
}
