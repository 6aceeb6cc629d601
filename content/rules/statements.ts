// Every statement of the registry that has a range or names its sources, one after the other, for rules to look at.

import type { Format } from '#content/formats/format.ts';
import type { Registry } from '#content/publish/registry.ts';
import type { WebService } from '#content/services/service.ts';
import type { Version } from '#content/versions/version.ts';
import type { Command, Form, Param, Provenance, Range } from '#protocol/define.ts';

/** A statement with its place and with what it takes from around it. */
export interface Statement {
  readonly file: string;
  readonly place: string;
  readonly range: Range;
  /** The ranges that it has to lie in, the nearest last. */
  readonly outer: readonly Range[];
  /** Undefined: nothing around it says how sure it is. */
  readonly confidence: Provenance['confidence'];
  readonly sources: readonly string[];
}

/** The file that defines a command. */
export function fileOfCommand(name: string): string {
  return name === '###' ? 'content/errors/command.ts' : `content/commands/${name.toLowerCase()}/command.ts`;
}

/** The file that describes a version. */
export function fileOfVersion(id: string): string {
  return `content/versions/${id.toLowerCase()}/version.ts`;
}

export const ERRORS_FILE = 'content/errors/errors.ts';

/** The commands of the list, and the error line. */
export function allCommands({ protocol }: Registry): readonly Command[] {
  return [...protocol.commands, protocol.errors];
}

function inside(around: Statement, place: string, own: Range & Provenance): Statement {
  return {
    file: around.file,
    place: around.place === '' ? place : `${around.place}.${place}`,
    range: own,
    outer: [...around.outer, around.range],
    confidence: own.confidence ?? around.confidence,
    sources: own.sources ?? around.sources,
  };
}

function ofParam(around: Statement, param: Param): Statement[] {
  const statement = inside(around, `params.${param.name}`, param);
  const values = Object.entries(param.values ?? {}).map(([word, note]) =>
    inside(statement, `values.${word}`, typeof note === 'string' ? {} : note),
  );
  return [statement, ...values];
}

function ofForm(around: Statement, name: string, form: Form): Statement[] {
  const statement = inside(around, `forms.${name}`, form);
  return [statement, ...form.params.flatMap((param) => ofParam(statement, param))];
}

/** The statements of one command's definition, the command first. */
export function ofCommand(command: Command): readonly Statement[] {
  const whole: Statement = {
    file: fileOfCommand(command.name),
    place: '',
    range: {},
    outer: [],
    confidence: command.confidence,
    sources: command.sources,
  };
  const at = ({ version }: { readonly version: string }): Range => ({ since: version, until: version });
  return [
    whole,
    ...Object.entries(command.forms).flatMap(([name, form]) => ofForm(whole, name, form)),
    ...(command.errors ?? []).map((error, index) => inside(whole, `errors.${index} (${error.code})`, error)),
    ...(command.changes ?? []).map((change, index) =>
      inside(whole, `changes.${index} (${change.version})`, { ...change, ...at(change) }),
    ),
    ...(command.removed ? [inside(whole, 'removed', { ...command.removed, ...at(command.removed) })] : []),
  ];
}

function ofVersion(version: Version): Statement[] {
  const whole: Statement = {
    file: fileOfVersion(version.id),
    place: '',
    range: { since: version.id, until: version.id },
    outer: [],
    confidence: version.confidence,
    sources: version.sources,
  };
  return [
    whole,
    ...(version.introducedBy ? [inside(whole, 'introducedBy', version.introducedBy)] : []),
    ...version.changes.map((change, index) => inside(whole, `changes.${index} (${change.area})`, change)),
    inside(whole, 'errors', version.errors),
  ];
}

function ofFormat(format: Format): Statement[] {
  const { id, since, until, confidence, sources } = format;
  const whole: Statement = {
    file: `content/formats/${id}/format.ts`,
    place: '',
    range: { ...(since ? { since } : {}), ...(until ? { until } : {}) },
    outer: [],
    confidence,
    sources,
  };
  return [
    whole,
    ...format.tables.flatMap((table) =>
      table.rows.map((row, index) => inside(whole, `tables.${table.id}.${index}`, row)),
    ),
    ...(format.facts ?? []).map((fact, index) => inside(whole, `facts.${index}`, fact)),
  ];
}

function ofService(service: WebService): Statement[] {
  const { id, since, until, confidence, sources, addresses, headers = [], actions, faults } = service;
  const whole: Statement = {
    file: `content/services/${id}/service.ts`,
    place: '',
    range: { ...(since ? { since } : {}), ...(until ? { until } : {}) },
    outer: [],
    confidence,
    sources,
  };
  return [
    whole,
    ...addresses.map((address) => inside(whole, `addresses.${address.url}`, address)),
    ...headers.map((header) => inside(whole, `headers.${header.name}`, header)),
    ...faults.map((fault) => inside(whole, `faults.${fault.code}`, fault)),
    ...actions.flatMap((action) => {
      const one = inside(whole, `actions.${action.name}`, action);
      const elements = [...action.request, ...action.response];
      return [one, ...elements.map((element) => inside(one, element.path, element))];
    }),
  ];
}

/** Every statement of the registry. */
export function statementsOf(registry: Registry): readonly Statement[] {
  const errors = Object.values(registry.errors).map((error): Statement => {
    const { since, until, confidence, sources } = error;
    return {
      file: ERRORS_FILE,
      place: String(error.code),
      range: { ...(since === 'unknown' ? {} : { since }), ...(until === undefined ? {} : { until }) },
      outer: [],
      confidence,
      sources,
    };
  });
  return [
    ...allCommands(registry).flatMap(ofCommand),
    ...registry.versions.flatMap(ofVersion),
    ...registry.formats.flatMap(ofFormat),
    ...registry.webServices.flatMap(ofService),
    ...errors,
    ...[...registry.clients, ...registry.cutoffs].map((entry) => ({
      file: 'content/versions/clients.ts',
      place: 'build' in entry ? entry.build : entry.date,
      range: {},
      outer: [],
      confidence: entry.confidence,
      sources: entry.sources ?? [],
    })),
  ];
}
