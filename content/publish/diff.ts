// What differs between two versions: commands, forms, words, errors, servers, and the written changes on the way.

import type { Version } from '#content/versions/version.ts';
import { commandChanges, commandIn, isBlank, sameIn, stateIn } from './commands.ts';
import type {
  CodeEntry,
  CommandDiff,
  CommandEntry,
  Comparison,
  Delta,
  ErrorEntry,
  FormDiff,
  FormEntry,
  Note,
  ParamDiff,
  PlacedParam,
  ValueEntry,
} from './comparison.ts';
import { wordOf } from './forms.ts';
import type { Registry } from './registry.ts';
import type { CommandInForce, FormInForce, ParamInForce } from './shape.ts';
import { changesOf, errorsIn, servicesIn } from './versions.ts';

function delta<T>(before: readonly T[], after: readonly T[]): Delta<T> {
  return {
    added: after.filter((item) => !before.includes(item)),
    removed: before.filter((item) => !after.includes(item)),
  };
}

function formEntry({ id, from, kind, services, usage, about }: FormInForce): FormEntry {
  return { id, from, kind, services, usage, about };
}

function commandEntry(command: CommandInForce, how: string | undefined): CommandEntry {
  const { name, title, summary, services, forms, replaces, replacedBy, replacedElsewhere } = command;
  return {
    name,
    title,
    summary,
    services,
    forms: forms.map(formEntry),
    replaces,
    replacedBy,
    ...(replacedElsewhere === undefined ? {} : { replacedElsewhere }),
    ...(how === undefined ? {} : { how }),
    confidence: command.confidence,
    sources: command.sources,
  };
}

/** A word of one version's line, beside its values. */
interface Place {
  readonly placed: PlacedParam;
  readonly values: readonly ValueEntry[];
}

function placeOf({ values, sources, ...param }: ParamInForce, at: number): Place {
  return {
    placed: { at, usage: wordOf(param), ...param },
    values: (values ?? []).map(({ word, about }) => ({ word, about })),
  };
}

/** The words by name and, for names that come twice, by which of them it is. */
function byName(params: readonly ParamInForce[]): Map<string, Place> {
  const seen = new Map<string, Place>();
  for (const [index, param] of params.entries()) {
    let nth = 1;
    while (seen.has(`${param.name} ${nth}`)) nth += 1;
    seen.set(`${param.name} ${nth}`, placeOf(param, index + 1));
  }
  return seen;
}

const FIELDS = [
  'type',
  'literal',
  'prefix',
  'open',
  'optional',
  'repeat',
  'refusal',
  'generated',
  'about',
] as const satisfies readonly (keyof PlacedParam)[];

const NO_VALUES: Delta<ValueEntry> = { added: [], removed: [] };

function valueDelta(before: readonly ValueEntry[], after: readonly ValueEntry[]): Delta<ValueEntry> {
  const lacks = (list: readonly ValueEntry[]) => (value: ValueEntry) =>
    !list.some(({ word, about }) => word === value.word && about === value.about);
  return { added: after.filter(lacks(before)), removed: before.filter(lacks(after)) };
}

function paramDiffs(before: readonly ParamInForce[], after: readonly ParamInForce[]): ParamDiff[] {
  const then = byName(before);
  const now = byName(after);
  const kept = [...now].flatMap(([key, { placed, values }]): ParamDiff[] => {
    const old = then.get(key);
    const { name } = placed;
    if (!old) return [{ name, change: 'added', fields: [], after: placed, values: NO_VALUES }];
    const words = valueDelta(old.values, values);
    const fields: string[] = FIELDS.filter((field) => old.placed[field] !== placed[field]);
    if (words.added.length > 0 || words.removed.length > 0) fields.push('values');
    if (fields.length === 0) return [];
    return [{ name, change: 'changed', fields, before: old.placed, after: placed, values: words }];
  });
  const gone = [...then].flatMap(([key, { placed }]): ParamDiff[] =>
    now.has(key)
      ? []
      : [{ name: placed.name, change: 'removed', fields: [], before: placed, values: NO_VALUES }],
  );
  return [...gone, ...kept];
}

