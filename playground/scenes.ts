// Scenes: log-ons, and every exchange of the pages that can be played; chosen, then stepped or played through.

import type { VersionId } from '#content/vocabulary.ts';
import type { SceneSource, SceneState } from './channel.ts';
import { button, choice, el, fill } from './dom.ts';
import { markdownOf, PAGES, playableOf } from './pages.ts';

/** The versions whose log-ons have a scene. */
export const LOG_ONS = [
  'MSNP4',
  'MSNP6',
  'MSNP7',
  'MSNP11',
  'MSNP14',
] as const satisfies readonly VersionId[];

/** Time between two steps, in milliseconds. */
const PACE = 900;

/** The log-on of a version: the first exchange of its page that can be played, else what its own clients say. */
async function logOnSource(version: VersionId): Promise<SceneSource> {
  const page = `versions/${version.toLowerCase()}`;
  const markdown = await markdownOf(page);
  const [first] = markdown === undefined ? [] : playableOf(markdown, page);
  return markdown !== undefined && first ? { page, markdown, index: first.index } : { logOn: version };
}

/** The scene of a name: a version, or page and number of an exchange, as in `commands/usr/0`. */
export async function sceneOf(name: string): Promise<SceneSource | undefined> {
  const version = LOG_ONS.find((id) => id === name.toUpperCase());
  if (version) return logOnSource(version);
  const found = /^([a-z0-9/-]{1,80})\/(\d{1,3})$/.exec(name.toLowerCase());
  const page = found?.[1]?.replace(/\/index$/, '');
  const markdown = page === undefined ? undefined : await markdownOf(page);
  if (page === undefined || markdown === undefined) return undefined;
  return { page, markdown, index: Number(found?.[2]) };
}

export interface SceneHandlers {
  begin(source: SceneSource): Promise<boolean>;
  step(): Promise<boolean>;
  over(): void;
  failed(reason: string): void;
}

export class Scenes {
  /** Where a scene is chosen. */
  readonly picker: HTMLElement;
  /** Step, play and pause of the one in play. */
  readonly bar: HTMLElement;
  readonly #handlers: SceneHandlers;
  readonly #page: HTMLSelectElement;
  readonly #exchange: HTMLSelectElement;
  readonly #exchangeField: HTMLElement;
  readonly #title = el('span', { className: 'pg-scene-title' });
  readonly #count = el('progress', { ariaLabel: 'Steps of the scene' });
  readonly #step: HTMLButtonElement;
  readonly #play: HTMLButtonElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #playing = false;

  constructor(handlers: SceneHandlers) {
    this.#handlers = handlers;
    const logOns = LOG_ONS.map((id) => [id, `Log on with ${id}`] as const);
    const page = choice('Scene', [...logOns, ...PAGES.map((each) => [each, `Page: ${each}`] as const)]);
    const exchange = choice('Exchange', []);
    this.#page = page.select;
    this.#exchange = exchange.select;
    this.#exchangeField = exchange.field;
    this.#exchangeField.hidden = true;
    this.#page.addEventListener('change', () => void this.#list());
    const go = button('Play scene', () => void this.run(this.#chosen()));
    this.picker = el(
      'div',
      { className: 'pg-bar', role: 'group', ariaLabel: 'Scenes' },
      page.field,
      exchange.field,
      go,
    );
    this.#step = button('Step', () => void this.#forward());
    this.#play = button('Pause', () => this.#toggle());
    const stop = button('Stop', () => this.#stop());
    this.bar = el('div', { className: 'pg-scene', role: 'group', ariaLabel: 'Scene in play' });
    this.bar.append(this.#title, this.#count, this.#step, this.#play, stop);
    this.bar.hidden = true;
  }

  /** Plays the scene of a name from its start. */
  async run(name: string, playing = true): Promise<void> {
    this.#hold();
    const source = await sceneOf(name);
    if (!source) return this.#handlers.failed(`There is no scene ${name.slice(0, 80)}.`);
    this.#page.value =
      'page' in source && LOG_ONS.every((id) => id !== name.toUpperCase()) ? source.page : name.toUpperCase();
    await this.#list();
    if ('page' in source) this.#exchange.value = String(source.index);
    if (!(await this.#handlers.begin(source))) return;
    this.#playing = playing;
    await this.#forward();
  }

  /** Shows how far the scene is. */
  show(scene: SceneState | undefined): void {
    this.bar.hidden = scene === undefined;
    if (!scene) return;
    const { title, done, total, failure } = scene;
    const over = done >= total;
    this.#title.textContent =
      failure === undefined ? `${title}: step ${done} of ${total}` : `${title}: ${failure}`;
    this.#count.max = Math.max(1, total);
    this.#count.value = done;
    this.#step.disabled = over;
    this.#play.disabled = over;
    this.#play.textContent = this.#playing && !over ? 'Pause' : 'Play';
    this.bar.dataset.state = failure !== undefined ? 'failed' : over ? 'done' : 'on';
  }

  async #list(): Promise<void> {
    const page = this.#page.value;
    const markdown = await markdownOf(page);
    const playable = markdown === undefined ? [] : playableOf(markdown, page);
    fill(
      this.#exchange,
      ...playable.map(({ index, block }) => {
        return el('option', { value: String(index), textContent: block.title || `Exchange ${index + 1}` });
      }),
    );
    this.#exchangeField.hidden = playable.length === 0 || LOG_ONS.some((id) => id === page);
  }

  #chosen(): string {
    const page = this.#page.value;
    return LOG_ONS.some((id) => id === page) ? page : `${page}/${this.#exchange.value}`;
  }

  async #forward(): Promise<void> {
    clearTimeout(this.#timer);
    const more = await this.#handlers.step();
    if (!more) this.#playing = false;
    else if (this.#playing) this.#timer = setTimeout(() => void this.#forward(), PACE);
  }

  #toggle(): void {
    this.#playing = !this.#playing;
    if (this.#playing) void this.#forward();
    else this.#hold();
  }

  #hold(): void {
    clearTimeout(this.#timer);
    this.#playing = false;
    this.#play.textContent = 'Play';
  }

  #stop(): void {
    this.#hold();
    this.#handlers.over();
  }
}
