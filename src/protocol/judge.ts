// Judges the lines of one connection in order: phase, payloads, and which answer belongs to which request.

import { diagnose } from './diagnosis.ts';
import type { BoundForm, Dialect } from './dialect.ts';
import { type Fit, isFit } from './fit.ts';
import { Frame } from './frame.ts';
import type { CheckedLine, Level, Trouble } from './lint.ts';
import { after, allows } from './machine.ts';
import type { LintCode } from './remedy.ts';
import { MOST } from './transcript/cut.ts';
import { lengthsOf } from './transcript/payload.ts';
import type { Said } from './transcript/transcript.ts';

/** Stands in text for bytes that are no UTF-8. */
const REPLACED = '\ufffd';
/** Stands for the form of a line that could not be read. */
const UNREAD = '?';
/** Most lines have no trouble; they share this. */
const NONE: readonly Trouble[] = [];

export interface JudgeOptions {
  /** Where the connection stands before the first line; undefined: not to be known. */
  readonly phase: string | undefined;
  /** The log shows no payloads. */
  readonly lenient: boolean;
  /** Payloads are there to the byte. */
  readonly exact: boolean;
}

/** The transaction ID of a fitted line, with its word's index. */
function tridOf(fit: Fit): { readonly value: unknown; readonly at: number } | undefined {
  return fit.taken.find(({ param }) => param.type === 'trid');
}

/** The forms that a form answers, by their ids. */
export function answersOf({ form, command }: BoundForm): readonly string[] {
  const answers =
    form.answers === undefined ? [] : typeof form.answers === 'string' ? [form.answers] : form.answers;
  return answers.map((name) => (name.includes('.') ? name : `${command.name}.${name}`));
}

const made = new WeakMap<Dialect, ReadonlySet<string>>();

function answerable(dialect: Dialect): ReadonlySet<string> {
  const found = made.get(dialect) ?? new Set(dialect.forms.flatMap(answersOf));
  made.set(dialect, found);
  return found;
}

/** Judges the lines of one connection, one after the other. */
export class Judge {
  readonly #dialect: Dialect;
  readonly #options: JudgeOptions;
  /** Both sides are in the log: only then do phases and answers tell anything. */
  readonly #both: boolean;
  /** The log begins with the connection. */
  readonly #whole: boolean;
  #phase: string | undefined;
  /** The forms that a transaction ID was used with, joined by blanks; ? for a line that could not be read. */
  readonly #asked = new Map<number, string>();
  /** Transaction IDs whose answer is still to come, with the form that asked. */
  readonly #open = new Map<number, BoundForm>();
  /** The client's forms that have an answer. */
  readonly #answerable: ReadonlySet<string>;
  #least: number | undefined;
  /** The line that is judged, and what is wrong with it. */
  #said: Pick<Said, 'row' | 'column'> = { row: 1, column: 0 };
  #troubles: Trouble[] | undefined;

  constructor(dialect: Dialect, said: readonly Said[], options: JudgeOptions) {
    this.#dialect = dialect;
    this.#options = options;
    this.#both = said.some(({ from }) => from === 'client') && said.some(({ from }) => from === 'server');
    this.#phase = this.#both ? options.phase : undefined;
    this.#whole = options.phase === dialect.service.start;
    this.#answerable = answerable(dialect);
  }

