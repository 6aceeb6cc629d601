// Rule: the folders of commands, versions, formats and services are those of the lists.

import type { Finding, Rule } from './rule.ts';
import { fileOfCommand, fileOfVersion } from './statements.ts';

const COMMANDS = 'content/registry.ts';
const REST = 'content/reference.ts';

function compare(kind: string, list: string, listed: readonly string[], found: readonly string[]): Finding[] {
  return [
    ...found
      .filter((file) => !listed.includes(file))
      .map((file) => ({
        file,
        place: '',
        rule: 'folders',
        message: `this ${kind} is not in the list; add it to ${list}, in the name of its folder.`,
      })),
    ...listed
      .filter((file) => !found.includes(file))
      .map((file) => ({
        file: list,
        place: file,
        rule: 'folders',
        message: `the list has a ${kind} without this file; write it or take the line out.`,
      })),
  ];
}

export const folders: Rule = {
  name: 'folders',
  description:
    'Each folder with a definition stands in content/registry.ts or content/reference.ts, and each line there has its folder.',
  check({ protocol, versions, formats, webServices }, files) {
    const under = (kind: string, name: string) =>
      files.filter((file) => new RegExp(`^content/${kind}/[^/]+/${name}\\.ts$`).test(file));
    const described = versions.map(({ id }) => fileOfVersion(id));
    const commands = protocol.commands.map(({ name }) => fileOfCommand(name));
    const shapes = formats.map(({ id }) => `content/formats/${id}/format.ts`);
    const services = webServices.map(({ id }) => `content/services/${id}/service.ts`);
    return [
      ...compare('command', COMMANDS, commands, under('commands', 'command')),
      ...compare('version', REST, described, under('versions', 'version')),
      ...compare('format', REST, shapes, under('formats', 'format')),
      ...compare('service', REST, services, under('services', 'service')),
      ...protocol.versions
        .filter((id) => !described.includes(fileOfVersion(id)))
        .map((id) => ({
          file: REST,
          place: 'VERSIONS',
          rule: 'folders',
          message: `${id} is a version, but nothing describes it; write ${fileOfVersion(id)} and list it.`,
        })),
    ];
  },
};
