// The line that is typed and not sent yet: it outlasts a reload of its window, as the session does.

import type { Console } from './console.ts';

const KEY = 'msnp-draft';

function stored(): string {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

function store(text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, text);
  } catch {
    // What hinders it is said when the session is kept.
  }
}

/** Keeps the line for the next load of the page. `back`: the session is being brought back, and the line belongs to it. */
export function keepDraft(console: Console, back: Promise<void> | undefined): void {
  const draft = stored();
  store('');
  addEventListener('pagehide', () =>
    store(console.active && !console.active.payload ? console.line.text : ''),
  );
  void back?.then(() => {
    if (draft !== '' && console.active && console.line.text === '') console.write(draft);
  });
}
