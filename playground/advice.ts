// Help for the line that is being typed: what it grows into, what is wrong with it, what Tab makes of it.

import type { Hint } from '#editor/assist.ts';
import { completed } from '#editor/completion.ts';
import { replaced } from '#editor/line.ts';
import type { Console } from './console.ts';
import type { Connection } from './session.ts';
import { slashCandidates } from './slash.ts';

/** How long nothing is typed before the last word is judged too, in milliseconds. */
const SETTLED = 600;

export class Advice {
  readonly #console: Console;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(console: Console) {
    this.#console = console;
  }

  /** Completes the word before the cursor, or says what it can become. */
  async complete(): Promise<void> {
    const console = this.#console;
    const { line } = console;
    const slashes = slashCandidates(line.text);
    if (slashes.length === 0) await console.ready();
    const { active } = console;
    if (slashes.length === 0 && !active?.open) return;
    const hint = slashes.length > 0 || !active ? undefined : await this.#hintFor(active, line.text, false);
    const candidates = hint?.candidates ?? slashes;
    if (console.line.text !== line.text || line.cursor !== line.text.length) return;
    const done = completed(line.text, candidates);
    if (done !== undefined) console.line = replaced(line, done);
    else if (candidates.length > 1) console.message = candidates.join('  ');
    else if (candidates.length === 0) console.message = 'Nothing is known that could stand here.';
    console.tell();
    this.think();
  }

  /** Looks at what is typed: at once, and again when it has stood for a while. */
  think(): void {
    clearTimeout(this.#timer);
    const console = this.#console;
    const { active, line } = console;
    const { text } = line;
    if (!active?.open || active.payload || text.startsWith('/')) {
      console.hint = undefined;
      return;
    }
    const look = async (settled: boolean) => {
      const hint = await this.#hintFor(active, text, settled);
      if (console.line.text !== text || console.session.active !== active.id) return;
      console.hint = hint;
      console.tell();
    };
    void look(false);
    if (text !== '') this.#timer = setTimeout(() => void look(true), SETTLED);
  }

  #hintFor(
    { id, version, service, phase }: Connection,
    text: string,
    settled: boolean,
  ): Promise<Hint | undefined> {
    const standing = { version, service, phase };
    return this.#console.ask({ kind: 'hint', connection: id, standing, text, settled });
  }
}
