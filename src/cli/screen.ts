// The screen of msnp connect: a terminal with the line editor below what was said, or plain lines where there is none.

import type { Hint } from '#editor/assist.ts';
import { completed, spoken } from '#editor/completion.ts';
import type { Entry } from '#editor/entry.ts';
import { keysOf } from '#editor/keys.ts';
import { EMPTY_LINE, type Line, replaced } from '#editor/line.ts';
import { rowsOf } from '#editor/paint.ts';
import { press } from '#editor/press.ts';
import { promptOf } from '#editor/prompt.ts';
import type { Talk } from './talk.ts';

/** What a terminal is to the screen: standard input and output, or something like them. */
export interface Ends {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly colour: boolean;
}

const PASTE_ON = '\x1b[?2004h';
const PASTE_OFF = '\x1b[?2004l';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const COLOURS = /\x1b\[[\d;:]*m/g;

/** How long nothing is typed before the last word is judged too, in milliseconds. */
const SETTLED = 600;

export class Screen {
  readonly #ends: Ends;
  #line: Line = EMPTY_LINE;
  #hint: Hint | undefined;
  #message: string | undefined;
  /** Rows of the prompt above the one with the cursor; undefined while there is no prompt. */
  #row: number | undefined;
  #talk: Talk | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #end: (() => void) | undefined;
  #queue: Promise<void> = Promise.resolve();

  constructor(ends: Ends) {
    this.#ends = ends;
  }

  /** Shows what was said. Nothing of a peer's reaches the terminal as more than a symbol. */
  readonly show = (entry: Entry): void => {
    this.#erase();
    for (const { ansi, plain } of rowsOf(entry)) this.#write(`${this.#ends.colour ? ansi : plain}\r\n`);
    this.#draw();
  };

  /** Edits lines and hands them on, until Ctrl+D, Ctrl+C on an empty line, or a command ends it. */
  async run(talk: Talk): Promise<void> {
    const { input, output } = this.#ends;
    this.#talk = talk;
    const typed = (data: Buffer) => this.#type(data.toString());
    const resized = () => this.#draw();
    input.setRawMode(true);
    input.resume();
    this.#write(PASTE_ON);
    input.on('data', typed);
    output.on('resize', resized);
    this.#draw();
    try {
      await new Promise<void>((resolve) => {
        this.#end = resolve;
        input.once('end', resolve);
      });
    } finally {
      clearTimeout(this.#timer);
      this.#erase();
      this.#talk = undefined;
      input.off('data', typed);
      output.off('resize', resized);
      this.#write(PASTE_OFF);
      input.setRawMode(false);
      input.pause();
    }
  }

  #type(data: string): void {
    for (const key of keysOf(data)) {
      this.#message = undefined;
      if (key.kind === 'key' && key.name === 'C-d' && this.#line.text === '') {
        this.#end?.();
        return;
      }
      const { line, wish, lines = [] } = press(this.#line, key);
      const before = this.#line;
      this.#line = line;
      if (wish === 'submit') this.#submit(lines);
      else if (wish === 'complete') this.#complete();
      else if (wish === 'fill') this.#line = replaced(line, this.#talk?.fill(line.text) ?? line.text);
      else if (wish === 'clear') this.#write('\x1b[2J\x1b[H');
      else if (wish === 'cancel') {
        if (before.text === '' && !this.#talk?.payload) {
          this.#end?.();
          return;
        }
        this.#talk?.cancel();
      }
    }
    this.#think();
    this.#draw();
  }

  #submit(lines: readonly string[]): void {
    const pasted = lines.length > 1;
    for (const line of lines.flatMap((each) => (pasted ? spoken(each) : [each]))) {
      this.#queue = this.#queue.then(async () => {
        if ((await this.#talk?.take(line)) === false) this.#end?.();
        this.#draw();
      });
    }
  }

  #complete(): void {
    const { text, cursor } = this.#line;
    const candidates = cursor === text.length ? (this.#talk?.hint(text, false).candidates ?? []) : [];
    const done = completed(text, candidates);
    if (done !== undefined) this.#line = replaced(this.#line, done);
    else if (candidates.length > 1) this.#message = candidates.join('  ');
  }

  /** Looks at what is typed: at once, and again when it has stood for a while. */
  #think(): void {
    clearTimeout(this.#timer);
    const { text } = this.#line;
    const talk = this.#talk;
    if (!talk || talk.closed || talk.payload || text.startsWith('/')) {
      this.#hint = undefined;
      return;
    }
    this.#hint = talk.hint(text, false);
    if (text === '') return;
    this.#timer = setTimeout(() => {
      if (this.#line.text !== text) return;
      this.#hint = talk.hint(text, true);
      this.#draw();
    }, SETTLED);
  }

  #label(): string {
    const { search } = this.#line;
    const talk = this.#talk;
    if (search) return `(search) ${search.query}: `;
    if (talk?.payload) return `payload, ${talk.payload.got.length} of ${talk.payload.needs} bytes > `;
    return `${talk?.label ?? ''}${talk?.closed ? ' (closed)' : ''} > `;
  }

  #draw(): void {
    if (!this.#talk) return;
    this.#erase();
    const { columns = 80, rows = 24 } = this.#ends.output;
    const { text, cursor } = this.#line;
    const message = this.#message;
    const state = { label: this.#label(), text, cursor, hint: this.#talk.payload ? undefined : this.#hint };
    const { ansi, row } = promptOf(message === undefined ? state : { ...state, message }, columns, rows);
    this.#write(this.#ends.colour ? ansi : ansi.replace(COLOURS, ''));
    this.#row = row;
  }

  #erase(): void {
    if (this.#row === undefined) return;
    this.#write(`\r${this.#row > 0 ? `\x1b[${this.#row}A` : ''}\x1b[J`);
    this.#row = undefined;
  }

  #write(text: string): void {
    this.#ends.output.write(text);
  }
}
