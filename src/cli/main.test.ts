// The msnp command as it is called: what it says to whom is lost, and its exit status.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RawClient } from '#testing/raw-client.ts';
import { ROOT } from '#testing/sources.ts';
import { main } from './main.ts';

async function call(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await main(args, { out: (line) => void out.push(line), err: (line) => void err.push(line) });
  return { status, out: out.join('\n'), err: err.join('\n') };
}

describe('help', () => {
  test('msnp alone lists the subcommands', async () => {
    expect(await call()).toMatchObject({ status: 2, err: expect.stringContaining('msnp serve') });
    expect(await call('--help')).toMatchObject({ status: 0, out: expect.stringContaining('msnp serve') });
  });

  test('each subcommand tells its options with examples', async () => {
    for (const args of [
      ['serve', '--help'],
      ['help', 'serve'],
      ['serve', '--port', '1', '-h'],
    ]) {
      const { status, out } = await call(...args);
      expect(status).toBe(0);
      expect(out).toContain('--advertise HOST:PORT');
      expect(out).toContain('Examples:');
    }
  });
});

describe('a wrong call', () => {
  test.each([
    [['srve'], 'There is no subcommand "srve". Did you mean msnp serve?'],
    [['frobnicate'], 'There is no subcommand "frobnicate". msnp --help lists those that there are.'],
    [['constructor'], 'There is no subcommand "constructor".'],
    [['serve', '--prot', '1'], 'There is no option --prot. Did you mean --port?'],
    [['serve', '--frobnicate'], 'Known are --port, --http'],
    [['serve', '--port', 'many'], '--port must be a port from 0 to 65535, but is "many".'],
    [['serve', '--http', '70000'], '--http must be a port from 0 to 65535, but is "70000".'],
    [['serve', '--port'], "'--port <value>' argument missing"],
    [['serve', '--advertise', 'a b'], '--advertise must be HOST:PORT, but is "a b".'],
    [['serve', 'now'], "Unexpected argument 'now'"],
  ])('%j', async (args, sentence) => {
    const { status, err } = await call(...args);
    expect(err).toContain(sentence);
    expect(status).toBe(2);
  });
});

describe.each(['SIGINT', 'SIGTERM'] as const)('msnp serve on its own, ended by %s', (name) => {
  test('prints both addresses, serves, says goodbye and exits with 0', async () => {
    const program = spawn(process.execPath, [
      join(ROOT, 'src/cli/msnp.mjs'),
      'serve',
      '--port',
      '0',
      '--http',
      '0',
    ]);
    let out = '';
    program.stdout.setEncoding('utf8');
    let err = '';
    program.stderr.setEncoding('utf8');
    program.stderr.on('data', (text: string) => {
      err += text;
    });
    const ready = new Promise<void>((resolve, reject) => {
      program.once('exit', () => reject(new Error(`It ended by itself: ${err}`)));
      program.stdout.on('data', (text: string) => {
        out += text;
        if (out.includes('Site: ')) resolve();
      });
    });
    await ready;
    expect(out).toMatch(/^Mock server: 127\.0\.0\.1:\d+\nSite: http:\/\/127\.0\.0\.1:\d+\/\n$/);
    const client = await RawClient.to(Number(/server: 127\.0\.0\.1:(\d+)/.exec(out)?.[1]));
    expect(await client.ask('VER 1 MSNP7')).toBe('VER 1 MSNP7');
    const exit = once(program, 'exit');
    program.kill(name);
    expect(await client.line()).toBe('closed');
    expect(await exit).toEqual([0, null]);
  }, 20_000);
});
