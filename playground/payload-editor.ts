// The editor of payloads, below the log in every view: templates, several lines, and the bytes counted as they grow.

import { type Composing, sendPayload, wireBytes } from './composing.ts';
import type { Console } from './console.ts';
import { button, el, fill } from './dom.ts';
import type { Part } from './part.ts';
import { lineNodes } from './peer-text.ts';

/** Makes the editor; `left` is called when it is closed, so that somebody can go on typing. */
export function payloadEditor(console: Console, left: () => void): Part {
  const title = el('h2', { className: 'pg-payload-title', id: 'pg-payload-title' });
  const count = el('p', { className: 'pg-payload-count', id: 'pg-payload-count' });
  const templates = el('div', { className: 'pg-payload-templates', role: 'group', ariaLabel: 'Templates' });
  const field = el('textarea', { id: 'pg-payload', rows: 5, spellcheck: false, autocapitalize: 'off' });
  const label = el('label', {
    htmlFor: 'pg-payload',
    textContent: 'Payload; a new line is CR LF, two bytes',
  });
  const send = button('Send payload', () => void submit(), 'pg-strong');
  const element = el(
    'section',
    { className: 'pg-payload', hidden: true },
    title,
    templates,
    label,
    field,
    count,
    el('div', { className: 'pg-payload-foot' }, send, button('Give up', giveUp)),
  );
  element.setAttribute('aria-labelledby', 'pg-payload-title');
  field.setAttribute('aria-describedby', 'pg-payload-count');
  let shown: Composing | undefined;

  async function submit(): Promise<void> {
    const text = field.value;
    field.value = '';
    await sendPayload(console, text);
    left();
  }

  function giveUp(): void {
    field.value = '';
    console.giveUp();
    left();
  }

  function tell(): void {
    const { length } = wireBytes(field.value);
    const needs = shown?.needs;
    const size = `${length} ${length === 1 ? 'byte' : 'bytes'}`;
    const other = needs !== undefined && needs !== length ? `; the line said ${needs} and is corrected` : '';
    count.textContent = `${size}${other}. Control+Enter sends, Escape gives up.`;
  }

  function offer({ head, templates: all, wanted }: Composing): void {
    fill(title, 'Payload of ', ...lineNodes(head));
    const choices = all.map(({ name, text }) =>
      button(name, () => {
        field.value = text.replaceAll('\r\n', '\n');
        tell();
        field.focus();
      }),
    );
    fill(templates, el('span', { textContent: 'Begin with' }), ...choices);
    templates.hidden = choices.length === 0;
    if (wanted) field.focus();
  }

  field.addEventListener('input', tell);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
    else if (event.key === 'Escape') giveUp();
    else return;
    event.preventDefault();
  });

  return {
    element,
    show({ composing, active }) {
      const now = composing && composing.connection === active?.id ? composing : undefined;
      element.hidden = now === undefined;
      if (now === shown) return;
      shown = now;
      if (now) offer(now);
      tell();
    },
  };
}
