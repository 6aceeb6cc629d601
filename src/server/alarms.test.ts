// Alarms come in the order of their times, however they were set.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Alarms } from './alarms.ts';

function allOf(alarms: Alarms): string[] {
  const taken: string[] = [];
  for (let next = alarms.take(Number.POSITIVE_INFINITY); next; next = alarms.take(Number.POSITIVE_INFINITY)) {
    taken.push(`${next.wire} ${next.name}`);
  }
  return taken;
}

test('an alarm goes off at its time and once', () => {
  const alarms = new Alarms();
  alarms.set('alice', 'challenge', 5);
  expect(alarms.due()).toBe(5);
  expect(alarms.take(4)).toBeUndefined();
  expect(alarms.take(5)).toMatchObject({ wire: 'alice', name: 'challenge' });
  expect(alarms.take(5)).toBeUndefined();
  expect(alarms.due()).toBeUndefined();
});

test('an alarm of the same name is moved, and those of a connection that is gone never go off', () => {
  const alarms = new Alarms();
  alarms.set('alice', 'challenge', 5);
  alarms.set('alice', 'challenge', 9);
  alarms.set('bob', 'challenge', 7);
  alarms.drop('bob');
  expect(alarms.due()).toBe(9);
  expect(allOf(alarms)).toEqual(['alice challenge']);
});

test('alarms for the same time go off in the order in which they were set', () => {
  const alarms = new Alarms();
  for (const wire of ['carol', 'alice', 'bob']) alarms.set(wire, 'challenge', 3);
  expect(allOf(alarms)).toEqual(['carol challenge', 'alice challenge', 'bob challenge']);
});

test('any number of alarms come sorted by time', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { maxLength: 200 }), (times) => {
      const alarms = new Alarms();
      for (const [index, at] of times.entries()) alarms.set(`wire ${index}`, 'any', at);
      const expected = [...times.entries()].toSorted((a, b) => a[1] - b[1] || a[0] - b[0]);
      expect(allOf(alarms)).toEqual(expected.map(([index]) => `wire ${index} any`));
    }),
    { numRuns: 200 },
  );
});
