// All tasks, from easy to tricky, with what was done on this device.

import { button, el, fill } from './dom.ts';
import { Picker } from './picker.ts';
import type { TaskProgress } from './task-progress.ts';

/** Makes the window of the tasks; `run` begins one by its name. */
export function taskPicker(progress: TaskProgress, run: (name: string) => void): Picker {
  const picker = new Picker('Tasks', draw);

  async function draw(body: HTMLElement): Promise<void> {
    const { TASKS } = await import('#content/tasks/tasks.ts');
    const items = TASKS.map(({ name, title, goal, par }) => {
      const begin = button(title, () => {
        picker.close();
        run(name);
      });
      const best = progress.best(name);
      const done = best === undefined ? `Par ${par}.` : `Par ${par}. Done in ${best}.`;
      return el('li', {}, begin, el('p', {}, `${goal} `, el('b', { textContent: done })));
    });
    const done = TASKS.filter(({ name }) => progress.best(name) !== undefined).length;
    const intro =
      'Each task begins on a fresh server and is judged by its state, not by your words. Par is the fewest lines that have to be typed.';
    const kept = `${done} of ${TASKS.length} done; this is kept on this device only.`;
    const forget = button('Forget what was done', () => {
      progress.forget();
      void draw(body);
    });
    forget.hidden = progress.size === 0;
    fill(
      body,
      el('p', { textContent: intro }),
      el('ol', {}, ...items),
      el('div', { className: 'pg-bar' }, el('span', { textContent: kept }), forget),
    );
  }

  return picker;
}
