// What happens between keys and the mock server. It holds the state and tells whoever shows it.

import type { VersionId } from '#content/vocabulary.ts';
import type { Hint } from '#editor/assist.ts';
import { keysOf } from '#editor/keys.ts';
import { EMPTY_LINE, LINE_LIMIT, type Line, replaced } from '#editor/line.ts';
import { press } from '#editor/press.ts';
import type { PromptState } from '#editor/prompt.ts';
import { Advice } from './advice.ts';
import type { Request, SceneSource } from './channel.ts';
import { type Composing, fillLine } from './composing.ts';
import { followShown } from './follow.ts';
import { Intake } from './intake.ts';
import { promptStateOf } from './prompt.ts';
import { type Action, activeOf, type Connection, NO_SESSION, reduce, type Session } from './session.ts';
import { Timeline, type TimelineOptions } from './timeline.ts';

/** Milliseconds that something may take before it is said that it takes time. */
const WORTH_A_WORD = 600;

export interface ConsoleOptions {
  /** What is behind the link; `mock server` when left out. */
  readonly what?: string;
  readonly link: TimelineOptions['link'];
  /** Something was done or undone. */
  readonly acted: TimelineOptions['changed'];
  /** Something of the state has changed. */
  readonly changed: () => void;
  /** Shows a page of the site, by its path below the root. */
  readonly page: (path: string) => void;
  /** Does a command that was typed with a slash. */
  readonly slash: (name: string, words: readonly string[]) => void;
  readonly clock: () => number;
}

export class Console {
  readonly #options: ConsoleOptions;
  /** What was done, and the way back. */
  readonly timeline: Timeline;
  /** What is asked, as in `mock server`. */
  readonly what: string;
  session: Session = NO_SESSION;
  line: Line = EMPTY_LINE;
  hint: Hint | undefined;
  composing: Composing | undefined;
  /** What is begun while nothing is connected yet: the name of its connection, or nothing for a scene. */
  beginning: string | undefined;
  /** Whether that takes so long that it is worth a word. */
  slow = false;
  /** Shown below the prompt until the next key. */
  message: string | undefined;
  #begun: Promise<unknown> | undefined;
  readonly #intake: Intake;
  readonly #advice = new Advice(this);

  constructor(options: ConsoleOptions) {
    this.#options = options;
    this.#intake = new Intake(this, options.slash);
    this.what = options.what ?? 'mock server';
    this.timeline = new Timeline({
      what: this.what,
      link: options.link,
      session: () => this.session,
      happened: (happening) => this.act(happening),
      become: (session) => {
        this.session = session;
        this.#intake.clear();
        this.write(this.line.text);
      },
      lost: (reason) => this.act({ kind: 'crashed', what: this.what, reason, at: options.clock() }),
      remark: (text) => this.remark(text),
      changed: options.acted,
    });
  }

  get active(): Connection | undefined {
    return activeOf(this.session);
  }

  /** Changes the state. */
  act(action: Action): void {
    const before = this.active;
    this.session = reduce(this.session, action);
    const now = this.active;
    const moved =
      before?.id === now?.id && (before?.phase !== now?.phase || before?.version !== now?.version);
    // What was possible before the answer is not what is possible now.
    if (moved && this.hint) this.#advice.think();
    this.tell();
  }

