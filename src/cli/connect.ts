// msnp connect: a console of the protocol on somebody's server, in a terminal or between pipes.

import { createInterface } from 'node:readline';
import { SPOKEN } from '#content/commands/ver/serve.ts';
import { MSNP } from '#content/registry.ts';
import { spoken } from '#editor/completion.ts';
import { rowsOf } from '#editor/paint.ts';
import { readAddress } from '#transports/caller.ts';
import { pick } from './choice.ts';
import { callOf } from './operands.ts';
import { Screen } from './screen.ts';
import {
  Failure,
  type Operand,
  type Option,
  type Subcommand,
  type Terminal,
  wrongCall,
} from './subcommand.ts';
import { Talk, type TalkOptions } from './talk.ts';
import { fetchTicket } from './tickets.ts';

const OPERANDS = [
  { name: 'HOST[:PORT]', about: 'the server; port 1863 when left out' },
] as const satisfies readonly Operand[];

const OPTIONS = {
  version: {
    ...{ type: 'string', value: 'VERSION', default: 'MSNP8' },
    about: 'the version to read lines by; MSNP8 when left out',
    words: () => SPOKEN,
  },
  service: {
    ...{ type: 'string', value: 'SERVICE', default: 'NS' },
    about: 'NS, DS or SB; NS when left out',
    words: () => Object.keys(MSNP.services),
  },
  login: {
    ...{ type: 'string', value: 'HANDLE' },
    about:
      'logs this account on first, and goes where the server sends it; the password is asked for, or taken from MSNP_PASSWORD',
  },
  http: {
    ...{ type: 'string', value: 'HOST:PORT' },
    about: 'where the web services are that give tickets; left out, the tickets of msnp serve are used',
  },
  timeout: {
    ...{ type: 'string', value: 'SECONDS', default: '10' },
    about: 'how long a connection or an answer to the log-on may take; 10 when left out',
  },
} as const satisfies Record<string, Option>;

/** How long the server may be silent after the last line of a pipe, in milliseconds. */
const QUIET = 1000;

/** Asks for a password on the terminal, without showing it. Undefined when the reader gives up. */
function askPassword(handle: string): Promise<string | undefined> {
  const { stdin, stderr } = process;
  // The echo goes off before anybody can have read the question.
  stdin.setRawMode(true);
  stdin.resume();
  stderr.write(`Password of ${handle}: `);
  return new Promise((resolve) => {
    let password = '';
    const done = (given: string | undefined) => {
      stdin.off('data', typed);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write('\n');
      resolve(given);
    };
    const typed = (data: Buffer) => {
      for (const character of data.toString()) {
        if (character === '\r' || character === '\n') return done(password);
        if (character === '\x03' || character === '\x04') return done(undefined);
        if (character === '\x7f' || character === '\b') password = password.slice(0, -1);
        else if (character >= ' ') password += character;
      }
    };
    stdin.on('data', typed);
  });
}

async function passwordOf(handle: string): Promise<string> {
  const { MSNP_PASSWORD } = process.env;
  if (MSNP_PASSWORD) return MSNP_PASSWORD;
  if (!process.stdin.isTTY)
    throw wrongCall('--login needs the password in MSNP_PASSWORD where standard input is no terminal.');
  const password = await askPassword(handle);
  if (password === undefined) throw new Failure('No password was given.');
  return password;
}

/** Sends the lines of standard input, and waits until the server has no more to say. Gives the exit status. */
async function pipe(talk: Talk, heardAt: () => number): Promise<number> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (talk.closed) return 1;
    const lines = talk.payload ? [line] : spoken(line);
    for (const each of lines) if (!(await talk.take(each))) return 0;
  }
  const started = performance.now();
  while (!talk.closed && performance.now() - Math.max(started, heardAt()) < QUIET)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return talk.payload ? 1 : 0;
}

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, words } = callOf(args, OPTIONS, OPERANDS);
  const server = readAddress(words[0] ?? '', 1863);
  if (!server) throw wrongCall(`"${words[0]}" is no address: write HOST or HOST:PORT.`);
  const name = pick('version that can be spoken', values.version, SPOKEN);
  const version = SPOKEN.find((id) => id === name) ?? 'MSNP8';
  const service = pick('service', values.service, Object.keys(MSNP.services));
  const patience = Number(values.timeout) * 1000;
  if (!(patience > 0 && patience <= 3_600_000))
    throw wrongCall(`--timeout must be a number of seconds, but is "${values.timeout}".`);
  const { login, http } = values;
  if (login !== undefined && !/^[^\s@:]+@[^\s@:]+$/.test(login))
    throw wrongCall(
      '--login must be an address such as alice@example.com; the password does not belong here.',
    );
  const web = http === undefined ? undefined : readAddress(http, 80);
  if (http !== undefined && !web) throw wrongCall(`--http must be HOST:PORT, but is "${http}".`);
  const password = login === undefined ? '' : await passwordOf(login);
  const { stdin, stdout } = process;
  const isTerminal = stdin.isTTY === true && stdout.isTTY === true;
  const colour = isTerminal && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
  const screen = isTerminal ? new Screen({ input: stdin, output: stdout, colour }) : undefined;
  let heardAt = 0;
  const options: TalkOptions = {
    ...{ server, version, service, patience },
    show: (entry) => {
      heardAt = performance.now();
      if (screen) screen.show(entry);
      else if (entry.direction === 'note')
        terminal.err(
          rowsOf(entry)
            .map(({ plain }) => plain)
            .join('\n'),
        );
      else for (const { plain } of rowsOf(entry)) terminal.out(plain);
    },
    ended: () => talk?.remark('The connection is closed.'),
    credentials: (handle, secret, challenge) =>
      web === undefined
        ? Promise.resolve(undefined)
        : fetchTicket(
            `http://${web.host}:${web.port}`,
            { handle, password: secret },
            version,
            challenge,
            patience,
          ),
  };
  let talk: Talk | undefined;
  try {
    talk = await Talk.open(options);
    if (login !== undefined) await talk.logOn(login, password);
  } catch (error) {
    talk?.end();
    throw new Failure(`${error instanceof Error ? error.message : error}.`);
  }
  try {
    if (!screen) return await pipe(talk, () => heardAt);
    await screen.run(talk);
    return 0;
  } finally {
    talk.end();
  }
}

export const CONNECT: Subcommand = {
  summary: 'a console of the protocol on a server, in the terminal',
  about:
    'A console of the protocol: what is typed goes to the server as it is, what it says is shown line by line. In a terminal with completion, hints and history.',
  operands: OPERANDS,
  options: OPTIONS,
  notes: [
    'A line that announces a payload waits for it: the next lines are payload until its bytes are there, a new line counted as two. /help lists the commands with a slash.',
    'Standard input that is no terminal is read line by line, what goes and comes is written as C: and S: lines, and the command ends when the server has been silent for a second after the last of them.',
    'The exit status is 0; 1 when the connection could not be made or ended before all was sent; 2 for a wrong call.',
  ],
  examples: [
    'msnp connect 127.0.0.1 --version MSNP8 --login alice@example.com',
    'msnp connect messenger.example.com:1863 --version MSNP12',
    "printf 'VER 1 MSNP8 CVR0\\n' | msnp connect 127.0.0.1 | msnp lint -",
  ],
  run,
};
