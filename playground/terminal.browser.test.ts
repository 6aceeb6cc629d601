// What the terminal shows in a real browser after rows were taken from its end and others added: the same as a
// terminal that was given the log as it then is, whatever the rows are made of.
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { widthOf } from '#editor/columns.ts';
import { visible } from '#protocol/visible.ts';
import { addressOf } from '#testing/built-site.ts';
import { openPlayground } from '#testing/playground.ts';
import { chromiumForTests } from '#testing/windows.ts';

const browser = chromiumForTests();

/** What names are made of, the worst first: marks without a letter, wide ones, families, flags, right to left. */
const PIECES = [
  ...[
    '\u0301',
    '\ufe0f',
    'e\u0301\u0323',
    '界',
    '😀',
    '👩\u200d👩\u200d👧',
    '👋🏽',
    '🇦🇹',
    '❤\ufe0f',
    '한',
    'ﷺ',
  ],
  ...['שָׁלוֹם', 'مرحبا', 'ก็', 'नि', '\t', '\u001b[2J', '\u202e', 'bob@example.com', 'Bob%20', ' ', '\ud83d'],
];

/** Columns of the terminal: narrow as on a phone, and wide. */
const COLUMNS = [37, 80, 121] as const;

type Columns = (typeof COLUMNS)[number];

interface Line {
  readonly words: readonly string[];
  /** Columns by which the line misses the end of a row; undefined for a line that is as long as it is. */
  readonly misses: number | undefined;
  readonly payload: string | undefined;
}

/** What is done to the log: so many entries go from its end, then come others; or the box gets another width. */
type Step =
  | { readonly gone: number; readonly come: readonly Line[]; readonly typed: string }
  | { readonly columns: Columns };

const word = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }).map((all) => all.join(''));

const line: fc.Arbitrary<Line> = fc.record({
  words: fc.array(word, { minLength: 1, maxLength: 8 }),
  misses: fc.option(fc.integer({ min: -1, max: 1 }), { nil: undefined }),
  payload: fc.option(word, { nil: undefined }),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    arbitrary: fc.record({
      gone: fc.integer({ min: 0, max: 4 }),
      come: fc.array(line, { maxLength: 4 }),
      typed: fc.oneof(fc.constant(''), word),
    }),
    weight: 6,
  },
  { arbitrary: fc.record({ columns: fc.constantFrom(...COLUMNS) }), weight: 1 },
);

/** A line as the page has it, with a colour for each word; filled up to the end of a row where that is asked for. */
function entryOf({ words, misses, payload }: Line, id: number, columns: number) {
  const named = ['NLN', ...words].join(' ');
  const short = columns - ((widthOf(visible(named)) + 'S: '.length) % columns);
  const text = misses === undefined ? named : named + 'x'.repeat(Math.max(0, short + misses));
  let start = 0;
  const marks = text.split(' ').map((each, index) => {
    const mark = { start, end: start + each.length, look: index === 0 ? 'command' : 'value' };
    start += each.length + 1;
    return mark;
  });
  return { id, line: text, marks, payload };
}

type Entry = ReturnType<typeof entryOf>;

/** What stands in the log then, by the number of entries that are left and those that come, and what is typed. */
interface Frame {
  readonly left: number;
  readonly come: readonly Entry[];
  readonly typed: string;
  readonly columns: number;
}

function framesOf(steps: readonly Step[]): Frame[] {
  let columns: number = COLUMNS[1];
  let [length, id, typed] = [0, 0, ''];
  return steps.map((step) => {
    if ('columns' in step) {
      ({ columns } = step);
      return { left: length, come: [], typed, columns };
    }
    const left = Math.max(0, length - step.gone);
    const come = step.come.map((each) => {
      id += 1;
      return entryOf(each, id, columns);
    });
    length = left + come.length;
    ({ typed } = step);
    return { left, come, typed, columns };
  });
}

/**
 * Shows one frame after the other in a terminal, and gives what differs from a terminal that is begun with the last
 * of them: from the last row up, as far as both have rows, and where the cursor is.
 */
