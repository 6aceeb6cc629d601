// What the page that checks logs calls: paste or drop, the check in a worker, and the lines with what was found.

import './styles/lint.css';
import { button, choice, el, fill } from './dom.ts';
import type { LintReply, LintRequest, ShownLine, ShownTalk } from './lint-channel.ts';

type Checked = LintReply & { readonly kind: 'checked' };

const HOW = { told: 'as told', negotiated: 'as agreed on the connection', fit: 'as it fits best' } as const;

function count(many: number, one: string): string {
  return `${many} ${one}${many === 1 ? '' : 's'}`;
}

/** One line with its fields and problems. All that comes from the file is text, never markup. */
function lineOf(line: ShownLine, base: string, unit: string): HTMLElement {
  const { annotation, troubles, row, from, text, size } = line;
  const { page, form, command, fields } = annotation;
  const item = el('li', { className: troubles.length > 0 ? 'lint-line lint-troubled' : 'lint-line' });
  const place = el('span', { className: 'lint-row', textContent: `${unit} ${row}` });
  const side = from === 'client' ? 'C:' : 'S:';
  item.append(place, ' ', el('code', { className: `lint-${from}`, textContent: `${side} ${text}` }));
  if (form !== undefined && page !== undefined) {
    const link = el('a', { href: `${base}${page}`, textContent: `${command} ${form}` });
    const words = fields.map(({ name, word, shown, meaning }) => {
      return `${name}: ${(shown ?? word).slice(0, 200)}${meaning ? ` (${meaning})` : ''}`;
    });
    const bytes = size > 0 ? [`payload: ${count(size, 'byte')}`] : [];
    item.append(el('p', {}, link, ...[...words, ...bytes].map((each) => ` · ${each}`)));
  }
  for (const { code, level, column, detail, remedy } of troubles) {
    const word = level === 'note' ? 'Note' : 'Problem';
    const head = el('strong', { textContent: `${word}, column ${column}, ${code}:` });
    item.append(el('p', { className: `lint-${level}` }, head, ` ${detail} ${remedy}`));
  }
  return item;
}

/** Builds the part of the page that checks logs inside an element, which names versions and the site's address. */
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
  const run = button('Check', () => {
    if (area.value === '') status.textContent = 'Paste a log first, or choose a file.';
    else check(new TextEncoder().encode(area.value));
  });

  file.addEventListener('change', () => void take(file.files?.[0]));
  version.select.addEventListener('change', () => last && check(last));
  only.addEventListener('change', () => last && check(last));
  element.addEventListener('dragover', (event) => event.preventDefault());
  element.addEventListener('drop', (event) => {
    event.preventDefault();
    void take(event.dataTransfer?.files[0]);
  });

  const lists: HTMLOListElement[] = [];
  function talkOf(talk: ShownTalk, index: number): HTMLElement {
    const list = el('ol', { className: 'lint-lines' });
    lists[index] = list;
    const { name, version: spoken, versionFrom, service, lines, troubled } = talk;
    const title = `${name || 'Connection'}: ${spoken}, ${HOW[versionFrom]}; ${service}`;
    const about = `${count(lines, 'line')}, ${troubled} with something to say about.`;
    return el('section', {}, el('h2', { textContent: title }), el('p', { textContent: about }), list);
  }
  function showChecked({ notation, problems, notes, talks, remarks, blots, unit }: Checked): void {
    const verdict = problems === 0 ? 'No problem was found.' : `${count(problems, 'problem')} found.`;
    const aside = notes === 0 ? '' : ` ${count(notes, 'note')}.`;
    const how = `Read as ${notation}, ${count(talks.length, 'connection')}.`;
    status.textContent = [`${verdict}${aside} ${how}`, ...remarks].join(' ');
    const stains = blots.map(({ row, column, detail }) =>
      el('p', { className: 'lint-problem', textContent: `${unit} ${row}, column ${column + 1}: ${detail}` }),
    );
    results.dataset['unit'] = unit;
    // Of very many connections the first are shown; the saved result has all.
    const some = talks.slice(0, 100);
    fill(results, ...stains, ...some.map(talkOf));
    for (const index of some.keys()) ask({ kind: 'lines', talk: index, from: 0, problems: only.checked });
    save.hidden = false;
  }
  function showLines(talk: number, lines: readonly ShownLine[], more: number): void {
    const list = lists[talk];
    if (!list) return;
    list.append(...lines.map((line) => lineOf(line, base, results.dataset['unit'] ?? 'line')));
    if (more === 0) return;
    const next = button(`Show more: ${more} to come`, () => {
      next.remove();
      ask({ kind: 'lines', talk, from: list.children.length, problems: only.checked });
    });
    list.after(next);
  }
  worker.addEventListener('message', ({ data }: MessageEvent<LintReply>) => {
    if (data.kind === 'progress') status.textContent = `Checking … ${data.percent} %`;
    else if (data.kind === 'unknown') status.textContent = data.why;
    else if (data.kind === 'checked') showChecked(data);
    else if (data.kind === 'lines') showLines(data.talk, data.lines, data.more);
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
    el('div', { className: 'lint-controls' }, run, field('Or a file', file), version.field),
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
