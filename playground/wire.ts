// One connection to the mock server, with a record of all that passes on it: what was said, in which phase, and why
// a line was refused.

import { lineBytes } from '#client/script.ts';
import { End, type Stage } from '#content/stage.ts';
import type { VersionId } from '#content/vocabulary.ts';
import type { Entry } from '#editor/entry.ts';
import { marksOf, troubleOf } from '#editor/marks.ts';
import { Decoder } from '#protocol/decoder.ts';
import type { Dialect } from '#protocol/dialect.ts';
import { isFit } from '#protocol/fit.ts';
import { Frame } from '#protocol/frame.ts';
import { after } from '#protocol/machine.ts';
import type { Problem } from '#protocol/problem.ts';
import type { Addresses } from '#server/serve.ts';
import type { Happening } from './channel.ts';
import { offerOf } from './offer.ts';
import { personOf } from './person.ts';

const utf8 = new TextEncoder();

/** Most frames that wait for a script or a scene to look at them. */
const INBOX_LIMIT = 200;

/** Most values of a kind that are remembered. */
const HEARD_LIMIT = 4;

/** What a wire reports to, and what it needs from there. */
export interface Recorder {
  readonly stage: Stage;
  /** Whether nobody looks at what happens. */
  readonly quiet: boolean;
  /** Where the servers are that a line may lead to; those of the mock server when left out. */
  readonly addresses?: Addresses;
  happen(happening: Happening): void;
  nextId(): number;
}

export class Wire extends End {
  readonly #recorder: Recorder;
  #ear: Decoder;
  #dialect: Dialect;
  #phase: string;
  #told = '';
  #last: number | undefined;
  /** The next transaction ID that was not used yet. */
  next = 1;
  /** What the server made up and said here, by kind, the latest first. */
  readonly heard = new Map<string, string[]>();
  #reported = false;

  constructor(recorder: Recorder, who: string, service: string, version: VersionId) {
    super(who, service, version);
    this.#recorder = recorder;
    this.#dialect = this.dialect;
    this.#phase = this.dialect.service.start;
    this.#ear = new Decoder(this.dialect, 'server');
  }

  /** Version, service and phase as the server has them. */
  get tongue(): Dialect {
    return this.#dialect;
  }

  get phase(): string {
    return this.#phase;
  }

  /** The same connection once more, with its server and its record elsewhere. */
  copyTo(recorder: Recorder): Wire {
    const copy = this.passOn(new Wire(recorder, this.who, this.service, this.version));
    copy.#ear = this.#ear.copy();
    copy.#dialect = this.#dialect;
    copy.#phase = this.#phase;
    copy.#told = this.#told;
    copy.#last = this.#last;
    copy.#reported = this.#reported;
    copy.next = this.next;
    for (const [kind, values] of this.heard) copy.heard.set(kind, values);
    return copy;
  }

  /** Goes on with a connection that was opened without a record. */
  adopt(end: End): void {
    this.trid = end.trid;
    this.next = end.trid;
    this.inbox.push(...end.inbox);
    this.#learn();
  }

  /** The client says a line. */
  say(line: string, payload?: Uint8Array): void {
    this.#learn();
    const frame = new Frame(this.#dialect, 'client', 0, utf8.encode(line), payload).during(this.#phase);
    this.#last = this.#record(frame, 'client');
    const { trid } = frame.fields;
    if (typeof trid === 'number') this.next = Math.max(this.next, trid + 1);
    this.#recorder.stage.send(this, lineBytes(line, payload));
    this.#complain();
  }

  override hear(bytes: Uint8Array): void {
    super.hear(bytes);
    this.inbox.splice(0, this.inbox.length - INBOX_LIMIT);
    this.#complain();
    const session = this.#recorder.stage.server.session(this.name);
    if (session && session.phase !== session.dialect.service.start) this.speak(session.dialect);
    for (const event of this.#ear.decode(bytes)) {
      if (!(event instanceof Frame)) continue;
      this.#record(event.during(this.#phase), 'server');
      this.#remember(event);
      if (this.#recorder.quiet) continue;
      const offer = offerOf(event, personOf(this.who), this.version, this.#recorder.addresses);
      if (offer) this.#recorder.happen({ kind: 'offered', connection: this.name, offer });
    }
  }

  /** Tells of a change of version or phase, and of the end; to be called when the server has done all it does. */
  settle(): void {
    this.#complain();
    this.#learn();
    if (this.closed && !this.#reported) this.end('server');
    const told = `${this.#dialect.version} ${this.#phase}`;
    if (told === this.#told) return;
    this.#told = told;
    const { version } = this.#dialect;
    this.#recorder.happen({ kind: 'state', connection: this.name, version, phase: this.#phase });
  }

  /** Reports the end of the connection, once. */
  end(by: 'client' | 'server'): void {
    if (this.#reported) return;
    this.#reported = true;
    this.#phase = 'closed';
    const at = this.#recorder.stage.now;
    this.#recorder.happen({ kind: 'closed', connection: this.name, by, at });
  }

  /** The dialect and the phase that the server takes the connection to be in. */
  #learn(): void {
    const session = this.#recorder.stage.server.session(this.name);
    if (!session || this.closed) return;
    this.#phase = session.phase;
    if (session.phase !== session.dialect.service.start) this.speak(session.dialect);
  }

  #remember({ fit }: Frame): void {
    for (const { param, value } of fit && isFit(fit) ? fit.taken : []) {
      if (param.generated === undefined || typeof value !== 'string') continue;
      const known = this.heard.get(param.generated) ?? [];
      this.heard.set(param.generated, [value, ...known].slice(0, HEARD_LIMIT));
    }
  }

  /** The version in which both sides speak from the next line on. */
  speak(dialect: Dialect): void {
    if (dialect === this.#dialect) return;
    this.#dialect = dialect;
    this.#ear.speak(dialect);
  }

  #record(frame: Frame, direction: 'client' | 'server'): number {
    const { stage, quiet } = this.#recorder;
    const id = this.#recorder.nextId();
    if (!quiet)
      this.#recorder.happen({
        kind: 'said',
        connection: this.name,
        entry: this.#entry(frame, direction, id, stage.now),
      });
    if (frame.form) this.#phase = after(this.#phase, frame.form);
    return id;
  }

  #entry(frame: Frame, direction: 'client' | 'server', id: number, at: number): Entry {
    return {
      id,
      at,
      direction,
      line: frame.line,
      ...(frame.payload ? { payload: frame.payload.slice() } : {}),
      marks: marksOf(frame),
      version: frame.dialect.version,
      service: frame.dialect.service.id,
      phase: this.#phase,
    };
  }

  #complain(): void {
    const problems: Problem[] = this.refusals.splice(0);
    for (const problem of problems) {
      if (this.#last === undefined) continue;
      const trouble = troubleOf(problem);
      this.#recorder.happen({ kind: 'refused', connection: this.name, entry: this.#last, problem: trouble });
    }
  }
}
