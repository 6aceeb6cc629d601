// All scenes, by topic, and below them every exchange of the pages that can be played.

import { TOPICS } from '#content/scenes/scene.ts';
import { button, el, fill } from './dom.ts';
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
    const [{ SCENES }, { exchangePicker }] = await Promise.all([
      import('#content/scenes/scenes.ts'),
      import('./exchange-picker.ts'),
    ]);
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
    fill(body, ...topics, await exchangePicker(take));
  }

  return picker;
}
