// The people of a trial: their connections to the server at hand, and what they do there that the page presupposes.

import type { Script } from '#client/script.ts';
import { arrive, listened } from '#content/arrival.ts';
import { type Credentials, greetScript, isFrom, type LogOn, referredTo } from '#content/logon.ts';
import { endpointOf, linesScript, type Speaker, setStatus } from '#content/sessions.ts';
import { machineOf } from '#content/stage.ts';
import type { VersionId } from '#content/vocabulary.ts';
import type { Frame } from '#protocol/frame.ts';
import type { Deed } from './doing.ts';
import type { CheckAccount } from './translation.ts';
import { personOf } from './trial.ts';

/** One connection to the server at hand. */
export interface Talker {
  readonly closed: boolean;
  readonly phase: string;
  say(line: string, payload?: string | Uint8Array): void;
  next(matches: (frame: Frame) => boolean, patience?: number): Promise<Frame | undefined>;
  run<R>(make: (hop: number) => Script<R>): Promise<R>;
  end(): void;
}

/** How trials reach the server at hand. */
export interface Ways {
  /** Opens a connection: to an address that the server named, or to the one under test. */
  connect(service: string, version: VersionId, address?: string): Promise<Talker>;
  /** What Passport gives for an account; undefined: what the mock Passport would give. */
  credentials(account: CheckAccount, version: VersionId, challenge: string): Promise<Credentials | undefined>;
}

/** The words of a frame's parameter. */
function wordOf(frame: Frame | undefined, name: string): string | undefined {
  const value = frame?.fields[name];
  return typeof value === 'string' ? value : undefined;
}

export class People {
  readonly #cast: ReadonlyMap<string, CheckAccount>;
  readonly #ways: Ways;
  readonly #usual: VersionId;
  readonly talkers = new Map<string, Talker>();
  readonly #versions = new Map<string, VersionId>();
  /** Addresses that the server named: of the notification server, and of switchboards. */
  readonly #addresses: Map<string, string>;

  constructor(
    cast: ReadonlyMap<string, CheckAccount>,
    ways: Ways,
    usual: VersionId,
    addresses: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#addresses = new Map(addresses);
    this.#cast = cast;
    this.#ways = ways;
    this.#usual = usual;
  }

  get addresses(): ReadonlyMap<string, string> {
    return this.#addresses;
  }

  accountOf(who: string): CheckAccount {
    const account = this.#cast.get(personOf(who));
    if (!account) throw new Error(`There is no account for ${who}`);
    return account;
  }

  logOnOf(who: string, version: VersionId, status?: string): LogOn {
    const account = this.accountOf(who);
    // Only the first two know each other.
    const friends = [...this.#cast].slice(0, 2);
    const knows = friends.some(([name]) => name === personOf(who));
    const others = knows ? friends.filter(([name]) => name !== personOf(who)) : [];
    return {
      ...account,
      version,
      machine: machineOf(who),
      contacts: others.map(([, { handle }]) => handle),
      ...(status === undefined ? {} : { status }),
    };
  }

  speakerOf(who: string, version = this.#versions.get(who) ?? this.#usual): Speaker {
    return { handle: this.accountOf(who).handle, machine: machineOf(who), version };
  }

  /** Remembers where a line of the server leads. */
  note(frame: Frame, who: string): void {
    const address = wordOf(frame, 'address');
    if (address === undefined) return;
    this.#addresses.set(
      referredTo(frame) === undefined ? `${personOf(who)} SB` : `${personOf(who)} NS`,
      address,
    );
  }

  /** An open connection of somebody; undefined when there is none. */
  open(who: string, service: string): Talker | undefined {
    const talker = this.talkers.get(`${who} ${service}`);
    return talker && !talker.closed ? talker : undefined;
  }

  /** Opens a connection as the page does, where the server has led to. */
  async connect(who: string, service: string, version: VersionId): Promise<Talker> {
    if (service === 'NS') await this.#beReferred(who, version);
    const address = service === 'DS' ? undefined : this.#addresses.get(`${personOf(who)} ${service}`);
    const talker = await this.#ways.connect(service, version, address);
    this.talkers.set(`${who} ${service}`, talker);
    this.#versions.set(who, version);
    return talker;
  }

  /** Goes as far as the referral that a first log-on gets, so that the next connection is the one of the page. */
  async #beReferred(who: string, version: VersionId): Promise<void> {
    if (!this.#cast.has(personOf(who)) || this.#addresses.has(`${personOf(who)} NS`)) return;
    const talker = await this.#ways.connect('NS', version);
    const found = (address: string) => void this.#addresses.set(`${personOf(who)} NS`, address);
    const greeting = () => listened(greetScript(this.logOnOf(who, version)), found);
    await talker.run(greeting).catch(() => undefined);
    talker.end();
  }

