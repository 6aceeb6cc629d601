// The views: the active connection's log as a terminal and as a plain list, and the sequence of all connections. Each is
// loaded when it is chosen for the first time.

import type { Entry } from '#editor/entry.ts';
import type { PromptState } from '#editor/prompt.ts';
import type { Console } from './console.ts';
import type { Found } from './found.ts';
import type { View, ViewKind, Views } from './views.ts';

/** What shows the log of one connection at a time, and what is being typed. */
interface LogView {
  show(entries: readonly Entry[]): void;
  follow(entries: readonly Entry[]): void;
  prompt(state: PromptState): void;
  label(name: string): void;
  /** Marks the entry that somebody has chosen, and no other. */
  mark(entry: number | undefined): void;
  /** The lines that were typed before. */
  history?(lines: readonly string[]): void;
  focus(): void;
  find(query: string, back: boolean): Promise<Found>;
}

function ofActive(view: LogView, wayOut: string): View {
  let shown: string | undefined;
  let fresh = true;
  return {
    appear() {
      fresh = true;
    },
    show({ active, prompt, line, session }) {
      const log = active?.log ?? [];
      view.history?.(line.history);
      view.prompt(prompt);
      if (shown === active?.id && !fresh) view.follow(log);
      else view.show(log);
      shown = active?.id;
      fresh = false;
      view.mark(session.selected);
      view.label(active ? `Connection ${active.id}. ${wayOut}` : 'No connection');
    },
    focus: () => view.focus(),
    find: (query, back) => view.find(query, back),
  };
}

const terminal = () => import('./terminal.ts');

async function openTerminal(box: HTMLElement, console: Console, views: Views): Promise<View> {
  const { TerminalView } = await terminal();
  const made = new TerminalView(box, {
    data(data) {
      console.type(data);
      // What somebody types is seen in the next frame, without waiting for one to begin.
      made.prompt(console.prompt);
    },
    pick: (entry) => console.act({ kind: 'select', entry }),
    page: (path) => console.follow(path),
    find: () => views.finding(),
  });
  const repaint = () => made.repaint();
  new MutationObserver(repaint).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
  return ofActive(made, 'Escape, then Tab, leaves.');
}

export const TERMINAL: ViewKind = {
  id: 'terminal',
  name: 'Terminal',
  help: [
    'Escape, then Tab, leaves the terminal',
    'Tab completes',
    'Alt+Enter fills in',
    'Ctrl+R: typed before',
    'Alt+Up: inspect',
    'Alt+O: page',
  ],
  prepare: terminal,
  open: openTerminal,
};

export const PLAIN: ViewKind = {
  id: 'plain',
  name: 'Plain',
  help: [
    'Choose a line to inspect it',
    'Enter sends',
    'arrow keys bring back what you typed, Ctrl+R searches it',
    'Alt+Enter fills in',
  ],
  prepare: () => import('./plain.ts'),
  async open(box, console, views) {
    const { PlainView } = await import('./plain.ts');
    const made = new PlainView(box, {
      data: (data) => console.type(data),
      write: (text) => console.write(text),
      pick: (entry) => console.act({ kind: 'select', entry }),
      recall: () => views.recalling(),
    });
    return ofActive(made, '');
  },
};

export const SEQUENCE: ViewKind = {
  id: 'sequence',
  name: 'Sequence',
  help: [
    'Choose an arrow to inspect its line',
    'all connections in the order of time',
    'lines are typed in the other views',
  ],
  async open(box, console) {
    const { SequenceView } = await import('./sequence-view.ts');
    return new SequenceView(box, console);
  },
};
