// The colours of the page, as xterm wants them.

import type { ITheme } from '@xterm/xterm';

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

/** The colours that an element has now. */
export function themeOf(element: HTMLElement): ITheme {
  const probe = document.createElement('span');
  const spans = Object.entries(COLOURS).map(([name, property]) => {
    const span = document.createElement('span');
    span.style.color = `var(${property})`;
    probe.append(span);
    return [name, span] as const;
  });
  // All are read after all were written: the browser works styles out once.
  element.append(probe);
  const theme: ITheme = Object.fromEntries(spans.map(([name, span]) => [name, getComputedStyle(span).color]));
  probe.remove();
  return theme;
}
