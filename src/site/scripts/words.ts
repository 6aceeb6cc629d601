// Explains the words of an exchange to those who point at one, tap it or walk along them with the arrow keys.

/** What `commands/<name>.json` holds, as far as it is read here. */
interface Param {
  readonly name: string;
  readonly literal?: string;
  readonly about?: string;
}
interface Form {
  readonly name: string;
  readonly generations: readonly { readonly params: readonly Param[] }[];
}

const WORDS = '.exchange code :is([title], [data-title], .l, .t):not(abbr)';
const pop = document.createElement('div');
pop.id = 'word';
pop.popover = 'manual';
pop.setAttribute('role', 'status');
document.body.append(pop);

const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = new URL('exchange.css', import.meta.url).href;
sheet.addEventListener('load', () => shown && place(shown));
document.head.append(sheet);

const files = new Map<string, Promise<readonly Form[]>>();
let shown: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** The forms of a command, from the registry; none where it cannot be reached. */
function formsOf(name: string): Promise<readonly Form[]> {
  const known = files.get(name);
  if (known) return known;
  const address = new URL(`../registry/v1/commands/${name}.json`, import.meta.url);
  const asked = fetch(address)
    .then((answer) => answer.json())
    .then(({ command }: { command: { forms: readonly Form[] } }) => command.forms)
    .catch(() => []);
  files.set(name, asked);
  return asked;
}

/** The title of a word, taken away so that the browser does not show it too. */
function titleOf(word: HTMLElement): string {
  if (word.title !== '') {
    word.dataset.title = word.title;
    word.removeAttribute('title');
  }
  return word.dataset.title ?? (word.matches('.t') ? 'trid: transaction ID' : '');
}

/** The row that begins the line of a word, with the link to its form. */
function linkOf(word: HTMLElement): HTMLAnchorElement | null {
  let row = word.closest('code > span');
  while (row && !row.querySelector('a')) row = row.previousElementSibling;
  return row?.querySelector('a') ?? null;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** Shows what a word is, below it. */
async function explain(word: HTMLElement): Promise<void> {
  if (shown === word) return;
  shown?.classList.remove('on');
  shown = word;
  word.classList.add('on');
  const title = titleOf(word);
  const fixed = word.matches('.l');
  const [head = '', value] = title.split(/, (.*)/s);
  const [name = '', type = name] = fixed ? [word.textContent ?? '', 'fixed word'] : head.split(': ');
  const meaning = fixed ? title : (value ?? '');
  const link = linkOf(word);
  const [command = '', form = ''] = /commands\/(\w+)\/#(.*)/.exec(link?.href ?? '')?.slice(1) ?? [];
  const lines = [element('b', name), element('i', type)];
  if (meaning) lines.push(element('p', fixed ? meaning : `${word.textContent}: ${meaning}`));
  pop.replaceChildren(...lines);
  place(word);
  if (!command) return;
  const params = (await formsOf(command))
    .find((each) => each.name === form)
    ?.generations.flatMap((generation) => generation.params);
  const about = params?.find((param) => (fixed ? param.literal === name : param.name === name))?.about;
  if (shown !== word || !about || about === meaning) return;
  pop.append(element('p', about));
  place(word);
}

function place(word: HTMLElement): void {
  pop.showPopover();
  const [first] = word.getClientRects();
  if (!first) return;
  const { offsetWidth: width, offsetHeight: height } = pop;
  const below = first.bottom + 6;
  const top = below + height > innerHeight ? Math.max(0, first.top - height - 6) : below;
  pop.style.left = `${Math.max(8, Math.min(first.left, innerWidth - width - 8))}px`;
  pop.style.top = `${top}px`;
}

/** Takes the explanation away. */
function hide(): void {
  clearTimeout(timer);
  shown?.classList.remove('on');
  shown = undefined;
  if (pop.matches(':popover-open')) pop.hidePopover();
}

function later(what: () => void, wait: number): void {
  clearTimeout(timer);
  timer = setTimeout(what, wait);
}

const wordAt = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>(WORDS) : null;

/** A pointer over an exchange, or a tap. */
export function pointed({ type, target }: Event): void {
  const word = wordAt(target);
  if (word) later(() => explain(word), type === 'click' ? 0 : 120);
  else if (type === 'click') hide();
  else if (shown) later(hide, 300);
}

pop.addEventListener('pointerenter', () => clearTimeout(timer));
pop.addEventListener('pointerleave', () => later(hide, 300));
addEventListener('scroll', () => shown && place(shown), true);
addEventListener('focusout', hide);
addEventListener('pointerover', pointed);
addEventListener('click', pointed);
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') return hide();
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const { activeElement: box } = document;
  if (step === undefined || event.altKey || !box?.matches('.exchange > pre')) return;
  const words = [...box.querySelectorAll<HTMLElement>(WORDS)];
  const place = shown && box.contains(shown) ? words.indexOf(shown) + step : step > 0 ? 0 : -1;
  const word = words.at(Math.min(place, words.length - 1));
  if (!word) return;
  event.preventDefault();
  word.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  clearTimeout(timer);
  explain(word);
});
