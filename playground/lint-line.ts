// A line of a checked log as it is shown: its words, those at fault underlined, its fields, and what is wrong with it.
// All that comes from the file is text, never markup.

import { el } from './dom.ts';
import type { ShownLine } from './lint-channel.ts';
import { lineNodes, nameNode } from './peer-text.ts';

/** Stands for the end of a line that ends too early. */
const END = '⏎';

/** Letters of a field that are shown. */
const MOST_LETTERS = 200;

/** What one line shows, in one place of the page. */
export interface LinePlace {
  /** Different for each line of the page. */
  readonly id: string;
  /** The address of the site's root. */
  readonly base: string;
  /** What rows of the file are called. */
  readonly unit: string;
}

/** `1 line`, `2 lines`. */
export function count(many: number, one: string): string {
  return `${many} ${one}${many === 1 ? '' : 's'}`;
}

function sentenceId(id: string, index: number): string {
  return `${id}-why-${index}`;
}

/** The line's text, and for each trouble the id of the words that it is about. */
function words(
  { text, cut, troubles }: ShownLine,
  id: string,
): { nodes: (Node | string)[]; about: string[] } {
  const nodes: (Node | string)[] = [];
  const about: string[] = [];
  const places = troubles.map(({ at, width }, index) => {
    const from = Math.min(at, text.length);
    return { index, from, to: Math.min(at + width, text.length) };
  });
  let done = 0;
  let last = '';
  for (const { index, from, to } of places.toSorted((one, other) => one.from - other.from)) {
    // Two things may be wrong with one word: it leads to the first of them, and both lead to it.
    if (from >= done || last === '') {
      last = `${id}-word-${index}`;
      const shown = from < to ? text.slice(from, to) : cut ? '…' : END;
      const link = el('a', { id: last, href: `#${sentenceId(id, index)}` }, ...lineNodes(shown));
      link.className = `lint-word lint-${troubles[index]?.level}`;
      nodes.push(...lineNodes(text.slice(done, from)), link);
      done = Math.max(to, from);
    }
    about[index] = last;
  }
  const rest = text.slice(done);
  nodes.push(...lineNodes(cut && !places.some(({ from }) => from === text.length) ? `${rest}…` : rest));
  return { nodes, about };
}

/** One line with its fields, and what is wrong with it. */
export function lineOf(line: ShownLine, { id, base, unit }: LinePlace): HTMLElement {
  const { annotation, troubles, row, from, size } = line;
  const { page, form, command, fields } = annotation;
  const { nodes, about } = words(line, id);
  const item = el('li', { id, className: troubles.length > 0 ? 'lint-line lint-troubled' : 'lint-line' });
  const place = el('span', { className: 'lint-row', textContent: `${unit} ${row}` });
  const side = from === 'client' ? 'C: ' : 'S: ';
  item.append(place, ' ', el('code', { className: `lint-${from}` }, side, ...nodes));
  if (form !== undefined && page !== undefined) {
    const link = el('a', { href: `${base}${page}`, textContent: `${command} ${form}` });
    const told = fields.flatMap(({ name, word, shown, meaning }) => [
      ` · ${name}: `,
      nameNode((shown ?? word).slice(0, MOST_LETTERS)),
      meaning ? ` (${meaning})` : '',
    ]);
    item.append(el('p', {}, link, ...told, size > 0 ? ` · payload: ${count(size, 'byte')}` : ''));
  }
  for (const [index, { code, level, column, detail, remedy }] of troubles.entries()) {
    const name = `${level === 'note' ? 'Note' : 'Problem'}, column ${column}, ${code}`;
    const head = el('strong', {}, el('a', { href: `#${about[index]}`, textContent: name }), ':');
    const why = el('p', { id: sentenceId(id, index), className: `lint-${level}` }, head, ' ');
    why.append(...lineNodes(`${detail}${detail.endsWith('.') ? '' : '.'} ${remedy}`));
    item.append(why);
  }
  return item;
}
