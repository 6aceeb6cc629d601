// The msnp command as it is called: what it says to whom is lost, and its exit status.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LIVE_PATHS } from '#server/live.ts';
import { LivePage } from '#testing/live-page.ts';
import { Program } from '#testing/program.ts';
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

test('msnp --version tells the number of the package', async () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  for (const option of ['--version', '-v'])
    expect(await call(option)).toMatchObject({ status: 0, out: `msnp-reference ${version}` });
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
    [['serve', '--https', 'on'], '--https must be a port from 0 to 65535, but is "on".'],
    [['serve', '--ca', 'x'], '--ca DIR is for --https N, which is not given.'],
    [['serve', 'now'], "Unexpected argument 'now'"],
  ])('%j', async (args, sentence) => {
    const { status, err } = await call(...args);
    expect(err).toContain(sentence);
    expect(status).toBe(2);
  });
});

describe.each(['SIGINT', 'SIGTERM'] as const)('msnp serve on its own, ended by %s', (name) => {
  test('prints its addresses, serves, says goodbye to every kind of client and exits with 0', async () => {
    const ca = mkdtempSync(join(tmpdir(), 'msnp-main-'));
    const ports = ['--port', '0', '--http', '0', '--https', '0', '--ca', ca];
    const program = await Program.start(['serve', ...ports], 'Certificate authority');
    expect(program.out).toMatch(
      /^Mock server: 127\.0\.0\.1:\d+\nSite: http:\/\/127\.0\.0\.1:\d+\/\nHTTPS: https:\/\/127\.0\.0\.1:\d+\/\nCertificate authority, for clients' machines to trust: .*\n$/,
    );
    const client = await RawClient.to(Number(program.after(/server: 127\.0\.0\.1:(\d+)/)));
    expect(await client.ask('VER 1 MSNP7')).toBe('VER 1 MSNP7');
    const [http, https] = [/http:\/\/(\S+)\//, /https:\/\/(\S+)\//].map((label) => program.after(label));
    const trusted = readFileSync(join(ca, 'msnp-authority.crt'), 'utf8');
    const watching = await LivePage.open(
      `wss://${https}/${LIVE_PATHS.watch}`,
      { Origin: `https://${https}` },
      trusted,
    );
    const own = await LivePage.open(`ws://${http}/${LIVE_PATHS.connect}`, { Origin: `http://${http}` });
    await own.until(() => own.texts.length > 0, 'its id');
    const kept = await fetch(`http://${http}/rdr/pprdr.asp`, { headers: { Connection: 'keep-alive' } });
    expect(kept.status).toBe(200);
    const ended = program.end(name);
    expect(await client.line()).toBe('closed');
    expect(await ended).toEqual([0, null]);
    await watching.until(() => watching.closed === 1001, 'its end');
    await own.until(() => own.closed === 1000, 'its end');
    expect(program.err).not.toContain('fault');
    rmSync(ca, { recursive: true });
  }, 60_000);
});
