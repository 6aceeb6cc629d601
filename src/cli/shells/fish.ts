// The completion script for fish.

import { type Choice, COMMANDS, type Offer, quoted } from './offer.ts';

/** The flags that say what can stand in a place. */
function taken({ words, file }: Choice): string {
  if (file) return '--force-files';
  return words.length > 0 ? `--no-files --arguments ${quoted(words.join(' '))}` : '--no-files';
}

function lines({ name, summary, options, operands }: Offer): string[] {
  const here = `--condition ${quoted(`__fish_seen_subcommand_from ${name}`)}`;
  return [
    `  complete --command $name --condition __fish_use_subcommand --no-files --arguments ${name} --description ${quoted(summary)}`,
    ...options.map(({ name: option, about, value, choice }) => {
      const parameter = value === undefined ? '' : ` --require-parameter ${taken(choice)}`;
      return `  complete --command $name ${here} --long-option ${option.slice(2)}${parameter} --description ${quoted(about)}`;
    }),
    ...operands.map((each) => `  complete --command $name ${here} ${taken(each)}`),
  ];
}

/** The script as text; to be piped into `source`, or kept as completions/msnp.fish. */
export function fishScript(offers: readonly Offer[]): string {
  return `# Completion of msnp for fish. Put this into config.fish:  msnp completion fish | source
for name in ${COMMANDS.join(' ')}
  complete --command $name --no-files
${offers.flatMap(lines).join('\n')}
end`;
}
