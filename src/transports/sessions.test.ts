// Whole sessions over real TCP, by our own client: every version logs on, synchronises, adds, blocks, changes presence,
// talks with a client of another generation and logs out, and every byte of both sides is accounted for.
import { afterEach, describe, expect, test } from 'vitest';
import { SPOKEN } from '#content/commands/ver/serve.ts';
import { isFrom, logOnScript, referredTo } from '#content/logon.ts';
import { MSNP } from '#content/registry.ts';
import { SAMPLE_PASSWORD } from '#content/sample-world.ts';
import {
  endpointOf,
  linesScript,
  messageBody,
  putOn,
  type Speaker,
  say,
  sayTo,
  setStatus,
  takeOff,
} from '#content/sessions.ts';
import { machineOf } from '#content/stage.ts';
import type { VersionId } from '#content/vocabulary.ts';
import { Decoder } from '#protocol/decoder.ts';
import { diagnose } from '#protocol/diagnosis.ts';
import { dialectOf } from '#protocol/dialect.ts';
import { Frame } from '#protocol/frame.ts';
import { Ground } from '#testing/serving.ts';
import { Caller } from './caller.ts';

/** One connection with all that passed on it. */
interface Recorded {
  readonly version: VersionId;
  readonly service: string;
  readonly passed: Frame[];
  /** Bytes by side, since the last referral. */
  readonly bytes: { client: Buffer[]; server: Buffer[] };
}

class Person implements Speaker {
  readonly handle: string;
  readonly machine: string;
  readonly version: VersionId;
  readonly #ground: Ground;
  readonly recorded: Recorded[] = [];
  ns: Caller;

  private constructor(ground: Ground, who: string, version: VersionId) {
    this.#ground = ground;
    this.handle = `${who}@example.com`;
    this.machine = machineOf(who);
    this.version = version;
    this.ns = Object.create(null);
  }

  static async arrive(ground: Ground, who: string, version: VersionId): Promise<Person> {
    const person = new Person(ground, who, version);
    person.ns = await person.connect('NS');
    const { handle, machine } = person;
    const contacts = ['alice', 'bob'].filter((other) => other !== who).map((other) => `${other}@example.com`);
    const logOn = { version, handle, machine, password: SAMPLE_PASSWORD, status: 'NLN' };
    const known = who === 'carol' ? [] : contacts;
    await person.ns.run((hop) => logOnScript({ ...logOn, contacts: known, hop, trid: 1 + 20 * hop }));
    return person;
  }

