// The colours of the page, as xterm wants them.

import type { ITheme } from '@xterm/xterm';
import type { Probe } from './probe.ts';

/** What xterm calls a colour, and the property of the page that has it. */
const COLOURS = {
  background: '--pg-screen',
  foreground: '--pg-ink',
  cursor: '--pg-ink',
  cursorAccent: '--pg-screen',
  selectionBackground: '--pg-selection',
  red: '--pg-bad',
  yellow: '--pg-server',
  blue: '--pg-client',
  cyan: '--pg-link',
  brightBlack: '--pg-quiet',
} as const satisfies ITheme;

/** Asks for the colours that a box has now. */
export function themeProbe(): Probe<ITheme> {
  const element = document.createElement('span');
  const spans = Object.entries(COLOURS).map(([name, property]) => {
    const span = document.createElement('span');
    span.style.color = `var(${property})`;
    element.append(span);
    return [name, span] as const;
  });
  return {
    element,
    read: () => Object.fromEntries(spans.map(([name, span]) => [name, getComputedStyle(span).color])),
  };
}
