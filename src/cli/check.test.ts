// msnp check: our own server agrees with every exchange that can be tried, and a bad one is told so in bounded time.
import { createServer, type Socket } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { SPOKEN } from '#content/commands/ver/serve.ts';
import { SAMPLE_PASSWORD } from '#content/sample-world.ts';
import { Ground } from '#testing/serving.ts';
import { type Checked, check, resultLines } from './check.ts';
import { type CheckOptions, checkCall } from './check-call.ts';
import { Failure } from './subcommand.ts';

const closing: (() => unknown)[] = [];

afterAll(async () => {
  for (const close of closing) await close();
});

const ACCOUNTS = ['alice', 'bob', 'carol'].map((name) => ({
  handle: `${name}@example.com`,
  password: SAMPLE_PASSWORD,
}));

function optionsFor(port: number, more: Partial<CheckOptions> = {}): CheckOptions {
  return {
    ...{ server: { host: '127.0.0.1', port }, versions: ['MSNP8'], accounts: ACCOUNTS, http: undefined },
    ...{ only: [], skip: [], timeout: 20_000, budget: 300_000 },
    ...more,
  };
}

/** What differs, as a person would read it. */
function differences(results: readonly Checked[]): string[] {
  return results
    .filter(({ verdict }) => verdict.kind === 'differs')
    .map((each) => resultLines(each, (_style, text) => text).join('\n'));
}

describe('our own server', () => {
  test.concurrent.each(SPOKEN)(
    'agrees with all that can be tried of %s',
    { timeout: 600_000 },
    async (version) => {
      const ground = await Ground.open();
      closing.push(() => ground.close());
      const http = `http://127.0.0.1:${ground.serving.http.port}`;
      const told: Checked[] = [];
      const results = await check(optionsFor(ground.port, { versions: [version], http }), (each) =>
        told.push(each),
      );
      expect(told).toEqual(results);
      expect(differences(results)).toEqual([]);
      const agree = results.filter(({ verdict }) => verdict.kind === 'agrees');
      if (results.length > 1) expect(agree.length).toBeGreaterThan(results.length * 0.4);
      for (const { verdict } of results) {
        if (verdict.kind === 'untried')
          expect(verdict.why).toMatch(
            /^(needs|takes too long|names|uses|adds|removes|renames|leaves|reports)\b/,
          );
      }
    },
  );

  test('is one where an exchange can differ: a wrong password is not taken', async () => {
    const ground = await Ground.open();
    closing.push(() => ground.close());
    const accounts = ACCOUNTS.map((account) => ({ ...account, password: 'another' }));
    const results = await check(optionsFor(ground.port, { accounts, only: ['commands/chg'] }), () => {});
    expect(results.some(({ verdict }) => verdict.kind === 'agrees')).toBe(false);
    expect(JSON.stringify(results)).toContain('911');
    expect(JSON.stringify(results)).not.toContain('another"');
  });
});

async function listening(serve: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    serve(socket);
  });
  closing.push(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

describe('a server that is none ends in bounded time, with a report', () => {
  test.each<[string, (socket: Socket) => void]>([
    ['an echo', (socket) => void socket.pipe(socket)],
    ['silence', (socket) => void socket.resume()],
    [
      'a flood',
      (socket) => void setInterval(() => socket.write('NLN NLN a@example.com A\r\n'.repeat(100)), 1).unref(),
    ],
    ['one line without an end', (socket) => void socket.write('x'.repeat(100_000))],
    ['one that closes', (socket) => void socket.end()],
    ['one that resets', (socket) => void socket.once('data', () => socket.resetAndDestroy())],
  ])('%s', { timeout: 60_000 }, async (_name, serve) => {
    const port = await listening(serve);
    const before = performance.now();
    const results = await check(optionsFor(port, { timeout: 300, budget: 10_000 }), () => {});
    expect(performance.now() - before).toBeLessThan(40_000);
    expect(results.length).toBeGreaterThan(50);
    expect(results.filter(({ verdict }) => verdict.kind === 'agrees')).toEqual([]);
  });

  test('an echo is seen as one, and after three log-ons the rest is not tried', async () => {
    const port = await listening((socket) => void socket.pipe(socket));
    const results = await check(optionsFor(port, { timeout: 300, budget: 60_000 }), () => {});
    const reasons = results.flatMap(({ verdict }) => (verdict.kind === 'untried' ? [verdict.why] : []));
    expect(reasons.filter((why) => why.includes('as an echo gives it back'))).toHaveLength(3);
    expect(reasons.some((why) => why === '3 log-ons in a row were not answered, as above')).toBe(true);
  });

  test('and where nobody listens, that is said at once', async () => {
    const failure = await check(optionsFor(1, { timeout: 2000 }), () => {}).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({
      status: 2,
      message: expect.stringContaining('Cannot connect to 127.0.0.1:1'),
    });
  });
});

describe('a call', () => {
  const right = ['127.0.0.1:1863', '--version', 'msnp8', '--account', 'alice@example.com:a:b'];

  test('has a server, versions and accounts; passwords may stand in the environment', () => {
    expect(
      checkCall([...right, '--account', 'bob@example.com'], { MSNP_PASSWORD_2: 'secret' }),
    ).toMatchObject({
      server: { host: '127.0.0.1', port: 1863 },
      versions: ['MSNP8'],
      accounts: [
        { handle: 'alice@example.com', password: 'a:b' },
        { handle: 'bob@example.com', password: 'secret' },
      ],
    });
    expect(checkCall(['[::1]', ...right.slice(1), '--version', 'all'], {}).versions).toContain('MSNP21');
  });

  test.each([
    [[], 'HOST[:PORT] is missing'],
    [['a b', ...right.slice(1)], '"a b" is no address'],
    [['localhost', '--version', 'MSMP8', '--account', 'a@example.com:x'], 'Did you mean MSNP8?'],
    [['localhost', '--account', 'a@example.com:x'], '--version is missing'],
    [['localhost', '--version', 'MSNP8'], '--account is missing'],
    [
      ['localhost', '--version', 'MSNP8', '--account', 'secret'],
      '--account number 1 does not begin with an address',
    ],
    [
      ['localhost', '--version', 'MSNP8', '--account', 'a@example.com'],
      'There is no password for a@example.com',
    ],
    [[...right, '--timeout', 'soon'], '--timeout must be a number of seconds'],
    [[...right, '--http', '::'], '--http must be HOST:PORT'],
  ])('that is wrong is told why: %j', (args, message) => {
    expect(() => checkCall(args, {})).toThrow(message);
  });
});
