// The entries of the reference by name, with what the terminal shows of each.

import type { Registry } from '#content/publish/registry.ts';
import type {
  CommandInForce,
  PublishedCommand,
  PublishedFormat,
  PublishedVersion,
} from '#content/publish/shape.ts';
import { publish, publishCommand, publishErrors, publishVersion } from '#content/publish.ts';
import { fold, list, type Paint } from './paper.ts';

/** Something that has a name in the reference. */
export interface Entry {
  readonly name: string;
  /** Where it is in force, as a sentence. */
  readonly where: string;
  /** It as published data. */
  readonly data: () => unknown;
  readonly lines: (paint: Paint) => string[];
}

function heading(paint: Paint, name: string, title: string): string {
  return paint('bold', `${name}: ${title}`);
}

function errorRows(errors: readonly { code: number; when: string }[]): string[] {
  return errors.length === 0
    ? []
    : ['', 'Errors', ...list(errors.map(({ code, when }) => [String(code), when]))];
}

function values(given: readonly { word: string; about: string }[] | undefined): string {
  return given === undefined
    ? ''
    : ` One of: ${given.map(({ word, about }) => (about ? `${word} (${about})` : word)).join('; ')}.`;
}

function commandInForce(command: CommandInForce, version: string, paint: Paint): string[] {
  return [
    heading(paint, `${command.name} in ${version}`, command.title),
    ...fold(command.summary),
    ...command.forms.flatMap(({ from, usage, about, params, payload, name, note }) => [
      '',
      ...fold(`${from === 'client' ? 'C:' : 'S:'} ${usage}`, 7, '  ').map((line) => paint('cyan', line)),
      ...fold(`${name}: ${about}`, 4),
      ...list(
        params
          .filter(({ literal }) => literal === undefined)
          .map((each) => [each.name, `${each.about ?? each.type}${values(each.values)}`]),
        6,
      ),
      ...(payload ? fold(`Payload, ${payload.kind}: ${payload.about ?? 'see the page'}`, 6) : []),
      ...(note === undefined ? [] : fold(note, 6)),
    ]),
    ...errorRows(command.errors),
    '',
    `Page: commands/${command.name.toLowerCase()}/`,
  ];
}

function commandLines(command: PublishedCommand, paint: Paint): string[] {
  const { name, title, summary, forms, versions, changes, removed, errors } = command;
  return [
    heading(paint, name, title),
    ...fold(summary),
    ...fold(`Versions: ${versions.length === 0 ? 'none is known' : versions.join(' ')}.`, 2, ''),
    ...forms.flatMap(({ from, about, generations, name: form }) => [
      '',
      ...generations.flatMap(({ usage, since, until }) => [
        ...fold(`${from === 'client' ? 'C:' : 'S:'} ${usage}`, 7, '  ').map((line) => paint('cyan', line)),
        `      ${since === until ? since : `${since} to ${until}`}`,
      ]),
      ...fold(`${form}: ${about}`, 4),
    ]),
    ...(changes.length === 0
      ? []
      : ['', 'Changes', ...list(changes.map(({ version, what }) => [version, what]))]),
    ...(removed ? fold(`Gone in ${removed.version}: ${removed.how}`, 2, '') : []),
    ...errorRows(errors),
    '',
    `Page: commands/${name.toLowerCase()}/`,
  ];
}

function versionLines(version: PublishedVersion, paint: Paint): string[] {
  const { id, title, status, summary, commands, clients, schemes, syncModel, changes } = version;
  return [
    heading(paint, id, title),
    ...fold(summary),
    '',
    ...list(
      [
        ['Status', version.statusNote ?? status],
        ['Log-on', schemes?.join(', ') ?? 'not known'],
        ['Lists', syncModel],
        ['Clients', clients.map(({ name }) => name).join(', ')],
        ['Commands', commands.inForce.join(' ')],
        ['New', commands.added.join(' ')],
        ['Changed', commands.changed.join(' ')],
        ['Gone', commands.removed.join(' ')],
      ].flatMap(([name = '', text = '']) => (text === '' ? [] : [[name, text] as const])),
    ),
    ...(changes.length === 0 ? [] : ['', 'Changes', ...changes.flatMap(({ what }) => fold(what, 4, '  * '))]),
    '',
    `Page: versions/${id.toLowerCase()}/`,
  ];
}

