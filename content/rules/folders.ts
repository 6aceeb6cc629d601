// Rule: the folders of commands and versions are those of the lists in content/registry.ts.

import type { Finding, Rule } from './rule.ts';
import { fileOfCommand, fileOfVersion } from './statements.ts';

const LISTS = 'content/registry.ts';

function compare(kind: string, listed: readonly string[], found: readonly string[]): Finding[] {
  return [
    ...found
      .filter((file) => !listed.includes(file))
      .map((file) => ({
        file,
        place: '',
        rule: 'folders',
        message: `this ${kind} is not in the list; add it to ${LISTS}, in the name of its folder.`,
      })),
    ...listed
      .filter((file) => !found.includes(file))
      .map((file) => ({
        file: LISTS,
        place: file,
        rule: 'folders',
        message: `the list has a ${kind} without this file; write it or take the line out.`,
      })),
  ];
}

export const folders: Rule = {
  name: 'folders',
  description:
    'Each folder with a command.ts or version.ts stands in content/registry.ts, and each line there has its folder.',
  check({ protocol, versions }, files) {
    const described = versions.map(({ id }) => fileOfVersion(id));
    return [
      ...compare(
        'command',
        protocol.commands.map(({ name }) => fileOfCommand(name)),
        files.filter((file) => /^content\/commands\/[^/]+\/command\.ts$/.test(file)),
      ),
      ...compare(
        'version',
        described,
        files.filter((file) => /^content\/versions\/[^/]+\/version\.ts$/.test(file)),
      ),
      ...protocol.versions
        .filter((id) => !described.includes(fileOfVersion(id)))
        .map((id) => ({
          file: LISTS,
          place: 'VERSIONS',
          rule: 'folders',
          message: `${id} is a version, but nothing describes it; write ${fileOfVersion(id)} and list it.`,
        })),
    ];
  },
};
