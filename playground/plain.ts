// The plain view: the same session as an ordered list and an ordinary input, for phones and screen readers.

import { completed } from '#editor/completion.ts';
import type { Entry } from '#editor/entry.ts';
import type { PromptState } from '#editor/prompt.ts';
import { visible } from '#editor/visible.ts';
import { button, el } from './dom.ts';
import type { Found } from './found.ts';
import { ListFinder } from './list-finder.ts';

/** Most lines in the list; the log has more. */
const MOST = 400;

/** Suggestions, and lines from before, that are offered at once. */
const MOST_SUGGESTIONS = 12;
const MOST_BEFORE = 50;

/** Letters of a payload that a list item shows. */
const MOST_LETTERS = 2000;

const text = new TextDecoder();

export interface PlainHandlers {
  /** Keys as a terminal would send them. */
  readonly data: (data: string) => void;
  /** The input has this text now. */
  readonly write: (text: string) => void;
  readonly pick: (entry: number) => void;
}

export class PlainView {
  readonly #list = el('ol');
  readonly #finder = new ListFinder(this.#list);
  readonly #log: HTMLElement;
  readonly #label = el('label', { htmlFor: 'pg-line' });
  readonly #input = el('input', {
    id: 'pg-line',
    autocomplete: 'off',
    spellcheck: false,
    autocapitalize: 'off',
  });
  readonly #hint = el('p', { className: 'pg-hint', id: 'pg-hint' });
  readonly #suggestions = el('div', {
    className: 'pg-suggestions',
    role: 'group',
    ariaLabel: 'Suggestions for the next word',
    hidden: true,
  });
  readonly #before = el('datalist', { id: 'pg-before' });
  #history: readonly string[] = [];
  #suggested = '';
  readonly #handlers: PlainHandlers;
  #entries: readonly Entry[] = [];

  constructor(element: HTMLElement, handlers: PlainHandlers) {
    this.#handlers = handlers;
    this.#log = el('div', {
      className: 'pg-log',
      role: 'log',
      tabIndex: 0,
      ariaLabel: 'Lines of the connection',
    });
    this.#log.append(this.#list);
    this.#input.setAttribute('aria-describedby', 'pg-hint');
    const send = el('button', { type: 'submit', textContent: 'Send' });
    const form = el('form', { className: 'pg-send' }, this.#label, this.#input, send);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      handlers.data('\r');
      // The prompt is drawn with the next frame, and a quick typist is there before it.
      this.#input.value = '';
    });
    this.#input.addEventListener('input', () => handlers.write(this.#input.value));
    this.#input.addEventListener('paste', (event) => this.#paste(event));
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#input.setAttribute('list', 'pg-before');
    element.append(this.#log, form, this.#before, this.#hint, this.#suggestions);
  }

  follow(entries: readonly Entry[]): void {
    if (entries === this.#entries) return;
    const last = this.#entries.at(-1);
    const from = last === undefined ? 0 : entries.lastIndexOf(last) + 1;
    if (from === 0) this.#list.replaceChildren();
    this.#entries = entries;
    this.#list.append(
      ...entries
        .slice(from)
        .slice(-MOST)
        .map((entry) => this.#item(entry)),
    );
    while (this.#list.childElementCount > MOST) this.#list.firstElementChild?.remove();
    this.#log.scrollTop = this.#log.scrollHeight;
  }

  show(entries: readonly Entry[]): void {
    this.#entries = [];
    this.#list.replaceChildren();
    this.follow(entries);
  }

  prompt({ label, text: typed, hint, message }: PromptState): void {
    this.#label.textContent = visible(label);
    if (this.#input.value !== typed) this.#input.value = typed;
    const problem = hint?.text === typed ? hint.problem?.detail : undefined;
    const help = [hint?.syntax.join(' '), hint?.about].filter(Boolean).join(' — ');
    this.#hint.textContent = message ?? problem ?? help;
    this.#hint.classList.toggle('pg-wrong', message === undefined && problem !== undefined);
    this.#input.ariaInvalid = problem === undefined ? 'false' : 'true';
    this.#suggest(typed, hint?.text === typed ? hint.candidates : []);
  }

  /** Offers lines that were typed before, the latest first. */
  history(lines: readonly string[]): void {
    if (lines === this.#history) return;
    this.#history = lines;
    const latest = [...new Set(lines.toReversed())].slice(0, MOST_BEFORE);
    this.#before.replaceChildren(...latest.map((value) => el('option', { value })));
  }

  /** Marks the lines that hold a text, and goes to the next of them. */
  find(query: string, back: boolean): Promise<Found> {
    return this.#finder.find(query, back);
  }

  label(name: string): void {
    this.#log.ariaLabel = name;
  }

  focus(): void {
    this.#input.focus();
  }

  #item({ id, direction, line, payload, problem }: Entry): HTMLLIElement {
    if (direction === 'note') return el('li', { className: 'note', textContent: visible(line) });
    const who = el('span', {
      className: 'unseen',
      textContent: direction === 'client' ? 'Client: ' : 'Server: ',
    });
    const button = el('button', { type: 'button' }, who, el('code', { textContent: visible(line) }));
    button.addEventListener('click', () => this.#handlers.pick(id));
    const item = el('li', { className: direction }, button);
    if (payload && payload.length > 0) {
      const shown = text.decode(payload.subarray(0, MOST_LETTERS)).split('\r\n').map(visible).join('\n');
      item.append(el('pre', { textContent: shown }));
    }
    if (problem)
      item.append(el('p', { className: 'pg-wrong', textContent: `Refused: ${visible(problem.detail)}` }));
    return item;
  }

  #suggest(text: string, candidates: readonly string[]): void {
    const shown = `${text}\n${candidates.join(' ')}`;
    if (shown === this.#suggested) return;
    this.#suggested = shown;
    const useful = candidates
      .filter((word) => completed(text, [word]) !== undefined)
      .slice(0, MOST_SUGGESTIONS);
    const take = (word: string) => () => {
      this.#input.value = completed(text, [word]) ?? text;
      this.#handlers.write(this.#input.value);
      this.#input.focus();
    };
    this.#suggestions.replaceChildren(...useful.map((word) => button(visible(word), take(word))));
    this.#suggestions.hidden = useful.length === 0;
  }

  #paste(event: ClipboardEvent): void {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\r\n]/.test(pasted)) return;
    event.preventDefault();
    this.#handlers.data(`\x1b[200~${pasted.replaceAll('\x1b', '')}\x1b[201~`);
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey && event.key === 'Enter') {
      event.preventDefault();
      this.#handlers.data('\x1b\r');
      return;
    }
    if (event.altKey) return;
    const sent = { ArrowUp: '\x1b[A', ArrowDown: '\x1b[B' };
    const data =
      event.key === 'ArrowUp' ? sent.ArrowUp : event.key === 'ArrowDown' ? sent.ArrowDown : undefined;
    if (data === undefined || event.isComposing) return;
    event.preventDefault();
    this.#handlers.data(data);
  }
}
