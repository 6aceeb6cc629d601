// The forms of a command written out: over all versions in generations, or as one version has them.

import type { Command, Form, Param, Protocol } from '#protocol/define.ts';
import { holds } from '#protocol/dialect.ts';
import { once } from './once.ts';
import { always, backed, versionsOf, within } from './ranges.ts';
import type {
  Backed,
  FormHead,
  FormInForce,
  Generation,
  ParamInForce,
  PublishedForm,
  PublishedParam,
  PublishedValue,
  Span,
} from './shape.ts';

/** A form with its place in the protocol. */
export interface Placed {
  readonly id: string;
  readonly name: string;
  readonly command: Command;
  readonly form: Form;
  /** The full ids of the client's forms that it answers. */
  readonly answers: readonly string[];
  /** Undefined where the range is empty or inverted. */
  readonly span: Span | undefined;
}

/** Every form of every command, and of the error line, in the order of the lists. */
export const allForms = once(
  () => '',
  (protocol): readonly Placed[] =>
    [...protocol.commands, protocol.errors].flatMap((command) =>
      Object.entries(command.forms).map(([name, form]) => ({
        id: `${command.name}.${name}`,
        name,
        command,
        form,
        answers: answersOf(command, form),
        span: within(form, always(protocol.versions), protocol.versions),
      })),
    ),
);

/** The forms that a version has. */
const formsOf = once(
  (version: string) => version,
  (protocol, version): readonly Placed[] =>
    allForms(protocol).filter(({ span }) => span && holds(span, version, protocol.versions)),
);

function answersOf(command: Command, { answers }: Form): readonly string[] {
  const named = answers === undefined ? [] : [answers].flat();
  return named.map((id) => (id.includes('.') ? id : `${command.name}.${id}`));
}

/** What usage is written from: the same before and after publishing. */
type Word = Pick<Param, 'name' | 'literal' | 'prefix'> & {
  readonly optional?: boolean;
  readonly repeat?: boolean;
};

/** How one word is written: itself, `{name}` for a value, `...` for one or more, brackets if it may be left out. */
export function wordOf({ name, literal, prefix = '', optional, repeat }: Word): string {
  const word = `${prefix}${literal ?? `{${name}}`}${repeat ? '...' : ''}`;
  return optional ? `[${word}]` : word;
}

/** How a line of these words is written: `XFR {trid} NS {address} [{current}]`. */
export function usageOf(command: string, params: readonly Word[]): string {
  return [command, ...params.map(wordOf)].join(' ');
}

function valuesOf(param: Param, outer: Span, around: Backed, versions: readonly string[]): PublishedValue[] {
  return Object.entries(param.values ?? {}).flatMap(([word, note]) => {
    const own = typeof note === 'string' ? { about: note } : note;
    const span = within(own, outer, versions);
    return span ? [{ word, about: own.about, ...span, ...backed(own, around) }] : [];
  });
}

function publishParam(
  param: Param,
  outer: Span,
  generation: Span,
  around: Backed,
  versions: readonly string[],
): PublishedParam {
  const { name, type, literal, prefix, values, open, optional, repeat, refusal, generated, about } = param;
  const own = backed(param, around);
  return {
    name,
    type,
    ...(literal === undefined ? {} : { literal }),
    ...(prefix === undefined ? {} : { prefix }),
    ...(values === undefined ? {} : { values: valuesOf(param, generation, own, versions) }),
    open: open ?? false,
    optional: optional ?? false,
    repeat: repeat ?? false,
    ...(refusal === undefined ? {} : { refusal }),
    ...(generated === undefined ? {} : { generated }),
    ...(about === undefined ? {} : { about }),
    ...(within(param, outer, versions) ?? generation),
    ...own,
  };
}

const idOf = ({ id }: Placed) => id;

/** Runs of versions in which the same parameters of a form hold. */
const generationsOf = once(idOf, ({ versions }, placed): readonly Generation[] => {
  const { command, form, span } = placed;
  const around = backed(form, command);
  if (!span) return [];
  const runs: { key: string; since: string; until: string; params: readonly Param[] }[] = [];
  for (const version of versionsOf(span, versions)) {
    const params = form.params.filter((param) => holds(param, version, versions));
    const key = params.map((param) => form.params.indexOf(param)).join(' ');
    const last = runs.at(-1);
    if (last?.key === key) last.until = version;
    else runs.push({ key, since: version, until: version, params });
  }
  return runs.map(({ since, until, params }) => ({
    since,
    until,
    usage: usageOf(command.name, params),
    params: params.map((param) => publishParam(param, span, { since, until }, around, versions)),
  }));
});

function phasesOf({ command, form }: Placed, protocol: Protocol): Record<string, readonly string[]> {
  const services = form.services ?? command.services;
  return Object.fromEntries(
    services.map((id) => [
      id,
      form.in === undefined ? [protocol.services[id]?.main ?? ''] : [form.in].flat(),
    ]),
  );
}

function headOf(placed: Placed, protocol: Protocol, others: readonly Placed[]): FormHead {
  const { id, name, command, form, answers } = placed;
  const { to, variant, misplaced, unshown, note, payload } = form;
  const own = backed(form, command);
  return {
    id,
    name,
    from: form.from,
    kind: form.from === 'client' ? 'request' : answers.length > 0 ? 'reply' : 'event',
    about: form.about,
    services: form.services ?? command.services,
    in: phasesOf(placed, protocol),
    ...(to === undefined ? {} : { to }),
    answers: answers.filter((answered) => others.some((other) => other.id === answered)),
    answeredBy: others.filter((other) => other.answers.includes(id)).map((other) => other.id),
    ...(variant === undefined ? {} : { variant }),
    ...(misplaced === undefined ? {} : { misplaced }),
    ...(unshown === undefined ? {} : { unshown }),
    ...(note === undefined ? {} : { note }),
    ...(payload === undefined ? {} : { payload: { ...payload, sources: payload.sources ?? own.sources } }),
    ...own,
  };
}

/** The forms of a command over all versions, in the order of its definition. */
export function publishForms(protocol: Protocol, command: Command): readonly PublishedForm[] {
  const all = allForms(protocol);
  return all
    .filter((placed) => placed.command === command)
    .flatMap((placed) => {
      if (!placed.span) return [];
      const head = headOf(placed, protocol, all);
      return [{ ...head, ...placed.span, generations: generationsOf(protocol, placed) }];
    });
}

function inForce(
  { since, until, values, ...param }: PublishedParam,
  version: string,
  versions: readonly string[],
): ParamInForce {
  if (values === undefined) return param;
  return {
    ...param,
    values: values
      .filter((value) => holds(value, version, versions))
      .map(({ word, about, confidence, sources }) => ({ word, about, confidence, sources })),
  };
}

/** The forms of a command that one version has, in the order of its definition. */
export function formsIn(protocol: Protocol, command: Command, version: string): readonly FormInForce[] {
  const { versions, undescribed } = protocol;
  if (undescribed?.includes(version) && command !== protocol.errors) return [];
  const all = formsOf(protocol, version);
  return all
    .filter((placed) => placed.command === command)
    .flatMap((placed) => {
      const head = headOf(placed, protocol, all);
      const now = generationsOf(protocol, placed).find((run) => holds(run, version, versions));
      if (!now) return [];
      return [
        { ...head, usage: now.usage, params: now.params.map((param) => inForce(param, version, versions)) },
      ];
    });
}