function formatLines(format: PublishedFormat, paint: Paint): string[] {
  return [
    heading(paint, format.id, format.title),
    ...fold(format.summary),
    ...format.tables.flatMap(({ title, rows, columns }) => [
      '',
      title,
      ...list(
        rows.map(({ cells }) => {
          const [first = '', ...others] = Object.keys(columns).map((name) => String(cells[name] ?? ''));
          return [first, others.filter(Boolean).join(' · ')] as const;
        }),
      ),
    ]),
    ...(format.facts.length === 0
      ? []
      : ['', 'Facts', ...format.facts.flatMap(({ what }) => fold(what, 4, '  * '))]),
    '',
    `Page: formats/${format.id}/`,
  ];
}

/** The codes of a format's tables: what stands in a first column and is one word. */
function codes(format: PublishedFormat): Entry[] {
  return format.tables.flatMap(({ title, columns, rows }) => {
    const [key = ''] = Object.keys(columns);
    return rows.flatMap((row): Entry[] => {
      const name = String(row.cells[key] ?? '');
      if (!/^[A-Za-z][\w-]*$/.test(name)) return [];
      const told = Object.entries(columns).filter(([column]) => column !== key && row.cells[column]);
      return [
        {
          name,
          where: `It stands in formats/${format.id}/.`,
          data: () => ({ format: format.id, table: title, ...row }),
          lines: (paint) => [
            heading(paint, name, `${format.title}, ${title}`),
            ...list(told.map(([column, head]) => [head, String(row.cells[column])])),
            '',
            `Page: formats/${format.id}/`,
          ],
        },
      ];
    });
  });
}

/** Every entry of the registry; with a version, commands and errors as that version has them. */
export function entries(registry: Registry, version?: string): Entry[] {
  const all = publish(registry);
  const inForce = version === undefined ? undefined : publishVersion(registry, version);
  const commands = Object.values(all.commands).flatMap((command): Entry[] => {
    const { name, versions } = command;
    const where = `It is in ${versions.join(' ') || 'no version that is known'}.`;
    if (!inForce || version === undefined) {
      const data = () => publishCommand(registry, name);
      return [{ name, where, data, lines: (paint) => commandLines(command, paint) }];
    }
    const own = inForce.commands[name];
    return own
      ? [{ name, where, data: () => own, lines: (paint) => commandInForce(own, version, paint) }]
      : [];
  });
  const errors = Object.values(inForce?.errors ?? publishErrors(registry).errors).map((error): Entry => {
    const { code, title, meaning, usedBy, since } = error;
    return {
      name: String(code),
      where: `It is known since ${since}.`,
      data: () => error,
      lines: (paint) => [
        heading(paint, String(code), title),
        ...fold(meaning),
        ...fold(`Known since: ${since}.`),
        ...(usedBy.length === 0
          ? []
          : ['', 'Commands', ...list(usedBy.map(({ command, when }) => [command, when]))]),
        '',
        `Page: errors/${code}/`,
      ],
    };
  });
  const versions = all.versions.map(
    (each): Entry => ({
      name: each.id,
      where: 'It is a version of its own.',
      data: () => publishVersion(registry, each.id),
      lines: (paint) => versionLines(each, paint),
    }),
  );
  const formats = Object.values(all.formats);
  const services = Object.values(all.webServices).map(
    (service): Entry => ({
      name: service.id,
      where: `It stands in services/${service.id}/.`,
      data: () => service,
      lines: (paint) => [
        heading(paint, service.id, service.title),
        ...fold(service.summary),
        '',
        ...list(service.actions.map(({ name, about }) => [name, about])),
        '',
        `Page: services/${service.id}/`,
      ],
    }),
  );
  const pages = formats.map(
    (format): Entry => ({
      name: format.id,
      where: `It stands in formats/${format.id}/.`,
      data: () => format,
      lines: (paint) => formatLines(format, paint),
    }),
  );
  return [...commands, ...errors, ...versions, ...pages, ...services, ...formats.flatMap(codes)];
}
