// What the rows below the log say, by the state of the session.

import type { Hint } from '#editor/assist.ts';
import type { Line } from '#editor/line.ts';
import type { PromptState } from '#editor/prompt.ts';
import type { Connection } from './session.ts';

/** What is being typed, and what is known about it. */
interface Typing {
  readonly line: Line;
  readonly hint: Hint | undefined;
  readonly message: string | undefined;
  /** The connection that is being opened while there is none. */
  readonly beginning: string | undefined;
  /** What is asked, as in `mock server`. */
  readonly what: string;
  /** Whether that takes long. */
  readonly slow: boolean;
}

/** What stands below the log of a connection: in a search, in a payload, or at a line of the protocol. */
export function promptStateOf(
  { line: { text, cursor, search }, hint, message, beginning, slow, what }: Typing,
  active: Connection | undefined,
): PromptState {
  const typed = { text, cursor, hint: undefined };
  if (search) {
    const label = `(search) ${search.query}${search.query !== '' && search.found < 0 ? ' (not found)' : ''}: `;
    return { ...typed, label, message: 'Ctrl+R: further back · Escape: leave' };
  }
  if (!active && beginning !== undefined) {
    const label = beginning === '' ? '> ' : `${beginning} > `;
    const wait = slow ? `The ${what} starts. What you send now waits for it.` : undefined;
    const said = message ?? wait;
    return { ...typed, label, ...(said === undefined ? {} : { message: said }) };
  }
  if (!active) return { ...typed, label: '> ', message: message ?? 'Connect first, or type /help.' };
  if (active.payload) {
    const { got, needs } = active.payload;
    const bytes = got.length + new TextEncoder().encode(text).length;
    const help = message ?? 'A new line counts as two bytes. Ctrl+C gives the payload up.';
    return { ...typed, label: `payload, ${bytes} of ${needs} bytes > `, message: help };
  }
  if (active.watched) {
    const help =
      message ?? 'Real clients are watched here. “New connection” lets you say something of your own.';
    return { ...typed, label: 'watching > ', message: help };
  }
  if (!active.open) {
    const closed = message ?? 'This connection is closed. /connect or the buttons open another.';
    return { ...typed, label: `${active.id} (closed) > `, message: closed };
  }
  return { ...typed, label: `${active.id} > `, hint, ...(message === undefined ? {} : { message }) };
}
