// The search back through the lines that were entered, letter by letter, as readline has it with Ctrl+R.

import type { Key } from './keys.ts';
import { type Line, replaced } from './line.ts';

/** A search through the history. */
export interface Search {
  readonly query: string;
  /** The line that was found; -1 when none has the query in it. */
  readonly found: number;
  /** The text before the search. */
  readonly before: string;
}

function shown(line: Line, query: string, found: number): Line {
  const { before } = line.search ?? { before: line.text };
  return { ...replaced(line, line.history[found] ?? before), search: { query, found, before } };
}

function back(line: Line, query: string, from: number): Line {
  const has = (each: string, at: number) => at <= from && each.includes(query);
  return shown(line, query, query === '' ? -1 : line.history.findLastIndex(has));
}

function forward(line: Line, { query, found }: Search): Line {
  const later = line.history.findIndex((each, at) => at > found && each.includes(query));
  return found < 0 || later < 0 ? line : shown(line, query, later);
}

/** Begins to search, with nothing to look for yet. */
export function beginSearch(line: Line): Line {
  return back(line, '', line.history.length - 1);
}

/** What a key does while a search goes on; undefined when it ends the search and means what it always means. */
export function searching(line: Line, search: Search, key: Key): Line | undefined {
  const { query, found, before } = search;
  const last = line.history.length - 1;
  if (key.kind === 'text') return back(line, query + key.text, last);
  if (key.kind === 'paste') return back(line, query + (key.text.split(/[\r\n]/)[0] ?? ''), last);
  if (key.name === 'C-r') return found > 0 ? keepFound(line, back(line, query, found - 1)) : line;
  if (key.name === 'C-s') return forward(line, search);
  if (key.name === 'Backspace') return back(line, query.slice(0, -1), last);
  if (key.name === 'C-c' || key.name === 'C-g' || key.name === 'Escape') {
    return { ...replaced(line, before), search: undefined };
  }
  return undefined;
}

/** The older line if there is one, else the one that was found before. */
function keepFound(line: Line, older: Line): Line {
  return older.search && older.search.found >= 0 ? older : line;
}
