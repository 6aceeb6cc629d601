// Rule: a numeric error that anything names stands in the table of errors.

import type { Finding, Rule } from './rule.ts';
import { allCommands, ERRORS_FILE, fileOfCommand, fileOfVersion } from './statements.ts';

interface Use {
  readonly file: string;
  readonly place: string;
  readonly code: number | undefined;
}

export const codes: Rule = {
  name: 'codes',
  description:
    'Every numeric error that a command, a parameter or a version names has a row in the table of errors.',
  check(registry) {
    const uses: readonly Use[] = [
      ...allCommands(registry).flatMap((command): Use[] => {
        const file = fileOfCommand(command.name);
        return [
          ...(command.errors ?? []).map(({ code }, index) => ({ file, place: `errors.${index}`, code })),
          ...Object.entries(command.forms).flatMap(([name, form]) => [
            { file, place: `forms.${name}.misplaced`, code: form.misplaced },
            ...form.params.map((param) => ({
              file,
              place: `forms.${name}.params.${param.name}.refusal`,
              code: param.refusal,
            })),
          ]),
        ];
      }),
      ...registry.versions.flatMap(({ id, errors }) =>
        [...errors.added, ...errors.removed, ...errors.returned.map(({ code }) => code)].map((code) => ({
          file: fileOfVersion(id),
          place: 'errors',
          code,
        })),
      ),
    ];
    return uses.flatMap(({ file, place, code }): Finding[] =>
      code === undefined || Object.hasOwn(registry.errors, code)
        ? []
        : [
            {
              file,
              place,
              rule: 'codes',
              message: `there is no error ${code}; add it to ${ERRORS_FILE} or correct the code.`,
            },
          ],
    );
  },
};
