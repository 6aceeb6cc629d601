// msnp completion: what bash, zsh and fish themselves offer, with the scripts that it writes.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VERSION_IDS } from '#content/vocabulary.ts';
import { installs } from '#testing/debian.ts';
import { main } from './main.ts';

const folder = mkdtempSync(join(tmpdir(), 'msnp-completion-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function call(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await main(args, { out: (line) => void out.push(line), err: (line) => void err.push(line) });
  return { status, out: out.join('\n'), err: err.join('\n') };
}

beforeAll(async () => {
  writeFileSync(join(folder, 'chat log.txt'), '');
  for (const shell of ['bash', 'zsh', 'fish']) {
    writeFileSync(join(folder, `msnp.${shell}`), `${(await call('completion', shell)).out}\n`);
  }
});

function runs(shell: string): boolean {
  return spawnSync(shell, ['-c', 'true']).status === 0;
}

/** What a shell offers, one by one. */
function offered(shell: string, script: string, ...args: readonly string[]): string[] {
  const env = { ...process.env, HOME: folder };
  const { stdout, stderr } = spawnSync(shell, ['-c', script, shell, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout.split('\n').filter(Boolean);
}

const BASH = `
source ./msnp.bash
COMP_WORDS=("$@")
COMP_CWORD=$(( $# - 1 ))
_msnp
printf '%s\\n' "\${COMPREPLY[@]}"`;

// What is typed stands in the line editor of a shell in a terminal of its own; a key shows what has become of it.
const ZSH = `
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PROMPT= ; autoload -Uz compinit; compinit -u -D; source ./msnp.zsh
show-line() { print -rn -- \\"\\$BUFFER\\" > line.new; mv line.new line }
zle -N show-line; bindkey '^G' show-line; unsetopt beep; setopt no_auto_menu no_list_ambiguous; print rea''dy"
zpty -m -r shell text '*ready*'
zpty -w -n shell "$1"$'\\t\\a'
for (( tries = 0; tries < 100; tries++ )); do
  [[ -e line ]] && break
  sleep 0.1
  zpty -r -t shell text
done
cat line; rm line`;

const SHELLS: Readonly<Record<string, (...words: readonly string[]) => string[]>> = {
  bash: (...words) => offered('bash', BASH, ...words),
  fish: (...words) =>
    offered('fish', 'source msnp.fish; complete --do-complete "$argv[2]"', words.join(' ')).map(
      (line) => line.split('\t')[0] ?? '',
    ),
};

const EXTRA = ['zsh', 'fish'].filter((shell) => runs(shell) || installs(shell));

// Where zsh and fish are neither there nor can be installed, bash alone is asked.
describe.each(['bash', ...EXTRA].filter((shell) => shell !== 'zsh'))('%s', (shell) => {
  const ask = SHELLS[shell] ?? (() => []);

  test('offers the subcommands', () => {
    expect(ask('msnp', 'l')).toEqual(['lint']);
    expect(ask('msnp', '')).toEqual(expect.arrayContaining(['serve', 'show', 'completion', 'help']));
    expect(ask('msnp-reference', 'sh')).toEqual(['show']);
    expect(ask('msnp', 'help', 'dif')).toEqual(['diff']);
  });

  test('offers the options of the subcommand only', () => {
    expect(ask('msnp', 'lint', '--')).toEqual(
      expect.arrayContaining(['--version', '--problems', '--json', '--help']),
    );
    expect(ask('msnp', 'lint', '--').length).toBe(4);
  });

  test('offers every version where one is asked for', () => {
    const versions = [...VERSION_IDS].toSorted();
    expect(ask('msnp', 'lint', '--version', '').toSorted()).toEqual(versions);
    expect(ask('msnp', 'diff', 'MSNP8', 'MSNP2').toSorted()).toEqual(
      versions.filter((id) => id.startsWith('MSNP2')),
    );
  });

  test('offers commands, codes and formats by name', () => {
    expect(ask('msnp', 'show', 'AD')).toEqual(expect.arrayContaining(['ADC', 'ADD', 'ADG', 'ADL']));
    expect(ask('msnp', 'show', '91')).toEqual(expect.arrayContaining(['910', '911']));
    expect(ask('msnp', 'show', '--version', 'MSNP8', 'PN')).toEqual(['PNG']);
    expect(ask('msnp', 'registry', '--command', 'PN')).toEqual(['PNG']);
    expect(ask('msnp', 'registry', '--format', 'py')).toEqual(['python']);
  });

  test('offers files where one is asked for, and none elsewhere', () => {
    const plain = (words: readonly string[]) => words.map((word) => word.replaceAll('\\', ''));
    expect(plain(ask('msnp', 'lint', 'ch'))).toEqual(['chat log.txt']);
    expect(plain(ask('msnp', 'serve', '--accounts', 'ch'))).toEqual(['chat log.txt']);
    expect(ask('msnp', 'serve', '--port', 'ch')).toEqual([]);
    expect(ask('msnp', 'serve', 'ch')).toEqual([]);
  });
});

describe('bash', () => {
  test('takes what is typed in small letters', () => {
    expect(SHELLS['bash']?.('msnp', 'diff', 'msnp24')).toEqual(['MSNP24']);
  });

  test('knows an option whose value stands behind a sign', () => {
    expect(SHELLS['bash']?.('msnp', 'show', '--version', '=', 'MSNP24')).toEqual(['MSNP24']);
    expect(SHELLS['bash']?.('msnp', 'show', '--version', '=', 'MSNP8', 'PN')).toEqual(['PNG']);
  });
});

describe.each(EXTRA.filter((shell) => shell === 'zsh'))('%s', (shell) => {
  test.each([
    ['msnp li', 'msnp lint '],
    ['msnp lint --prob', 'msnp lint --problems '],
    ['msnp lint --vers', 'msnp lint --version='],
    ['msnp diff MSNP8 MSNP24', 'msnp diff MSNP8 MSNP24 '],
    ['msnp show --version MSNP8 PN', 'msnp show --version MSNP8 PNG '],
    ['msnp registry --vectors ch', 'msnp registry --vectors challenges '],
    ['msnp lint ch', 'msnp lint chat\\ log.txt '],
  ])('makes of %j %j', (typed, line) => {
    expect(offered(shell, ZSH, typed)).toEqual([line]);
  });
});

describe('msnp completion', () => {
  test.each([
    [['completion'], 'SHELL is missing.'],
    [['completion', 'bsh'], 'Did you mean bash?'],
    [['completion', 'powershell'], 'There are bash, zsh, fish.'],
  ])('%j is a wrong call', async (args, sentence) => {
    const { status, err } = await call(...args);
    expect(err).toContain(sentence);
    expect(status).toBe(2);
  });

  test('writes scripts that all three shells can read', () => {
    for (const shell of ['bash', ...EXTRA])
      expect(spawnSync(shell, ['-n', join(folder, `msnp.${shell}`)], { encoding: 'utf8' })).toMatchObject({
        status: 0,
        stderr: '',
      });
  });
});
