// Rule: a line ends with a length exactly where a payload follows.

import { allForms } from '#content/publish/forms.ts';
import { versionsOf } from '#content/publish/ranges.ts';
import { paramsIn } from '#protocol/dialect.ts';
import type { Finding, Rule } from './rule.ts';
import { fileOfCommand } from './statements.ts';

export const payloads: Rule = {
  name: 'payloads',
  description:
    'A form with a payload ends with one length in each of its versions, and no other form has a length.',
  check({ protocol }) {
    const { versions } = protocol;
    return allForms(protocol).flatMap(({ command, name, form, span }): Finding[] => {
      const finding = (message: string): Finding => ({
        file: fileOfCommand(command.name),
        place: `forms.${name}`,
        rule: 'payloads',
        message,
      });
      for (const version of span ? versionsOf(span, versions) : []) {
        const params = paramsIn(form, version, versions);
        const lengths = params.filter(({ type }) => type === 'length').length;
        const last = params.at(-1);
        if (!form.payload && lengths > 0) {
          return [
            finding(
              `in ${version} it has a length but no payload; describe the payload, or make the word a number or a literal.`,
            ),
          ];
        }
        if (form.payload && (lengths !== 1 || last?.type !== 'length')) {
          return [
            finding(
              `in ${version} it has a payload but does not end with one length; add \`length\` as its last parameter.`,
            ),
          ];
        }
        if (form.payload && (last?.optional || last?.repeat)) {
          return [finding(`in ${version} its length is optional or repeated; a payload needs exactly one.`)];
        }
      }
      return [];
    });
  },
};
