// People with clients of different times meet: who sees whom, and what a client of one time may not break.
import { describe, expect, test } from 'vitest';
import { SPOKEN } from './commands/ver/serve.ts';
import { makeTrue } from './situations.ts';
import { type End, machineOf, Stage } from './stage.ts';

function lines(end: End): string[] {
  return end.take().map(({ line }) => line.replace(/ \d+$/, ''));
}

function bodies(end: End): string[] {
  return end.take().map(({ payload }) => new TextDecoder().decode(payload));
}

describe.each(SPOKEN)('MSNP21 and %s', (version) => {
  test('see each other come, change and go', () => {
    const stage = new Stage();
    const bob = stage.logOn('bob', version, 'NLN');
    const alice = stage.connect('alice', 'NS', 'MSNP21');
    stage.close(alice);
    const desk = stage.logOn('alice', 'MSNP21', 'NLN');
    const came = bob.take().map(({ form }) => form?.id);
    expect(came[0]).toBe(version === 'MSNP21' ? 'NFY.changed' : 'NLN.changed');

    makeTrue(stage, 'bob changes status to BSY', version);
    expect(bodies(desk).join('')).toContain('<Status>BSY</Status>');
    makeTrue(stage, 'alice changes status to HDN', 'MSNP21');
    expect(bob.take()[0]?.form?.id).toBe(version === 'MSNP21' ? 'NFY.changed' : 'FLN.gone');
    stage.close(bob);
    expect(lines(desk)).toEqual(['NFY DEL']);
    expect([...desk.refusals, ...bob.refusals]).toEqual([]);
  });
});

test('who is on line already is told of in full after the first status', () => {
  const stage = new Stage();
  stage.logOn('bob', 'MSNP8', 'AWY');
  const alice = stage.logOn('alice', 'MSNP21');
  const entry = '<ml l="1"><d n="example.com"><c n="bob" t="1"><s n="IM" l="3"/></c></d></ml>';
  stage.say(alice, `ADL 9 ${entry.length}`, entry);
  alice.take();
  makeTrue(stage, 'alice changes status to NLN', 'MSNP21');
  stage.close(alice);
  const again = stage.logOn('alice', 'MSNP21', 'NLN');
  expect(again.refusals).toEqual([]);
});

test('one machine may serve two accounts with one GUID', () => {
  const stage = new Stage();
  const alice = stage.logOn('alice', 'MSNP18', 'NLN');
  const bob = stage.connect('bob', 'NS', 'MSNP18');
  stage.close(bob);
  stage.logOn('bob', 'MSNP18', 'NLN');
  const [first] = stage.world.placesOf('bob@example.com');
  expect(first?.guid).not.toBe(machineOf('alice'));
  expect(alice.closed).toBe(false);
});

test('a circle is out of reach before its ticket is shown, and its talk does not outlast a connection', () => {
  const stage = new Stage();
  makeTrue(stage, 'alice and bob have a circle', 'MSNP18');
  const alice = stage.logOn('alice', 'MSNP18', 'NLN');
  stage.logOn('bob', 'MSNP18', 'NLN');
  const entry = '<ml><d n="live.com"><c n="00000000-0000-0000-0009-1a2b3c4d5e6f" t="9" l="3"/></d></ml>';
  stage.say(alice, `ADL 9 ${entry.length}`, entry);
  expect(lines(alice).at(-1)).toBe('933 9');
  makeTrue(stage, 'alice talks in the circle', 'MSNP18');
  makeTrue(stage, 'bob talks in the circle', 'MSNP18');
  alice.take();
  makeTrue(stage, 'bob goes offline', 'MSNP18');
  expect(lines(alice)).toContain('NFY DEL');
  expect(stage.world.circles.with('alice@example.com')[0]?.talk.size).toBe(1);
});

test('a switchboard cannot call a client that has none', () => {
  const stage = new Stage();
  stage.logOn('bob', 'MSNP21', 'NLN');
  stage.logOn('alice', 'MSNP18', 'NLN');
  makeTrue(stage, 'alice is alone in a switchboard', 'MSNP18');
  const room = stage.end('alice', 'SB');
  stage.say(room, 'CAL 2 bob@example.com');
  expect(lines(room)).toEqual(['217']);
});

describe('a payload that is no envelope', () => {
  test.each(['PUT', 'DEL', 'SDG'])('ends the connection after %s', (command) => {
    const stage = new Stage();
    const alice = stage.logOn('alice', 'MSNP21', 'NLN');
    stage.say(alice, `${command} 9 5`, 'hello');
    expect(alice.closed).toBe(true);
  });
});
