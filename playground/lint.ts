// What the page that checks logs calls: paste or drop, the check in a worker, and the lines with what was found.

import './styles/lint.css';
import { button, choice, el, fill } from './dom.ts';
import type { LintReply, LintRequest, ShownTalk } from './lint-channel.ts';
import { count, lineOf } from './lint-line.ts';
import { lineNodes } from './peer-text.ts';

type Checked = LintReply & { readonly kind: 'checked' };
type Lines = LintReply & { readonly kind: 'lines' };

/** Of very many connections the first are shown; the saved result has all. */
const MOST_TALKS = 100;

const HOW = { told: 'as told', negotiated: 'as agreed on the connection', fit: 'as it fits best' } as const;

/** Builds the part of the page that checks logs inside an element, which has the versions, the site's address and a sample. */
export function mount(element: HTMLElement): void {
  const base = element.dataset['base'] ?? '/';
  const versions = (element.dataset['versions'] ?? '').split(' ').filter(Boolean);
  const worker = new Worker(new URL('./lint-worker.ts', import.meta.url), { type: 'module' });
  const ask = (request: LintRequest) => worker.postMessage(request);
  let last: Uint8Array | undefined;

  const area = el('textarea', { id: 'lint-text', rows: 8, spellcheck: false });
  const file = el('input', { id: 'lint-file', type: 'file' });
  const version = choice('Version', [['', 'found by itself'], ...versions.map((id) => [id, id] as const)]);
  const only = el('input', { id: 'lint-only', type: 'checkbox' });
  const status = el('p', { className: 'lint-status' });
  status.setAttribute('role', 'status');
  const results = el('div', { className: 'lint-results' });
  const save = el(
    'div',
    { className: 'lint-controls' },
    button('Save as text', () => ask({ kind: 'file', as: 'text' })),
    button('Save as JSON', () => ask({ kind: 'file', as: 'json' })),
  );
  save.hidden = true;

  const check = (bytes: Uint8Array) => {
    last = bytes;
    status.textContent = 'Checking …';
    fill(results);
    save.hidden = true;
    ask({ kind: 'check', bytes, version: version.select.value || undefined });
  };
  const take = async (given: File | undefined) => {
    if (!given) return;
    try {
      check(new Uint8Array(await given.arrayBuffer()));
    } catch {
      status.textContent = 'The file cannot be read. A folder cannot be checked; choose a file in it.';
    }
  };
  const checkText = () => {
    if (area.value === '') status.textContent = 'Paste a log first, choose a file, or look at the sample.';
    else check(new TextEncoder().encode(area.value));
  };
  const run = button('Check', checkText, 'lint-run');
  // A log that somebody has pasted is never written over.
  const sample = button('See a sample', () => {
    area.value = element.dataset['sample'] ?? '';
    checkText();
  });
  area.addEventListener('input', () => {
    sample.hidden = area.value !== '' && area.value !== element.dataset['sample'];
  });

  file.addEventListener('change', () => void take(file.files?.[0]));
  version.select.addEventListener('change', () => last && check(last));
  only.addEventListener('change', () => refill());
  element.addEventListener('dragover', (event) => event.preventDefault());
  element.addEventListener('drop', (event) => {
    event.preventDefault();
    void take(event.dataTransfer?.files[0]);
  });

  const lists: HTMLOListElement[] = [];
  /** The line that somebody wants to see, and that is not on the page yet. */
  let wanted = '';
  const askFor = (talk: number, from: number) => ask({ kind: 'lines', talk, from, problems: only.checked });
  /** Shows the lines of all connections anew: all, or only those that something is said about. */
  function refill(): void {
    for (const [talk, list] of lists.entries()) {
      fill(list);
      list.nextElementSibling?.remove();
      askFor(talk, 0);
    }
  }
  /** Links to the first lines that something is said about. */
  function placesOf({ places, troubled }: ShownTalk, talk: number, unit: string): (Node | string)[] {
    const links = places.flatMap(({ row, index }, at): (Node | string)[] => {
      const link = el('a', {
        href: `#lint-${talk}-${index}`,
        textContent: `${at === 0 ? `${unit} ` : ''}${row}`,
      });
      link.addEventListener('click', () => {
        if (document.getElementById(`lint-${talk}-${index}`)) return;
        // Too far down to be shown already. The first lines with something to say are.
        wanted = `lint-${talk}-${index}`;
        only.checked = true;
        refill();
      });
      return [at === 0 ? ': ' : ', ', link];
    });
    return [...links, troubled > places.length ? ` and ${troubled - places.length} more.` : '.'];
  }
  function talkOf(talk: ShownTalk, index: number): HTMLElement {
    const list = el('ol', { className: 'lint-lines' });
    lists[index] = list;
    const { name, version: spoken, versionFrom, service, lines, troubled } = talk;
    const title = lineNodes(`${name || 'Connection'}: ${spoken}, ${HOW[versionFrom]}; ${service}`);
    const about = el('p', {}, `${count(lines, 'line')}, ${troubled} with something to say about`);
    about.append(...placesOf(talk, index, results.dataset['unit'] ?? 'line'));
    return el('section', {}, el('h2', {}, ...title), about, list);
  }
  function showChecked({ notation, problems, notes, talks, remarks, blots, unit }: Checked): void {
    const verdict = problems === 0 ? 'No problem was found.' : `${count(problems, 'problem')} found.`;
    const aside = notes === 0 ? '' : ` ${count(notes, 'note')}.`;
    const how = `Read as ${notation}, ${count(talks.length, 'connection')}.`;
    fill(status, ...lineNodes([`${verdict}${aside} ${how}`, ...remarks].join(' ')));
    const stains = blots.map(({ row, column, detail }) => {
      const words = lineNodes(`${unit} ${row}, column ${column + 1}: ${detail}`);
      return el('p', { className: 'lint-problem' }, ...words);
    });
    results.dataset['unit'] = unit;
    lists.length = 0;
    const some = talks.slice(0, MOST_TALKS);
    fill(results, ...stains, ...some.map(talkOf));
    for (const index of some.keys()) askFor(index, 0);
    save.hidden = false;
  }
  function showLines({ talk, from, problems, lines, more }: Lines): void {
    const list = lists[talk];
    // What was asked for before somebody chose otherwise comes too late.
    if (!list || list.children.length !== from || problems !== only.checked) return;
    const unit = results.dataset['unit'] ?? 'line';
    list.append(...lines.map((line) => lineOf(line, { id: `lint-${talk}-${line.index}`, base, unit })));
    if (document.getElementById(wanted)) {
      // The address has it already: asked for again, the browser goes there.
      location.hash = '';
      location.hash = wanted;
      wanted = '';
    }
    if (more === 0) return;
    const next = button(`Show more: ${more} to come`, () => {
      next.remove();
      askFor(talk, list.children.length);
    });
    list.after(next);
  }
  worker.addEventListener('message', ({ data }: MessageEvent<LintReply>) => {
    if (data.kind === 'progress') status.textContent = `Checking … ${data.percent} %`;
    else if (data.kind === 'unknown') fill(status, ...lineNodes(data.why));
    else if (data.kind === 'checked') showChecked(data);
    else if (data.kind === 'lines') showLines(data);
    else {
      const [type, name] =
        data.as === 'json' ? ['application/json', 'msnp-lint.json'] : ['text/plain', 'msnp-lint.txt'];
      const address = URL.createObjectURL(new Blob([data.text], { type }));
      el('a', { href: address, download: name }).click();
      URL.revokeObjectURL(address);
    }
  });
  worker.addEventListener('error', () => {
    status.textContent = 'The check has failed. The file may be too large for this browser.';
  });

  const field = (label: string, input: HTMLElement) =>
    el('div', {}, el('label', { htmlFor: input.id, textContent: label }), input);
  fill(
    element,
    field('Log', area),
    el('div', { className: 'lint-controls' }, run, sample, field('Or a file', file), version.field),
    el(
      'div',
      {},
      only,
      el('label', { htmlFor: only.id, textContent: ' Only lines with something to say about' }),
    ),
    status,
    save,
    results,
  );
}
