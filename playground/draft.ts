// Where somebody is in a session: the tab in view, and the line that is typed and not sent yet. Both outlast a reload of
// their window, as the session does.

import type { Console } from './console.ts';

const LINE = 'msnp-draft';
const TAB = 'msnp-tab';

/** Takes what was stored, so that it serves once. */
function taken(key: string): string {
  try {
    const text = sessionStorage.getItem(key) ?? '';
    sessionStorage.removeItem(key);
    return text;
  } catch {
    return '';
  }
}

function store(key: string, text: string): void {
  try {
    if (text !== '') sessionStorage.setItem(key, text);
  } catch {
    // What hinders it is said when the session is kept.
  }
}

/** Keeps both for the next load of the page. `back`: the session is being brought back, and they belong to it. */
export function keepDraft(console: Console, back: Promise<void> | undefined): void {
  const [line, tab] = [taken(LINE), taken(TAB)];
  addEventListener('pagehide', () => {
    const { active } = console;
    store(TAB, active?.id ?? '');
    store(LINE, active && !active.payload ? console.line.text : '');
  });
  void back?.then(() => {
    if (console.session.connections.some(({ id }) => id === tab))
      console.act({ kind: 'activate', connection: tab });
    if (line !== '' && console.active && console.line.text === '') console.write(line);
  });
}
