// msnp-reference/codec: lines and payloads of any version, from bytes and to bytes.

import { type COMMANDS, MSNP } from '#content/registry.ts';
import { Decoder } from '#protocol/decoder.ts';
import type { FormName, Message as MessageOf } from '#protocol/define.ts';
import { diagnose } from '#protocol/diagnosis.ts';
import { type Dialect, dialectOf } from '#protocol/dialect.ts';
import { encode as encodeForm } from '#protocol/encoder.ts';
import { Frame } from '#protocol/frame.ts';
import type { Problem } from '#protocol/problem.ts';

/** The commands with all their forms, by name; types of fields follow from it. */
export type Commands = typeof COMMANDS;

/** Where something is said. */
export interface Where {
  /** Such as MSNP8. */
  readonly version: string;
  /** DS, NS or SB: dispatch, notification or switchboard; NS when left out. */
  readonly service?: string;
}

/** Whose stream is read. */
export interface Stream extends Where {
  readonly from: 'client' | 'server';
}

/** A message that was read. */
export interface Message {
  readonly kind: 'message';
  readonly from: 'client' | 'server';
  /** Three letters, or the three digits of an error. */
  readonly command: string;
  /** Command and form, such as USR.initiate; undefined for a line that fits none. */
  readonly form: string | undefined;
  /** The line without its end. */
  readonly line: string;
  /** Values by the names that the registry gives them. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly payload: Uint8Array | undefined;
  /** What is wrong with it: the place in the line, and a sentence. */
  readonly problem: Problem | undefined;
}

/** The versions, oldest first. */
export const versions: readonly string[] = MSNP.versions;

function dialect({ version, service = 'NS' }: Where): Dialect {
  return dialectOf(MSNP, version, service);
}

function messageOf(frame: Frame, problem = diagnose(frame)): Message {
  const { from, line, name, fields, payload, form } = frame;
  return { kind: 'message', from, command: name, form: form?.id, line, fields, payload, problem };
}

/** Reads one side of a connection piece by piece; a frame may be cut anywhere. */
export interface Reader {
  /** Takes bytes and gives what they complete. Never throws for what a peer has sent. */
  read(bytes: Uint8Array): (Message | Problem)[];
  /** Reads what follows as another version or service. Throws for one that does not exist. */
  speak(where: Where): void;
  /** What the end of the stream cuts off, if anything. */
  end(): Problem | undefined;
}

/** Makes a reader. Throws for a version or service that does not exist. */
export function reader({ from, ...where }: Stream): Reader {
  const decoder = new Decoder(dialect(where), from);
  return {
    read: (bytes) =>
      decoder.decode(bytes).map((event) => (event.kind === 'problem' ? event : messageOf(event))),
    speak: (next) => decoder.speak(dialect(next)),
    end: () => decoder.end(),
  };
}

/** Reads whole bytes of one side. The last entry is a problem when the bytes end within a line or payload. */
export function decode(bytes: Uint8Array, stream: Stream): (Message | Problem)[] {
  const whole = reader(stream);
  const messages = whole.read(bytes);
  const cut = whole.end();
  return cut ? [...messages, cut] : messages;
}

/** Judges one line, without its end: `problem` says what is wrong with it, with the phase given also its time. */
export function validate(
  line: string,
  { from, phase, ...where }: Stream & { readonly phase?: string },
): Message {
  const frame = new Frame(dialect(where), from, 0, new TextEncoder().encode(line));
  if (phase !== undefined) frame.during(phase);
  return messageOf(frame, diagnose(frame, phase));
}

/**
 * A message as bytes: line, line end and payload. Throws when the version has no such form, and when a field is missing
 * or cannot be written.
 */
export function encode<
  C extends keyof Commands & string,
  F extends FormName<Commands[C], 'client' | 'server'>,
>(command: C, form: F, fields: MessageOf<Commands[C], F>, where: Where): Uint8Array {
  const bound = dialect(where).byId.get(`${command}.${form}`);
  if (!bound) throw new Error(`${where.version} ${where.service ?? 'NS'} has no form ${command}.${form}.`);
  return encodeForm(bound, { ...fields });
}
