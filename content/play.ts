// Plays an exchange of a page on a stage and says where page and mock server differ.

import { lineBytes } from '#client/script.ts';
import { diagnose } from '#protocol/diagnosis.ts';
import { type Dialect, dialectOf } from '#protocol/dialect.ts';
import { type Exchange, readExchange, type Step, writeLine } from '#protocol/exchange.ts';
import { Frame } from '#protocol/frame.ts';
import { after } from '#protocol/machine.ts';
import type { Block } from './blocks.ts';
import { MSNP } from './registry.ts';
import { makeTrue } from './situations.ts';
import { type End, Stage } from './stage.ts';
import { VERSION_IDS, type VersionId } from './vocabulary.ts';

/** What is wrong with an exchange, with the line of the page. */
export interface Finding {
  /** Line in the file, from 1. */
  readonly line: number;
  readonly detail: string;
}

/** A line of an exchange, decoded where it stands. */
export interface Spoken {
  readonly step: Step & { readonly kind: 'line' };
  readonly frame: Frame;
  /** The phase of its connection in which it is said. */
  readonly phase: string;
  /** The connection, `alice NS`. */
  readonly connection: string;
  readonly service: string;
  readonly version: VersionId;
}

const utf8 = new TextEncoder();

/** The version of a block; undefined when it is none. */
export function versionOf(name: string | undefined): VersionId | undefined {
  return VERSION_IDS.find((id) => id === name);
}

interface Talk {
  readonly connection: string;
  readonly who: string;
  readonly service: string;
  readonly version: VersionId;
  readonly dialect: Dialect;
  phase: string;
}

/**
 * Decodes every line of a block by itself: form, version, direction, phase, and payload to the byte.
 * Gives the lines and what is wrong with them.
 */
export function decodeBlock(block: Block): {
  readonly spoken: Spoken[];
  readonly findings: Finding[];
  readonly exchange: Exchange;
} {
  const exchange = readExchange(block.text);
  const findings: Finding[] = exchange.slips.map((slip) => ({
    line: block.line + 1 + slip.line,
    detail: slip.detail,
  }));
  const spoken: Spoken[] = [];
  const usual = versionOf(block.version);
  if (!usual) {
    findings.push({
      line: block.line,
      detail: `version="${block.version}" is no version: one of ${VERSION_IDS.join(', ')}`,
    });
    return { spoken, findings, exchange };
  }
  const talks = new Map<string, Talk>();
  const begin = (who: string, service: string, version: VersionId): Talk => {
    return {
      connection: `${who} ${service}`,
      who,
      service,
      version,
      dialect: dialectOf(MSNP, version, service),
      phase: '',
    };
  };
  let talk: Talk | undefined;
  for (const step of exchange.steps) {
    const line = block.line + 1 + step.place.first;
    if (step.kind === 'connection') {
      const version = step.version === undefined ? usual : versionOf(step.version);
      if (!version) findings.push({ line, detail: `${step.version} is no version` });
      if (!['DS', 'NS', 'SB'].includes(step.service)) {
        findings.push({ line, detail: `${step.service} is no service: DS, NS or SB` });
        continue;
      }
      const name = `${step.who} ${step.service}`;
      talk = talks.get(name) ?? begin(step.who, step.service, version ?? usual);
      talks.set(name, talk);
    } else if (step.kind === 'close' && talk) {
      talks.delete(talk.connection);
    } else if (step.kind === 'line') {
      if (!talk) {
        talk = begin(block.who, block.service, usual);
        talks.set(talk.connection, talk);
      }
      const { dialect } = talk;
      const frame = new Frame(dialect, step.from, 0, utf8.encode(step.line), step.payload);
      if (talk.phase === '') {
        const first = frame.during(dialect.service.start).form;
        talk.phase = first?.in.includes(dialect.service.start)
          ? dialect.service.start
          : startingPhase(block, talk, dialect.service.main);
      }
      const seen = new Frame(dialect, step.from, 0, utf8.encode(step.line), step.payload).during(talk.phase);
      const fault = diagnose(seen, talk.phase);
      if (!block.text.includes('# wrong on purpose')) {
        if (fault) findings.push({ line, detail: `${step.line}: ${fault.detail}` });
        findings.push(...payloadFindings(seen, step.payload, line));
      }
      const { phase } = talk;
      if (seen.form) talk.phase = after(phase, seen.form);
      spoken.push({
        step,
        frame: seen,
        phase,
        connection: talk.connection,
        service: talk.service,
        version: talk.version,
      });
    }
  }
  return { spoken, findings, exchange };
}

/** A block that does not begin with the first line of a connection begins where its "given" leaves off. */
function startingPhase(block: Block, talk: Talk, main: string): string {
  const given = block.given.find((each) => each.startsWith(`${talk.who} has said `));
  return given ? (given.split(' ').at(-1) ?? main) : main;
}

function payloadFindings(frame: Frame, payload: Uint8Array | undefined, line: number): Finding[] {
  if (!frame.form) return [];
  const size = payload?.length ?? 0;
  const declared = frame.form.payload ? Number(frame.words.at(-1)?.text) : 0;
  if (declared === size) return [];
  return [{ line, detail: `${frame.line}: says ${declared} bytes of payload, but ${size} stand here` }];
}

/**
 * Puts the values of some kinds that the page's server makes up into the stage's supply, in the order of the page.
 * A session may be open before the first line, so its number has to be there when what is given is made true.
 */
