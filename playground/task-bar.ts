// The task that somebody is at: goal, hints one at a time, lines typed and par, and what to do when it is reached.

import type { Task } from '#content/tasks/task.ts';
import type { TaskState } from './channel.ts';
import type { Console } from './console.ts';
import { button, el, fill } from './dom.ts';
import type { Part } from './part.ts';
import type { TaskProgress } from './task-progress.ts';

function lines(count: number): string {
  return `${count} line${count === 1 ? '' : 's'}`;
}

export interface TaskBarOptions {
  readonly console: Console;
  readonly progress: TaskProgress;
  /** A task was begun: the prompt is to be typed at. */
  readonly begun: () => void;
}

export class TaskBar implements Part {
  readonly element = el('section', { className: 'pg-scene pg-task', ariaLabel: 'Task', hidden: true });
  readonly #options: TaskBarOptions;
  readonly #title = el('a', { className: 'pg-scene-title' });
  readonly #count = el('span', { className: 'pg-scene-count' });
  readonly #goal = el('p');
  readonly #verdict = el('p', { className: 'pg-task-verdict', role: 'status' });
  readonly #hints = el('ol', { className: 'pg-task-hints' });
  readonly #more = button('Hint', () => this.#hint());
  readonly #again = button('Try again', () => void this.run(this.#task?.name ?? ''));
  readonly #next = button('Next task', () => void this.run(this.#following?.name ?? ''), 'pg-strong');
  #task: Task | undefined;
  #following: Task | undefined;
  #state: TaskState | undefined;

  constructor(options: TaskBarOptions) {
    this.#options = options;
    const { console } = options;
    const leave = button('Leave the task', () => {
      console.act({ kind: 'taskOver' });
      void console.ask({ kind: 'leave' });
    });
    this.element.append(
      el('div', { className: 'pg-scene-head' }, this.#title, this.#count),
      this.#goal,
      this.#hints,
      this.#verdict,
      el('div', { className: 'pg-scene-buttons' }, this.#next, this.#more, this.#again, leave),
    );
  }

  /** Begins the task of a name. */
  async run(name: string): Promise<void> {
    const { console, begun } = this.#options;
    const { TASKS } = await import('#content/tasks/tasks.ts');
    const at = TASKS.findIndex((task) => task.name === name);
    const task = TASKS[at];
    if (!task) {
      return console.remark(
        `There is no task “${name.slice(0, 80)}”. The button Tasks lists those there are.`,
      );
    }
    this.#task = task;
    this.#following = TASKS[at + 1];
    this.#title.textContent = task.title;
    this.#title.href = `#task=${task.name}`;
    this.#goal.textContent = task.goal;
    fill(this.#hints);
    this.#state = undefined;
    await console.ask({ kind: 'task', name: task.name });
    console.message = undefined;
    console.write('');
    begun();
  }

  show({ session: { task: state } }: Console): void {
    if (state === this.#state) return;
    const { progress } = this.#options;
    if (state?.done && !this.#state?.done) progress.note(state.name, state.sent);
    this.#state = state;
    this.element.hidden = !state;
    const task = this.#task;
    if (!state || !task) return;
    const best = progress.best(task.name);
    const before = best === undefined ? '' : ` · done before in ${best}`;
    this.#count.textContent = `${lines(state.sent)} typed · par ${task.par}${state.done ? '' : before}`;
    this.element.dataset['state'] = state.done ? 'done' : 'on';
    const better = state.sent > task.par ? ` It can be done in ${task.par}.` : ' That is par.';
    this.#verdict.textContent = state.done ? `Reached, in ${lines(state.sent)}.${better}` : '';
    this.#next.hidden = !state.done || !this.#following;
    this.#next.textContent = this.#following ? `Next: ${this.#following.title}` : '';
    this.#label();
  }

  #hint(): void {
    const hint = this.#task?.hints[this.#hints.childElementCount];
    if (hint === undefined) return;
    const item = el('li', { textContent: hint, tabIndex: -1 });
    this.#hints.append(item);
    this.#label();
    item.focus();
  }

  #label(): void {
    const total = this.#task?.hints.length ?? 0;
    const given = this.#hints.childElementCount;
    this.#more.hidden = this.#state?.done ?? false;
    this.#more.disabled = given >= total;
    this.#more.textContent = given >= total ? 'No more hints' : `Hint ${given + 1} of ${total}`;
  }
}
