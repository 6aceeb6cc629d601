// A task that somebody is at: what was typed and heard since it began, and whether its goal is reached.

import type { Task, TaskLine } from '#content/tasks/task.ts';
import type { World } from '#server/world.ts';
import type { Happening, TaskState } from './channel.ts';

/** Most lines of each side that are kept; a goal is about the latest. */
const MOST = 500;

function linesOf(happenings: readonly Happening[], direction: 'client' | 'server'): TaskLine[] {
  return happenings.flatMap((each) => {
    if (each.kind !== 'said' || each.entry.direction !== direction) return [];
    return [{ connection: each.connection, words: each.entry.line.split(' ') }];
  });
}

export class TaskRun {
  readonly #task: Task;
  readonly #said: TaskLine[] = [];
  readonly #heard: TaskLine[] = [];
  #sent = 0;
  #done = false;

  constructor(task: Task) {
    this.#task = task;
  }

  /** The same task, as far as somebody is with it. */
  copy(): TaskRun {
    const copy = new TaskRun(this.#task);
    copy.#said.push(...this.#said);
    copy.#heard.push(...this.#heard);
    copy.#sent = this.#sent;
    copy.#done = this.#done;
    return copy;
  }

  get state(): TaskState {
    return { name: this.#task.name, sent: this.#sent, done: this.#done };
  }

  /** Looks at what has happened; `typed` tells whether the lines of clients in it were typed. Gives whether the state changed. */
  watch(happenings: readonly Happening[], typed: boolean, world: World): boolean {
    if (this.#done) return false;
    const said = typed ? linesOf(happenings, 'client') : [];
    this.#sent += said.length;
    this.#said.push(...said);
    this.#heard.push(...linesOf(happenings, 'server'));
    for (const lines of [this.#said, this.#heard]) lines.splice(0, lines.length - MOST);
    this.#done = this.#task.reached({ world, said: this.#said, heard: this.#heard });
    return this.#done || said.length > 0;
  }
}
