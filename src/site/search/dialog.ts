// The search: a dialog with one line to type in, and what it finds by name and in the prose below it.

import { passages } from './prose.ts';
import { type Entry, rank } from './rank.ts';

const BY_NAME = 8;
const IN_PROSE = 6;
/** Milliseconds without a key before the prose is searched. */
const PAUSE = 80;

interface Hit {
  readonly name: string;
  readonly about: string;
  readonly kind: string;
  readonly href: string;
}

/** The site's home, as an address that ends with a slash. */
let home = '';
let entries: Promise<readonly Entry[]> | undefined;

async function fetchEntries(): Promise<readonly Entry[]> {
  try {
    const found: readonly Entry[] = await (await fetch(`${home}scripts/names.json`)).json();
    return found;
  } catch {
    entries = undefined;
    return [];
  }
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const input = element('input', {
  type: 'search',
  role: 'combobox',
  'aria-label': 'Search the reference',
  'aria-controls': 'search-hits',
  'aria-expanded': 'false',
  'aria-autocomplete': 'list',
  autocomplete: 'off',
  dir: 'auto',
  spellcheck: 'false',
  placeholder: 'usr twn, 911, MSNP8, privacy',
});
const list = element('div', { id: 'search-hits', role: 'listbox', 'aria-label': 'Found' });
const said = element('p', { role: 'status' });
const close = element('button', { type: 'button' }, 'Close');
const dialog = element(
  'dialog',
  { class: 'search', 'aria-label': 'Search' },
  element('div', {}, input, close),
  list,
  said,
);

let hits: readonly Hit[] = [];
let current = 0;

function choose(index: number): void {
  const options = [...list.children];
  current = (index + options.length) % options.length;
  for (const [place, option] of options.entries()) {
    option.setAttribute('aria-selected', String(place === current));
    if (place !== current) continue;
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }
}

function show(found: readonly Hit[]): void {
  hits = found;
  list.replaceChildren(
    ...found.map(({ name, about, kind, href }, index) =>
      element(
        'a',
        { role: 'option', id: `hit-${index}`, tabindex: '-1', href },
        element('b', {}, name),
        element('small', {}, kind),
        element('span', {}, about),
      ),
    ),
  );
  input.setAttribute('aria-expanded', String(found.length > 0));
  if (found.length > 0) choose(0);
  else input.removeAttribute('aria-activedescendant');
}

function say(query: string): void {
  const count = hits.length === 1 ? '1 result' : `${hits.length} results`;
  said.textContent = query === '' ? 'A command, a line, an error number, a word.' : count;
}

function hitOf({ name, title, kind, path, usage }: Entry): Hit {
  return { name, about: usage?.at(-1) ?? title, kind, href: `${home}${path.slice(1)}` };
}

async function search(): Promise<void> {
  const query = input.value.trim();
  entries ??= fetchEntries();
  const named = rank(query, await entries, BY_NAME).map(hitOf);
  if (query !== input.value.trim()) return;
  show(named);
  say(query);
  if (query === '') return;
  await new Promise((resume) => setTimeout(resume, PAUSE));
  if (query !== input.value.trim()) return;
  const told = await passages(home, query, IN_PROSE);
  if (query !== input.value.trim()) return;
  const known = new Set(named.map(({ href }) => new URL(href).pathname));
  const chosen = current;
  show([
    ...named,
    ...told
      .filter(({ href }) => !known.has(href))
      .map(({ title, href, excerpt }) => ({ name: title, about: excerpt, kind: 'text', href })),
  ]);
  if (hits.length > chosen) choose(chosen);
  say(query);
}

input.addEventListener('input', () => void search());
input.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  // The browser would only clear the line.
  if (event.key === 'Escape') dialog.close();
  else if (hits.length === 0) return;
  else if (event.key === 'ArrowDown') choose(current + 1);
  else if (event.key === 'ArrowUp') choose(current - 1);
  else if (event.key === 'Enter') list.children[current]?.dispatchEvent(new MouseEvent('click', event));
  else return;
  event.preventDefault();
});
list.addEventListener('click', () => dialog.close());
close.addEventListener('click', () => dialog.close());
dialog.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});

/** The styles, once; the dialog is shown when they are there. */
let styled: Promise<void> | undefined;

function style(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const sheet = element('link', { rel: 'stylesheet', href: `${home}scripts/search.css` });
  sheet.addEventListener('load', () => resolve());
  sheet.addEventListener('error', () => resolve());
  document.head.append(sheet);
  return promise;
}

/** Opens the search of the site at `base`, which ends with a slash, with a query to begin with. */
export async function openSearch(base: string, query: string): Promise<void> {
  home = base;
  entries ??= fetchEntries();
  styled ??= style();
  await styled;
  if (!dialog.isConnected) document.body.append(dialog);
  if (!dialog.open) dialog.showModal();
  if (query !== '') input.value = query;
  input.select();
  void search();
}
