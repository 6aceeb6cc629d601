// Our own client: what it sends and waits for, where it goes on a referral, and when it gives up.
import { describe, expect, test } from 'vitest';
import { logOnScript, referredTo } from '#content/logon.ts';
import { MSNP } from '#content/registry.ts';
import { dialectOf } from '#protocol/dialect.ts';
import type { Frame } from '#protocol/frame.ts';
import { Client, type Effect } from './client.ts';
import type { Script } from './script.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function shown(effects: readonly Effect[]): string[] {
  return effects.map((effect) => {
    if (effect.kind === 'send') return new TextDecoder().decode(effect.bytes);
    if (effect.kind === 'failed') return `failed: ${effect.reason.message}`;
    return effect.kind === 'connect' ? `connect ${effect.address}` : 'done';
  });
}

function client(version = 'MSNP7') {
  return new Client({ dialect: dialectOf(MSNP, version, 'NS'), patience: 1000, referral: referredTo });
}

function logOn(hop: number) {
  const alice = { handle: 'alice@example.com', password: 'password', machine: '{}', contacts: [], hop };
  return logOnScript({ version: 'MSNP7', ...alice, trid: 1 + 20 * hop });
}

describe('a log-on', () => {
  test('waits for each answer, follows the referral and begins anew there', () => {
    const alice = client();
    expect(shown(alice.run(logOn, 0))).toEqual(['VER 1 MSNP7 CVR0\r\n']);
    expect(shown(alice.receive(bytes('VER 1 MSN'), 10))).toEqual([]);
    expect(shown(alice.receive(bytes('P7\r\n'), 10))).toEqual(['INF 2\r\n']);
    expect(shown(alice.receive(bytes('INF 2 MD5\r\n'), 10))).toEqual(['USR 3 MD5 I alice@example.com\r\n']);
    const referral = bytes('XFR 3 NS 192.0.2.20:1863 0 192.0.2.10:1863\r\n');
    expect(shown(alice.receive(referral, 20))).toEqual(['connect 192.0.2.20:1863']);
    expect(shown(alice.opened(30))).toEqual(['VER 21 MSNP7 CVR0\r\n']);
  });

  test('stops at a refusal, with what was said', () => {
    const alice = client();
    alice.run(logOn, 0);
    alice.receive(bytes('VER 1 MSNP7\r\nINF 2 MD5\r\nUSR 3 MD5 S 12.34\r\n'), 0);
    expect(shown(alice.receive(bytes('911 4\r\n'), 0))).toEqual([
      'failed: Expected USR.ok, but heard: 911 4',
    ]);
  });

  test('does not run in a circle of referrals', () => {
    const alice = client();
    let last = alice.run(logOn, 0);
    for (let hop = 0; hop < 10 && last.at(-1)?.kind !== 'failed'; hop++) {
      const trid = 1 + 20 * hop;
      alice.receive(bytes(`VER ${trid} MSNP7\r\nINF ${trid + 1} MD5\r\n`), 0);
      last = alice.receive(bytes(`XFR ${trid + 2} NS 192.0.2.20:1863 0 192.0.2.10:1863\r\n`), 0);
      if (last.at(-1)?.kind === 'connect') alice.opened(0);
    }
    expect(shown(last).at(-1)).toMatch(/^failed: 5 referrals were followed/);
  });
});

describe('waiting', () => {
  test('ends in time when nothing comes, and at once when the server closes', () => {
    const silent = client();
    silent.run(logOn, 0);
    expect(silent.due()).toBe(1000);
    expect(shown(silent.tick(999))).toEqual([]);
    expect(shown(silent.tick(1000))).toEqual([
      'failed: VER 1 MSNP7 CVR0 was not answered in time; heard nothing',
    ]);
    const echoed = client();
    echoed.run(logOn, 0);
    echoed.receive(bytes('VER 1 MSNP7 CVR0\r\nINF 2\r\n'), 0);
    expect(shown(echoed.tick(1000))).toEqual([
      'failed: INF 2 was not answered in time; heard the same line, as an echo gives it back',
    ]);
    const closing = client();
    closing.run(logOn, 0);
    expect(shown(closing.close())).toEqual([
      'failed: The server closed the connection after VER 1 MSNP7 CVR0',
    ]);
    expect(shown(closing.run(logOn, 0))).toEqual(['failed: The connection is closed']);
  });

  test('what comes in between is given to the script, what comes outside is kept to be taken', () => {
    const heard: string[][] = [];
    function* script(): Script {
      const lines = (frames: readonly Frame[]) => frames.map(({ line }) => line);
      heard.push(lines(yield { line: 'CHG 5 NLN' }));
      heard.push(lines(yield { line: 'PNG', until: ({ line }) => line.startsWith('QNG') }));
    }
    const alice = client();
    alice.run(script, 0);
    alice.receive(bytes('NLN BSY bob@example.com Bob\r\nCHG 5 NLN\r\n'), 0);
    expect(shown(alice.receive(bytes('QNG\r\nFLN bob@example.com\r\n'), 0))).toEqual(['done']);
    expect(heard).toEqual([['NLN BSY bob@example.com Bob', 'CHG 5 NLN'], ['QNG']]);
    expect(alice.take().map(({ line }) => line)).toEqual(['FLN bob@example.com']);
  });
});
