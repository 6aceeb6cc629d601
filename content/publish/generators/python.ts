// msnp_registry.py: the registry as a Python module of dataclasses that reads and writes lines of every version.

import { DATA_LICENCE, REGISTRY_VERSION } from '../edition.ts';
import type { Registry } from '../registry.ts';
import { PYTHON_CLASSES } from './python-classes.ts';
import { PYTHON_LINES } from './python-lines.ts';
import { PYTHON_WORDS } from './python-words.ts';
import { type TableForm, type TableParam, tableOf } from './table.ts';

const INTRODUCTION = `"""MSNP, the protocol of MSN Messenger: reads and writes its lines in every version.

Made from the registry, content ${REGISTRY_VERSION}. Licence: ${DATA_LICENCE}. Python 3.9 or later, standard library only.

    message = parse("BLP 4 AL", "MSNP8", "NS", "client")
    message.form.id, message.fields        # BLP.set, {'trid': 4, 'mode': 'AL'}
    format_message(message.form, "MSNP8", message.fields)
"""

`;

/** A Python literal. JSON's escapes of strings are Python's too. */
function literal(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return JSON.stringify(value);
}

function tuple(items: readonly string[]): string {
  return `(${items.map((item) => `${item}, `).join('')})`.replace(/ \)$/, ')');
}

/** Arguments by name, without those that are as their defaults. */
function named(
  fields: Readonly<Record<string, string | number | boolean | undefined>>,
  defaults: readonly (string | boolean)[],
): string[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    value === undefined || defaults.includes(`${name}=${value}`) ? [] : [`${name}=${literal(value)}`],
  );
}

function paramCall(param: TableParam): string {
  const { name, type, first, last, literal: fixed, prefix, values, open, optional, many, about } = param;
  const words = values.map(
    (value) => `Value(${literal(value.word)}, ${literal(value.about)}, ${value.first}, ${value.last})`,
  );
  return `Param(${[
    literal(name),
    literal(type),
    first,
    last,
    ...named({ literal: fixed, prefix: prefix === '' ? undefined : prefix }, []),
    ...(words.length === 0 ? [] : [`values=${tuple(words)}`]),
    ...named({ open, optional, many }, ['open=true', 'optional=false', 'many=false']),
    ...named({ about }, ['about=']),
  ].join(', ')})`;
}

function formCall({ id, command, sender, first, last, phases, params, ...form }: TableForm): string {
  const legal = Object.entries(phases).map(
    ([service, names]) => `${literal(service)}: ${tuple(names.map(literal))}`,
  );
  return [
    `    Form(${[id, command, sender].map(literal).join(', ')}, ${first}, ${last}, {${legal.join(', ')}},`,
    `        ${named({ to: form.to, payload: form.payload, limit: form.limit, about: form.about }, []).join(', ')},`,
    '        params=(',
    ...params.map((param) => `            ${paramCall(param)},`),
    '        )),',
  ].join('\n');
}

/** The text of msnp_registry.py. */
export function pythonModule(registry: Registry): string {
  const { versions, services, forms, errors } = tableOf(registry);
  return [
    INTRODUCTION,
    PYTHON_CLASSES,
    '\n#: Oldest first.\n',
    `VERSIONS: Tuple[str, ...] = ${tuple(versions.map(literal))}\n\n`,
    '#: By service, the phases of a new connection and of one in use.\n',
    `SERVICES: Dict[str, Tuple[str, str]] = {\n${services
      .map(({ id, start, main }) => `    ${literal(id)}: (${literal(start)}, ${literal(main)}),\n`)
      .join('')}}\n\n`,
    `ERRORS: Dict[int, NumericError] = {\n${errors
      .map(
        ({ code, title, meaning }) =>
          `    ${code}: NumericError(${code}, ${literal(title)}, ${literal(meaning)}),\n`,
      )
      .join('')}}\n\n`,
    `FORMS: Tuple[Form, ...] = (\n${forms.map((form) => `${formCall(form)}\n`).join('')})\n\n`,
    PYTHON_WORDS,
    PYTHON_LINES,
  ].join('');
}
