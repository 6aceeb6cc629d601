// Lines on their way to the mock server: taken one by one, payloads by their length, commands with a slash done here.

import { spoken } from '#editor/completion.ts';
import { replaced } from '#editor/line.ts';
import { enter } from '#editor/payload.ts';
import { offerPayload, wireBytes } from './composing.ts';
import type { Console, ConsoleOptions } from './console.ts';
import type { Connection } from './session.ts';
import { slashOf } from './slash.ts';

/** Most lines that wait to be taken, as after a paste; more are dropped with a remark. */
const QUEUE_LIMIT = 5000;

export class Intake {
  readonly #console: Console;
  readonly #slash: ConsoleOptions['slash'];
  #queue: string[] = [];
  #busy = false;
  #pasting = false;
  #awaited: Promise<unknown> | undefined;

  /** `slash` does a command that was typed with a slash. */
  constructor(console: Console, slash: ConsoleOptions['slash']) {
    this.#console = console;
    this.#slash = slash;
  }

  /** Lines that are to come wait for something; no more when it is left out. */
  waitFor(awaited: Promise<unknown> | undefined): void {
    this.#awaited = awaited;
  }

  /** Forgets the lines that wait. */
  clear(): void {
    this.#queue = [];
  }

  /** What is left of a paste is part of it too: an exchange of a page, or the rest of a payload. */
  async paste(lines: readonly string[]): Promise<void> {
    const console = this.#console;
    console.line = replaced(console.line, spoken(console.line.text)[0] ?? '');
    this.#pasting = true;
    await this.take(lines);
    this.#pasting = false;
    const { text } = console.line;
    const { payload } = console.active ?? {};
    if (!payload || wireBytes(text).length !== payload.needs - payload.got.length) return;
    console.write('');
    await this.take([text]);
  }

  /** Takes lines, one after the other. */
  take(lines: readonly string[]): Promise<void> {
    const room = QUEUE_LIMIT - this.#queue.length;
    this.#queue.push(...lines.slice(0, room).flatMap((line) => (this.#pasting ? spoken(line) : [line])));
    if (lines.length > room)
      this.#console.remark(`${lines.length - room} lines were too many and are dropped.`);
    return this.#drain();
  }

  async #drain(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    await this.#awaited;
    try {
      for (let line = this.#queue.shift(); line !== undefined; line = this.#queue.shift())
        await this.#take(line);
    } finally {
      this.#busy = false;
    }
  }

  async #take(line: string): Promise<void> {
    const console = this.#console;
    const { active } = console;
    if (active?.payload) return this.#takePayload(active, line);
    const slash = slashOf(line);
    if (slash?.kind === 'command') this.#slash(slash.name, slash.words);
    else if (slash) this.#console.remark(`/${slash.name} is not known. Nearest: /${slash.nearest}`);
    else if (line.trim() === '') return;
    else if (!active?.open) this.#drop();
    else {
      const answer = await this.#console.ask({ kind: 'line', connection: active.id, line });
      const needs = answer?.needs ?? 0;
      const payload = { line, needs, got: new Uint8Array(0) };
      if (needs === 0) return;
      this.#console.act({ kind: 'payload', connection: active.id, payload });
      void offerPayload(this.#console, line, needs);
    }
  }

  async #takePayload(connection: Connection, line: string): Promise<void> {
    const { payload: pending, id } = connection;
    if (!pending) return;
    const { entry, complete, rest } = enter(pending, line);
    if (!complete) return this.#console.act({ kind: 'payload', connection: id, payload: entry });
    this.#console.act({ kind: 'payload', connection: id, payload: undefined });
    this.#console.composing = undefined;
    await this.#console.ask({ kind: 'line', connection: id, line: entry.line, payload: entry.got });
    if (rest === '') return;
    if (this.#queue.length > 0 || this.#pasting) this.#queue.unshift(rest);
    else {
      this.#console.message = 'This is more than the payload was said to have: it would be the next line.';
      this.#console.write(rest);
    }
  }

  /** Says once that nothing can be sent, however many lines were to follow. */
  #drop(): void {
    const more = this.#queue.splice(0).length;
    const lines = more === 0 ? 'the line was' : `${more + 1} lines were`;
    const why = this.#console.active?.watched
      ? 'Nothing can be said on connections of others'
      : 'Nothing is connected here';
    this.#console.remark(`${why}: ${lines} not sent.`);
  }

  /** Forgets what waits, and the payload that was begun. */
  giveUp(): void {
    this.#queue = [];
    this.#console.composing = undefined;
    const { active } = this.#console;
    if (!active?.payload) return;
    const { line } = active.payload;
    this.#console.act({ kind: 'payload', connection: active.id, payload: undefined });
    this.#console.remark(`Given up, nothing was sent: ${line}`);
  }
}
