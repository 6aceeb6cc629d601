// The table of commands with a payload.

import { expect, test } from 'vitest';
import { COMMANDS } from '#content/registry.ts';
import type { Command } from '#protocol/define.ts';
import { FRAMING } from './format.ts';

test('every command that can carry a payload stands in the table of framing', () => {
  const commands: readonly Command[] = Object.values(COMMANDS);
  const carriers = commands.filter(({ forms }) => Object.values(forms).some(({ payload }) => payload));
  expect(FRAMING.tables[0].rows.map(({ cells }) => cells['command'])).toEqual(
    carriers.map(({ name }) => name).toSorted(),
  );
});
