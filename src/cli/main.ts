// The msnp command: picks a subcommand by its name and runs it.

import { readFileSync } from 'node:fs';
import { CHECK } from './check.ts';
import { completion } from './completion.ts';
import { CONNECT } from './connect.ts';
import { DIFF } from './diff.ts';
import { helpOf } from './help.ts';
import { LINT } from './lint.ts';
import { nearest } from './nearest.ts';
import { fold } from './paper.ts';
import { WRITE_REGISTRY } from './registry.ts';
import { SERVE } from './serve.ts';
import { SHOW } from './show.ts';
import { Failure, type Subcommand, type Terminal } from './subcommand.ts';

const SUBCOMMANDS: Readonly<Record<string, Subcommand>> = {
  serve: SERVE,
  registry: WRITE_REGISTRY,
  lint: LINT,
  show: SHOW,
  diff: DIFF,
  check: CHECK,
  connect: CONNECT,
  completion: completion(() => SUBCOMMANDS),
};

const TERMINAL: Terminal = {
  out: (line) => process.stdout.write(`${line}\n`),
  // A person reads words whole; a program reads a sentence as one line.
  err: (text) => {
    const lines = process.stderr.isTTY ? text.split('\n').flatMap(sentenceLines) : [text];
    process.stderr.write(lines.map((line) => `${line}\n`).join(''));
  },
};

/** A line as it is when it is short or set by hand, else folded. */
function sentenceLines(line: string): string[] {
  return line.length <= 80 ? [line] : fold(line);
}

/** The number of the package, from the package.json that lies beside the program. */
function release(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return `msnp-reference ${version}`;
}

function help(): string {
  const width = Math.max(...Object.keys(SUBCOMMANDS).map((name) => name.length));
  const list = Object.entries(SUBCOMMANDS).map(
    ([name, { summary }]) => `  msnp ${name.padEnd(width)}  ${summary}`,
  );
  return [
    'MSNP, the protocol of MSN Messenger: its reference as a command.',
    '',
    'Usage:',
    ...list,
    '',
    'msnp SUBCOMMAND --help tells the options of one, with examples;',
    'msnp --version tells the number of this release.',
  ].join('\n');
}

function isHelp(word: string | undefined): boolean {
  return word === '--help' || word === '-h' || word === 'help';
}

/** Runs `msnp` with the arguments after its name; resolves to the exit status. */
export async function main(args: readonly string[], terminal: Terminal = TERMINAL): Promise<number> {
  const [name, ...rest] = args;
  const subcommand = name !== undefined && Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
  if (name === undefined) {
    terminal.err(help());
    return 2;
  }
  if (name === '--version' || name === '-v') {
    terminal.out(release());
    return 0;
  }
  if (isHelp(name)) {
    const [topic = ''] = rest;
    const about = Object.hasOwn(SUBCOMMANDS, topic) ? SUBCOMMANDS[topic] : undefined;
    terminal.out(about ? helpOf(topic, about) : help());
    return 0;
  }
  if (!subcommand) {
    const meant = nearest(name, Object.keys(SUBCOMMANDS));
    const hint =
      meant === undefined ? 'msnp --help lists those that there are.' : `Did you mean msnp ${meant}?`;
    terminal.err(`There is no subcommand "${name}". ${hint}`);
    return 2;
  }
  if (rest.some((word) => word === '--help' || word === '-h')) {
    terminal.out(helpOf(name, subcommand));
    return 0;
  }
  try {
    return await subcommand.run(rest, terminal);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    terminal.err(`msnp ${name}: ${error.message}`);
    return error.status;
  }
}
