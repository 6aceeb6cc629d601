// Every task can be reached in as many lines as its par says, and is not reached when it begins.

import { describe, expect, test } from 'vitest';
import { answerMd5, KEY_PAIRS } from '#content/formats/challenges/answer.ts';
import { md5Digest } from '#content/schemes/md5.ts';
import { TASKS } from '#content/tasks/tasks.ts';
import type { VersionId } from '#content/vocabulary.ts';
import type { Happening, Offer, Request, TaskState } from './channel.ts';
import { Embedded } from './embedded.ts';

/** A learner at a task. */
function learner(name: string) {
  const embedded = new Embedded(0);
  const all: Happening[] = [];
  let count = 0;
  function ask(request: Request): void {
    count += 1;
    const { happenings, failure } = embedded.answer(count, request, 0);
    if (failure !== undefined) throw new Error(failure);
    all.push(...happenings);
  }
  ask({ kind: 'task', name });
  return {
    ask,
    say(connection: string, line: string, payload?: string) {
      const bytes = payload === undefined ? {} : { payload: new TextEncoder().encode(payload) };
      ask({ kind: 'line', connection, line, ...bytes });
    },
    /** The latest line of the server with a command, in words. */
    heard(connection: string, command: string): string[] {
      const lines = all.flatMap((each) =>
        each.kind === 'said' && each.connection === connection && each.entry.direction === 'server'
          ? [each.entry.line.split(' ')]
          : [],
      );
      return lines.findLast(([word]) => word === command) ?? [];
    },
    /** Goes where the latest line of the server leads, and says the first line there. */
    follow(service: string, version: VersionId) {
      const offer = all.flatMap((each): Offer[] => (each.kind === 'offered' ? [each.offer] : [])).at(-1);
      if (!offer) throw new Error('nothing leads anywhere');
      ask({ kind: 'open', who: offer.who, service, version });
      ask({ kind: 'line', connection: `${offer.who} ${service}`, line: offer.line });
    },
    state(): TaskState | undefined {
      return all.flatMap((each) => (each.kind === 'task' ? [each.task] : [])).at(-1);
    },
  };
}

type Learner = ReturnType<typeof learner>;

const PSM = '<Data><PSM>Gone fishing</PSM><CurrentMedia></CurrentMedia></Data>';

const SOLUTIONS: Readonly<Record<string, (learner: Learner) => void>> = {
  'go-away': ({ say }) => say('alice NS', 'CHG 20 AWY 0'),
  'log-on-by-hand'({ say, heard }) {
    say('alice NS', 'VER 1 MSNP7 CVR0');
    say('alice NS', 'INF 2');
    say('alice NS', 'USR 3 MD5 I alice@example.com');
    say('alice NS', `USR 4 MD5 S ${md5Digest(heard('alice NS', 'USR')[4] ?? '', 'password')}`);
  },
  hide: ({ say }) => say('alice NS', 'CHG 20 HDN 0'),
  'personal-message': ({ say }) => say('alice NS', `UUX 20 ${PSM.length}`, PSM),
  'add-carol': ({ say }) => say('alice NS', 'ADD 20 FL carol@example.com Carol 0'),
  'rename-group': ({ say }) => say('alice NS', 'REG 20 1 Pals 0'),
  regroup({ say }) {
    say('alice NS', 'ADD 20 FL bob@example.com Bob 2');
    say('alice NS', 'REM 21 FL bob@example.com 1');
  },
  block({ say }) {
    say('alice NS', 'REM 20 AL bob@example.com');
    say('alice NS', 'ADD 21 BL bob@example.com Bob');
  },
  strangers: ({ say }) => say('alice NS', 'BLP 20 BL'),
  accept({ say }) {
    say('alice NS', 'ADC 20 AL N=carol@example.com');
    say('alice NS', 'REM 21 PL carol@example.com');
  },
  'drop-group'({ say }) {
    say('alice NS', 'ADD 20 FL bob@example.com Bob 0');
    say('alice NS', 'RMG 21 1');
  },
  deliver: ({ say }) => say('alice SB', 'MSG 20 A 32', 'Content-Type: text/plain\r\n\r\nabcd'),
  'not-there': ({ say }) => say('alice SB', 'CAL 20 bob@example.com'),
  three({ say, follow }) {
    say('alice NS', 'XFR 20 SB');
    follow('SB', 'MSNP8');
    for (const guest of ['bob', 'carol']) {
      say('alice SB', `CAL 2 ${guest}@example.com`);
      follow('SB', 'MSNP8');
    }
  },
  challenge({ say, heard }) {
    const key = KEY_PAIRS.find((pair) => pair.public === 'msmsgs@msnmsgr.com')?.private ?? '';
    say('alice NS', 'QRY 20 msmsgs@msnmsgr.com 32', answerMd5(heard('alice NS', 'CHL')[2] ?? '', key));
  },
  'away-unheard'({ ask, say }) {
    ask({ kind: 'close', connection: 'bob NS' });
    say('alice NS', 'CHG 20 AWY 0');
    ask({ kind: 'logOn', who: 'bob', version: 'MSNP8' });
  },
};

test('there are at least ten tasks, of different names, and each has hints', () => {
  const names = TASKS.map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(10);
  expect(names.toSorted()).toEqual(Object.keys(SOLUTIONS).toSorted());
  expect(new Set(names).size).toBe(names.length);
  expect(TASKS.filter(({ hints }) => hints.length < 3)).toEqual([]);
});

describe.each(TASKS.map((task) => [task.name, task] as const))('%s', (name, { par }) => {
  test('is not reached when it begins, nor when time passes', () => {
    const { state, ask } = learner(name);
    expect(state()).toEqual({ name, sent: 0, done: false });
    ask({ kind: 'clock', milliseconds: 1000 });
    expect(state()?.done).toBe(false);
  });

  test(`is reached in par: ${par}`, () => {
    const one = learner(name);
    SOLUTIONS[name]?.(one);
    expect(one.state()).toEqual({ name, sent: par, done: true });
  });
});

test('what the playground does by itself does not count: a log-on by button is none by hand', () => {
  const { ask, state } = learner('log-on-by-hand');
  ask({ kind: 'logOn', who: 'alice', version: 'MSNP7' });
  expect(state()).toMatchObject({ sent: 0, done: false });
});

test('away, but Bob was told: that is not the goal', () => {
  const { say, state, ask } = learner('away-unheard');
  say('alice NS', 'CHG 20 AWY 0');
  ask({ kind: 'close', connection: 'bob NS' });
  ask({ kind: 'logOn', who: 'bob', version: 'MSNP8' });
  expect(state()).toMatchObject({ sent: 1, done: false });
});

test('a task that was left is judged no more, and one that does not exist is refused', () => {
  const { ask, say, state } = learner('hide');
  ask({ kind: 'leave' });
  say('alice NS', 'CHG 20 HDN 0');
  expect(state()).toMatchObject({ sent: 0, done: false });
  expect(() => learner('fly')).toThrow('There is no task fly.');
});
