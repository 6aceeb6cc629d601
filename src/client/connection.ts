// The client's end of one connection: lines in and bytes out, bytes in and frames out. It follows the phase as the
// definitions say, and decides nothing by itself.

import { Decoder } from '#protocol/decoder.ts';
import type { Dialect } from '#protocol/dialect.ts';
import { ERROR_KEY } from '#protocol/dialect.ts';
import { Frame } from '#protocol/frame.ts';
import { after } from '#protocol/machine.ts';
import type { Problem } from '#protocol/problem.ts';
import { lineBytes, payloadBytes } from './script.ts';

const utf8 = new TextEncoder();

/** The forms that a form of the server answers, as `USR.initiate`. */
function answeredBy({ form }: Frame): readonly string[] {
  const answers = form?.form.answers ?? [];
  const names = typeof answers === 'string' ? [answers] : answers;
  return names.map((name) => (name.includes('.') ? name : `${form?.command.name}.${name}`));
}

/** The transaction ID of a frame as it is written; undefined when its form has none. */
function tridOf(frame: Frame): string | undefined {
  const { trid } = frame.fields;
  return trid === undefined ? undefined : String(trid);
}

export class Connection {
  #dialect: Dialect;
  #phase: string;
  readonly #decoder: Decoder;
  /** The next transaction ID that was not used yet. */
  trid = 1;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
    this.#phase = dialect.service.start;
    this.#decoder = new Decoder(dialect, 'server');
  }

  get dialect(): Dialect {
    return this.#dialect;
  }

  /** The phase as far as both sides' lines tell it. */
  get phase(): string {
    return this.#phase;
  }

  /** The dialect from the next frame on. */
  speak(dialect: Dialect): void {
    this.#dialect = dialect;
    this.#decoder.speak(dialect);
  }

  /** The client says a line: gives it as a frame, and the bytes to send. Nothing is refused. */
  say(line: string, payload?: string | Uint8Array): { readonly frame: Frame; readonly bytes: Uint8Array } {
    const body = payloadBytes(payload);
    const frame = new Frame(this.#dialect, 'client', 0, utf8.encode(line), body).during(this.#phase);
    const { trid } = frame.fields;
    if (typeof trid === 'number') this.trid = Math.max(this.trid, trid + 1);
    this.#follow(frame);
    return { frame, bytes: lineBytes(line, body) };
  }

  /** Bytes of the server have come: gives the frames that they complete, and what no decoder can read. */
  hear(bytes: Uint8Array): (Frame | Problem)[] {
    return this.#decoder.decode(bytes).map((event) => {
      if (event instanceof Frame) this.#follow(event.during(this.#phase));
      return event;
    });
  }

  #follow(frame: Frame): void {
    if (frame.form) this.#phase = after(this.#phase, frame.form);
  }
}

/** Whether a frame is a numeric error. */
export function isError(frame: Frame): boolean {
  return frame.fit?.bound.command.name === ERROR_KEY;
}

/** Whether any form of the server answers a line of the client in its dialect. */
export function isAnswerable(said: Frame): boolean {
  const { form, dialect } = said;
  if (!form || tridOf(said) === undefined) return false;
  return dialect.forms.some(({ form: other, command }) => {
    const answers = typeof other.answers === 'string' ? [other.answers] : (other.answers ?? []);
    return answers.some((name) => (name.includes('.') ? name : `${command.name}.${name}`) === form.id);
  });
}

/** Whether a frame of the server answers a line of the client: by its definition, or as an error with its ID. */
export function answers(heard: Frame, said: Frame): boolean {
  const trid = tridOf(said);
  if (trid === undefined || (tridOf(heard) ?? heard.words[1]?.text) !== trid) return false;
  return isError(heard) || (said.form !== undefined && answeredBy(heard).includes(said.form.id));
}
