// The rule sources, on registries that break it.
import { expect, test } from 'vitest';
import { ASK, madeUp, registryOf } from './made-up.ts';
import { sources } from './sources.ts';

test('sources of the bibliography may be named, with a page behind', () => {
  expect(sources.check(registryOf(madeUp({ sources: ['wiki:commands/aaa', 'draft-movva'] })), [])).toEqual(
    [],
  );
});

test('a source that the bibliography lacks is found where it is named', () => {
  const what = { name: 'what', type: 'word', sources: ['hearsay:page 3'] } as const;
  expect(sources.check(registryOf(madeUp({ forms: { ask: { ...ASK, params: [what] } } })), [])).toEqual([
    {
      file: 'content/commands/aaa/command.ts',
      place: 'forms.ask.params.what',
      rule: 'sources',
      message: 'there is no source hearsay; add it to content/sources/sources.ts or correct the name.',
    },
  ]);
});
