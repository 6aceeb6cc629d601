// Colours of the commands: in a real terminal, made by Python's pty, and nowhere else.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SAMPLE_PASSWORD } from '#content/sample-world.ts';
import { Ground } from '#testing/serving.ts';

const command = fileURLToPath(new URL('./msnp.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'msnp-colour-'));
const log = join(folder, 'bad.log');
let ground: Ground;

beforeAll(async () => {
  writeFileSync(log, '>>> VER 1 MSNP8 CVR0\n<<< VER 1 MSNP8\n>>> CHG 2 XXX 0\n');
  ground = await Ground.open();
});

afterAll(async () => {
  await ground.close();
  rmSync(folder, { recursive: true });
});

/** Runs a program in a terminal and writes what came on the screen. */
const SCREEN = `
import os, pty, sys
seen = b""
def read(fd):
    global seen
    piece = os.read(fd, 65536)
    seen += piece
    return piece
out = os.dup(1)
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
pty.spawn(sys.argv[1:], read, lambda fd: os.read(fd, 1024))
os.write(out, seen)
`;

function run(terminal: boolean, args: readonly string[], env: Record<string, string> = {}): Promise<string> {
  const call = [process.execPath, command, ...args];
  const [file = '', ...rest] = terminal ? ['python3', '-c', SCREEN, ...call] : call;
  const { NO_COLOR, FORCE_COLOR, ...usual } = process.env;
  return new Promise((resolve) => {
    const options = {
      env: { ...usual, TERM: 'xterm-256color', MSNP_PASSWORD: SAMPLE_PASSWORD, ...env },
      timeout: 90_000,
    };
    const child = execFile(file, rest, options, (_error, out) => resolve(out.replaceAll('\r\n', '\n')));
    child.stdin?.end();
  });
}

const CALLS = {
  lint: () => ['lint', log],
  show: () => ['show', 'ADC'],
  diff: () => ['diff', 'MSNP8', 'MSNP9'],
  check: () => [
    ...['check', `127.0.0.1:${ground.port}`, '--version', 'MSNP8', '--only', 'commands/ver'],
    ...['--account', 'alice@example.com', '--account', 'bob@example.com'],
  ],
} as const;

const COLOUR = '\u001b[';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colours.
const withoutColours = (text: string) => text.replace(/\u001b\[\d+m/g, '');

describe.each(Object.entries(CALLS))('msnp %s', (_, args) => {
  test('has colours in a terminal only, never with NO_COLOR, and says the same without them', async () => {
    const pipe = await run(false, args());
    expect(pipe.trim()).not.toBe('');
    expect(pipe).not.toContain(COLOUR);
    const screen = await run(true, args());
    expect(screen).toContain(COLOUR);
    expect(withoutColours(screen)).toBe(pipe);
    expect(await run(true, args(), { NO_COLOR: '1' })).toBe(pipe);
    expect(await run(true, args(), { TERM: 'dumb' })).toBe(pipe);
  }, 120_000);
});
