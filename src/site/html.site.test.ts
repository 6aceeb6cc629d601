// The HTML of the built site, by html-validate: every page but the comparisons, and of those one in twelve.
import { type ConfigData, HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { PAGES } from '#testing/built-pages.ts';

const RULES: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // HTML has allowed dots in ids since version 5; a parameter's address is `form.param`.
    'valid-id': ['error', { relaxed: true }],
    // A payload may end in blanks: they are what was on the wire.
    'no-trailing-whitespace': 'off',
    // Shiki writes the two colours of a block of code where it stands.
    'no-inline-style': 'off',
    // Filters act at once: there is nothing to submit.
    'wcag/h32': 'off',
  },
};

const htmlvalidate = new HtmlValidate(RULES);
const paths = [...PAGES.keys()];
const comparisons = paths.filter((path) => /^\/diff\/[^/]+\/[^/]+\/$/.test(path));
const others = paths.filter((path) => !comparisons.includes(path));

async function problemsOf(path: string): Promise<string[]> {
  const { results } = await htmlvalidate.validateString(PAGES.get(path)?.html ?? '', path);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${path} ${ruleId}: ${message} at ${selector}`),
  );
}

describe('html-validate finds nothing', () => {
  test.each(Object.entries(Object.groupBy(others, (path) => path.split('/')[1] ?? '')))(
    'in /%s',
    async (_folder, group = []) => {
      expect((await Promise.all(group.map(problemsOf))).flat().slice(0, 20)).toEqual([]);
    },
    120_000,
  );

  test('in one comparison of twelve', async () => {
    const sample = comparisons.filter((_, index) => index % 12 === 5);
    expect(sample.length).toBeGreaterThan(45);
    expect((await Promise.all(sample.map(problemsOf))).flat().slice(0, 20)).toEqual([]);
  }, 120_000);
});
