// The table of numeric errors agrees with itself and with the commands.

import { expect, test } from 'vitest';
import { PHASES, VERSION_IDS } from '#content/vocabulary.ts';
import { NUMERIC_ERROR } from './command.ts';
import { ERROR_GROUPS, ERRORS, type NumericError } from './errors.ts';

const all: readonly NumericError[] = Object.values(ERRORS);
const sourceOf = (cited: string): string => cited.split(':')[0] ?? cited;

test('every numeric error stands under its own three digits', () => {
  expect(Object.keys(ERRORS)).toEqual(all.map(({ code }) => String(code)));
  for (const { code } of all) expect(String(code)).toMatch(/^[1-9]\d\d$/);
});

test('every numeric error belongs to one of the hundreds that have a topic', () => {
  for (const { code } of all) {
    expect(ERROR_GROUPS.filter(({ from, to }) => from <= code && code <= to)).toHaveLength(1);
  }
});

test('a numeric error is confirmed by two sources or more', () => {
  const weak = all.filter(
    ({ confidence, sources }) => confidence === 'confirmed' && new Set(sources.map(sourceOf)).size < 2,
  );
  expect(weak).toEqual([]);
});

test('the official client’s table changes from version to version, oldest first', () => {
  for (const { code, history = [] } of all) {
    const places = history.map(({ version }) => VERSION_IDS.indexOf(version));
    expect(places, String(code)).toEqual(places.toSorted((a, b) => a - b));
  }
});

test('the client of MSNP7 gains 710, gets 913 back and loses 601; 215 went with MSNP6', () => {
  const changes = (code: keyof typeof ERRORS, at: string) => {
    const { history = [] }: NumericError = ERRORS[code];
    return history.filter(({ version }) => version === at).map(({ what }) => what);
  };
  expect(changes(710, 'MSNP7')).toEqual(['added']);
  expect(changes(913, 'MSNP7')).toEqual(['returned']);
  expect(changes(601, 'MSNP7')).toEqual(['removed']);
  expect(changes(215, 'MSNP6')).toEqual(['removed']);
});

test('a numeric error may come in every phase', () => {
  for (const form of Object.values(NUMERIC_ERROR.forms)) {
    expect([...form.in].toSorted()).toEqual(Object.keys(PHASES).toSorted());
  }
});
