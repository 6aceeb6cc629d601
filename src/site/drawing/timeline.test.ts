// The versions along the years, and what is not known of them.
import { expect, test } from 'vitest';
import { REGISTRY } from '#content/publish/registry.ts';
import { publish } from '#content/publish.ts';
import { timelineOf, yearsOf } from './timeline.ts';

const rows = timelineOf(publish(REGISTRY));
const row = (id: string) => rows.find((each) => each.id === id);

test('a version stands where its client came out, until servers refused it', () => {
  expect(row('MSNP7')?.label).toBe('2002-09-24 MSN Messenger 4.5');
  expect(row('MSNP7')?.start).toBeCloseTo(2002.73, 2);
  expect(row('MSNP7')?.end).toBeCloseTo(2003.79, 2);
});

test('what is not on record is said to be so, and not drawn', () => {
  expect(row('MSNP6')).toMatchObject({ start: undefined, label: 'MSN Messenger 3.6: no date on record' });
  expect(row('MSNP1')).toMatchObject({ start: undefined, label: 'not released' });
  expect(row('MSNP23')).toMatchObject({ start: undefined, label: 'only the number is known' });
  expect(row('MSNP21')?.end).toBeUndefined();
});

test('a later client that likes a version best is on its row', () => {
  expect(row('MSNP21')?.further).toEqual([yearsOf('2012-08-07')]);
});

test('a date is as exact as it is known', () => {
  expect(yearsOf('2012')).toBe(2012.5);
  expect(yearsOf('2014-06')).toBeCloseTo(2014.46, 2);
});
