// The rule names, on registries that break it.
import { expect, test } from 'vitest';
import { madeUp, registryOf } from './made-up.ts';
import { names } from './names.ts';

function found(change: Parameters<typeof madeUp>[0]): string[] {
  const registry = registryOf(madeUp(change), madeUp({ name: 'BBB' }));
  return names.check(registry, []).map(({ place, message }) => `${place}: ${message}`);
}

test('commands may name one another', () => {
  expect(found({ seeAlso: ['BBB'], replaces: ['BBB'], replacedBy: ['BBB'] })).toEqual([]);
});

test.each(['seeAlso', 'replaces', 'replacedBy'])('a name in %s that no command has is found', (field) => {
  expect(found({ [field]: ['BBB', 'CCC'] })).toEqual([
    `${field}: there is no command CCC; define it, or correct or leave out the name.`,
  ]);
});

test('a command that names itself is found', () => {
  expect(found({ seeAlso: ['AAA'] })).toEqual(['seeAlso: it names itself; leave that out.']);
});

test('a numeric error that names a command without a definition is found', () => {
  const registry = registryOf(madeUp());
  const error = registry.errors[201];
  if (!error) throw new Error('the made-up registry has 201');
  const errors = { 201: { ...error, returnedBy: { commands: ['AAA', 'CCC'] } } };
  expect(names.check({ ...registry, errors }, []).map(({ place }) => place)).toEqual(['201.returnedBy']);
});
