// Switchboards with people of several versions and at several places, and how they end.

import { expect, test } from 'vitest';
import { answerRing, makeTrue, openSwitchboard } from './situations.ts';
import { type End, Stage } from './stage.ts';
import type { VersionId } from './vocabulary.ts';

function lines(end: End): string[] {
  return end.take().map(({ line }) => line);
}

/** A stage with people at the notification server. */
function stageOf(people: Readonly<Record<string, VersionId>>): Stage {
  const stage = new Stage();
  for (const [who, version] of Object.entries(people)) stage.logOn(who, version, 'NLN');
  for (const end of stage.ends.values()) end.take();
  return stage;
}

function call(stage: Stage, who: string, other: string): void {
  const end = stage.ends.get(`${who} SB`) ?? openSwitchboard(stage, who);
  stage.say(end, `CAL ${end.trid++} ${other}@example.com`);
}

test('everybody reads of a newcomer with places in the words of the own version', () => {
  const stage = stageOf({ alice: 'MSNP8', carol: 'MSNP16', bob: 'MSNP16', 'bob.laptop': 'MSNP16' });
  call(stage, 'alice', 'carol');
  answerRing(stage, 'carol');
  call(stage, 'alice', 'bob');
  for (const end of stage.ends.values()) if (end.service === 'SB') end.take();
  answerRing(stage, 'bob');
  const { alice, carol } = { alice: stage.end('alice', 'SB'), carol: stage.end('carol', 'SB') };
  expect(lines(alice)).toEqual(['JOI bob@example.com Bob']);
  expect(lines(carol)).toEqual([
    'JOI bob@example.com;{b2e94a17-35cc-4f08-8d6a-7710c9f3e2a5} Bob 2788999228:48',
    'JOI bob@example.com Bob 2788999228:48',
  ]);
  answerRing(stage, 'bob.laptop');
  expect(lines(alice)).toEqual([]);
  expect(lines(carol)).toEqual([
    'JOI bob@example.com;{c0ffee12-9b7a-4e63-8f14-5d2a6b3c4e5f} Bob 2788999228:48',
  ]);
});

test('a person with two places is gone for an old version once both have left', () => {
  const stage = stageOf({ alice: 'MSNP5', bob: 'MSNP18', 'bob.laptop': 'MSNP18' });
  call(stage, 'alice', 'bob');
  answerRing(stage, 'bob');
  answerRing(stage, 'bob.laptop');
  const alice = stage.end('alice', 'SB');
  alice.take();
  makeTrue(stage, 'bob leaves the switchboard', 'MSNP18');
  expect(lines(alice)).toEqual([]);
  makeTrue(stage, 'bob.laptop leaves the switchboard', 'MSNP18');
  expect(lines(alice)).toEqual(['BYE bob@example.com']);
});

test('what somebody says reaches the others and the own other places, and is acknowledged once', () => {
  const stage = stageOf({ alice: 'MSNP18', 'alice.laptop': 'MSNP18', bob: 'MSNP8' });
  call(stage, 'alice', 'alice');
  answerRing(stage, 'alice.laptop');
  call(stage, 'alice', 'bob');
  answerRing(stage, 'bob');
  for (const end of stage.ends.values()) end.take();
  const text = 'MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nHello';
  stage.say(stage.end('alice', 'SB'), `MSG 7 A ${text.length}`, text);
  expect(lines(stage.end('alice', 'SB'))).toEqual(['ACK 7']);
  expect(lines(stage.end('alice.laptop', 'SB'))).toEqual([`MSG alice@example.com Alice ${text.length}`]);
  expect(lines(stage.end('bob', 'SB'))).toEqual([`MSG alice@example.com Alice ${text.length}`]);
});

test('two people who talk are not idle; three who are silent may stay', () => {
  const stage = stageOf({ alice: 'MSNP8', bob: 'MSNP8', carol: 'MSNP8' });
  call(stage, 'alice', 'bob');
  answerRing(stage, 'bob');
  makeTrue(stage, '4 minutes pass', 'MSNP8');
  makeTrue(stage, 'bob says "Still here"', 'MSNP8');
  makeTrue(stage, '4 minutes pass', 'MSNP8');
  expect(stage.end('alice', 'SB').closed).toBe(false);
  call(stage, 'alice', 'carol');
  answerRing(stage, 'carol');
  makeTrue(stage, '1 hour passes', 'MSNP8');
  expect(['alice', 'bob', 'carol'].map((who) => stage.end(who, 'SB').closed)).toEqual([false, false, false]);
  makeTrue(stage, 'carol leaves the switchboard', 'MSNP8');
  const alice = stage.end('alice', 'SB');
  alice.take();
  makeTrue(stage, '5 minutes pass', 'MSNP8');
  expect(lines(alice)).toEqual(['BYE bob@example.com 1']);
  expect(alice.closed).toBe(true);
});

test('a cookie admits the account that got it, and nobody else', () => {
  const stage = stageOf({ alice: 'MSNP8', bob: 'MSNP8' });
  const ns = stage.end('alice');
  stage.say(ns, 'XFR 5 SB');
  const cookie = ns.take()[0]?.fields['cookie'];
  const thief = stage.connect('bob', 'SB', 'MSNP8');
  stage.say(thief, `USR 1 bob@example.com ${cookie}`);
  expect(lines(thief)).toEqual(['911 1']);
  expect(thief.closed).toBe(true);
  const end = stage.connect('alice', 'SB', 'MSNP8');
  stage.say(end, `USR 1 alice@example.com ${cookie}`);
  expect(lines(end)).toEqual(['USR 1 OK alice@example.com Alice']);
});