  /** Judges the next line. */
  line(said: Said): CheckedLine {
    const { line } = said;
    if (line.length > MOST.line) return this.#tooLong(said);
    const frame = Frame.of(this.#dialect, said.from, line);
    if (this.#phase !== undefined) frame.during(this.#phase);
    this.#said = said;
    this.#troubles = undefined;
    const stray = line.indexOf('\r');
    const problem = diagnose(frame, this.#phase);
    if (problem) this.#add(problem.code, problem.column, problem.width, problem.detail);
    else if (stray >= 0)
      this.#add(
        'no-form-fits',
        stray,
        1,
        'A carriage return stands within the line: its line feed is missing.',
      );
    const broken = line.indexOf(REPLACED);
    if (broken >= 0) {
      const detail = 'What stands here is no UTF-8, and cannot be shown; or the log has lost it.';
      this.#add('encoding', broken, 1, detail, 'note');
    }
    const { flaw } = said;
    if (flaw) this.#add(flaw.code, lengthColumn(frame), lengthWidth(frame), flaw.detail);
    const { fit } = frame;
    if (fit && isFit(fit)) {
      if (!flaw) this.#payload(frame, fit, said);
      if (this.#both) this.#trid(frame, fit);
      this.#move(fit.bound, problem?.code);
    } else {
      this.#phase = undefined;
      if (said.from === 'client') {
        for (const text of frame.texts) if (/^\d{1,10}$/.test(text)) this.#ask(Number(text), UNREAD);
      }
    }
    return { said, form: fit?.bound, troubles: this.#troubles ?? NONE };
  }

  /** Something is wrong with the line that is judged, at a column of it. */
  #add(code: LintCode, column: number, width: number, detail: string, level: Level = 'problem'): void {
    const { row, column: start } = this.#said;
    this.#troubles ??= [];
    this.#troubles.push({ code, level, row, column: start + column + 1, width: Math.max(1, width), detail });
  }

  #tooLong(said: Said): CheckedLine {
    this.#phase = undefined;
    const detail = `The line is longer than ${MOST.line} bytes.`;
    const place = { row: said.row, column: said.column + 1, width: said.line.length };
    return {
      said,
      form: undefined,
      troubles: [{ code: 'line-too-long', level: 'problem', ...place, detail }],
    };
  }

  /** Where the connection stands now. After a line that could not be read, the next that has one place tells. */
  #move(bound: BoundForm, code: LintCode | undefined): void {
    if (!this.#both || this.#options.phase === undefined) return;
    if (this.#phase !== undefined && code !== 'wrong-phase') this.#phase = after(this.#phase, bound);
    else this.#phase = bound.to ?? (bound.in.length === 1 ? bound.in[0] : this.#phase);
  }

  #payload(frame: Frame, fit: Fit, said: Said): void {
    const { lenient, exact } = this.#options;
    const length = fit.taken.findLast(({ param }) => param.type === 'length');
    const wanted = fit.bound.payload && typeof length?.value === 'number' ? length.value : 0;
    const { payload } = said;
    if (payload || exact) {
      const size = payload?.length ?? 0;
      if (size === wanted) return;
      const detail = `The line says ${wanted} bytes of payload, but ${size} stand behind it.`;
      this.#add('payload-length', lengthColumn(frame), lengthWidth(frame), detail);
      return;
    }
    if (lenient || wanted === 0) return;
    const lengths = lengthsOf(said.behind ?? []);
    if (lengths.includes(wanted)) return;
    const detail = `The line says ${wanted} bytes of payload, but ${lengths[0] ?? 0} stand behind it.`;
    this.#add('payload-length', lengthColumn(frame), lengthWidth(frame), detail);
  }

  #ask(trid: number, form: string): void {
    this.#least ??= trid;
    const before = this.#asked.get(trid);
    // A client may use one number all day: each form is kept once.
    if (before === undefined) this.#asked.set(trid, form);
    else if (!before.split(' ').includes(form)) this.#asked.set(trid, `${before} ${form}`);
  }

  #trid(frame: Frame, fit: Fit): void {
    const found = tridOf(fit);
    if (!found || typeof found.value !== 'number' || found.value === 0) return;
    const { value: trid } = found;
    const add = (code: LintCode, detail: string, level?: Level): void => {
      const word = frame.words[found.at + 1];
      this.#add(code, word?.column ?? 0, word?.text.length ?? 1, detail, level);
    };
    const before = this.#asked.get(trid)?.split(' ');
    if (frame.from === 'client') {
      // Servers keep no book of numbers. But while an answer is out, another of the same command cannot be told from it.
      const open = this.#open.get(trid);
      if (open?.command === fit.bound.command)
        add('trid-reused', `${trid} is used by ${open.id}, whose answer has not come.`);
      else if (before && !before.includes(UNREAD))
        add('trid-reused', `${trid} was used before, by ${before.join(' and ')}.`, 'note');
      if (this.#answerable.has(fit.bound.id)) this.#open.set(trid, fit.bound);
      this.#ask(trid, fit.bound.id);
      return;
    }
    this.#open.delete(trid);
    const answers = answersOf(fit.bound);
    if (before) {
      if (answers.length === 0 || before.some((form) => form === UNREAD || answers.includes(form))) return;
      const detail = `${trid} was used by ${before.join(' and ')}; this answers ${answers.join(' or ')}.`;
      add('reply-without-request', detail);
      return;
    }
    // What was asked before the log begins is not in it.
    if (!this.#whole && (this.#least === undefined || trid < this.#least)) return;
    add('reply-without-request', `No command of the client has the transaction ID ${trid}.`);
  }
}

function lengthColumn(frame: Frame): number {
  return frame.words.at(-1)?.column ?? 0;
}

function lengthWidth(frame: Frame): number {
  return frame.words.at(-1)?.text.length ?? 1;
}

/** Phases in which a connection may be when a log begins in its midst, the likeliest first. */
export function phasesFor(dialect: Dialect, first: Said): readonly string[] {
  const { start, main } = dialect.service;
  const frame = Frame.of(dialect, first.from, first.line);
  const { form } = frame.during(start);
  if (form && allows(start, form)) return [start];
  const legal = frame.form?.in ?? [];
  return [...new Set([main, ...legal])];
}
