// msnp completion: the script by which a shell completes what is typed behind msnp.

import { pick } from './choice.ts';
import { callOf } from './operands.ts';
import { bashScript } from './shells/bash.ts';
import { fishScript } from './shells/fish.ts';
import { type Offer, offersOf } from './shells/offer.ts';
import { zshScript } from './shells/zsh.ts';
import type { Operand, Subcommand } from './subcommand.ts';

const SHELLS: Readonly<Record<string, (offers: readonly Offer[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

const OPERANDS = [
  { name: 'SHELL', about: Object.keys(SHELLS).join(', '), words: () => Object.keys(SHELLS) },
] as const satisfies readonly Operand[];

/** The subcommand for the table that it stands in itself. */
export function completion(table: () => Readonly<Record<string, Subcommand>>): Subcommand {
  return {
    summary: 'writes the completion script of a shell',
    about:
      'Writes a script by which a shell completes subcommands, options, versions, commands and files. It is made from what the subcommands take; read it anew after an update.',
    operands: OPERANDS,
    options: {},
    examples: [
      'source <(msnp completion bash)        # in ~/.bashrc',
      'source <(msnp completion zsh)         # in ~/.zshrc, below compinit',
      'msnp completion fish | source         # in ~/.config/fish/config.fish',
    ],
    async run(args, terminal) {
      const { words } = callOf(args, {}, OPERANDS);
      const shell = pick('shell', words[0] ?? '', Object.keys(SHELLS));
      terminal.out(SHELLS[shell]?.(offersOf(table())) ?? '');
      return 0;
    },
  };
}
