// People with clients of different times meet: who sees whom, and what a client of one time may not break.
import { describe, expect, test } from 'vitest';
import { SPOKEN } from './commands/ver/serve.ts';
import { logOnScript, presenceDocument } from './logon.ts';
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

test('who is online already is told of in full, in answer to the first status and to no later one', () => {
  const stage = new Stage();
  stage.logOn('bob', 'MSNP8', 'AWY');
  const alice = stage.logOn('alice', 'MSNP21');
  const list = '<ml l="1"><d n="example.com"><c n="bob" t="1"><s n="IM" l="3"/></c></d></ml>';
  stage.say(alice, `ADL 9 ${list.length}`, list);
  expect(lines(alice)).toEqual(['ADL 9 OK']);
  const status = presenceDocument('alice@example.com', machineOf('alice'), 'NLN');
  stage.say(alice, `PUT 10 ${status.length}`, status);
  const [answer, notice, ...more] = bodies(alice);
  expect([answer, more]).toEqual(['', []]);
  expect(notice).toMatch(/NotifType: Full[\s\S]*<Status>AWY</);
  stage.say(alice, `PUT 11 ${status.length}`, status);
  expect(bodies(alice)).toEqual(['']);
});

test('two accounts may have the same machine GUID, as on one machine', () => {
  const stage = new Stage();
  const alice = stage.logOn('alice', 'MSNP18', 'NLN');
  const bob = stage.connect('bob', 'NS', 'MSNP18');
  const machine = machineOf('alice');
  stage.run(bob, logOnScript({ ...stage.logOnOf('bob', 'MSNP18', 'NLN'), machine }));
  expect([alice.closed, bob.closed]).toEqual([false, false]);
  expect(stage.world.placesOf('bob@example.com').map(({ guid }) => guid)).toEqual([machine]);
});

test('a second log-on from the same machine ends the first, and the lists of its session', () => {
  const stage = new Stage();
  const alice = stage.logOn('alice', 'MSNP18', 'NLN');
  const again = stage.connect('alice.desk', 'NS', 'MSNP18');
  const machine = machineOf('alice');
  stage.run(again, logOnScript({ ...stage.logOnOf('alice.desk', 'MSNP18'), machine }));
  expect([alice.closed, again.closed]).toEqual([true, false]);
  expect(stage.world.account('alice@example.com')?.announced?.size).toBe(0);
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

test('who has no switchboards is in the session as soon as it is called, and nothing is rung', () => {
  const stage = new Stage();
  const bob = stage.logOn('bob', 'MSNP21', 'NLN');
  stage.logOn('alice', 'MSNP18', 'NLN');
  makeTrue(stage, 'alice is alone in a switchboard', 'MSNP18');
  bob.take();
  const room = stage.end('alice', 'SB');
  stage.say(room, 'CAL 2 bob@example.com');
  expect(lines(room).map((line) => line.split(';')[0])).toEqual([
    'CAL 2 RINGING',
    'JOI bob@example.com',
    'JOI bob@example.com Bob 2788999228:48',
  ]);
  expect(lines(bob)).toEqual([]);
});

describe('a payload that is no envelope', () => {
  test.each(['PUT', 'DEL', 'SDG'])('ends the connection after %s', (command) => {
    const stage = new Stage();
    const alice = stage.logOn('alice', 'MSNP21', 'NLN');
    stage.say(alice, `${command} 9 5`, 'hello');
    expect(alice.closed).toBe(true);
  });
});
