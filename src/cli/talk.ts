// The conversation of msnp connect, without a screen: lines and slash commands in, entries and remarks out.

import { arrive } from '#content/arrival.ts';
import type { Credentials } from '#content/logon.ts';
import { referredTo } from '#content/logon.ts';
import { MSNP } from '#content/registry.ts';
import { machineOf } from '#content/stage.ts';
import type { VersionId } from '#content/vocabulary.ts';
import { type Hint, helpOn, hintFor } from '#editor/assist.ts';
import type { Entry } from '#editor/entry.ts';
import { filled } from '#editor/fill.ts';
import { inspect, NUMERIC } from '#editor/inspector.ts';
import type { Known } from '#editor/known.ts';
import { marksOf } from '#editor/marks.ts';
import { explained } from '#editor/numeric.ts';
import { enter, type PayloadEntry } from '#editor/payload.ts';
import { diagnose } from '#protocol/diagnosis.ts';
import { dialectOf } from '#protocol/dialect.ts';
import { Frame } from '#protocol/frame.ts';
import { type Address, Caller, readAddress } from '#transports/caller.ts';
import { nearest } from './nearest.ts';

/** What a conversation is about, and where it shows. */
export interface TalkOptions {
  readonly server: Address;
  readonly version: VersionId;
  readonly service: string;
  /** How long an answer to a log-on may take, in milliseconds. */
  readonly patience: number;
  readonly show: (entry: Entry) => void;
  readonly ended: () => void;
  readonly credentials: (
    handle: string,
    password: string,
    challenge: string,
  ) => Promise<Credentials | undefined>;
}

export const TALK_COMMANDS = {
  help: '/help [COMMAND]        these lines, or what the reference says about a command',
  explain:
    '/explain               the latest line of the server, word by word; /explain LINE any line of yours',
  bytes: '/bytes                 the latest line as bytes',
  follow: '/follow                goes on to the address that the server has named last',
  quit: '/quit                  ends the connection and the command; Ctrl+D too',
} as const;

const utf8 = new TextEncoder();

/** The bytes of payload that a line announces: its form has a payload, and its last word counts it. */
function announced(frame: Frame): number {
  const size = Number(frame.words.at(-1)?.text);
  return frame.form?.payload === true && Number.isSafeInteger(size) ? Math.min(size, 1_048_576) : 0;
}

export class Talk {
  readonly #options: TalkOptions;
  #caller: Caller;
  #payload: PayloadEntry | undefined;
  #last: Frame | undefined;
  #referral: { address: string; service: string } | undefined;
  #service: string;
  #count = 0;
  #handles = new Set<string>();

  private constructor(options: TalkOptions, service: string) {
    this.#options = options;
    this.#service = service;
    this.#caller = Object.create(null);
  }

  /** Connects. Rejects with a sentence when nobody answers. */
  static async open(options: TalkOptions): Promise<Talk> {
    const talk = new Talk(options, options.service);
    talk.#caller = await talk.#connect(options.server);
    return talk;
  }

  get closed(): boolean {
    return this.#caller.closed;
  }

  /** The payload that is being written. */
  get payload(): PayloadEntry | undefined {
    return this.#payload;
  }

  get label(): string {
    return `${this.#options.version} ${this.#service}`;
  }

