// A session in time: asks the mock server, keeps what was done, and goes back and forth in it. What the server is at
// any point comes out by doing the acts again on another.

import { actingOf, sinceFresh, titleOf } from './acts.ts';
import type { Act, Happening, Reply, Request } from './channel.ts';
import { ACT_LIMIT, Journal, type Step } from './journal.ts';
import type { Link, LinkListener } from './link.ts';
import { reduce, type Session } from './session.ts';

export interface TimelineOptions {
  /** What is behind the link, as in `mock server`. */
  readonly what: string;
  readonly link: (listener: LinkListener) => Link;
  /** The session as it is shown now. */
  readonly session: () => Session;
  readonly happened: (happening: Happening) => void;
  /** Another session is to be shown. */
  readonly become: (session: Session) => void;
  /** The server is gone, and its state could not be brought back. */
  readonly lost: (reason: string) => void;
  readonly remark: (text: string) => void;
  /** Most acts that are kept; as many as a file may have when left out. */
  readonly most?: number;
  /** The acts are others than before. */
  readonly changed: () => void;
}

const LONG = `More than ${ACT_LIMIT} things were done, or more than 8 MB sent, without a reset`;

const FULL = `${LONG}. All goes on, and the latest can still be undone; but this session can no longer be shared, saved as a file, or kept on this device, which keeps it as it was until here. /export still saves the logs, and /reset begins anew.`;

const NO_FURTHER = `${LONG}: there is no way further back.`;

/** Where a session that is loaded begins. */
const FRESH: Step = { act: { at: 0, request: { kind: 'reset' } }, shown: undefined, now: 0 };

/** The session with the connection of an act in view, if it has it. */
function lookingAt(session: Session, { request }: Act): Session {
  const of = 'connection' in request ? request.connection : undefined;
  const found = session.connections.some(({ id }) => id === of);
  return found && of !== session.active
    ? reduce(session, { kind: 'activate', connection: of ?? '' })
    : session;
}

export class Timeline {
  readonly #options: TimelineOptions;
  readonly #link: Link;
  readonly #journal: Journal;
  readonly #pending = new Set<Promise<unknown>>();
  #now = 0;
  #recovering = false;

