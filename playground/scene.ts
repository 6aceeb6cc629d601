// A scene: an exchange of a page, or a log-on, played one step at a time on a fresh stage.

import type { Block } from '#content/blocks.ts';
import { logOnScript } from '#content/logon.ts';
import { STATUSES } from '#content/params.ts';
import { decodeBlock, setStage, versionOf } from '#content/play.ts';
import { makeTrue } from '#content/situations.ts';
import type { Stage } from '#content/stage.ts';
import type { VersionId } from '#content/vocabulary.ts';
import { type Step, writeLine } from '#protocol/exchange.ts';
import type { SceneState } from './channel.ts';
import type { Wire } from './wire.ts';

/** What a scene is played on. */
export interface Scenery {
  readonly stage: Stage;
  /** The open connection of somebody to a service, opened if need be. */
  wire(who: string, service: string, version: VersionId): Wire;
  close(wire: Wire): void;
  /** Something to read between the lines of a connection. */
  note(wire: Wire, text: string): void;
}

/** A scene in play. */
export interface Scene {
  readonly state: SceneState;
  /** Plays the next line of a client, or the next event, with what the server says to it. */
  step(): void;
}

/** The first status that a log-on sets. */
export const ON_LINE = Object.keys(STATUSES)[0] ?? '';

const utf8 = new TextEncoder();

/** Steps that a person sees as one: they begin where a client or the world does something. */
function acts({ kind, ...step }: Step): boolean {
  if (kind === 'line') return 'from' in step && step.from === 'client';
  return kind === 'event' || kind === 'close';
}

/** A block of a page as a scene. Throws when the block cannot be played. */
export function blockScene(block: Block, scenery: Scenery): Scene {
  const { spoken, exchange, findings } = decodeBlock(block);
  const usual = versionOf(block.version);
  if (block.history !== undefined) throw new Error(`This exchange cannot be played: ${block.history}`);
  if (!usual || findings.length > 0)
    throw new Error(findings[0]?.detail ?? 'This exchange names no version.');
  setStage(block, usual, spoken, scenery.stage);
  const { steps } = exchange;
  const title = block.title || 'An exchange';
  const total = steps.filter(acts).length;
  let at = 0;
  let done = 0;
  let wire: Wire | undefined;
  let given = block.given.length > 0;

  function check(step: Step & { kind: 'line' }, heardBy: Wire): void {
    const heard = heardBy.inbox.shift();
    const expected = writeLine('server', step.line, step.payload);
    const got = heard && writeLine('server', heard.line, heard.payload);
    if (got !== expected) scenery.note(heardBy, `The page has here: ${expected}`);
  }

  function take(who: string, service: string, version: VersionId): Wire {
    wire = scenery.wire(who, service, version);
    if (given) scenery.note(wire, `Given: ${block.given.join('; ')}.`);
    given = false;
    return wire;
  }

  function play(step: Step, version: VersionId): void {
    if (step.kind === 'connection') take(step.who, step.service, versionOf(step.version) ?? version);
    else if (step.kind === 'interlude')
      scenery.note(wire ?? take(block.who, block.service, version), step.text);
    else if (step.kind === 'event') {
      scenery.note(wire ?? take(block.who, block.service, version), `Meanwhile: ${step.text}.`);
      makeTrue(scenery.stage, step.text, version);
    } else {
      wire ??= take(block.who, block.service, version);
      if (step.kind === 'close') {
        if (step.by === 'client') scenery.close(wire);
      } else if (step.from === 'client') wire.say(step.line, step.payload);
      else check(step, wire);
    }
  }

  return {
    get state() {
      return { title, done, total, connection: wire?.name };
    },
    step() {
      for (let acted = false; at < steps.length; at++) {
        const step = steps[at];
        if (!step || (acted && !(step.kind === 'line' && step.from === 'server'))) return;
        play(step, usual);
        if (acts(step)) {
          acted = true;
          done += 1;
        }
      }
      done = total;
    },
  };
}

/** How many lines a log-on has, and then the first status: found by playing it elsewhere is not worth it. */
const LOG_ON_STEPS = 6;

/** The log-on of a version by its own clients, up to the first status. */
export function logOnScene(version: VersionId, scenery: Scenery): Scene {
  const wire = scenery.wire('alice', 'NS', version);
  const script = logOnScript(scenery.stage.logOnOf('alice', version, ON_LINE));
  let next = script.next([]);
  let done = 0;
  return {
    get state() {
      const total = next.done ? done : Math.max(LOG_ON_STEPS, done + 1);
      return { title: `Log on with ${version}`, done, total, connection: wire.name };
    },
    step() {
      if (next.done) return;
      const { line, payload } = next.value;
      wire.inbox.splice(0);
      wire.say(line, payload === undefined ? undefined : utf8.encode(payload));
      done += 1;
      next = script.next(wire.inbox.splice(0));
    },
  };
}

/** The state of a scene that could not begin or go on. */
export function failed(error: unknown): SceneState {
  const failure = error instanceof Error ? error.message : String(error);
  return { title: 'This scene cannot be played', done: 0, total: 0, connection: undefined, failure };
}
