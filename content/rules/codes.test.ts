// The rule codes, on registries that break it.
import { expect, test } from 'vitest';
import { codes } from './codes.ts';
import { ASK, madeUp, madeUpVersion, registryOf } from './made-up.ts';

function found(change: Parameters<typeof madeUp>[0]): string[] {
  return codes.check(registryOf(madeUp(change)), []).map(({ place }) => place);
}

test('an error of the table may be named', () => {
  expect(found({ errors: [{ code: 201, when: 'A word is wrong.' }] })).toEqual([]);
});

test('an error of a command that the table lacks is found', () => {
  expect(found({ errors: [{ code: 299, when: 'Never.' }] })).toEqual(['errors.0']);
});

test('a refusal or a misplaced form with an error that the table lacks is found', () => {
  const what = { name: 'what', type: 'word', refusal: 298 } as const;
  expect(found({ forms: { ask: { ...ASK, misplaced: 299, params: [what] } } })).toEqual([
    'forms.ask.misplaced',
    'forms.ask.params.what.refusal',
  ]);
});

test('an error of a version that the table lacks is found', () => {
  const errors = { added: [201], removed: [298], returned: [{ code: 299 }] };
  const registry = { ...registryOf(), versions: [madeUpVersion('MSNP5', { errors })] };
  expect(codes.check(registry, []).map(({ file, message }) => `${file} ${message}`)).toEqual([
    'content/versions/msnp5/version.ts there is no error 298; add it to content/errors/errors.ts or correct the code.',
    'content/versions/msnp5/version.ts there is no error 299; add it to content/errors/errors.ts or correct the code.',
  ]);
});