function supplyFrom(spoken: readonly Spoken[], stage: Stage, wanted: (kind: string) => boolean): void {
  const given = new Set<string>();
  for (const account of stage.world.accounts.values()) {
    for (const { guid } of [...account.contacts.values(), ...account.groups]) given.add(guid);
  }
  for (const { step, frame, connection } of spoken) {
    if (!frame.fit || !('taken' in frame.fit)) continue;
    for (const { param, value } of frame.fit.taken) {
      if (param.generated === undefined || !wanted(param.generated)) continue;
      if (typeof value !== 'string' || given.has(value)) continue;
      if (step.from === 'server') stage.supply.set(param.generated, value, connection);
      given.add(value);
    }
  }
}

/** Plays a block on a fresh stage. Gives the findings, none when page and server agree to the byte. */
export function playBlock(block: Block, stage: Stage = new Stage(block.clock)): Finding[] {
  const { spoken, findings, exchange } = decodeBlock(block);
  if (findings.length > 0) return findings;
  const usual = versionOf(block.version);
  if (!usual || spoken.length === 0) return [{ line: block.line, detail: 'the block says nothing' }];
  try {
    setStage(block, usual, spoken, stage);
    return perform(block, usual, exchange, stage);
  } catch (error) {
    return [{ line: block.line, detail: error instanceof Error ? error.message : String(error) }];
  }
}

/**
 * Makes a stage ready for the first line of a block: what is given is true, and the server will make up the
 * values of the page. Throws when something given is no situation.
 */
export function setStage(block: Block, usual: VersionId, spoken: readonly Spoken[], stage: Stage): void {
  const fresh = new Set(
    spoken.filter(({ frame }) => opensConnection(frame)).map(({ connection }) => connection),
  );
  supplyFrom(spoken, stage, (kind) => kind === 'session');
  prepare(block, usual, fresh, stage, spoken);
  supplyFrom(spoken, stage, (kind) => kind !== 'session');
  for (const end of stage.ends.values()) end.take();
}

function opensConnection(frame: Frame): boolean {
  return frame.from === 'client' && (frame.form?.in.includes(frame.dialect.service.start) ?? false);
}

/** Makes the block's givens true; who is not said to be online but has a notification server's line, is. */
function prepare(
  block: Block,
  usual: VersionId,
  fresh: ReadonlySet<string>,
  stage: Stage,
  spoken: readonly Spoken[],
): void {
  const before = block.given.filter(
    (each) => !/ (is online|is logged on|talk|is alone in|publishes)/.test(each),
  );
  const later = block.given.filter((each) => !before.includes(each));
  for (const sentence of before) makeTrue(stage, sentence, usual);
  const needed = new Map<string, VersionId>();
  for (const { connection, service, version } of spoken) {
    const who = connection.split(' ')[0] ?? '';
    if (!fresh.has(`${who} NS`) && !fresh.has(`${who} DS`) && service !== 'DS') needed.set(who, version);
  }
  for (const sentence of later.filter((each) => / is (online|logged on)/.test(each))) {
    makeTrue(stage, sentence, usual);
    needed.delete(sentence.split(' ')[0] ?? '');
  }
  for (const [who, version] of needed) stage.logOn(who, version, 'NLN');
  for (const sentence of later.filter((each) => !/ is (online|logged on)/.test(each)))
    makeTrue(stage, sentence, usual);
}

function perform(block: Block, usual: VersionId, exchange: Exchange, stage: Stage): Finding[] {
  const findings: Finding[] = [];
  const shown = new Map<string, End>();
  let end: End | undefined;
  const take = (who: string, service: string, version: VersionId): End => {
    const open = stage.ends.get(`${who} ${service}`);
    const found = open && !open.closed ? open : stage.connect(who, service, version);
    shown.set(found.name, found);
    return found;
  };
  for (const step of exchange.steps) {
    const line = block.line + 1 + step.place.first;
    if (step.kind === 'event') {
      makeTrue(stage, step.text, usual);
      continue;
    }
    if (step.kind === 'connection') {
      end = take(step.who, step.service, versionOf(step.version) ?? usual);
      continue;
    }
    if (step.kind === 'interlude') continue;
    end ??= take(block.who, block.service, usual);
    if (step.kind === 'close') {
      if (step.by === 'client') stage.close(end);
      else if (!end.closed) findings.push({ line, detail: 'the mock server keeps the connection open' });
    } else if (step.from === 'client') {
      if (end.closed) findings.push({ line, detail: `${step.line}: the connection is closed already` });
      else stage.send(end, lineBytes(step.line, step.payload));
    } else {
      const heard = end.inbox.shift();
      const found = difference(step, heard, end);
      if (found !== undefined) return [...findings, { line, detail: found }];
    }
  }
  if (!block.partial) {
    for (const { name, inbox } of shown.values()) {
      for (const frame of inbox) {
        findings.push({ line: block.line, detail: `the mock server says more to ${name}: ${show(frame)}` });
      }
    }
  }
  return findings;
}

function show(frame: Frame): string {
  return writeLine('server', frame.line, frame.payload);
}

function difference(step: Step & { kind: 'line' }, heard: Frame | undefined, end: End): string | undefined {
  const expected = writeLine('server', step.line, step.payload);
  if (!heard) {
    const why = end.refusals.at(-1)?.detail;
    return `the page has\n${expected}\nbut the mock server says nothing${why ? `: ${why}` : end.closed ? ' and has closed' : ''}`;
  }
  const got = show(heard);
  return got === expected ? undefined : `the page has\n${expected}\nbut the mock server says\n${got}`;
}
