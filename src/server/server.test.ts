// The engine on a protocol of two invented commands: it names none, so what it does here it does for MSNP.

import { describe, expect, test } from 'vitest';
import { type HEY, INVENTED, SAY } from '#protocol/invented.testdata.ts';
import type { Behaviour, Serve } from './serve.ts';
import { type Effect, Server } from './server.ts';
import { World } from './world.ts';

const hey: Serve<typeof HEY> = {
  greet({ trid, name }, { reply, speak, alarm, now }) {
    if (name === 'two') speak('V2');
    reply('greeted', { trid, name, count: 1 });
    alarm('yawn', now + 1000);
  },
};

const say: Serve<typeof SAY> = {
  say({ payload }, { session, send }) {
    send(session, SAY, 'said', { name: 'echo', payload });
  },
  hush(_message, { close }) {
    close();
  },
};

const behaviours: Readonly<Record<string, Behaviour>> = { HEY: hey, SAY: say };

function hub() {
  const ended: string[] = [];
  const server = new Server({
    protocol: INVENTED,
    behaviours,
    world: new World(
      (kind) => kind,
      () => true,
    ),
    draw: (kind) => kind,
    addresses: { DS: 'a:1', NS: 'a:2', SB: 'a:3' },
    occasions: {
      closed: ({ session }) => ended.push(session.wire),
      alarm: (name, { session, send }) => {
        send(session, SAY, 'said', { name, payload: new TextEncoder().encode('yawn') });
      },
      shutdown: ({ session, send }) => {
        send(session, SAY, 'said', { name: 'all', payload: new TextEncoder().encode('bye') });
      },
    },
  });
  server.open('one', 0);
  const hear = (effects: readonly Effect[]): string[] =>
    effects.map((effect) => {
      if (effect.kind === 'send') return new TextDecoder().decode(effect.bytes);
      return effect.kind === 'close' ? '(close)' : `(${effect.problem.code}: ${effect.problem.detail})`;
    });
  return {
    server,
    ended,
    tell: (text: string) => hear(server.receive('one', new TextEncoder().encode(text), 0)),
    tick: (now: number) => hear(server.tick(now)),
    shutdown: () => hear(server.shutdown(0)),
  };
}

describe('a line that is right', () => {
  test('gets its answer in the words of the version', () => {
    expect(hub().tell('HEY 1 ann\r\n')).toEqual(['HEY 1 ann\r\n']);
    expect(hub().tell('HEY 1 two\r\n')).toEqual(['HEY 1 two 1\r\n']);
  });

  test('may be followed in the same bytes by a command of the version just taken, with its payload', () => {
    expect(hub().tell('HEY 1 two\r\nSAY 2 loud 2\r\nhi')).toEqual(['HEY 1 two 1\r\n', 'SAY echo 2\r\nhi']);
  });

  test('is not heard any more once the server has closed', () => {
    const { tell, ended } = hub();
    expect(tell('HEY 1 two\r\nSAY 2 OK\r\nHEY 3 two\r\n')).toEqual(['HEY 1 two 1\r\n', '(close)']);
    expect(tell('HEY 4 two\r\n')).toEqual([]);
    expect(ended).toEqual(['one']);
  });
});

describe('a line that is wrong', () => {
  test('is refused with the number that its definition names, and the connection stays', () => {
    const { tell } = hub();
    tell('HEY 1 two\r\n');
    expect(tell('SAY 2 shrill 2\r\nhi')).toEqual(['(bad-value: {tone} must be loud or soft.)', '700 2\r\n']);
    expect(tell('SAY 3 loud 2\r\nhi')).toEqual(['SAY echo 2\r\nhi']);
  });

  test('in a wrong phase gets the number for that', () => {
    const { server, tell } = hub();
    server.aside('one', 0)?.speak('V2');
    expect(tell('SAY 2 loud 2\r\nhi')[1]).toBe('701 2\r\n');
  });

  test.each([
    ['WHO 1\r\n', 'unknown-command'],
    ['who 1\r\n', 'not-a-command'],
    ['HEY\r\n', 'no-form-fits'],
    ['SAY 2 loud 2\r\nhi', 'not-in-version'],
  ])('%j without a number for it closes the connection, and whoever watches hears why', (line, code) => {
    const { server, tell } = hub();
    server.aside('one', 0)?.speak('V1', 'HUB');
    const [why, close] = tell(line);
    expect(why).toContain(`(${code}:`);
    expect(close).toBe('(close)');
  });
});

describe('what happens without a line', () => {
  test('an alarm goes off when it is due and not before', () => {
    const { tell, tick } = hub();
    tell('HEY 1 two\r\n');
    expect(tick(999)).toEqual([]);
    expect(tick(1000)).toEqual(['SAY yawn 4\r\nyawn']);
    expect(tick(5000)).toEqual([]);
  });

  test('at shutdown everyone is told, then closed', () => {
    const { tell, shutdown, ended } = hub();
    tell('HEY 1 two\r\n');
    expect(shutdown()).toEqual(['SAY all 3\r\nbye', '(close)']);
    expect(ended).toEqual(['one']);
  });
});
