// The search in the terminal's scrollback, loaded when somebody searches.

import { SearchAddon } from '@xterm/addon-search';
import type { ITheme, Terminal } from '@xterm/xterm';
import { type Found, NOT_FOUND } from './found.ts';

/** Most places that are marked at once. */
const MOST = 1000;

/** A colour as #rrggbb, which is what the marks take; the theme has what CSS computes. */
function hex(colour: string | undefined, other: string): string {
  const parts = /^rgba?\((\d+), ?(\d+), ?(\d+)/.exec(colour ?? '');
  if (!parts) return other;
  return `#${parts
    .slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;
}

export class Finder {
  readonly #addon = new SearchAddon({ highlightLimit: MOST });
  #found: Found = NOT_FOUND;
  #query = '';

  constructor(terminal: Terminal) {
    terminal.loadAddon(this.#addon);
    this.#addon.onDidChangeResults(({ resultIndex, resultCount }) => {
      this.#found = { count: resultCount, at: resultIndex };
    });
  }

  /** Goes to the next place of a query, up or down; no query takes the marks away. */
  find(query: string, back: boolean, theme: ITheme): Found {
    const begun = query !== this.#query;
    this.#query = query;
    if (query === '') {
      this.#addon.clearDecorations();
      return NOT_FOUND;
    }
    const quiet = hex(theme.selectionBackground, '#cfe3ea');
    const strong = hex(theme.yellow, '#8b3a0e');
    const decorations = {
      matchBackground: quiet,
      matchOverviewRuler: quiet,
      activeMatchBackground: quiet,
      activeMatchBorder: strong,
      activeMatchColorOverviewRuler: strong,
    };
    // A new search begins at the end, where the latest lines are.
    const up = begun || back;
    const options = { decorations, incremental: begun };
    const is = up ? this.#addon.findPrevious(query, options) : this.#addon.findNext(query, options);
    return is ? this.#found : NOT_FOUND;
  }
}
