// Rule: a command that another one names exists.

import type { Finding, Rule } from './rule.ts';
import { ERRORS_FILE, fileOfCommand } from './statements.ts';

export const names: Rule = {
  name: 'names',
  description: 'Every command in seeAlso, replaces, replacedBy or the table of errors has a definition.',
  check({ protocol, errors }) {
    const known = new Set(protocol.commands.map(({ name }) => name));
    const unknown = (file: string, place: string, list: readonly string[]): Finding[] =>
      list
        .filter((name) => !known.has(name))
        .map((name) => ({
          file,
          place,
          rule: 'names',
          message: `there is no command ${name}; define it, or correct or leave out the name.`,
        }));
    return [
      ...protocol.commands.flatMap((command) =>
        (['seeAlso', 'replaces', 'replacedBy'] as const).flatMap((field) => [
          ...unknown(fileOfCommand(command.name), field, command[field] ?? []),
          ...(command[field]?.includes(command.name)
            ? [
                {
                  file: fileOfCommand(command.name),
                  place: field,
                  rule: 'names',
                  message: 'it names itself; leave that out.',
                },
              ]
            : []),
        ]),
      ),
      ...Object.values(errors).flatMap(({ code, returnedBy }) =>
        unknown(ERRORS_FILE, `${code}.returnedBy`, [...returnedBy.commands, ...(returnedBy.supposed ?? [])]),
      ),
    ];
  },
};