  async connect(service: string): Promise<Caller> {
    const record: Recorded = {
      version: this.version,
      service,
      passed: [],
      bytes: { client: [], server: [] },
    };
    this.recorded.push(record);
    return Caller.to(
      { host: '127.0.0.1', port: this.#ground.port },
      {
        dialect: dialectOf(
          MSNP,
          isFrom(this.version, 'MSNP21') && service === 'SB' ? 'MSNP18' : this.version,
          service,
        ),
        patience: 10_000,
        referral: referredTo,
        passed: (frame) => {
          record.passed.push(frame);
          if (referredTo(frame) !== undefined) {
            record.passed.splice(0);
            Object.assign(record.bytes, { client: [], server: [] });
          }
        },
        bytes: (from, bytes) => void record.bytes[from].push(Buffer.from(bytes)),
      },
    );
  }

  next(id: string): Promise<Frame | undefined> {
    return this.ns.next(({ form }) => form?.id === id);
  }

  /** Plays lines with the next transaction IDs. */
  play(lines: (trid: number) => Parameters<typeof linesScript>[0]): Promise<void> {
    return this.ns.run(() => linesScript(lines(this.ns.client.connection.trid)));
  }

  async openSwitchboard(): Promise<Caller> {
    await this.ns.run(() => linesScript([{ line: `XFR ${this.ns.client.connection.trid} SB` }]));
    const opened = this.recorded[0]?.passed.findLast(({ form }) => form?.id === 'XFR.opened');
    const sb = await this.connect('SB');
    await sb.run(() => linesScript([{ line: `USR 1 ${endpointOf(this)} ${opened?.fields['cookie']}` }]));
    return sb;
  }

  async answerRing(): Promise<Caller> {
    const ring = await this.next('RNG.called');
    const sb = await this.connect('SB');
    const { cookie, session } = ring?.fields ?? {};
    await sb.run(() => linesScript([{ line: `ANS 1 ${endpointOf(this)} ${cookie} ${session}` }]));
    return sb;
  }
}

let ground: Ground | undefined;

afterEach(() => ground?.close());

/** Both sides' bytes are frames without a rest, each fits a form, and each is legal where it came. */
function account(person: Person): void {
  for (const { passed, bytes, version, service } of person.recorded) {
    const dialect = dialectOf(MSNP, version, service);
    for (const side of ['client', 'server'] as const) {
      const all = Buffer.concat(bytes[side]);
      const decoder = new Decoder(dialect, side);
      const frames = decoder.decode(all).map((event) => (event instanceof Frame ? event.line : event.detail));
      expect(decoder.idle).toBe(true);
      const own = passed.filter(({ from }) => from === side);
      expect(frames).toEqual(own.map(({ line }) => line));
      const again = own.map(({ line, payload }) =>
        Buffer.concat([Buffer.from(`${line}\r\n`), payload ?? new Uint8Array(0)]),
      );
      expect(Buffer.concat(again).equals(all)).toBe(true);
    }
    const faults = passed.flatMap((frame) => {
      const fault = frame.form ? undefined : diagnose(frame, '');
      return fault || !frame.form ? [`${frame.line}: ${fault?.detail}`] : [];
    });
    expect(faults).toEqual([]);
  }
}

const text = (frame: Frame | undefined): string => new TextDecoder().decode(frame?.payload);

/** One of two says something to the other, who hears it to the byte; whoever has no switchboard speaks without. */
async function converse(one: Person, other: Person): Promise<void> {
  const greeting = 'Grüße, \u{1F600}\r\nMSG 1 N 3';
  const reply = `Hello ${one.handle}`;
  if (isFrom(one.version, 'MSNP21')) {
    await one.play((trid) => [sayTo(one, trid, other.handle, greeting)]);
    if (isFrom(other.version, 'MSNP21')) {
      const heard = await other.next('SDG.delivered');
      expect(text(heard)).toMatch(
        new RegExp(`^Routing: 1\\.0\\r\\nTo: 1:${other.handle}\\r\\nFrom: 1:${one.handle};epid=`),
      );
      expect(text(heard).endsWith(`\r\n\r\n${greeting}`)).toBe(true);
      return;
    }
    const sb = await other.answerRing();
    const heard = await sb.next(({ form }) => form?.id === 'MSG.delivered');
    expect(heard?.line).toMatch(new RegExp(`^MSG ${one.handle} \\S+ \\d+$`));
    expect(text(heard).endsWith(`\r\n\r\n${greeting}`)).toBe(true);
    await sb.run(() => linesScript([say(2, reply)]));
    expect(text(await one.next('SDG.delivered')).endsWith(`\r\n\r\n${reply}`)).toBe(true);
    sb.say('OUT');
    return;
  }
  const sb = await one.openSwitchboard();
  await sb.run(() => linesScript([{ line: `CAL 2 ${other.handle}` }]));
  if (isFrom(other.version, 'MSNP21')) {
    expect((await sb.next(({ form }) => form?.id === 'JOI.joined'))?.line).toContain(other.handle);
    await sb.run(() => linesScript([say(3, greeting)]));
    expect(text(await other.next('SDG.delivered')).endsWith(`\r\n\r\n${greeting}`)).toBe(true);
    await other.play((trid) => [sayTo(other, trid, one.handle, reply)]);
    const heard = await sb.next(({ form }) => form?.id === 'MSG.delivered');
    expect(text(heard).endsWith(`\r\n\r\n${reply}`)).toBe(true);
  } else {
    const there = await other.answerRing();
    expect((await sb.next(({ form }) => form?.id === 'JOI.joined'))?.line).toContain(other.handle);
    await sb.run(() => linesScript([say(3, greeting)]));
    const heard = await there.next(({ form }) => form?.id === 'MSG.delivered');
    expect(heard?.line).toMatch(
      new RegExp(`^MSG ${one.handle} \\S+ ${Buffer.byteLength(messageBody(greeting))}$`),
    );
    expect(text(heard)).toBe(messageBody(greeting));
    await there.run(() => linesScript([say(2, reply)]));
    expect(text(await sb.next(({ form }) => form?.id === 'MSG.delivered'))).toBe(messageBody(reply));
    there.say('OUT');
    expect((await sb.next(({ form }) => form?.id === 'BYE.left'))?.line).toContain(other.handle);
  }
  sb.say('OUT');
}

/** A client of another generation for each: the oldest with the newest, and so on. */
function opposite(version: VersionId): VersionId {
  return SPOKEN[(SPOKEN.indexOf(version) + 9) % SPOKEN.length] ?? 'MSNP8';
}

describe.each(SPOKEN.map((version) => [version, opposite(version)] as const))(
  '%s, with %s',
  (version, other) => {
    test('logs on, synchronises, adds, blocks, changes presence, talks, logs out; each byte is known', async () => {
      ground = await Ground.open();
      const alice = await Person.arrive(ground, 'alice', version);
      const bob = await Person.arrive(ground, 'bob', other);
      const carol = await Person.arrive(ground, 'carol', other);
      const gone = isFrom(other, 'MSNP21') ? 'NFY DEL ' : 'FLN ';
      const changed = isFrom(other, 'MSNP21') ? 'NFY.changed' : 'NLN.changed';

      const synchronised = alice.recorded[0]?.passed.map(({ form }) => form?.id) ?? [];
      const by = isFrom(version, 'MSNP13') ? ['ADL.add', 'ADL.accepted'] : ['SYN.synchronise', 'LST'];
      for (const id of by)
        expect(synchronised.some((each) => each?.startsWith(id.split('.')[0] ?? id))).toBe(true);

      const world = ground.serving.world;
      const lists = () => [...(world.account(alice.handle)?.contact(carol.handle)?.lists ?? [])].toSorted();
      await alice.play((trid) => putOn(alice, trid, carol.handle, ['FL', 'AL']));
      expect(lists()).toEqual(['AL', 'FL']);
      // A client of MSNP21 is told of it by its address book alone.
      const told = ['ADD.notice', 'ADC.notice', 'ADL.notice'];
      if (!isFrom(other, 'MSNP21')) {
        const notice = await carol.ns.next(({ form }) => told.includes(form?.id ?? ''));
        expect(`${notice?.line} ${text(notice)}`).toContain('alice');
      }

      await alice.play((trid) => takeOff(alice, trid, carol.handle, ['AL']));
      await alice.play((trid) => putOn(alice, trid, carol.handle, ['BL']));
      expect(lists()).toEqual(['BL', 'FL']);

      await alice.play((trid) => [setStatus(alice, trid, 'BSY')]);
      const seen = await bob.ns.next(
        (frame) => frame.form?.id === changed && `${frame.line} ${text(frame)}`.includes('BSY'),
      );
      expect(`${seen?.line} ${text(seen)}`).toContain('alice@example.com');

      await converse(alice, bob);
      await converse(bob, alice);

      alice.ns.say('OUT');
      const left = await bob.ns.next(({ line }) => line.startsWith(gone));
      expect(`${left?.line} ${text(left)}`).toContain('alice@example.com');
      expect(await alice.ns.next(({ form }) => form?.id === 'OUT.echoed')).toBeDefined();
      for (const person of [bob, carol]) person.ns.say('OUT');
      for (const person of [alice, bob, carol]) account(person);
    });
  },
);

const GENERATIONS = ['MSNP2', 'MSNP8', 'MSNP11', 'MSNP15', 'MSNP18', 'MSNP21'] as const;

describe.each(GENERATIONS)('%s talks', (version) => {
  test.each(GENERATIONS.filter((other) => other !== version))('with %s', async (other) => {
    ground = await Ground.open();
    const alice = await Person.arrive(ground, 'alice', version);
    const bob = await Person.arrive(ground, 'bob', other);
    await converse(alice, bob);
    for (const person of [alice, bob]) account(person);
  });
});