function formDiffs(before: CommandInForce, after: CommandInForce): CommandDiff['forms'] {
  const old = new Map(before.forms.map((form) => [form.id, form]));
  const now = new Set(after.forms.map((form) => form.id));
  const changed = after.forms.flatMap((form): FormDiff[] => {
    const was = old.get(form.id);
    if (!was) return [];
    const params = paramDiffs(was.params, form.params);
    if (params.length === 0 && was.usage === form.usage) return [];
    const { id, from, kind, services, about } = form;
    return [{ id, from, kind, services, about, before: was.usage, after: form.usage, params }];
  });
  return {
    added: after.forms.filter((form) => !old.has(form.id)).map(formEntry),
    removed: before.forms.filter((form) => !now.has(form.id)).map(formEntry),
    changed,
  };
}

function errorDelta(before: CommandInForce, after: CommandInForce): Delta<ErrorEntry> {
  const entry = ({ code, when, confidence, sources }: CommandInForce['errors'][number]): ErrorEntry => ({
    code,
    when,
    confidence,
    sources,
  });
  const lacks = (command: CommandInForce) => (error: ErrorEntry) =>
    !command.errors.some(({ code, when }) => code === error.code && when === error.when);
  return {
    added: after.errors.filter(lacks(before)).map(entry),
    removed: before.errors.filter(lacks(after)).map(entry),
  };
}

/** The versions after the older of two, up to the newer. */
function between(versions: readonly string[], a: string, b: string): readonly string[] {
  const places = [versions.indexOf(a), versions.indexOf(b)];
  return versions.slice(Math.min(...places) + 1, Math.max(...places) + 1);
}

function described(registry: Registry, id: string): Version {
  const version = registry.versions.find((candidate) => candidate.id === id);
  if (!version) throw new Error(`No version ${id}`);
  return version;
}

function codes(registry: Registry, list: readonly number[]): CodeEntry[] {
  return Object.values(registry.errors)
    .filter(({ code }) => list.includes(code))
    .map(({ code, title, meaning }) => ({ code, title, meaning }));
}

function notes(registry: Registry, way: readonly string[]): Note[] {
  return way.flatMap((id) =>
    changesOf(described(registry, id)).map(({ area, what, impact, confidence, sources }) => ({
      version: id,
      area,
      what,
      ...(impact === undefined ? {} : { impact }),
      confidence,
      sources,
    })),
  );
}

/** Compares two versions; either may be the older. Throws for a version that the registry does not describe. */
export function diffOf(registry: Registry, a: string, b: string): Comparison {
  const { protocol } = registry;
  const [before, after] = [described(registry, a), described(registry, b)];
  const way = between(protocol.versions, a, b);
  const added: CommandEntry[] = [];
  const removed: CommandEntry[] = [];
  const changed: CommandDiff[] = [];
  const same: string[] = [];
  const unknown: string[] = [];
  for (const command of protocol.commands) {
    const then = commandIn(protocol, command, a);
    const now = commandIn(protocol, command, b);
    const { name, title, summary } = command;
    if (
      (now && !then && stateIn(protocol, command, a) === 'unknown') ||
      (then && !now && stateIn(protocol, command, b) === 'unknown')
    )
      unknown.push(name);
    else if (now && !then) added.push(commandEntry(now, undefined));
    else if (then && !now) removed.push(commandEntry(then, command.removed?.how));
    if (!then || !now) continue;
    const errors = errorDelta(then, now);
    const untouched = sameIn(protocol, command, a, b);
    if (untouched && errors.added.length === 0 && errors.removed.length === 0) same.push(name);
    else {
      const changes = commandChanges(command).filter(({ version }) => way.includes(version));
      changed.push({ name, title, summary, forms: formDiffs(then, now), errors, changes });
    }
  }
  // Where one side is not known at all, nothing is known to have come or gone.
  const codesIn = (version: string) =>
    isBlank(protocol, a) || isBlank(protocol, b) ? [] : errorsIn(registry, version);
  const errors = delta(codesIn(a), codesIn(b));
  return {
    from: a,
    to: b,
    commands: { added, removed, changed, same, unknown },
    errors: { added: codes(registry, errors.added), removed: codes(registry, errors.removed) },
    tcpServices: delta(servicesIn(registry, a), servicesIn(registry, b)),
    ...(before.services && after.services
      ? { webServices: delta<string>(before.services, after.services) }
      : {}),
    ...(before.schemes && after.schemes ? { schemes: delta<string>(before.schemes, after.schemes) } : {}),
    notes: notes(registry, way),
  };
}