  /** Writes remarks into the active connection, or below the prompt when there is none. */
  remark(...lines: string[]): void {
    if (this.active && !this.active.watched) this.act({ kind: 'remark', lines, at: this.#now() });
    else {
      this.message = lines.join('  ');
      this.tell();
    }
  }

  /** What stands below the log. */
  get prompt(): PromptState {
    return promptStateOf(this, this.active);
  }

  /** Takes what a terminal sends for keys. */
  type(data: string): void {
    for (const key of keysOf(data)) {
      this.message = undefined;
      const { line, wish, lines = [], lost } = press(this.line, key);
      this.line = line;
      if (lost) this.message = `${lost} characters found no room: a line has at most ${LINE_LIMIT}.`;
      if (key.kind === 'paste' && wish === 'submit') void this.#intake.paste(lines);
      else if (wish === 'submit') void this.submit(lines);
      else if (wish === 'fill') void fillLine(this);
      else if (wish === 'page') void followShown(this);
      else if (wish === 'complete') void this.#advice.complete();
      else if (wish === 'cancel') this.#intake.giveUp();
      else if (wish === 'clear') this.act({ kind: 'cleared' });
      else if (wish === 'earlier' || wish === 'later') this.act({ kind: wish });
    }
    this.tell();
    this.#advice.think();
  }

  /** Puts a text into the line, to be edited or sent. */
  write(text: string): void {
    this.line = replaced(this.line, text);
    this.tell();
    this.#advice.think();
  }

  /** Opens the payload editor, or closes it. */
  compose(composing: Composing | undefined): void {
    this.composing = composing;
    this.tell();
  }

  /** Waits for what is being begun: keys that ask the server for something mean what is connected then. */
  async ready(): Promise<void> {
    if (this.beginning !== undefined) await this.#begun;
  }

  /** Closes the payload editor, and gives up the payload that was begun. */
  giveUp(): void {
    this.#intake.giveUp();
    this.tell();
  }

  /** Shows a page of the site. */
  follow(path: string): void {
    this.#options.page(path);
  }

  /** Takes lines, one after the other. */
  submit(lines: readonly string[]): Promise<void> {
    return this.#intake.take(lines);
  }

  /** Asks the mock server; what it refuses is said in the log, and the answer is then undefined. */
  async ask<K extends Request['kind']>(request: Extract<Request, { readonly kind: K }>) {
    try {
      return await this.timeline.ask<K>(request);
    } catch (error) {
      this.remark(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  /** Shows the prompt of a first connection while its server starts; lines that are sent meanwhile wait. */
  async #begin<A>(name: string, asked: Promise<A>): Promise<A> {
    if (this.session.connections.length > 0) return asked;
    this.beginning = name;
    this.#begun = asked;
    this.#intake.waitFor(asked);
    this.tell();
    const late = setTimeout(() => {
      this.slow = true;
      this.tell();
    }, WORTH_A_WORD);
    try {
      return await asked;
    } finally {
      clearTimeout(late);
      this.slow = false;
      this.beginning = undefined;
      this.#intake.waitFor(undefined);
    }
  }

  async open(who: string, service: string, version: VersionId, line = ''): Promise<void> {
    const { text } = this.line;
    const answer = await this.#begin(`${who} ${service}`, this.ask({ kind: 'open', who, service, version }));
    if (answer) this.act({ kind: 'activate', connection: answer.connection });
    this.#writeUnlessTyped(line, text);
  }

  async logOn(who: string, version: VersionId): Promise<void> {
    const { text } = this.line;
    const answer = await this.#begin(`${who} NS`, this.ask({ kind: 'logOn', who, version }));
    if (answer) this.act({ kind: 'activate', connection: answer.connection });
    this.#writeUnlessTyped('', text);
  }

  /** What somebody has typed meanwhile, into another line than there was before, stays. */
  #writeUnlessTyped(line: string, before: string): void {
    const { text } = this.line;
    this.write(text === before ? line : text);
  }

  /** Begins a scene on a fresh server. */
  async begin(source: SceneSource): Promise<boolean> {
    this.#intake.clear();
    this.message = undefined;
    const scene = await this.#begin('', this.ask({ kind: 'scene', source }));
    if (!scene) return false;
    this.act({ kind: 'scene', scene });
    this.write('');
    return scene.failure === undefined;
  }

  /** Plays the next step, or takes the last one back; false when no further step is left. */
  async step(kind: 'step' | 'back' = 'step'): Promise<boolean> {
    const scene = await this.ask({ kind });
    if (!scene) return false;
    this.act({ kind: 'scene', scene });
    return scene.failure === undefined && scene.done < scene.total;
  }

  #now(): number {
    return this.active?.log.at(-1)?.at ?? this.#options.clock();
  }

  /** Shows the state anew. */
  tell(): void {
    this.#options.changed();
  }
}
