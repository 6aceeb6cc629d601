// The two views of the active connection's log: terminal and plain list.

import type { Entry } from '#editor/entry.ts';
import type { PromptState } from '#editor/prompt.ts';
import type { Console } from './console.ts';
import { PlainView } from './plain.ts';
import type { View, ViewKind } from './views.ts';

/** What shows the log of one connection at a time, and what is being typed. */
interface LogView {
  show(entries: readonly Entry[]): void;
  follow(entries: readonly Entry[]): void;
  prompt(state: PromptState): void;
  label(name: string): void;
  focus(): void;
}

function ofActive(view: LogView, wayOut: string): View {
  let shown: string | undefined;
  let fresh = true;
  return {
    appear() {
      fresh = true;
    },
    show({ active, prompt }) {
      const log = active?.log ?? [];
      view.prompt(prompt);
      if (shown === active?.id && !fresh) view.follow(log);
      else view.show(log);
      shown = active?.id;
      fresh = false;
      view.label(active ? `Connection ${active.id}. ${wayOut}` : 'No connection');
    },
    focus: () => view.focus(),
  };
}

async function openTerminal(box: HTMLElement, console: Console): Promise<View> {
  const { TerminalView } = await import('./terminal.ts');
  const made = new TerminalView(box, {
    data: (data) => console.type(data),
    pick: (entry) => console.act({ kind: 'select', entry }),
  });
  const repaint = () => made.repaint();
  new MutationObserver(repaint).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
  return ofActive(made, 'Escape, then Tab, leaves.');
}

export const TERMINAL: ViewKind = {
  id: 'terminal',
  name: 'Terminal',
  help: 'Tab completes · Escape, then Tab, leaves the terminal · a click or Alt+Up chooses a line for the inspector',
  open: openTerminal,
};

export const PLAIN: ViewKind = {
  id: 'plain',
  name: 'Plain',
  help: 'Enter sends · arrow keys bring back what you typed · a line opens in the inspector',
  open(box, console) {
    const made = new PlainView(box, {
      data: (data) => console.type(data),
      write: (text) => console.write(text),
      pick: (entry) => console.act({ kind: 'select', entry }),
    });
    return ofActive(made, '');
  },
};
