// What is said on a connection and about it, beside single lines: its name and opening, a whole log-on, a payload that
// is announced, a note in its log.

import { logOnScript } from '#content/logon.ts';
import { STAGE_ADDRESSES } from '#content/stage.ts';
import type { Entry } from '#editor/entry.ts';
import { Frame } from '#protocol/frame.ts';
import type { Happening } from './channel.ts';
import type { Wire } from './wire.ts';

const utf8 = new TextEncoder();

/** Largest payload that is waited for where the form sets no limit, in bytes. */
const MOST_PAYLOAD = 1_048_576;

/** The name for a further connection of a person to a service, as in `alice·2`; `taken` are names of connections. */
export function freeName(person: string, service: string, taken: ReadonlySet<string>): string {
  let who = person;
  for (let count = 2; taken.has(`${who} ${service}`); count++) who = `${person}·${count}`;
  return who;
}

/** What is told of a connection that opens. */
export function openingOf({ name, who, service, version }: Wire): Happening {
  const address = Object.entries(STAGE_ADDRESSES).find(([id]) => id === service)?.[1] ?? '';
  return { kind: 'opened', connection: name, who, service, version, address };
}

/** Says a log-on to its end; a sentence when the server does not let it come to that. */
export function logOn(wire: Wire, options: Parameters<typeof logOnScript>[0]): string | undefined {
  const script = logOnScript(options);
  try {
    for (let step = script.next([]); !step.done; step = script.next(wire.take())) {
      const { line, payload } = step.value;
      wire.say(line, payload === undefined ? undefined : utf8.encode(payload));
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return undefined;
}

/** Bytes of payload that a client's line announces; 0 when it has none, or announces more than it may. */
export function announced(wire: Wire, line: string): number {
  const frame = new Frame(wire.tongue, 'client', 0, utf8.encode(line)).during(wire.phase);
  const bytes = frame.form?.payload ? Number(frame.words.at(-1)?.text ?? 0) : 0;
  return bytes <= (frame.form?.form.payload?.limit ?? MOST_PAYLOAD) ? bytes : 0;
}

/** A note for the log of a connection; `at` in milliseconds since 1970. */
export function noteOn({ tongue, service, phase }: Wire, id: number, at: number, text: string): Entry {
  const place = { version: tongue.version, service, phase };
  return { id, at, direction: 'note', line: text, marks: [], ...place };
}
