// The plain view: the same session as an ordered list and an ordinary input, for phones and screen readers.

import { completed } from '#editor/completion.ts';
import type { Entry } from '#editor/entry.ts';
import type { Trouble } from '#editor/marks.ts';
import type { PromptState } from '#editor/prompt.ts';
import { visible } from '#protocol/visible.ts';
import { button, el, fill } from './dom.ts';
import type { Found } from './found.ts';
import { ListFinder } from './list-finder.ts';
import { lineNodes } from './peer-text.ts';
import { slashCandidates } from './slash.ts';

/** Lines in the list at first, and how many more at a time. */
const AT_A_TIME = 400;

/** Suggestions, and lines from before, that are offered at once. */
const MOST_SUGGESTIONS = 60;
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
  /** What was typed before is to be searched. */
  readonly recall: () => void;
}

/** What is wrong with a text, with the word in front that it is about, as far as that is one. */
function wrongWord(typed: string, { column, width, detail }: Trouble): (Node | string)[] {
  const word = typed.slice(column, column + width).trim();
  return word === '' ? lineNodes(detail) : [el('mark', {}, ...lineNodes(word)), ': ', ...lineNodes(detail)];
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
  #most = AT_A_TIME;
  /** The entry that is marked. */
  #marked: number | undefined;
  readonly #earlier = button('', () => this.#showMore(), 'pg-earlier');

  constructor(element: HTMLElement, handlers: PlainHandlers) {
    this.#handlers = handlers;
    this.#log = el('div', {
      className: 'pg-log',
      role: 'log',
      tabIndex: 0,
      ariaLabel: 'Lines of the connection',
    });
    this.#log.append(this.#earlier, this.#list);
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
    // Whoever reads further up is not torn away from there.
    const { scrollTop, scrollHeight, clientHeight } = this.#log;
    const following = from === 0 || scrollHeight - scrollTop - clientHeight < 40;
    this.#entries = entries;
    this.#list.append(
      ...entries
        .slice(from)
        .slice(-this.#most)
        .map((entry) => this.#item(entry)),
    );
    while (this.#list.childElementCount > this.#most) this.#list.firstElementChild?.remove();
    this.#offerEarlier();
    if (following) this.#log.scrollTop = this.#log.scrollHeight;
  }

  show(entries: readonly Entry[]): void {
    this.#entries = [];
    this.#most = AT_A_TIME;
    this.#list.replaceChildren();
    this.#offerEarlier();
    this.follow(entries);
  }

  #offerEarlier(): void {
    const left = this.#entries.length - this.#list.childElementCount;
    this.#earlier.hidden = left <= 0;
    this.#earlier.textContent = `Show ${Math.min(left, AT_A_TIME)} of ${left} earlier lines`;
  }

  #showMore(): void {
    const { scrollHeight } = this.#log;
    const shown = this.#list.childElementCount;
    this.#most += AT_A_TIME;
    const until = this.#entries.length - shown;
    const more = this.#entries.slice(Math.max(0, until - AT_A_TIME), until);
    this.#list.prepend(...more.map((entry) => this.#item(entry)));
    this.#offerEarlier();
    this.#log.scrollTop += this.#log.scrollHeight - scrollHeight;
  }

  prompt({ label, text: typed, hint, message }: PromptState): void {
    fill(this.#label, ...lineNodes(label));
    if (this.#input.value !== typed) this.#input.value = typed;
    const fits = hint?.text === typed ? hint : undefined;
    const problem = fits?.problem;
    // The commands that are possible stand below, each as a button.
    const about = typed === '' && fits && fits.candidates.length > 0 ? '' : hint?.about;
    const help = [hint?.syntax.join(' '), about].filter(Boolean).join(' — ');
    if (message === undefined && problem) fill(this.#hint, ...wrongWord(typed, problem));
    else fill(this.#hint, ...lineNodes(message ?? help));
    this.#hint.classList.toggle('pg-wrong', message === undefined && problem !== undefined);
    this.#input.ariaInvalid = problem === undefined ? 'false' : 'true';
    this.#suggest(typed, fits?.candidates ?? slashCandidates(typed));
  }

  /** Marks an entry as the one in the inspector, or none. */
  mark(entry: number | undefined): void {
    if (entry === this.#marked) return;
    this.#marked = entry;
    this.#list.querySelector('[aria-current]')?.removeAttribute('aria-current');
    this.#list.querySelector(`[data-entry="${entry}"]`)?.setAttribute('aria-current', 'true');
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
    if (direction === 'note') return el('li', { className: 'note' }, ...lineNodes(line));
    const who = el('span', {
      className: 'unseen',
      textContent: direction === 'client' ? 'Client: ' : 'Server: ',
    });
    const button = el('button', { type: 'button' }, who, el('code', {}, ...lineNodes(line)));
    button.dataset['entry'] = String(id);
    if (id === this.#marked) button.setAttribute('aria-current', 'true');
    button.addEventListener('click', () => this.#handlers.pick(id));
    const item = el('li', { className: direction }, button);
    if (payload && payload.length > 0) {
      const shown = text.decode(payload.subarray(0, MOST_LETTERS)).split('\r\n').map(visible).join('\n');
      item.append(el('pre', { textContent: shown }));
    }
    if (problem) item.append(el('p', { className: 'pg-wrong' }, 'Refused: ', ...lineNodes(problem.detail)));
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
    const { selectionStart, selectionEnd } = this.#input;
    if (event.ctrlKey && event.key === 'r') {
      event.preventDefault();
      this.#handlers.recall();
      return;
    }
    if (event.ctrlKey && event.key === 'c' && selectionStart === selectionEnd) this.#handlers.data('\x03');
    if (event.ctrlKey || event.metaKey) return;
    const sent = { ArrowUp: '\x1b[A', ArrowDown: '\x1b[B' };
    const data =
      event.key === 'ArrowUp' ? sent.ArrowUp : event.key === 'ArrowDown' ? sent.ArrowDown : undefined;
    if (data === undefined || event.isComposing) return;
    event.preventDefault();
    this.#handlers.data(data);
  }
}
