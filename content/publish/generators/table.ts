// The registry as tables for programs in other languages: every form with its words, ranges as places in the list of versions.

import type { Form, Param, Range } from '#protocol/define.ts';
import { PARAM_TYPES } from '#protocol/params.ts';
import type { Registry } from '../registry.ts';

/** First and last version of a statement, as places in the list of versions. */
export interface Reach {
  readonly first: number;
  readonly last: number;
}

/** A word that a parameter may be. */
export interface TableValue extends Reach {
  readonly word: string;
  readonly about: string;
}

/** One word of a line. */
export interface TableParam extends Reach {
  readonly name: string;
  readonly type: string;
  readonly literal: string | undefined;
  readonly prefix: string;
  readonly values: readonly TableValue[];
  /** Other words than `values` occur too, or no words are listed. */
  readonly open: boolean;
  readonly optional: boolean;
  readonly many: boolean;
  readonly about: string;
}

/** One way to write a command. */
export interface TableForm extends Reach {
  readonly id: string;
  readonly command: string;
  readonly sender: 'client' | 'server';
  /** By service, the phases in which it is legal. */
  readonly phases: Readonly<Record<string, readonly string[]>>;
  readonly to: string | undefined;
  readonly payload: string | undefined;
  readonly limit: number | undefined;
  readonly about: string;
  readonly params: readonly TableParam[];
}

/** All that a reader of lines needs. */
export interface Table {
  readonly versions: readonly string[];
  readonly services: readonly { readonly id: string; readonly start: string; readonly main: string }[];
  /** Labels of the types of words. */
  readonly types: Readonly<Record<string, string>>;
  readonly forms: readonly TableForm[];
  readonly errors: readonly { readonly code: number; readonly title: string; readonly meaning: string }[];
}

function reach({ since, until }: Range, versions: readonly string[]): Reach {
  return {
    first: since === undefined ? 0 : versions.indexOf(since),
    last: until === undefined ? versions.length - 1 : versions.indexOf(until),
  };
}

function tableParam(param: Param, versions: readonly string[]): TableParam {
  const { name, type, literal, prefix = '', values, open, optional, repeat, about = '' } = param;
  return {
    name,
    type,
    ...reach(param, versions),
    literal,
    prefix,
    values: Object.entries(values ?? {}).map(([word, note]) =>
      typeof note === 'string'
        ? { word, about: note, ...reach({}, versions) }
        : { word, about: note.about, ...reach(note, versions) },
    ),
    open: values === undefined || open === true,
    optional: optional === true,
    many: repeat === true,
    about,
  };
}

function phasesOf(form: Form, services: readonly string[], { protocol }: Registry): TableForm['phases'] {
  return Object.fromEntries(
    services.map((id) => [
      id,
      form.in === undefined ? [protocol.services[id]?.main ?? ''] : [form.in].flat(),
    ]),
  );
}

/** The tables of a registry; commands and forms in the order of their definitions. */
export function tableOf(registry: Registry): Table {
  const { protocol, errors } = registry;
  const { versions } = protocol;
  return {
    versions,
    services: Object.entries(protocol.services).map(([id, { start, main }]) => ({ id, start, main })),
    types: Object.fromEntries(Object.entries(PARAM_TYPES).map(([name, { label }]) => [name, label])),
    forms: [...protocol.commands, protocol.errors].flatMap((command) =>
      Object.entries(command.forms).map(([name, form]) => ({
        id: `${command.name}.${name}`,
        command: command.name,
        sender: form.from,
        ...reach(form, versions),
        phases: phasesOf(form, form.services ?? command.services, registry),
        to: form.to,
        payload: form.payload?.kind,
        limit: form.payload?.limit,
        about: form.about,
        params: form.params.map((param) => tableParam(param, versions)),
      })),
    ),
    errors: Object.values(errors).map(({ code, title, meaning }) => ({ code, title, meaning })),
  };
}
