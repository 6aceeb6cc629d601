// What can be done while real clients are watched: pause, filter, clear; and what there is to know of the watching.

import { button, choice, el } from './dom.ts';
import { type Filter, isNarrow, NO_FILTER, type Shown } from './live-filter.ts';
import type { Watch } from './live-watch.ts';

export interface LiveBarHandlers {
  pause(on: boolean): void;
  filter(filter: Omit<Filter, 'key'>): void;
  clear(): void;
}

function field(label: string, id: string, example: string) {
  const input = el('input', {
    id,
    placeholder: example,
    autocomplete: 'off',
    spellcheck: false,
    maxLength: 200,
  });
  return {
    input,
    element: el('div', { className: 'pg-field' }, el('label', { htmlFor: id, textContent: label }), input),
  };
}

function lines(count: number): string {
  return `${count} ${count === 1 ? 'line' : 'lines'}`;
}

/** What is to be known of the lines that are shown, in one sentence each. */
export function standing(watch: Watch, { passed, of }: Shown, filter: Filter): string {
  // Before the server is found, no count says anything.
  if (watch.state === 'looking') return 'Looking for the server: it tells its connections once it is found.';
  const open = watch.rows.filter((row) => row.open).length;
  const waiting = watch.held ? watch.count - watch.held.count : 0;
  return [
    watch.state === 'down' ? 'The server is gone; this page looks for it.' : '',
    `${open} ${open === 1 ? 'connection' : 'connections'} open.`,
    isNarrow(filter) || filter.key !== undefined ? `${passed} of ${lines(of)} shown.` : `${lines(of)}.`,
    watch.held ? `Paused: ${lines(waiting)} more since, kept for when you go on.` : '',
    watch.gone > 0 ? `The oldest ${lines(watch.gone)} found no more room here.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Makes the bar. */
export function liveBar(handlers: LiveBarHandlers): {
  readonly element: HTMLElement;
  show(watch: Watch, shown: Shown, filter: Filter): void;
} {
  const account = field('Account has', 'pg-live-account', 'alice');
  const command = field('Commands', 'pg-live-command', 'names');
  const text = field('Text has', 'pg-live-text', 'hello');
  const direction = choice('Direction', [
    ['both', 'Both'],
    ['client', 'From clients'],
    ['server', 'From the server'],
  ]);
  const tell = () => {
    const chosen = direction.select.value;
    handlers.filter({
      account: account.input.value,
      command: command.input.value,
      direction: chosen === 'client' || chosen === 'server' ? chosen : 'both',
      text: text.input.value,
    });
  };
  for (const each of [account, command, text]) each.input.addEventListener('input', tell);
  direction.select.addEventListener('change', tell);
  const pause = button('Pause', () => handlers.pause(pause.textContent === 'Pause'), 'pg-live-pause');
  const reset = button('Show all', () => {
    for (const each of [account, command, text]) each.input.value = '';
    direction.select.value = NO_FILTER.direction;
    tell();
  });
  const said = el('p', { className: 'pg-live-said' });
  const element = el(
    'div',
    { className: 'pg-bar pg-live-bar', role: 'group', ariaLabel: 'Lines of clients' },
    pause,
    account.element,
    command.element,
    direction.field,
    text.element,
    reset,
    button('Clear', () => handlers.clear()),
    said,
  );
  return {
    element,
    show(watch, shown, filter) {
      pause.textContent = watch.held ? 'Go on' : 'Pause';
      reset.disabled = !isNarrow(filter);
      const sentence = standing(watch, shown, filter);
      if (said.textContent !== sentence) said.textContent = sentence;
    },
  };
}
