// A command through the versions: where each form looks the same, and what each version did to the command.

import { VERSION_IDS, type VersionId } from '#content/vocabulary.ts';
import type { Command, Form, Range } from '#protocol/define.ts';
import { type BoundParam, holds, paramsIn } from '#protocol/dialect.ts';
import { nameOf } from '#protocol/fit.ts';

/** Versions in a row in which a form is written in one way. */
export interface Generation {
  readonly since: VersionId;
  readonly until: VersionId;
  readonly params: readonly BoundParam[];
}

/** What a version did to a command. */
export type State = 'absent' | 'added' | 'same' | 'changed' | 'removed';

/** How a state is shown: a sign that needs no colour, and its meaning. */
export const STATES = {
  absent: { sign: '·', meaning: 'not there' },
  added: { sign: '+', meaning: 'added' },
  same: { sign: '●', meaning: 'in force' },
  changed: { sign: '◆', meaning: 'changed' },
  removed: { sign: '×', meaning: 'removed' },
} as const satisfies Record<State, { sign: string; meaning: string }>;

function wordOf(param: BoundParam): string {
  const name = nameOf(param);
  const words = param.repeat ? `${name} ...` : name;
  return param.optional ? `[${words}]` : words;
}

/** The words of a usage line, after the command: `{handle}` stands for a value, brackets for what may be left out. */
export function usageOf(params: readonly BoundParam[]): string[] {
  return params.map(wordOf);
}

/** The generations of a form, oldest first. */
export function generationsOf(form: Form): Generation[] {
  const generations: Generation[] = [];
  let before = '';
  for (const version of VERSION_IDS) {
    if (!holds(form, version, VERSION_IDS)) continue;
    const params = paramsIn(form, version, VERSION_IDS);
    const signature = JSON.stringify(params.map((param) => [wordOf(param), param.type]));
    const last = generations.at(-1);
    if (last && signature === before) generations[generations.length - 1] = { ...last, until: version };
    else generations.push({ since: version, until: version, params });
    before = signature;
  }
  return generations;
}

/** All that a command is in a version, as text to compare; empty where it is not. */
function signatureOf(command: Command, version: VersionId): string {
  const forms = Object.entries(command.forms).filter(([, form]) => holds(form, version, VERSION_IDS));
  return forms
    .map(([name, form]) => {
      const params = paramsIn(form, version, VERSION_IDS);
      return `${name} ${params.map((param) => `${wordOf(param)}:${param.type}:${[...(param.words?.keys() ?? [])]}`).join(' ')}`;
    })
    .join('\n');
}

const known = new WeakMap<Command, ReadonlyMap<VersionId, State>>();

/** What each version did to a command. */
export function statesOf(command: Command): ReadonlyMap<VersionId, State> {
  const found = known.get(command);
  if (found) return found;
  const states = new Map<VersionId, State>();
  let before = '';
  for (const version of VERSION_IDS) {
    const now = signatureOf(command, version);
    if (now === '') states.set(version, before === '' ? 'absent' : 'removed');
    else if (before === '') states.set(version, 'added');
    else states.set(version, now === before ? 'same' : 'changed');
    before = now;
  }
  known.set(command, states);
  return states;
}

/** A range of versions in words. */
export function rangeText({ since, until }: Range): string {
  const first = VERSION_IDS[0];
  const last = VERSION_IDS.at(-1);
  const open = until === undefined || until === last;
  if (since === undefined || since === first) return open ? 'all versions' : `up to ${until}`;
  if (since === until) return `${since} only`;
  return open ? `from ${since}` : `${since} to ${until}`;
}

/** The versions in which a command is, as ranges in words; its gaps are kept. */
export function spanOf(command: Command): string {
  const spans: { since: VersionId; until: VersionId }[] = [];
  for (const [version, state] of statesOf(command)) {
    if (state === 'added') spans.push({ since: version, until: version });
    const last = spans.at(-1);
    if (last && (state === 'same' || state === 'changed')) last.until = version;
  }
  return spans.map(rangeText).join(', ');
}
