// A scene in play: exchanges of pages, one after the other, each on a fresh stage, step by step.

import type { Block } from '#content/blocks.ts';
import { STATUSES } from '#content/params.ts';
import { decodeBlock, type Spoken, setStage, versionOf } from '#content/play.ts';
import { isDeed, strides } from '#content/scenes/scene.ts';
import { makeTrue } from '#content/situations.ts';
import type { VersionId } from '#content/vocabulary.ts';
import { type Step, writeLine } from '#protocol/exchange.ts';
import type { SceneState } from './channel.ts';
import type { RecordedStage } from './recorded.ts';
import type { Wire } from './wire.ts';

/** What a scene is played on. */
export interface Scenery {
  readonly stage: RecordedStage;
  /** A stage with nobody on it, at a time in milliseconds since 1970. */
  renew(now: number | undefined): void;
  /** The open connection of somebody to a service, opened if need be. */
  wire(who: string, service: string, version: VersionId): Wire;
  close(wire: Wire): void;
  /** Something to read between the lines of a connection. */
  note(wire: Wire, text: string): void;
}

/** A scene in play. */
export interface Scene {
  readonly state: SceneState;
  /** Plays the next line of a client, or the next event, with all that is heard of it. */
  step(): void;
  /** The same scene, as far as it has come, on another stage; `twin` gives the connection there for one here. */
  copy(scenery: Scenery, twin: (wire: Wire) => Wire): Scene;
}

/** The first status that a log-on sets. */
export const ON_LINE = Object.keys(STATUSES)[0] ?? '';

/** An exchange made ready to be played. */
interface Act {
  readonly block: Block;
  readonly version: VersionId;
  readonly spoken: readonly Spoken[];
  readonly strides: readonly (readonly Step[])[];
}

function actOf(block: Block): Act {
  const { spoken, exchange, findings } = decodeBlock(block);
  const version = versionOf(block.version);
  if (block.history !== undefined) throw new Error(`This exchange cannot be played: ${block.history}`);
  if (!version || findings.length > 0)
    throw new Error(findings[0]?.detail ?? 'This exchange names no version.');
  return { block, version, spoken, strides: strides(exchange.steps) };
}

/** A stride of an exchange: a line of a client or an event, with all that is heard of it. */
interface Stride {
  readonly act: Act;
  readonly stride: readonly Step[];
  readonly index: number;
}

/** How far a scene has come, and on which connection. */
interface Progress {
  readonly done: number;
  readonly astray: number;
  readonly wire: Wire | undefined;
  readonly connection: string | undefined;
}

/** Blocks of pages as a scene. Throws when one of them cannot be played. */
export function sceneOf(title: string, blocks: readonly Block[], scenery: Scenery): Scene {
  const steps = blocks
    .map(actOf)
    .flatMap((act) => act.strides.map((stride, index) => ({ act, stride, index })));
  return inPlay(title, steps, scenery, { done: 0, astray: 0, wire: undefined, connection: undefined });
}

function inPlay(title: string, steps: readonly Stride[], scenery: Scenery, progress: Progress): Scene {
  const total = steps.length;
  let { done, astray, wire, connection } = progress;

  function begin({ block, version, spoken }: Act): void {
    scenery.renew(block.clock);
    setStage(block, version, [...spoken], scenery.stage);
    wire = undefined;
    for (const end of [...scenery.stage.ends.values()].toSorted((a, b) => a.name.localeCompare(b.name))) {
      if (end.closed) continue;
      const open = `Open when the exchange begins. What reaches ${end.who} here in it will follow.`;
      scenery.note(scenery.wire(end.who, end.service, end.version), open);
    }
    if (block.given.length === 0) return;
    const [first = block.who, service = block.service] = spoken[0]?.connection.split(' ') ?? [];
    wire = scenery.wire(first, service, spoken[0]?.version ?? version);
    scenery.note(wire, `Given: ${block.given.join('; ')}.`);
  }

  function check(step: Step & { kind: 'line' }, heardBy: Wire): void {
    const heard = heardBy.inbox.shift();
    const expected = writeLine('server', step.line, step.payload);
    const got = heard && writeLine('server', heard.line, heard.payload);
    if (got === expected) return;
    astray += 1;
    scenery.note(heardBy, `The page has here: ${expected}`);
  }

  /** What happens behind the lines of a page is shown as well: who does it has a connection too. */
  function happen(text: string, version: VersionId): void {
    const { stage } = scenery;
    stage.recording = true;
    try {
      makeTrue(stage, text, version);
    } finally {
      stage.recording = false;
    }
  }

  function play(step: Step, { block, version }: Act): void {
    if (step.kind === 'connection') {
      wire = scenery.wire(step.who, step.service, versionOf(step.version) ?? version);
      return;
    }
    wire ??= scenery.wire(block.who, block.service, version);
    if (isDeed(step)) connection = wire.name;
    if (step.kind === 'interlude') scenery.note(wire, step.text);
    else if (step.kind === 'event') {
      scenery.note(wire, `Meanwhile: ${step.text}.`);
      happen(step.text, version);
    } else if (step.kind === 'close') {
      if (step.by === 'client') scenery.close(wire);
    } else if (step.from === 'client') wire.say(step.line, step.payload);
    else check(step, wire);
  }

  return {
    get state() {
      return { title, done, total, connection, astray };
    },
    step() {
      const next = steps[done];
      if (!next) return;
      if (next.index === 0) begin(next.act);
      connection = undefined;
      for (const step of next.stride) play(step, next.act);
      connection ??= wire?.name;
      done += 1;
    },
    copy(other, twin) {
      return inPlay(title, steps, other, { done, astray, wire: wire && twin(wire), connection });
    },
  };
}
