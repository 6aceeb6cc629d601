// msnp diff: what changed between two versions.

import type { FormEntry, ParamDiff, PublishedDiff } from '#content/publish/comparison.ts';
import { REGISTRY } from '#content/publish/registry.ts';
import { diffVersions } from '#content/publish.ts';
import { pick } from './choice.ts';
import { callOf } from './operands.ts';
import { fold, list, type Paint, paint } from './paper.ts';
import { type Operand, type Option, type Subcommand, type Terminal, wrongCall } from './subcommand.ts';

const versions = () => REGISTRY.versions.map(({ id }) => id);

const OPERANDS = [
  { name: 'A', about: 'a version', words: versions },
  { name: 'B', about: 'another, older or newer: the older one is put first', words: versions },
] as const satisfies readonly Operand[];

const OPTIONS = {
  json: { type: 'boolean', default: false, about: 'the comparison as JSON, as the site publishes it' },
} as const satisfies Record<string, Option>;

function section(title: string, lines: readonly string[], paint: Paint): string[] {
  return lines.length === 0 ? [] : ['', paint('bold', title), ...lines];
}

function form(sign: string, { from, usage }: FormEntry): string[] {
  return fold(`${from === 'client' ? 'C:' : 'S:'} ${usage}`, 9, `    ${sign} `);
}

function param({ name, change, before, after, values, fields }: ParamDiff): string[] {
  if (change === 'added')
    return fold(`word ${after?.at}, ${after?.usage}: ${after?.about ?? 'new'}`, 8, '      + ');
  if (change === 'removed') return fold(`word ${before?.at}, ${before?.usage}`, 8, '      - ');
  const parts = [
    ...values.added.map(({ word, about }) => `+${word} (${about})`),
    ...values.removed.map(({ word }) => `-${word}`),
    ...fields.filter((field) => field !== 'values'),
  ];
  return fold(`${name}: ${parts.join(', ')}`, 8, '      ~ ');
}

/** A comparison as lines of at most 80 columns. */
export function comparison(diff: PublishedDiff, paint: Paint): string[] {
  const { commands, errors, notes, tcpServices, schemes } = diff;
  const entries = (sign: string, list: PublishedDiff['commands']['added']) =>
    list.flatMap(({ name, title, summary, how, forms }) => [
      ...fold(`${name}, ${title}: ${summary}`, 6, `  ${sign} `),
      ...(how === undefined ? [] : fold(how, 6)),
      ...forms.flatMap((each) => form(sign, each)),
    ]);
  const changed = commands.changed.flatMap(({ name, title, forms, errors }) => [
    ...fold(`${name}, ${title}`, 6, '  ~ '),
    ...forms.added.flatMap((each) => form('+', each)),
    ...forms.removed.flatMap((each) => form('-', each)),
    ...forms.changed.flatMap(({ before, after, params, from }) => [
      ...(before === after
        ? fold(`${from === 'client' ? 'C:' : 'S:'} ${after}`, 9, '    ~ ')
        : [...fold(before, 9, '    - '), ...fold(after, 9, '    + ')]),
      ...params.flatMap(param),
    ]),
    ...errors.added.flatMap(({ code, when }) => fold(`error ${code}: ${when}`, 8, '    + ')),
    ...errors.removed.flatMap(({ code, when }) => fold(`error ${code}: ${when}`, 8, '    - ')),
  ]);
  const delta = (
    what: string,
    change: { added: readonly string[]; removed: readonly string[] } | undefined,
  ) => [
    ...(change?.added ?? []).flatMap((name) => fold(`${what} ${name}`, 4, '  + ')),
    ...(change?.removed ?? []).flatMap((name) => fold(`${what} ${name}`, 4, '  - ')),
  ];
  return [
    paint('bold', `From ${diff.from} to ${diff.to}`),
    ...section('Commands that came', entries('+', commands.added), paint),
    ...section('Commands that went', entries('-', commands.removed), paint),
    ...section('Commands that changed', changed, paint),
    ...section('The same in both', commands.same.length > 0 ? fold(commands.same.join(' '), 2) : [], paint),
    ...section(
      'Not known of one',
      commands.unknown.length > 0 ? fold(commands.unknown.join(' '), 2) : [],
      paint,
    ),
    ...section('Servers and log-on', [...delta('service', tcpServices), ...delta('scheme', schemes)], paint),
    ...section(
      'Numeric errors',
      [
        ...list(errors.added.map(({ code, meaning }) => [`+ ${code}`, meaning])),
        ...list(errors.removed.map(({ code, meaning }) => [`- ${code}`, meaning])),
      ],
      paint,
    ),
    ...section(
      'What the versions say',
      notes.flatMap(({ version, what, impact }) => [
        ...fold(`${version}: ${what}`, 4, '  * '),
        ...(impact?.client === undefined ? [] : fold(`For a client: ${impact.client}`, 6)),
        ...(impact?.server === undefined ? [] : fold(`For a server: ${impact.server}`, 6)),
      ]),
      paint,
    ),
  ];
}

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, words } = callOf(args, OPTIONS, OPERANDS);
  const ids = versions();
  const [a = '', b = ''] = words.map((typed) => pick('version', typed, ids));
  if (a === b) throw wrongCall(`Both versions are ${a}.`);
  const known = ids.filter((id) => id === a || id === b);
  const [from = a, to = b] = known;
  const diff = diffVersions(REGISTRY, from, to);
  if (values.json) terminal.out(JSON.stringify(diff, undefined, 2));
  else for (const line of comparison(diff, paint())) terminal.out(line);
  return 0;
}

export const DIFF: Subcommand = {
  summary: 'tells what changed between two versions',
  about:
    'Tells what changed between two versions: commands, forms, words, errors, and what the versions say of themselves.',
  operands: OPERANDS,
  options: OPTIONS,
  examples: ['msnp diff MSNP8 MSNP9', "msnp diff msnp11 msnp15 --json | jq '.commands.added[].name'"],
  run,
};
