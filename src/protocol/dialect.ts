// The forms in force in one version and service: ranges are resolved here, once, and nowhere else.

import type { Command, Form, Param, Protocol, Range, Service } from './define.ts';

/** A parameter as one dialect has it. */
export interface BoundParam extends Param {
  /** The words it may be, with meanings; undefined when any word of its type will do. */
  readonly words: ReadonlyMap<string, string> | undefined;
}

/** A form as one dialect has it. */
export interface BoundForm {
  /** Command and form: `USR.ok`. */
  readonly id: string;
  readonly name: string;
  readonly command: Command;
  readonly form: Form;
  readonly service: string;
  readonly params: readonly BoundParam[];
  /** Fewest and most words after the command. */
  readonly least: number;
  readonly most: number;
  readonly in: readonly string[];
  readonly to: string | undefined;
  readonly payload: boolean;
}

/** What both sides may say in one version and service. */
export interface Dialect {
  readonly protocol: Protocol;
  readonly version: string;
  readonly service: Service & { readonly id: string };
  readonly forms: readonly BoundForm[];
  /** Forms by command and form name, `USR.ok`. */
  readonly byId: ReadonlyMap<string, BoundForm>;
  /** The same by command, then by form, for whoever has both words and is in a hurry. */
  readonly byName: ReadonlyMap<string, ReadonlyMap<string, BoundForm>>;
  /** Forms that one side sends, by command. Numeric errors stand under `ERROR_KEY`. */
  readonly client: ReadonlyMap<string, readonly BoundForm[]>;
  readonly server: ReadonlyMap<string, readonly BoundForm[]>;
}

/** Where numeric errors stand among the commands of a dialect. */
export const ERROR_KEY = '###';

/** Whether a range holds in a version, given the versions in order; an open end reaches as far as the list. */
export function holds(range: Range, version: string, versions: readonly string[]): boolean {
  const at = versions.indexOf(version);
  const from = range.since === undefined ? 0 : versions.indexOf(range.since);
  const to = range.until === undefined ? versions.length - 1 : versions.indexOf(range.until);
  return at >= from && at <= to;
}

/** The words of a command's line that are in force in a version, with their values resolved. */
export function paramsIn(form: Form, version: string, versions: readonly string[]): BoundParam[] {
  return form.params
    .filter((param) => holds(param, version, versions))
    .map((param) => ({ ...param, words: wordsIn(param, version, versions) }));
}

function wordsIn(
  param: Param,
  version: string,
  versions: readonly string[],
): ReadonlyMap<string, string> | undefined {
  if (param.literal !== undefined) return new Map([[param.literal, param.about ?? '']]);
  if (param.values === undefined) return undefined;
  const words = new Map<string, string>();
  for (const [word, note] of Object.entries(param.values)) {
    if (typeof note === 'string') words.set(word, note);
    else if (holds(note, version, versions)) words.set(word, note.about);
  }
  return words;
}

/** The phases in which a form may come. */
function phasesOf(protocol: Protocol, form: Form, service: string): readonly string[] {
  if (form.in === undefined) return [protocol.services[service]?.main ?? ''];
  return typeof form.in === 'string' ? [form.in] : form.in;
}

function bind(
  protocol: Protocol,
  command: Command,
  name: string,
  form: Form,
  version: string,
  service: string,
): BoundForm {
  const params = paramsIn(form, version, protocol.versions);
  return {
    id: `${command.name}.${name}`,
    name,
    command,
    form,
    service,
    params,
    least: params.filter((param) => !param.optional).length,
    most: params.some((param) => param.repeat) ? Number.POSITIVE_INFINITY : params.length,
    in: phasesOf(protocol, form, service),
    to: form.to,
    payload: form.payload !== undefined,
  };
}

/** Forms that say more by fixed words are tried first, so that `XFR n NS ...` is not taken for something wider. */
function byFixedWords(a: BoundForm, b: BoundForm): number {
  const fixed = ({ params }: BoundForm) => params.filter((param) => param.literal !== undefined).length;
  return fixed(b) - fixed(a);
}

