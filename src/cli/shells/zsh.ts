// The completion script for zsh.

import { type Choice, COMMANDS, type Offer, quoted } from './offer.ts';

/** A text within a specification, where brackets and colons mean something. */
function plain(text: string): string {
  return text.replace(/[[\]:\\]/g, '\\$&');
}

function action({ words, file }: Choice): string {
  if (file) return '_files';
  return words.length > 0 ? `(${words.map(plain).join(' ')})` : ' ';
}

function specifications({ options, operands }: Offer): string[] {
  return [
    ...options.map(({ name, about, value, choice }) => {
      const taken = value === undefined ? '' : `:${plain(value)}:${action(choice)}`;
      return quoted(`${name}${value === undefined ? '' : '='}[${plain(about)}]${taken}`);
    }),
    ...operands.map((each, index) => quoted(`${index + 1}:${plain(each.name)}:${action(each)}`)),
  ];
}

/** The script as text; to be read by `source`, or as a file _msnp in the fpath. */
export function zshScript(offers: readonly Offer[]): string {
  const cases = offers.map(
    (offer) =>
      `    ${offer.name})\n      _arguments ${specifications(offer)
        .map((each) => `\\\n        ${each}`)
        .join(' ')}\n      ;;`,
  );
  return `#compdef ${COMMANDS.join(' ')}
# Completion of msnp for zsh. Put this into ~/.zshrc, below compinit:  source <(msnp completion zsh)

_msnp() {
  local -a subcommands
  subcommands=(
${offers.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe subcommand subcommands
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
${cases.join('\n')}
  esac
}

if [[ $funcstack[1] == _msnp ]]; then
  _msnp "$@"
else
  compdef _msnp ${COMMANDS.join(' ')}
fi`;
}
