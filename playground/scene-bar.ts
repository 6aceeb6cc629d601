// The scene in play: what its last step was, and step, play, pause, back, stop, at a speed of one's own.

import type { SceneState } from './channel.ts';
import type { Console } from './console.ts';
import { button, choice, el } from './dom.ts';
import type { Part } from './part.ts';
import type { NamedScene } from './scene-names.ts';

/** Milliseconds between two steps: at least, and for each letter of the sentence that is to be read. */
const PACES = {
  slow: { least: 2500, letter: 70 },
  reading: { least: 1200, letter: 35 },
  fast: { least: 300, letter: 0 },
} as const;

export interface SceneBarOptions {
  readonly console: Console;
  /** The scene of this name was played to its end. */
  readonly ended: (name: string) => void;
}

export class SceneBar implements Part {
  readonly element = el('section', { className: 'pg-scene', ariaLabel: 'Scene in play', hidden: true });
  readonly #options: SceneBarOptions;
  readonly #title = el('a', { className: 'pg-scene-title' });
  readonly #count = el('span', { className: 'pg-scene-count' });
  readonly #progress = el('progress', { ariaLabel: 'Steps of the scene' });
  readonly #say = el('p', { className: 'pg-scene-say', role: 'status' });
  readonly #back = button('Back', () => void this.#move('back'));
  readonly #play = button('Pause', () => this.#toggle(), 'pg-strong');
  readonly #step = button('Step', () => void this.#move('step'));
  readonly #next = button('Next scene', () => {
    if (this.#scene?.next) void this.run(this.#scene.next.name);
  });
  readonly #speed = choice(
    'Speed',
    [
      ['slow', 'Slow'],
      ['reading', 'Reading'],
      ['fast', 'Fast'],
    ],
    'reading',
  );
  #scene: NamedScene | undefined;
  #state: SceneState | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #playing = false;
  /** Counts the scenes that were begun, so that a step of one that was left is not followed by another. */
  #runs = 0;

  constructor(options: SceneBarOptions) {
    this.#options = options;
    const stop = button('Stop', () => this.stop());
    const keys = el('span', {
      className: 'pg-keys',
      textContent: 'Here: ← back, → step, P plays and pauses, Esc stops',
    });
    const head = el('div', { className: 'pg-scene-head' }, this.#title, this.#count, this.#progress);
    const buttons = [this.#back, this.#play, this.#step, stop, this.#next, this.#speed.field];
    this.element.append(head, this.#say, el('div', { className: 'pg-scene-buttons' }, ...buttons), keys);
    this.#speed.select.addEventListener('change', () => {
      if (this.#playing) void this.#move('step', false);
    });
    this.element.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Plays the scene of a name from its start. */
  async run(name: string): Promise<void> {
    const { console } = this.#options;
    this.#hold();
    this.#runs += 1;
    const run = this.#runs;
    const { sceneNamed } = await import('./scene-names.ts');
    const scene = await sceneNamed(name);
    if (run !== this.#runs) return;
    if (!scene) {
      return console.remark(
        `There is no scene “${name.slice(0, 80)}”. The button Scenes lists those there are.`,
      );
    }
    this.#scene = scene;
    this.#title.href = `#scene=${scene.name}`;
    if (!(await console.begin(scene.source)) || run !== this.#runs) return;
    this.#playing = true;
    await this.#move('step', false);
    this.#play.focus();
  }

  /** Ends the scene; what it has opened stays. */
  stop(): void {
    const { console } = this.#options;
    this.#hold();
    this.#runs += 1;
    console.act({ kind: 'sceneOver' });
    void console.ask({ kind: 'clock', milliseconds: 0 });
  }

  show({ session }: Console): void {
    if (session.scene === this.#state) return;
    this.#state = session.scene;
    this.element.hidden = !this.#state;
    if (!this.#state) {
      this.#hold();
      return;
    }
    const { title, done, total, failure, astray } = this.#state;
    const over = done >= total;
    this.#title.textContent = title;
    this.#count.textContent = failure === undefined ? `Step ${done} of ${total}` : failure;
    this.#progress.max = Math.max(1, total);
    this.#progress.value = done;
    const strayed = astray > 0 ? ' Page and mock server differ here: see the log.' : '';
    const end = over && failure === undefined ? ' That was the last step; all that is open stays open.' : '';
    this.#say.textContent = `${this.#scene?.says[done - 1] ?? ''}${strayed}${end}`;
    this.element.dataset['state'] = failure !== undefined ? 'failed' : over ? 'done' : 'on';
    this.#label();
  }

  #label(): void {
    const { done = 0, total = 0 } = this.#state ?? {};
    const over = done >= total;
    this.#back.disabled = done <= 1;
    this.#step.disabled = over;
    this.#play.textContent = over ? 'Again' : this.#playing ? 'Pause' : 'Play';
    const next = over ? this.#scene?.next : undefined;
    this.#next.hidden = !next;
    this.#next.textContent = next ? `Next: ${next.title}` : '';
  }

  /** Goes one step, forth or back; a step by hand pauses what plays. */
  async #move(kind: 'step' | 'back', byHand = true): Promise<void> {
    clearTimeout(this.#timer);
    if (byHand && (kind === 'back' || this.#state?.done)) this.#playing = false;
    const run = this.#runs;
    const more = await this.#options.console.step(kind);
    if (run !== this.#runs) return;
    if (!more) {
      this.#playing = false;
      if (kind === 'step' && this.#scene) this.#options.ended(this.#scene.name);
    } else if (this.#playing) {
      const { least, letter } = PACES[this.#pace()];
      const letters = this.#scene?.says[(this.#options.console.session.scene?.done ?? 0) - 1]?.length ?? 0;
      this.#timer = setTimeout(() => void this.#move('step', false), least + letters * letter);
    }
    this.#label();
  }

  #pace(): keyof typeof PACES {
    const { value } = this.#speed.select;
    return value === 'slow' || value === 'fast' ? value : 'reading';
  }

  #toggle(): void {
    if (this.#scene && this.#state && this.#state.done >= this.#state.total)
      return void this.run(this.#scene.name);
    const playing = !this.#playing;
    this.#hold();
    this.#playing = playing;
    if (playing) void this.#move('step', false);
    else this.#label();
  }

  #hold(): void {
    clearTimeout(this.#timer);
    this.#playing = false;
    this.#label();
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target === this.#speed.select) return;
    const does = {
      ArrowRight: () => !this.#step.disabled && this.#move('step'),
      ArrowLeft: () => !this.#back.disabled && this.#move('back'),
      p: () => this.#toggle(),
      Escape: () => this.stop(),
    };
    const { key } = event;
    const found =
      key === 'ArrowRight' || key === 'ArrowLeft' || key === 'p' || key === 'Escape' ? does[key] : undefined;
    if (!found) return;
    event.preventDefault();
    void found();
  }
}
