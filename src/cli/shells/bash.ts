// The completion script for bash, from version 3.2 on.

import { type Choice, COMMANDS, type Offer, quoted } from './offer.ts';

function act({ words, file }: Choice): string {
  if (file) return '_msnp_files';
  return words.length > 0 ? `_msnp_offer ${quoted(words.join(' '))}` : ':';
}

function row(pattern: string, action: string): string {
  return `    ${pattern}) ${action} ;;`;
}

/** The script as text; to be read by `source`. */
export function bashScript(offers: readonly Offer[]): string {
  const values = offers.flatMap(({ name, options }) =>
    options
      .filter(({ value }) => value !== undefined)
      .map(({ name: option, choice }) => ({ pattern: quoted(`${name} ${option}`), choice })),
  );
  return `# Completion of msnp for bash. Put this into ~/.bashrc:  source <(msnp completion bash)

# Offers the words that begin with what is typed, in whatever case.
_msnp_offer() {
  local word before=1
  shopt -q nocasematch && before=0
  shopt -s nocasematch
  for word in $1; do
    [[ $word == "$cur"* ]] && COMPREPLY+=("$word")
  done
  (( before )) && shopt -u nocasematch
}

_msnp_files() {
  local path
  compopt -o filenames 2> /dev/null
  while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen -f -- "$cur")
}

_msnp() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} at operand=0
  COMPREPLY=()
  if (( COMP_CWORD == 1 )); then
    _msnp_offer ${quoted(offers.map(({ name }) => name).join(' '))}
    return
  fi
  # bash takes --option=value for three words.
  [[ $prev == '=' ]] && prev=\${COMP_WORDS[COMP_CWORD - 2]}
  [[ $cur == '=' ]] && cur=
  case "\${COMP_WORDS[1]} $prev" in
${values.map(({ pattern, choice }) => row(pattern, `${act(choice)}; return`)).join('\n')}
  esac
  if [[ $cur == -* ]]; then
    case \${COMP_WORDS[1]} in
${offers
  .filter(({ options }) => options.length > 0)
  .map(({ name, options }) =>
    row(name, `_msnp_offer ${quoted(options.map((option) => option.name).join(' '))}`),
  )
  .join('\n')}
    esac
    return
  fi
  # Which word of the call this is, options and their values left out.
  for (( at = 2; at < COMP_CWORD; at++ )); do
    case "\${COMP_WORDS[1]} \${COMP_WORDS[at]}" in
${row(values.map(({ pattern }) => pattern).join(' | '), `[[ \${COMP_WORDS[at + 1]} == '=' ]] && (( at++ )); (( at++ ))`)}
      *' --'*) ;;
      *) (( operand++ )) ;;
    esac
  done
  case "\${COMP_WORDS[1]} $operand" in
${offers
  .flatMap(({ name, operands }) => operands.map((each, index) => row(quoted(`${name} ${index}`), act(each))))
  .join('\n')}
  esac
}

complete -F _msnp ${COMMANDS.join(' ')}`;
}
