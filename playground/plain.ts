// The plain view: the same session as an ordered list and an ordinary input, for phones and screen readers.

import type { Entry } from '#editor/entry.ts';
import type { PromptState } from '#editor/prompt.ts';
import { visible } from '#editor/visible.ts';
import { el } from './dom.ts';

/** Most lines in the list; the log has more. */
const MOST = 400;

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
  readonly #log: HTMLElement;
  readonly #label = el('label', { htmlFor: 'pg-line' });
  readonly #input = el('input', {
    id: 'pg-line',
    autocomplete: 'off',
    spellcheck: false,
    autocapitalize: 'off',
  });
  readonly #hint = el('p', { className: 'pg-hint', id: 'pg-hint' });
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
    });
    this.#input.addEventListener('input', () => handlers.write(this.#input.value));
    this.#input.addEventListener('paste', (event) => this.#paste(event));
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    element.append(this.#log, form, this.#hint);
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

  #paste(event: ClipboardEvent): void {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\r\n]/.test(pasted)) return;
    event.preventDefault();
    this.#handlers.data(`\x1b[200~${pasted.replaceAll('\x1b', '')}\x1b[201~`);
  }

  #key(event: KeyboardEvent): void {
    const sent = { ArrowUp: '\x1b[A', ArrowDown: '\x1b[B' };
    const data =
      event.key === 'ArrowUp' ? sent.ArrowUp : event.key === 'ArrowDown' ? sent.ArrowDown : undefined;
    if (data === undefined || event.isComposing) return;
    event.preventDefault();
    this.#handlers.data(data);
  }
}
