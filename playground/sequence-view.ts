// The sequence view: every line of all connections as an arrow between lanes. Each arrow is a button that brings its
// line into the inspector; the list of them, in words, is what a screen reader reads.

import type { Console } from './console.ts';
import { button, el, fill } from './dom.ts';
import type { Found } from './found.ts';
import { ListFinder } from './list-finder.ts';
import { lineNodes } from './peer-text.ts';
import { MOST_LETTERS, type Row, rowInWords, type Sequence, sequenceOf } from './sequence.ts';
import { shownOf } from './session.ts';
import type { View } from './views.ts';

/** Lines that are shown at first, and how many more at a time. */
const AT_A_TIME = 200;

export class SequenceView implements View {
  readonly #console: Console;
  readonly #lanes = el('div', { className: 'pg-lanes', ariaHidden: 'true' });
  readonly #list = el('ol', { className: 'pg-arrows', ariaLabel: 'All connections in the order of time' });
  readonly #earlier = button('', () => this.#showMore());
  readonly #empty = el('p', { textContent: 'Nothing was said yet.' });
  readonly #scroll: HTMLElement;
  readonly #finder = new ListFinder(this.#list);
  readonly #buttons = new Map<number, HTMLButtonElement>();
  #most = AT_A_TIME;
  #shown: unknown;
  #current: number | undefined;

  constructor(box: HTMLElement, console: Console) {
    this.#console = console;
    this.#scroll = el('div', { className: 'pg-sequence-scroll' }, this.#earlier, this.#empty, this.#list);
    box.append(this.#lanes, this.#scroll);
    this.#list.addEventListener('keydown', (event) => this.#key(event));
  }

  appear(): void {
    this.#shown = undefined;
  }

  show({ session }: Console): void {
    const { connections } = session;
    if (connections !== this.#shown) this.#draw();
    this.#shown = connections;
    this.#mark(shownOf(session)?.id);
  }

  focus(): void {
    this.#buttons.get(this.#current ?? 0)?.focus();
  }

  find(query: string, back: boolean): Promise<Found> {
    return this.#finder.find(query, back);
  }

  #draw(): void {
    const sequence = sequenceOf(this.#console.session, this.#most);
    const { lanes, rows, left } = sequence;
    const { scrollTop, scrollHeight, clientHeight } = this.#scroll;
    const following = scrollHeight - scrollTop - clientHeight < 40;
    const focused = [...this.#buttons].find(([, each]) => each === document.activeElement)?.[0];
    this.#lanes.style.setProperty('--lanes', String(lanes.length));
    this.#list.style.setProperty('--lanes', String(lanes.length));
    fill(this.#lanes, ...lanes.map(({ name, kind }) => el('span', { className: kind, textContent: name })));
    this.#earlier.hidden = left === 0;
    this.#earlier.textContent = `Show ${Math.min(left, AT_A_TIME)} of ${left} earlier lines`;
    this.#empty.hidden = rows.length > 0;
    const known = new Map(this.#buttons);
    this.#buttons.clear();
    const items = rows.map((row) => {
      const made = this.#arrow(sequence, row, known.get(row.entry.id));
      this.#buttons.set(row.entry.id, made);
      return made.parentElement ?? el('li', {}, made);
    });
    fill(this.#list, ...items);
    // Elements that are put in place anew lose the focus.
    if (focused !== undefined) this.#buttons.get(focused)?.focus();
    if (following) this.#scroll.scrollTop = this.#scroll.scrollHeight;
  }

  /** The button of a row; the one that is there already stays, unless something about it has changed. */
  #arrow(sequence: Sequence, row: Row, known: HTMLButtonElement | undefined): HTMLButtonElement {
    const { entry, connection, from, to } = row;
    const words = rowInWords(sequence, row);
    const place = `${from} ${to} ${sequence.lanes.length}`;
    if (known?.ariaLabel === words && known.dataset['place'] === place) return known;
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    const end = low >= sequence.lanes.length / 2;
    const label = el('span', {
      className: end ? 'pg-arrow-label at-end' : 'pg-arrow-label',
    });
    label.append(...lineNodes(entry.line.slice(0, MOST_LETTERS)));
    const arrow = el('span', { className: 'pg-arrow-line' });
    const made = el(
      'button',
      { type: 'button', className: `pg-arrow ${entry.direction}`, tabIndex: -1, ariaLabel: words },
      label,
      arrow,
    );
    made.classList.toggle('pg-wrong', entry.problem !== undefined);
    made.dataset['place'] = place;
    made.dataset['way'] = from < to ? 'right' : 'left';
    made.style.setProperty('--low', String(low));
    made.style.setProperty('--high', String(high));
    made.addEventListener('click', () => this.#pick(connection, entry.id));
    return made;
  }

  #pick(connection: string, entry: number): void {
    this.#console.act({ kind: 'shown', connection, entry });
  }

  /** One arrow can be reached with Tab, the one whose line is in the inspector; arrow keys go on from there. */
  #mark(id: number | undefined): void {
    const next = id !== undefined && this.#buttons.has(id) ? id : [...this.#buttons.keys()].at(-1);
    for (const each of [this.#current, next]) {
      const found = each === undefined ? undefined : this.#buttons.get(each);
      if (!found) continue;
      found.tabIndex = each === next ? 0 : -1;
      if (each === id) found.setAttribute('aria-current', 'true');
      else found.removeAttribute('aria-current');
    }
    this.#current = next;
  }

  #showMore(): void {
    this.#most += AT_A_TIME;
    this.#draw();
    this.#mark(this.#current);
  }

  #key(event: KeyboardEvent): void {
    const all = [...this.#buttons.values()];
    const focused = [...this.#buttons].find(([, each]) => each === document.activeElement);
    if (!focused) return;
    const at = all.indexOf(focused[1]);
    const places = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 };
    const { key } = event;
    if (key !== 'ArrowUp' && key !== 'ArrowDown' && key !== 'Home' && key !== 'End') return;
    event.preventDefault();
    const next = all[Math.max(0, Math.min(all.length - 1, places[key]))];
    next?.focus();
    next?.click();
  }
}
