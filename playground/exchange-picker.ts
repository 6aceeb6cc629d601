// Any exchange of the pages, to be played.

import { button, choice, el, fill } from './dom.ts';
import { markdownOf, PAGES, playableOf } from './pages.ts';

/** Makes the choice of an exchange of a page; `take` is given page and number, as in `commands/usr/0`. */
export async function exchangePicker(take: (name: string) => void): Promise<HTMLElement> {
  const page = choice('Page', [...PAGES]);
  const exchange = choice('Exchange', []);
  const go = button('Play exchange', () => take(`${page.select.value}/${exchange.select.value}`));
  async function list(): Promise<void> {
    const markdown = (await markdownOf(page.select.value)) ?? '';
    const options = playableOf(markdown, page.select.value).map(({ index, block }) => {
      return el('option', { value: String(index), textContent: block.title || `Exchange ${index + 1}` });
    });
    fill(exchange.select, ...options);
    go.disabled = options.length === 0;
  }
  page.select.addEventListener('change', () => void list());
  page.select.value = PAGES.find((each) => each === 'commands/usr') ?? '';
  await list();
  return el(
    'section',
    {},
    el('h3', { textContent: 'Any exchange of the pages' }),
    el('div', { className: 'pg-bar' }, page.field, exchange.field, go),
  );
}
