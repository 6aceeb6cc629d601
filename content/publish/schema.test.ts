// Every published file against the JSON Schema, by a validator that is not ours.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { diffVersions, publish, publishCommand, publishErrors, publishVersion } from '#content/publish.ts';
import { madeUp, registryOf } from '#content/rules/made-up.ts';
import { pairs } from './files.ts';
import { REGISTRY } from './registry.ts';
import { SCHEMA } from './schema.ts';

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(SCHEMA);

/** What the schema says against a value, as it reads back from JSON. */
function complaints(value: unknown): string[] {
  const read: unknown = JSON.parse(JSON.stringify(value));
  if (validate(read)) return [];
  return (validate.errors ?? [])
    .slice(0, 10)
    .map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('what is published is as its schema says', () => {
  test('the registry', () => {
    expect(complaints(publish(REGISTRY))).toEqual([]);
  });

  test('the table of errors', () => {
    expect(complaints(publishErrors(REGISTRY))).toEqual([]);
  });

  test.each(REGISTRY.versions)('version $id', ({ id }) => {
    expect(complaints(publishVersion(REGISTRY, id))).toEqual([]);
  });

  test.each(REGISTRY.protocol.commands)('command $name', ({ name }) => {
    expect(complaints(publishCommand(REGISTRY, name))).toEqual([]);
  });

  test('every comparison of two versions', () => {
    const all = pairs(REGISTRY);
    expect(all.length).toBeGreaterThan(0);
    expect(all.flatMap(({ from, to }) => complaints(diffVersions(REGISTRY, from, to)))).toEqual([]);
  });
});

describe('the schema refuses', () => {
  const file = publishCommand(registryOf(madeUp()), 'AAA');

  test('nothing about a made-up command', () => {
    expect(complaints(file)).toEqual([]);
  });

  test.each([
    ['a field that it does not know', { ...file, more: 1 }],
    ['a document of another kind', { ...file, document: 'poem' }],
    ['a command without a title', { ...file, command: { ...file.command, title: '' } }],
    ['a confidence that is none', { ...file, command: { ...file.command, confidence: 'rumour' } }],
    ['an error code of two digits', { ...file, command: { ...file.command, errors: [{ code: 20 }] } }],
  ])('%s', (_what, value) => {
    expect(complaints(value)).not.toEqual([]);
  });
});

/** Where a schema has a field without a description. */
function undescribed(schema: unknown, place: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    if (key !== 'properties' || typeof value !== 'object' || value === null) {
      return undescribed(value, `${place}/${key}`);
    }
    return Object.entries(value).flatMap(([name, field]: [string, unknown]) => [
      ...(typeof field === 'object' && field !== null && 'description' in field ? [] : [`${place}/${name}`]),
      ...undescribed(field, `${place}/${name}`),
    ]);
  });
}

test('the schema describes every field', () => {
  expect(undescribed(SCHEMA, '')).toEqual([]);
  expect(undescribed({ properties: { bare: { type: 'string' } } }, '')).toEqual(['/bare']);
});