  constructor(options: TimelineOptions) {
    this.#options = options;
    this.#journal = new Journal(options.most);
    this.#link = options.link({
      what: options.what,
      heard: (reply, request) => this.#hear(reply, request),
      crashed: (reason) => void this.#recover(reason),
    });
  }

  /** What the present state is made of, and the time of the mock server; undefined past the bound. */
  get kept(): { readonly acts: readonly Act[]; readonly now: number } | undefined {
    if (!this.#journal.whole) return undefined;
    return { acts: sinceFresh(this.#journal.acts), now: this.#now };
  }

  /** What an undo would undo, and a redo bring back. */
  get next(): { readonly undo: string | undefined; readonly redo: string | undefined } {
    const [undo, redo] = [this.#journal.done.at(-1), this.#journal.undone.at(-1)];
    return { undo: undo && titleOf(undo.act), redo: redo && titleOf(redo.act) };
  }

  /** Starts the mock server, so that it answers the sooner. */
  prepare(): void {
    this.#link.prepare();
  }

  /** Asks the mock server. Fails with a sentence when it refuses, or crashes over it. */
  ask<K extends Request['kind']>(request: Extract<Request, { readonly kind: K }>) {
    const asked = this.#link.ask<K>(request);
    const settled = asked.then(
      () => void this.#pending.delete(settled),
      () => void this.#pending.delete(settled),
    );
    this.#pending.add(settled);
    return asked;
  }

  /** Goes back to before the latest act. Gives a sentence that says what was undone, or why nothing was. */
  async undo(): Promise<string> {
    await Promise.all(this.#pending);
    const step = this.#journal.done.at(-1);
    if (!step) return this.#journal.whole ? 'There is nothing to undo.' : NO_FURTHER;
    const { act, shown } = step;
    const { session, keep } = await this.#replay(this.#journal.done.slice(0, -1), act.at, shown);
    this.#journal.back(this.#options.session(), this.#now);
    keep();
    this.#stand(lookingAt(session, act), act.at);
    return `Undone: ${titleOf(act)}`;
  }

  /** Goes forth again over what was undone last. Gives a sentence that says what came back. */
  async redo(): Promise<string> {
    await Promise.all(this.#pending);
    const step = this.#journal.undone.at(-1);
    if (!step) return 'There is nothing to redo.';
    const { act, shown, now } = step;
    const { session, keep } = await this.#replay([...this.#journal.done, step], now, shown);
    this.#journal.forth(this.#options.session());
    keep();
    this.#stand(lookingAt(session, act), now);
    return `Done again: ${titleOf(act)}`;
  }

  /**
   * Goes on from a session that was kept. What there was before stays, and undo leads back to it.
   * Fails with a sentence when the acts cannot be done; then all is as before.
   */
  async load(acts: readonly Act[], now: number): Promise<void> {
    await Promise.all(this.#pending);
    const before = this.#options.session();
    const at = this.#now;
    const steps = acts.map((act) => ({ act, shown: undefined, now: act.at }));
    const { session, keep } = await this.#replay([FRESH, ...steps], now, undefined);
    if (this.#journal.done.length > 0) this.#journal.add({ at, request: { kind: 'reset' } }, before);
    for (const act of acts) this.#journal.add(act, before);
    this.#journal.forgetShown(acts.length);
    keep();
    this.#stand(session, now);
  }

  /** Forgets all that was done, and begins on a fresh server. */
  async forget(): Promise<void> {
    await this.ask({ kind: 'reset' });
    this.#journal.clear();
    this.#options.changed();
  }

  /**
   * Lets the mock server stand where steps lead. Gives the session there, as it was shown if that is known, and what
   * notes in the journal the servers that were kept on the way; to be called once the journal has these steps.
   */
  async #replay(steps: readonly Step[], until: number, shown: Session | undefined) {
    const { frame, acts } = this.#journal.originOf(steps);
    const { frames } = this.#journal;
    const from = frame ? { from: frame.number } : {};
    const request = {
      kind: 'replay',
      ...from,
      keep: frames,
      acts,
      until,
      shown: shown === undefined,
    } as const;
    const answer = await this.#link.ask<'replay'>(request);
    const made = answer.told && frame ? answer.told.reduce(reduce, frame.shown) : answer.session;
    const session = shown ?? made;
    if (!session) throw new Error('The mock server gave no session.');
    return { session, keep: () => this.#journal.markAll(answer.frames) };
  }

  #stand(session: Session, now: number): void {
    this.#now = now;
    this.#options.become(session);
    this.#options.changed();
  }

  #hear(reply: Reply, request: Request | undefined): void {
    for (const each of reply.earlier) this.#options.happened(each);
    const acting = request && actingOf(request, reply);
    const past = acting && this.#journal.add({ at: reply.at, request: acting }, this.#options.session());
    for (const each of reply.happenings) this.#options.happened(each);
    if (acting && reply.frames) this.#journal.mark(this.#options.session(), reply.frames);
    else if (reply.frames) this.#journal.keepOnly(reply.frames);
    if (request?.kind !== 'replay') this.#now = reply.now;
    if (past) this.#options.remark(FULL);
    if (acting) this.#options.changed();
  }

  /** Starts another server and does again what was answered, so that only what the last one stopped over is missing. */
  async #recover(reason: string): Promise<void> {
    if (this.#recovering) return;
    this.#recovering = true;
    try {
      this.#journal.keepOnly([]);
      if (!this.#journal.whole) throw new Error(FULL);
      await this.#replay(this.#journal.done, this.#now, this.#options.session());
      this.#options.remark(
        `The ${this.#options.what} stopped (${reason}) and was started again. All is as it was before; the log is kept.`,
      );
    } catch {
      this.#link.part();
      this.#journal.clear();
      this.#options.lost(reason);
      this.#options.changed();
    } finally {
      this.#recovering = false;
    }
  }
}
