// The loop between a server and its wires: order, coalescing, bounds, time, and faults that stay where they are.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BEHAVIOURS } from '#content/behaviours.ts';
import { chance, counted } from '#content/chance.ts';
import { OCCASIONS } from '#content/occasions.ts';
import { MSNP } from '#content/registry.ts';
import { sampleWorld } from '#content/sample-world.ts';
import { md5Digest } from '#content/schemes/md5.ts';
import { Server, type ServerOptions } from '#server/server.ts';
import { Host, type HostOptions, type Wire } from './host.ts';

/** A wire that keeps what is sent; while `reads` is false, nothing leaves it. */
class Probe implements Wire {
  readonly writes: string[] = [];
  reads = true;
  ended = '';
  #waiting = 0;

  send(bytes: Uint8Array): void {
    this.writes.push(new TextDecoder().decode(bytes));
    if (!this.reads) this.#waiting += bytes.length;
  }

  close(): void {
    this.ended ||= 'closed';
  }

  cut(): void {
    this.ended ||= 'cut';
  }

  waiting(): number {
    return this.#waiting;
  }

  take(): string {
    return this.writes.splice(0).join('');
  }
}

function hosting(options: Partial<HostOptions> = {}, parts: Partial<ServerOptions> = {}): Host {
  const clock = () => Date.now();
  const draw = chance(counted(1), clock);
  const addresses = { DS: '192.0.2.10:1863', NS: '192.0.2.20:1863', SB: '192.0.2.30:1863' };
  const server = new Server({
    ...{
      protocol: MSNP,
      behaviours: BEHAVIOURS,
      occasions: OCCASIONS,
      world: sampleWorld(draw),
      draw,
      addresses,
    },
    ...parts,
  });
  return new Host(server, { clock, ...options });
}

const utf8 = new TextEncoder();

function logOn(host: Host, who: string) {
  const probe = new Probe();
  const line = host.open(probe, { service: 'NS' });
  const say = (text: string) => line.received(utf8.encode(text));
  say(`VER 1 MSNP7 CVR0\r\nINF 2\r\nUSR 3 MD5 I ${who}@example.com\r\n`);
  const challenge = /USR 3 MD5 S (\S+)/.exec(probe.take())?.[1] ?? '';
  say(`USR 4 MD5 S ${md5Digest(challenge, 'password')}\r\nCHG 5 NLN\r\n`);
  expect(probe.take()).toContain('CHG 5 NLN');
  return { line, say, probe };
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2004, 8, 11) });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('what goes out', () => {
  test('answers to one segment go out in one write, in order', () => {
    const host = hosting();
    const probe = new Probe();
    host.open(probe).received(utf8.encode('VER 1 MSNP7 CVR0\r\nINF 2\r\nPNG\r\n'));
    expect(probe.writes).toEqual(['VER 1 MSNP7\r\nINF 2 MD5\r\nQNG\r\n']);
  });

  test('answers to all that came in the same turn go out in one write', () => {
    const runs: (() => void)[] = [];
    const host = hosting({ later: (run) => void runs.push(run) });
    const probe = new Probe();
    const line = host.open(probe);
    for (const text of ['VER 1 MSNP7\r\n', 'INF 2\r\n']) line.received(utf8.encode(text));
    expect(probe.writes).toEqual([]);
    expect(runs).toHaveLength(1);
    runs[0]?.();
    expect(probe.writes).toEqual(['VER 1 MSNP7\r\nINF 2 MD5\r\n']);
  });

  test('a goodbye goes out before its connection closes', () => {
    const runs: (() => void)[] = [];
    const host = hosting({ later: (run) => void runs.push(run) });
    const probe = new Probe();
    host.open(probe, { service: 'NS' }).received(utf8.encode('VER 1 MSNP7\r\nOUT\r\n'));
    expect(probe.take()).toBe('VER 1 MSNP7\r\nOUT\r\n');
    expect(probe.ended).toBe('closed');
  });
});

describe('bounds', () => {
  test('a client that never reads is cut when too much waits for it, and its friends hear that it is gone', () => {
    const host = hosting({ most: 65_536 });
    const deaf = logOn(host, 'alice');
    const bob = logOn(host, 'bob');
    bob.probe.take();
    deaf.probe.reads = false;
    let sent = 0;
    while (deaf.probe.ended === '' && sent < 20_000) {
      deaf.say('PNG\r\n'.repeat(1000));
      sent += 1000;
    }
    expect(deaf.probe.ended).toBe('cut');
    expect(deaf.probe.waiting()).toBeLessThanOrEqual(65_536);
    expect(bob.probe.take()).toContain('FLN alice@example.com\r\n');
    bob.say('PNG\r\n');
    expect(bob.probe.take()).toBe('QNG\r\n');
  });

  test('a connection on which nothing is said is cut after a minute, one that was begun is not', () => {
    const host = hosting({ patience: 60_000 });
    const [silent, begun] = [new Probe(), new Probe()];
    host.open(silent).received(utf8.encode('VER 1 MS'));
    host.open(begun).received(utf8.encode('VER 1 MSNP7\r\n'));
    vi.advanceTimersByTime(59_999);
    expect(silent.ended).toBe('');
    vi.advanceTimersByTime(1);
    expect([silent.ended, begun.ended]).toEqual(['cut', '']);
    expect(host.size).toBe(1);
  });
});

describe('time', () => {
  test('a client that is on line is challenged when it is time', () => {
    const { probe } = logOn(hosting(), 'alice');
    probe.take();
    vi.advanceTimersByTime(44_000);
    expect(probe.take()).toBe('');
    vi.advanceTimersByTime(2_000);
    expect(probe.take()).toMatch(/^CHL 0 \d+\r\n$/);
  });

  test('after the end no timer is left', () => {
    const host = hosting({ patience: 60_000 });
    logOn(host, 'alice');
    host.open(new Probe());
    host.stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});

test('a fault in a behaviour costs the connection that met it, and is told', () => {
  const told: unknown[] = [];
  const broken = {
    ping: () => {
      throw new Error('a slip of ours');
    },
  };
  const host = hosting(
    { fault: (error) => void told.push(error) },
    { behaviours: { ...BEHAVIOURS, PNG: broken } },
  );
  const alice = logOn(host, 'alice');
  const bob = logOn(host, 'bob');
  alice.say('PNG\r\n');
  expect(alice.probe.ended).toBe('cut');
  expect(told).toHaveLength(1);
  bob.say('CHG 9 AWY\r\n');
  expect(bob.probe.take()).toContain('CHG 9 AWY\r\n');
});
