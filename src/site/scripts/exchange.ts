// What a page fetches when somebody first points at an exchange: its buttons show the bytes and copy it as text.

import { dumpOf, type Said } from './bytes.ts';
import { pointed } from './words.ts';

/** The rows of an exchange as they are on the wire, without what is said behind them. */
function textOf(row: Element): string {
  return [...row.childNodes].reduce(
    (text, node) => (node.nodeName === 'I' ? text : text + (node.textContent ?? '')),
    '',
  );
}

/** What is said in an exchange, in order. */
function saidIn(box: Element): Said[] {
  const said: { from: string; line: string; payload: string | undefined }[] = [];
  for (const row of box.querySelectorAll('code > .c, code > .s')) {
    const text = textOf(row);
    const last = said.at(-1);
    if (row.matches('.payload')) {
      if (last) last.payload = last.payload === undefined ? text : `${last.payload}\r\n${text}`;
    } else if (/^[CS]: /.test(text))
      said.push({ from: row.matches('.c') ? 'client' : 'server', line: text.slice(3), payload: undefined });
    else if (last) last.line += ` ${text.trim()}`;
  }
  return said;
}

/** The exchange in the notation of the pages, payloads marked. */
function asText(box: Element): string {
  return [...box.querySelectorAll('code > span')]
    .map((row) => {
      const text = textOf(row);
      if (row.matches('.payload')) return `${row.matches('.c') ? 'C' : 'S'}| ${text}`.trimEnd();
      return row.matches('.c, .s') ? text : `# ${text}`;
    })
    .join('\n');
}

function part(kind: string, text: string): HTMLElement {
  const made = document.createElement('span');
  made.className = kind;
  made.textContent = text;
  return made;
}

function bytesOf(box: Element): HTMLElement {
  const made = document.createElement('pre');
  made.className = 'bytes';
  made.tabIndex = 0;
  made.setAttribute('role', 'group');
  made.ariaLabel = 'Bytes: words are underlined, payloads have a line above, the end of a line is grey';
  for (const said of saidIn(box)) {
    const { size, rows } = dumpOf(said);
    const side = part(said.from === 'client' ? 'c' : 's', `${said.from}, ${size} bytes\n`);
    for (const { offset, runs, ascii } of rows) {
      side.append(`${offset}  `);
      let width = 0;
      for (const [index, { kind, hex }] of runs.entries()) {
        if (index > 0) side.append(' ');
        side.append(part(kind, hex));
        width += hex.length + 1;
      }
      side.append(`${' '.repeat(49 - width)}${ascii}\n`);
    }
    made.append(side);
  }
  return made;
}

/** Does what a button under an exchange says. */
function press(button: Element): void {
  const box = button.closest('.exchange');
  if (!box) return;
  if (button.matches('[aria-expanded]')) {
    const open = box.querySelector('.bytes');
    if (open) open.remove();
    else box.append(bytesOf(box));
    button.setAttribute('aria-expanded', String(!open));
    return;
  }
  // Without a secure address there is no clipboard; a browser may refuse it, too.
  (navigator.clipboard?.writeText(asText(box)) ?? Promise.reject()).then(
    () => said(button, 'Copied'),
    () => {
      getSelection()?.selectAllChildren(box.querySelector('code') ?? box);
      said(button, 'Selected: press Ctrl+C');
    },
  );
}

/** A click, a pointer or the focus that has come to an exchange. */
export function hear(event: Event): void {
  const button = event.target instanceof Element ? event.target.closest('.foot button') : null;
  if (!button) pointed(event);
  else if (event.type === 'click') press(button);
}

function said(button: Element, text: string): void {
  const before = button.textContent;
  button.textContent = text;
  setTimeout(() => {
    button.textContent = before;
  }, 2000);
}