  /** What the line of a reader could become. */
  hint(text: string, settled: boolean): Hint {
    const { dialect, phase } = this.#caller.client.connection;
    return hintFor(text, dialect, phase, this.#known(), settled);
  }

  /** The line with transaction ID and payload length as far as they are missing. */
  fill(text: string): string {
    const { dialect, phase } = this.#caller.client.connection;
    return filled(text, dialect, phase, this.#known()).text;
  }

  /** Logs an account on, wherever the server sends it. Rejects with what the server said instead. */
  async logOn(handle: string, password: string): Promise<void> {
    const { version, credentials } = this.#options;
    const connect = async (address: string): Promise<Caller> => {
      const place = readAddress(address);
      if (!place) throw new Error(`The server refers to ${address}, which is no address`);
      this.#caller = await this.#connect(place);
      return this.#caller;
    };
    const logOn = { version, handle, password, machine: machineOf('alice'), contacts: [] };
    await arrive(this.#caller, connect, logOn, (challenge) => credentials(handle, password, challenge));
  }

  /** Takes a line of the reader: protocol, payload, or a command with a slash. Gives false when it asks to end. */
  async take(line: string): Promise<boolean> {
    if (this.#payload) this.#takePayload(this.#payload, line);
    else if (line.startsWith('/')) return this.#slash(line);
    else if (line.trim() !== '') this.#send(line);
    return true;
  }

  /** Gives a payload up that was begun. */
  cancel(): void {
    if (this.#payload) this.remark(`Given up, nothing was sent: ${this.#payload.line}`);
    this.#payload = undefined;
  }

  /** Shows something that nobody said. */
  remark(...lines: readonly string[]): void {
    this.#show('note', lines.join('\n'), undefined, undefined);
  }

  end(): void {
    this.#caller.end();
  }

  #known(): Known {
    const { trid } = this.#caller.client.connection;
    return { handles: [...this.#handles], trid, version: this.#options.version };
  }

  #connect(address: Address): Promise<Caller> {
    const { version, patience, ended } = this.#options;
    const caller: { now?: Caller } = {};
    return Caller.to(address, {
      dialect: dialectOf(MSNP, version, this.#service),
      patience,
      passed: (frame) => this.#passed(frame),
      unread: ({ detail }) => this.remark(`What the server says cannot be read: ${detail}`),
      ended: () => {
        if (caller.now === undefined || caller.now === this.#caller) ended();
      },
    }).then((made) => {
      caller.now = made;
      return made;
    });
  }

  #passed(frame: Frame): void {
    const { from, fields } = frame;
    for (const value of Object.values(fields)) {
      if (typeof value === 'string' && /^[^@\s]+@[^@\s]+$/.test(value) && this.#handles.size < 200)
        this.#handles.add(value);
    }
    if (from === 'server') {
      const { address } = fields;
      if (typeof address === 'string')
        this.#referral = { address, service: referredTo(frame) === undefined ? 'SB' : 'NS' };
    }
    this.#last = frame;
    this.#show(from, frame.line, frame.payload, frame);
  }

  #show(
    direction: Entry['direction'],
    line: string,
    payload: Uint8Array | undefined,
    frame: Frame | undefined,
  ): void {
    const phase = frame ? this.#caller.client?.connection.phase : '';
    const { version } = this.#options;
    this.#options.show({
      ...{ id: this.#count++, at: 0, direction, line, version, service: this.#service, phase: phase ?? '' },
      marks: frame ? marksOf(frame) : [],
      ...(payload ? { payload } : {}),
    });
  }

  #send(line: string): void {
    if (this.closed) {
      this.remark('The connection is closed: nothing was sent.');
      return;
    }
    const { dialect, phase } = this.#caller.client.connection;
    const frame = new Frame(dialect, 'client', 0, utf8.encode(line)).during(phase);
    const needs = announced(frame);
    if (needs > 0) this.#payload = { line, needs, got: new Uint8Array(0) };
    else this.#caller.say(line);
  }

  #takePayload(payload: PayloadEntry, input: string): void {
    const { entry, complete, rest } = enter(payload, input);
    this.#payload = complete ? undefined : entry;
    if (!complete) return;
    this.#caller.say(entry.line, entry.got);
    if (rest !== '') this.remark(`This is more than the payload was said to have, and was not sent: ${rest}`);
  }

  async #slash(line: string): Promise<boolean> {
    const [, name = '', rest = ''] = /^\/(\S*)\s*(.*)$/.exec(line) ?? [];
    if (name === 'quit' || name === 'exit') return false;
    if (name === 'help') this.#help(rest);
    else if (name === 'explain') this.#explain(rest);
    else if (name === 'bytes')
      this.remark(...(this.#inspected()?.bytes.split('\n') ?? ['No line was said yet.']));
    else if (name === 'follow') await this.#follow();
    else {
      const meant = nearest(name, Object.keys(TALK_COMMANDS));
      this.remark(
        `There is no /${name}. ${meant === undefined ? '/help lists what there is.' : `Did you mean /${meant}?`}`,
      );
    }
    return true;
  }

  #help(name: string): void {
    if (name === '') {
      this.remark(
        'A line of the protocol is sent as it is. Tab completes it; Alt+Enter fills in transaction ID and length.',
        ...Object.values(TALK_COMMANDS),
      );
    } else this.remark(...helpOn(name, this.#caller.client.connection.dialect).lines);
  }

  #inspected(line = '') {
    const { dialect, phase } = this.#caller.client.connection;
    const frame = line === '' ? this.#last : new Frame(dialect, 'client', 0, utf8.encode(line)).during(phase);
    return frame && inspect(frame, phase);
  }

  #explain(line: string): void {
    const inspection = this.#inspected(line);
    if (!inspection) {
      this.remark('No line was said yet.');
      return;
    }
    const rows = inspection.rows.map((row) => (row.type === NUMERIC ? explained(row) : row));
    const { dialect, phase } = this.#caller.client.connection;
    const problem =
      line === ''
        ? undefined
        : diagnose(new Frame(dialect, 'client', 0, utf8.encode(line)).during(phase), phase);
    this.remark(
      `${inspection.title}: ${inspection.about}`,
      ...(inspection.syntax === '' ? [] : [inspection.syntax]),
      ...[...rows, ...inspection.payload].map(({ name, value, decoded, meaning }) =>
        [
          `  ${name}: ${value}`,
          decoded === undefined ? '' : ` = ${decoded}`,
          meaning === undefined ? '' : ` (${meaning})`,
        ].join(''),
      ),
      ...(problem ? [`  ! ${problem.detail}`] : []),
      ...(inspection.link === undefined ? [] : [`Page: ${inspection.link}`]),
    );
  }

  async #follow(): Promise<void> {
    const place = this.#referral && readAddress(this.#referral.address);
    if (!this.#referral || !place) {
      this.remark('The server has named no address yet.');
      return;
    }
    const { address, service } = this.#referral;
    this.#caller.end();
    this.#service = service;
    try {
      this.#caller = await this.#connect(place);
      this.remark(`Connected to ${address}, as to ${service}.`);
    } catch (error) {
      this.remark(error instanceof Error ? error.message : String(error));
    }
  }
}