function group(forms: readonly BoundForm[], from: 'client' | 'server'): Map<string, BoundForm[]> {
  const groups = new Map<string, BoundForm[]>();
  for (const bound of forms) {
    if (bound.form.from !== from) continue;
    const found = groups.get(bound.command.name);
    if (found) found.push(bound);
    else groups.set(bound.command.name, [bound]);
  }
  for (const found of groups.values()) found.sort(byFixedWords);
  return groups;
}

function byName(forms: readonly BoundForm[]): Map<string, Map<string, BoundForm>> {
  const names = new Map<string, Map<string, BoundForm>>();
  for (const bound of forms) {
    const found = names.get(bound.command.name) ?? new Map<string, BoundForm>();
    names.set(bound.command.name, found.set(bound.name, bound));
  }
  return names;
}

function assemble(protocol: Protocol, version: string, id: string, forms: readonly BoundForm[]): Dialect {
  const service = protocol.services[id];
  if (!service)
    throw new Error(`No service ${id}: it is one of ${Object.keys(protocol.services).join(', ')}`);
  return {
    protocol,
    version,
    service: { ...service, id },
    forms,
    byId: new Map(forms.toReversed().map((bound) => [bound.id, bound])),
    byName: byName(forms.toReversed()),
    client: group(forms, 'client'),
    server: group(forms, 'server'),
  };
}

const made = new WeakMap<Protocol, Map<string, Dialect>>();

function remembered(protocol: Protocol, key: string, make: () => Dialect): Dialect {
  const dialects = made.get(protocol) ?? new Map<string, Dialect>();
  made.set(protocol, dialects);
  const dialect = dialects.get(key) ?? make();
  dialects.set(key, dialect);
  return dialect;
}

/** The forms of a version in a service: all, or those that may come in one phase. */
function formsIn(protocol: Protocol, version: string, service: string, phase?: string): BoundForm[] {
  const { versions, commands, errors } = protocol;
  const described = protocol.undescribed?.includes(version) ? [errors] : [...commands, errors];
  const bound: BoundForm[] = [];
  for (const command of described) {
    for (const [name, form] of Object.entries(command.forms)) {
      if (!holds(form, version, versions) || !(form.services ?? command.services).includes(service)) continue;
      if (phase !== undefined && !phasesOf(protocol, form, service).includes(phase)) continue;
      bound.push(bind(protocol, command, name, form, version, service));
    }
  }
  return bound;
}

/**
 * The dialect of a version in a service; the same object each time.
 * Throws for a version or service that the protocol does not list.
 */
export function dialectOf(protocol: Protocol, version: string, service: string): Dialect {
  return remembered(protocol, `${version} ${service}`, () => {
    if (!protocol.versions.includes(version)) throw new Error(`No version ${version}`);
    const forms = formsIn(protocol, version, service);
    return assemble(protocol, version, service, forms);
  });
}

/** What may be said in any of the versions and services named: the dialect of a log that mixes connections. */
export function anyOf(protocol: Protocol, versions: readonly string[], services: readonly string[]): Dialect {
  return remembered(protocol, `any of ${versions.join(' ')} ${services.join(' ')}`, () => {
    const forms = services.flatMap((service) =>
      versions.flatMap((version) => dialectOf(protocol, version, service).forms),
    );
    return assemble(protocol, versions[0] ?? '', services[0] ?? '', forms);
  });
}

/**
 * What may be the first line of a connection in any of the services named, whatever the version:
 * the dialect of a connection that has not said yet which version it speaks.
 */
export function doorOf(protocol: Protocol, services: readonly string[]): Dialect {
  return remembered(protocol, `door ${services.join(' ')}`, () => {
    const forms = new Map<string, BoundForm>();
    for (const version of protocol.versions) {
      for (const service of services) {
        const start = protocol.services[service]?.start ?? '';
        for (const bound of formsIn(protocol, version, service, start)) {
          const key = `${service} ${bound.id} ${bound.params.map((param) => param.name).join(' ')}`;
          if (!forms.has(key)) forms.set(key, bound);
        }
      }
    }
    return assemble(protocol, protocol.versions[0] ?? '', services[0] ?? '', [...forms.values()]);
  });
}
