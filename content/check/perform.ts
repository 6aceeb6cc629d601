// Plays one exchange of a page against somebody else's server and says where the server differs.

import { isError } from '#client/connection.ts';
import { proofLine, referredTo } from '#content/logon.ts';
import { type Spoken, versionOf } from '#content/play.ts';
import { VERSION_IDS } from '#content/vocabulary.ts';
import { utf8Bytes } from '#crypto/text.ts';
import type { Frame } from '#protocol/frame.ts';
import { deedOf } from './doing.ts';
import { challengeAnswer, isKept, opens, takenOf } from './frames.ts';
import { faultOf, sameForm } from './likeness.ts';
import { People, type Talker, type Ways } from './people.ts';
import { type CheckAccount, Translator } from './translation.ts';
import type { Trial } from './trial.ts';
import { Stop, untried, type Verdict } from './verdict.ts';

/** Lines of a server that are skipped between two that are expected; after more the server is taken to flood. */
const MOST_SKIPPED = 500;

/** How long a server may take to close, and not to say what it says after all; in milliseconds. */
const SHORT = 300;

class Performance {
  readonly #trial: Trial;
  readonly #ways: Ways;
  readonly #people: People;
  readonly #words: Translator;
  /** Frames that came before they were expected, by connection. */
  readonly #early = new Map<string, Frame[]>();
  /** The last form that was expected and came, by connection. */
  readonly #last = new Map<string, Frame>();
  /** The latest values that the server made up, by connection and kind. */
  readonly #made = new Map<string, string>();

  /** With a difference that is about a referral: where people were sent. */
  referral: ReadonlyMap<string, string> | undefined;

  /** `addresses` are those of notification servers, by person, where the server has sent people already. */
  constructor(
    trial: Trial,
    cast: ReadonlyMap<string, CheckAccount>,
    ways: Ways,
    addresses: ReadonlyMap<string, string>,
  ) {
    this.#trial = trial;
    this.#ways = ways;
    this.#people = new People(cast, ways, trial.version, addresses);
    this.#words = new Translator(cast);
  }

  async play(): Promise<Verdict> {
    try {
      await this.#prepare();
      await this.#perform();
      return { kind: 'agrees' };
    } catch (error) {
      if (error instanceof Stop) return error.verdict;
      return { kind: 'untried', why: error instanceof Error ? error.message : String(error) };
    } finally {
      this.#people.end();
    }
  }

  /** Makes true what is given, and logs those on who are in the exchange without a log-on of their own. */
  async #prepare(): Promise<void> {
    const { block, spoken, version } = this.#trial;
    const deeds = block.given.flatMap((sentence) => deedOf(sentence) ?? []);
    const present = new Set(deeds.flatMap(({ kind, who }) => (kind === 'online' ? [who] : [])));
    const fresh = new Set(spoken.filter(opens).map(({ connection }) => connection));
    const needed = new Map<string, Spoken['version']>();
    for (const { connection, service, version: spokenHere } of spoken) {
      const who = connection.split(' ')[0] ?? '';
      const comes = fresh.has(`${who} NS`) || fresh.has(`${who} DS`) || service === 'DS';
      if (!comes && !present.has(who)) needed.set(who, spokenHere);
    }
    for (const deed of deeds.filter(({ kind }) => kind === 'online'))
      await this.#people.do(deed, VERSION_IDS);
    for (const [who, own] of needed) await this.#people.logOn(who, own, 'NLN');
    for (const deed of deeds.filter(({ kind }) => kind !== 'online'))
      await this.#people.do(deed, VERSION_IDS);
    if (version === 'CVR0') return;
    // What the log-on brought is no part of the exchange.
    for (const talker of this.#people.talkers.values()) await drain(talker);
  }

