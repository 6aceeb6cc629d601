// All scenes, by topic, and below them every exchange of the pages that can be played.

import { TOPICS } from '#content/scenes/scene.ts';
import { button, choice, el, fill } from './dom.ts';
import { markdownOf, PAGES, playableOf } from './pages.ts';
import { Picker } from './picker.ts';

/** Makes the window of the scenes; `run` plays one by its name. */
export function scenePicker(run: (name: string) => void): Picker {
  const picker = new Picker('Scenes', draw);

  function take(name: string): void {
    picker.close();
    run(name);
  }

  async function draw(body: HTMLElement): Promise<void> {
    if (body.childElementCount > 0) return;
    const { SCENES } = await import('#content/scenes/scenes.ts');
    const topics = TOPICS.map((topic) => {
      const items = SCENES.filter((scene) => scene.topic === topic).map(({ name, title, teaches }) => {
        return el(
          'li',
          {},
          button(title, () => take(name)),
          el('p', { textContent: teaches }),
        );
      });
      return el('section', {}, el('h3', { textContent: topic }), el('ul', {}, ...items));
    });
    fill(body, ...topics, await exchanges());
  }

  async function exchanges(): Promise<HTMLElement> {
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

  return picker;
}
