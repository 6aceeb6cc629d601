// msnp connect: in a real terminal, made by Python's pty, and between pipes.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Ground } from '#testing/serving.ts';

let ground: Ground;

beforeAll(async () => {
  ground = await Ground.open();
});

afterAll(() => ground.close());

const command = fileURLToPath(new URL('./msnp.mjs', import.meta.url));

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

function run(
  file: string,
  args: readonly string[],
  input: string,
  env: Record<string, string> = {},
): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(
      file,
      [...args],
      { env: { ...process.env, ...env }, timeout: 90_000 },
      (error, out, err) =>
        resolve({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    );
    child.stdin?.end(input);
  });
}

/** Types pieces into a terminal, each once what it waits for is on the screen; prints all that came, and the status. */
const TYPIST = `
import json, os, pty, re, select, sys, time
steps = json.loads(sys.argv[1])
pid, fd = pty.fork()
if pid == 0:
    os.execvp(sys.argv[2], sys.argv[2:])
seen = b""
plain = lambda: re.sub(rb"\\x1b\\[[0-9;:?]*[A-Za-z]", b"", seen)
def read(limit, done):
    global seen
    end = time.time() + limit
    while time.time() < end and not done():
        if select.select([fd], [], [], 0.1)[0]:
            try: piece = os.read(fd, 65536)
            except OSError: return
            if not piece: return
            seen += piece
for wanted, keys in steps:
    read(40, lambda: wanted.encode() in plain())
    os.write(fd, keys.encode())
read(20, lambda: False)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
sys.stdout.buffer.write(seen)
`;

function inTerminal(
  steps: readonly (readonly [string, string])[],
  args: readonly string[],
  env: Record<string, string>,
) {
  return run(
    'python3',
    ['-c', TYPIST, JSON.stringify(steps), process.execPath, command, 'connect', ...args],
    '',
    {
      TERM: 'xterm-256color',
      ...env,
    },
  );
}

/** What a reader sees, without colours and moves. */
function seen(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal obeys.
  return text.replace(/\x1b\[[0-9;:?]*[A-Za-z]/g, '');
}

describe('between pipes', () => {
  test('lines go in, and come out as an exchange', async () => {
    const { status, out } = await run(
      process.execPath,
      [command, 'connect', `127.0.0.1:${ground.port}`, '--version', 'MSNP7'],
      'VER 1 MSNP7 CVR0\nINF 2\n',
    );
    expect(out.trim().split('\n').toSorted()).toEqual([
      'C: INF 2',
      'C: VER 1 MSNP7 CVR0',
      'S: INF 2 MD5',
      'S: VER 1 MSNP7',
    ]);
    expect(status).toBe(0);
  });

  test.each([
    [['127.0.0.1:1'], 1, 'Cannot connect to 127.0.0.1:1'],
    [['127.0.0.1', '--version', 'MSMP8'], 2, 'Did you mean MSNP8?'],
    [['127.0.0.1', '--login', 'alice@example.com'], 2, 'needs the password in MSNP_PASSWORD'],
    [['127.0.0.1', '--login', 'alice@example.com:secret'], 2, 'the password does not belong here'],
  ])('a wrong call is told why: %j', async (args, status, message) => {
    const ran = await run(process.execPath, [command, 'connect', ...args], '', { MSNP_PASSWORD: '' });
    expect(ran.err).toContain(message);
    expect(ran.status).toBe(status);
  });
});

describe('in a terminal', () => {
  const server = () => [`127.0.0.1:${ground.port}`, '--login', 'alice@example.com'];

  test('the password is not shown; words are completed, lines explained; Ctrl+D ends it', async () => {
    const { out } = await inTerminal(
      [
        ['Password of', 'password\r'],
        ['MSNP8 NS > ', 'CHG 50 NL\t'],
        ['CHG 50 NLN ', '0\r'],
        ['S: CHG 50 NLN', '/explain\r'],
        ['Page: commands/chg', '\x04'],
      ],
      server(),
      { MSNP_PASSWORD: '' },
    );
    const [status, ...rest] = out.split('\n');
    const screen = seen(rest.join('\n'));
    expect(status).toBe('0');
    expect(screen).toContain('USR 24 OK alice@example.com');
    expect(screen).toContain('S: CHG 50 NLN 0');
    expect(screen.split('Password of')[1]?.split('\n')[0]).not.toContain('password');
    expect(rest.join('\n')).toContain('\x1b[1;34m');
  });

  test('NO_COLOR keeps it plain', async () => {
    const steps = [['MSNP8 NS > ', '\x03']] as const;
    const { out } = await inTerminal(steps, server(), { MSNP_PASSWORD: 'password', NO_COLOR: '1' });
    expect(seen(out)).toContain('OK alice@example.com');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a colour is what may not be there.
    expect(out).not.toMatch(/\x1b\[[\d;:]*m/);
  });
});