  async #perform(): Promise<void> {
    const { block, exchange, spoken, version } = this.#trial;
    let who = block.who;
    let service = block.service;
    let own = version;
    let at = 0;
    for (const step of exchange.steps) {
      const line = block.line + 1 + step.place.first;
      if (step.kind === 'connection') {
        ({ who, service } = step);
        own = versionOf(step.version) ?? version;
      } else if (step.kind === 'event') {
        const deed = deedOf(step.text);
        if (!deed) throw untried(`needs what only the server can do: ${step.text}`);
        await this.#people.do(deed, VERSION_IDS);
      } else if (step.kind === 'line') {
        const said = spoken[at++];
        if (!said) continue;
        const talker =
          this.#people.open(who, service) ?? (await this.#reopened(who, service, own, said, line));
        if (!talker) continue;
        if (step.from === 'client') await this.#say(talker, said, who);
        else await this.#expect(talker, said, who, line);
      } else if (step.kind === 'close') {
        const talker = this.#people.talkers.get(`${who} ${service}`);
        if (step.by === 'client') talker?.end();
        else await this.#expectClose(talker, line);
      }
    }
  }

  /** A connection that is not open: the exchange opens it by its first line, or the server has closed it too early. */
  async #reopened(
    who: string,
    service: string,
    version: Spoken['version'],
    said: Spoken,
    line: number,
  ): Promise<Talker | undefined> {
    const closed = this.#people.talkers.get(`${who} ${service}`);
    if (said.step.from === 'server') {
      if (!closed) throw untried(`${who} has no connection to ${service} here`);
      await this.#expect(closed, said, who, line);
      return undefined;
    }
    if (closed && !opens(said)) {
      throw new Stop({
        ...{ kind: 'differs', line, why: 'the server closed the connection before' },
        ...{ expected: `an open connection for ${this.#words.translate(said.step.line)}`, got: '(closed)' },
      });
    }
    return this.#people.connect(who, service, version);
  }

  async #say(talker: Talker, said: Spoken, who: string): Promise<void> {
    const { frame, connection, step } = said;
    for (const { param, at } of takenOf(frame)) {
      const word = frame.words[at + 1]?.text ?? '';
      const isLearned = this.#words.knows(word);
      if (param.generated !== undefined && !isLearned)
        throw untried(`uses a ${param.name} that the exchange does not show`);
      if ((param.type === 'group' && !isLearned) || (param.name === 'contactId' && !isLearned))
        throw untried('names a group or a contact by an id that the exchange does not show');
    }
    this.#words.note(step.line, step.payload);
    const proof = await this.#proof(said, who);
    const answer = challengeAnswer(said, this.#made.get(`${connection} puzzle`));
    const payload =
      step.payload && utf8Bytes(answer ?? this.#words.translate(new TextDecoder().decode(step.payload)));
    let line =
      proof ??
      step.line
        .split(' ')
        .map((word) => this.#words.translate(word))
        .join(' ');
    if (payload && frame.form?.payload && payload.length !== step.payload?.length)
      line = line.replace(/\d+$/, String(payload.length));
    talker.say(line, payload);
  }

  /** The proof of a log-on that the page shows to be taken: it is another on the server at hand. */
  async #proof({ frame, connection, version }: Spoken, who: string): Promise<string | undefined> {
    const { trid } = frame.fields;
    const proves = /^USR\.(md5|twn|sso)Response$/.test(frame.form?.id ?? '');
    const accepted = this.#trial.spoken.some(
      (each) => each.frame.form?.id === 'USR.ok' && each.frame.fields['trid'] === trid,
    );
    if (!proves || !accepted || typeof trid !== 'number') return undefined;
    const challenge = ['challenge', 'passport', 'nonce']
      .map((kind) => this.#made.get(`${connection} ${kind}`))
      .find((value) => value !== undefined);
    const account = this.#people.accountOf(who);
    const credentials = await this.#ways.credentials(account, version, challenge ?? '');
    const logOn = this.#people.logOnOf(who, version);
    return proofLine(trid, challenge ?? '', { ...logOn, ...(credentials ? { credentials } : {}) });
  }

  /** Waits for a line of the server. What nobody asked for and the page does not have is skipped. */
  async #expect(talker: Talker, said: Spoken, who: string, line: number): Promise<void> {
    const { frame: expected, connection } = said;
    const early = this.#early.get(connection) ?? [];
    this.#early.set(connection, early);
    const last = this.#last.get(connection);
    // One of several lines alike, as of a list that is shorter here.
    const isRun = (last !== undefined && sameForm(last, expected)) || isKept(expected);
    const differs = (got: string, why: string): Stop => {
      const wanted = this.#words.translate(expected.line);
      return new Stop({ kind: 'differs', line, expected: wanted, got, why });
    };
    let other: Frame | undefined;
    for (let skipped = 0; skipped < MOST_SKIPPED; skipped++) {
      const heard = early.shift() ?? (await talker.next(() => true, isRun ? SHORT : undefined));
      if (!heard) {
        if (isRun) return;
        throw differs(other?.line ?? (talker.closed ? '(closed)' : '(nothing)'), 'it is missing');
      }
      const fault = faultOf(expected, heard, this.#words);
      if (fault === undefined) {
        this.#learn(heard, connection, who);
        this.#last.set(connection, expected);
        return;
      }
      if (referredTo(heard) !== undefined || referredTo(expected) !== undefined) {
        this.#people.note(heard, who);
        this.referral = this.#people.addresses;
      }
      // An answer to an earlier line is skipped like what nobody asked for.
      const isReply =
        (isError(heard) || heard.form?.form.answers !== undefined) &&
        !isKept(heard) &&
        heard.words[1]?.text === expected.words[1]?.text;
      const isMeant = sameForm(expected, heard);
      if (isRun && !isMeant) {
        early.unshift(heard);
        return;
      }
      if (!heard.form || (isMeant && isReply) || (isReply && !this.#isElsewhere(heard, connection)))
        throw differs(heard.line, fault);
      other ??= heard;
    }
    throw differs('(more and more lines)', 'it is missing');
  }

  /** Whether a form stands on the connection in the page at all, so that one more of it may be part of a run. */
  #isElsewhere(heard: Frame, connection: string): boolean {
    const last = this.#last.get(connection);
    return last !== undefined && sameForm(last, heard) && !isError(heard);
  }

  #learn(heard: Frame, connection: string, who: string): void {
    for (const { param, at } of takenOf(heard)) {
      const word = heard.words[at + 1]?.text;
      if (param.generated !== undefined && word !== undefined)
        this.#made.set(`${connection} ${param.generated}`, word);
    }
    this.#people.note(heard, who);
  }

  async #expectClose(talker: Talker | undefined, line: number): Promise<void> {
    if (!talker) return;
    for (let skipped = 0; !talker.closed; skipped++) {
      const heard = await talker.next(() => true);
      if (talker.closed) return;
      if (!heard || skipped > MOST_SKIPPED) {
        const got = heard?.line ?? '(nothing)';
        throw new Stop({
          kind: 'differs',
          line,
          expected: '(closed)',
          got,
          why: 'the connection stays open',
        });
      }
    }
  }
}

/** Drops what has come. */
async function drain(talker: Talker): Promise<void> {
  while (await talker.next(() => true, 0));
}

/** Plays a trial with these accounts, by the name of the page's person. Never throws. */
export async function perform(
  trial: Trial,
  cast: ReadonlyMap<string, CheckAccount>,
  ways: Ways,
): Promise<Verdict> {
  if (trial.obstacle !== undefined) return { kind: 'untried', why: trial.obstacle };
  const once = new Performance(trial, cast, ways, new Map());
  const verdict = await once.play();
  // A server that sends everybody on, but only once, did so out of step with the page.
  if (verdict.kind !== 'differs' || once.referral === undefined) return verdict;
  return new Performance(trial, cast, ways, once.referral).play();
}