async function differs(page: Page, frames: readonly Frame[]) {
  return page.evaluate(async (all) => {
    const TerminalView = Reflect.get(window, 'TerminalView');
    const style = 'height: 420px; font: 14px monospace; position: relative';
    const boxes = ['', ''].map(() => document.body.appendChild(document.createElement('div')));
    const [living, anew] = boxes;
    if (!living || !anew) return undefined;
    const probe = document.createElement('span');
    probe.style.font = '14px monospace';
    probe.textContent = 'W'.repeat(32);
    document.body.append(probe);
    const cell = probe.getBoundingClientRect().width / 32;
    probe.remove();
    const widen = (columns: number) => {
      for (const box of boxes) box.style.cssText = `${style}; width: ${Math.ceil(cell * columns) + 15}px`;
    };
    const nothing = () => undefined;
    const handlers = { data: nothing, pick: nothing, page: nothing, find: nothing };
    const next = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const rowsOf = (box: HTMLElement) => {
      const rows = [...box.querySelectorAll('.xterm-rows > div')].map((row) => {
        const text = (row.textContent ?? '').replaceAll('\u00a0', ' ').trimEnd();
        const cursor = row.querySelector('.xterm-cursor');
        if (!cursor) return text;
        const before = document.createRange();
        before.setStart(row, 0);
        before.setEndBefore(cursor);
        return `${text} with the cursor behind ${JSON.stringify(before.toString())}`;
      });
      return rows.slice(0, rows.findLastIndex((row) => row !== '') + 1);
    };
    widen(all[0]?.columns ?? 80);
    const view = new TerminalView(living, handlers);
    const place = { at: 0, direction: 'server', version: 'MSNP8', service: 'NS', phase: 'online' };
    let entries: object[] = [];
    for (const [index, { left, come, typed, columns }] of all.entries()) {
      widen(columns);
      const fresh = come.map(({ payload, ...each }) =>
        payload === undefined
          ? { ...place, ...each }
          : { ...place, ...each, payload: new TextEncoder().encode(payload) },
      );
      entries = [...entries.slice(0, left), ...fresh];
      view.follow(entries);
      view.prompt({ label: 'alice NS > ', text: typed, cursor: typed.length, hint: undefined });
      if (index % 3 === 2) await next();
    }
    const { typed } = all.at(-1) ?? { typed: '' };
    const other = new TerminalView(anew, handlers);
    other.show(entries);
    other.prompt({ label: 'alice NS > ', text: typed, cursor: typed.length, hint: undefined });
    const until = performance.now() + 5000;
    let [is, ought]: [string[], string[]] = [[], []];
    do {
      await next();
      [is, ought] = [rowsOf(living), rowsOf(anew)];
      const rows = Math.min(is.length, ought.length);
      [is, ought] = [is.slice(is.length - rows), ought.slice(ought.length - rows)];
    } while ((ought.length === 0 || is.join('\n') !== ought.join('\n')) && performance.now() < until);
    view.dispose();
    other.dispose();
    for (const box of boxes) box.remove();
    return { is, ought };
  }, frames);
}

/** A page that has nothing on it, and knows the terminal's script. */
async function terminalPage(): Promise<Page> {
  const { page, asked } = await openPlayground(browser());
  await page.getByRole('button', { name: 'Type it all yourself' }).click();
  await page.locator('.xterm-rows').waitFor();
  const path = asked.find((each) => /\/terminal\.[^/]*\.js$/.test(each));
  if (path === undefined) throw new Error('The terminal has no script of its own.');
  await page.evaluate(() => document.body.replaceChildren());
  const content = `import { TerminalView } from '${addressOf(path)}'; Object.assign(window, { TerminalView });`;
  await page.addScriptTag({ type: 'module', content });
  await page.waitForFunction(() => 'TerminalView' in window);
  return page;
}

function lineOf(...words: string[]): Line {
  return { words, misses: 0, payload: undefined };
}

/** Logs by what is worst in them. */
const WORST: Readonly<Record<string, readonly Step[]>> = {
  'a name that begins with a mark of no width, and fills its row': [
    { gone: 0, come: [lineOf('Bob'), lineOf('\u0301Bob', '\u0323', '\ufe0f')], typed: 'CHG' },
    { gone: 1, come: [lineOf('Carol')], typed: '\u0301' },
  ],
  'wide characters that fit into no last column': [
    { columns: 37 },
    { gone: 0, come: [lineOf('Bob'), lineOf('界'.repeat(40), '😀'.repeat(20))], typed: '' },
    { gone: 1, come: [lineOf('👩\u200d👩\u200d👧'), lineOf('👋🏽'.repeat(9))], typed: '界'.repeat(18) },
    { gone: 1, come: [], typed: '' },
  ],
  'another width while the terminal is still at others': [
    { gone: 0, come: [lineOf('Alice'), lineOf('Bob')], typed: '' },
    { gone: 1, come: [lineOf('Carol')], typed: 'CHG' },
    { columns: 37 },
  ],
};

test('rows that go from the end of the log leave nothing behind and take nothing else with them', async () => {
  const page = await terminalPage();
  for (const [what, steps] of Object.entries(WORST)) {
    const { is, ought } = (await differs(page, framesOf(steps))) ?? {};
    expect({ what, rows: is }).toEqual({ what, rows: ought });
  }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async (steps) => {
      const { is, ought } = (await differs(page, framesOf(steps))) ?? {};
      expect(is).toEqual(ought);
    }),
    { numRuns: 8, endOnFailure: true },
  );
});