  /** Logs somebody on, wherever the server leads, and sets a status if one is given. */
  async logOn(who: string, version: VersionId, status?: string): Promise<void> {
    const connect = (address?: string) => this.#ways.connect('NS', version, address);
    const talker = await arrive(await connect(), connect, this.logOnOf(who, version, status), (challenge) =>
      this.#ways.credentials(this.accountOf(who), version, challenge),
    );
    this.talkers.set(`${who} NS`, talker);
    this.#versions.set(who, version);
  }

  /** Does what a sentence asks for. Throws when the server does not let it. */
  async do(deed: Deed, known: readonly VersionId[]): Promise<void> {
    const { kind, who } = deed;
    if (kind === 'online') {
      const version = known.find((id) => id === deed.version) ?? this.#usual;
      const open = this.open(who, 'NS');
      if (!open) return this.logOn(who, version, deed.status);
      if (deed.status !== undefined)
        await this.#play(open, (trid) => setStatus(this.speakerOf(who), trid, deed.status ?? ''));
    } else if (kind === 'status') {
      const open = this.#need(who, 'NS');
      await this.#play(open, (trid) => setStatus(this.speakerOf(who), trid, deed.status));
    } else if (kind === 'offline') this.#need(who, 'NS').end();
    else if (kind === 'leave') this.#need(who, 'SB').end();
    else if (kind === 'alone') await this.#openSwitchboard(who);
    else if (kind === 'answer') await this.#answer(who);
    else if (kind === 'call') await this.#call(who, deed.other);
    else {
      for (const other of deed.others) {
        await this.#call(who, other);
        await this.#answer(other);
      }
    }
  }

  #need(who: string, service: string): Talker {
    const open = this.open(who, service);
    if (!open) throw new Error(`${who} has no open connection to ${service}`);
    return open;
  }

  #trids = 500;

  async #play(
    talker: Talker,
    line: (trid: number) => Parameters<typeof linesScript>[0][number],
  ): Promise<void> {
    await talker.run(() => linesScript([line(this.#trids++)]));
  }

  async #openSwitchboard(who: string): Promise<Talker> {
    if (!this.open(who, 'NS')) await this.logOn(who, this.#usual, 'NLN');
    const ns = this.#need(who, 'NS');
    const trid = this.#trids++;
    let opened: Frame | undefined;
    await ns.run(function* () {
      const heard = yield { line: `XFR ${trid} SB` };
      opened = heard.find(({ form }) => form?.id === 'XFR.opened');
    });
    const cookie = wordOf(opened, 'cookie');
    if (!opened || cookie === undefined) throw new Error(`${who} got no switchboard`);
    this.note(opened, who);
    return this.#enter(who, (id) => `USR ${id} ${endpointOf(this.speakerOf(who))} ${cookie}`);
  }

  async #enter(who: string, line: (trid: number) => string): Promise<Talker> {
    const speaker = this.speakerOf(who);
    const version = isFrom(speaker.version, 'MSNP21') ? 'MSNP18' : speaker.version;
    const talker = await this.#ways.connect('SB', version, this.#addresses.get(`${personOf(who)} SB`));
    this.talkers.set(`${who} SB`, talker);
    await this.#play(talker, (trid) => ({ line: line(trid) }));
    return talker;
  }

  async #call(who: string, other: string): Promise<void> {
    const sb = this.open(who, 'SB') ?? (await this.#openSwitchboard(who));
    const { handle } = this.accountOf(other);
    await this.#play(sb, (trid) => ({ line: `CAL ${trid} ${handle}` }));
  }

  async #answer(who: string): Promise<void> {
    const ring = await this.#need(who, 'NS').next(({ form }) => form?.id === 'RNG.called');
    const cookie = wordOf(ring, 'cookie');
    const session = wordOf(ring, 'session');
    if (!ring || cookie === undefined || session === undefined) throw new Error(`${who} was not rung`);
    this.note(ring, who);
    await this.#enter(who, (trid) => `ANS ${trid} ${endpointOf(this.speakerOf(who))} ${cookie} ${session}`);
  }

  /** Says goodbye on every connection. */
  end(): void {
    for (const talker of this.talkers.values()) {
      if (!talker.closed) talker.say('OUT');
      talker.end();
    }
    this.talkers.clear();
  }
}
