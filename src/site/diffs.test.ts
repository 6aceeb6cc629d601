// What a comparison of two versions asks of a client and of a server, and which formats come and go.
import { expect, test } from 'vitest';
import { asksOf, diffOf, formatsOf, tells } from './diffs.ts';

test('a form that is written in another way is written by one side and read by the other', () => {
  const change = diffOf('MSNP8', 'MSNP9').commands.changed.find(({ forms }) =>
    forms.changed.some(({ id }) => id.endsWith('.echoed')),
  );
  const forms = change?.forms ?? { added: [], removed: [], changed: [] };
  const said = (side: 'client' | 'server') =>
    asksOf(forms, side).map(({ before, names, after }) => `${before} ${names.join(', ')}${after}`);
  expect(said('client')).toEqual(['writes set differently', 'reads echoed differently']);
  expect(said('server')).toEqual(['writes echoed differently', 'reads set differently']);
});

test('what comes on the way to a newer version goes on the way back', () => {
  const on = formatsOf('MSNP8', 'MSNP9');
  expect(on.added).toContain('msnobject');
  expect(formatsOf('MSNP9', 'MSNP8')).toEqual({ added: on.removed, removed: on.added });
});

test('a command that is the same in both versions is not told of', () => {
  const { same } = diffOf('MSNP8', 'MSNP9').commands;
  expect(same.length).toBeGreaterThan(10);
  expect(same.filter((name) => tells('MSNP8', 'MSNP9', name))).toEqual([]);
});
