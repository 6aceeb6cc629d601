// The mock server as the playground has it: sample world, deterministic supply, a clock that follows the real one and
// can be moved. Requests in, replies out; it knows no worker.

import { makeTrue } from '#content/situations.ts';
import { TASKS } from '#content/tasks/tasks.ts';
import type { VersionId } from '#content/vocabulary.ts';
import type { Act, Answers, Reply, Request, SceneSource, SceneState } from './channel.ts';
import { House } from './house.ts';
import { look } from './look.ts';
import { Refusal } from './refusal.ts';
import { ON_LINE } from './scene.ts';
import { SceneRun } from './scene-run.ts';
import { announced, logOn } from './speech.ts';
import { TaskRun } from './task-run.ts';
import { Wire } from './wire.ts';

/** Nobody waits longer than this at once: a laptop that slept a night is not to play a night's alarms. */
const LONGEST_STEP = 3_600_000;

/** Farthest move of the clock by hand: ninety days. */
const FARTHEST = 90 * 86_400_000;

export class Embedded extends House {
  #real: number;
  #scene: SceneRun | undefined;
  #task: TaskRun | undefined;
  /** Whether the clock stands, as it does in a scene until somebody types: what a page shows is one moment. */
  #held = false;

  /** `real`: the time outside, in milliseconds; only differences count. */
  constructor(real: number) {
    super();
    this.#real = real;
  }

  /** The same server as it stands, to go on by itself. Only between requests. */
  copy(): Embedded {
    const copy = new Embedded(this.#real);
    const twin = copy.moveIn(this);
    copy.#scene = this.#scene?.copyTo(copy, twin);
    copy.#task = this.#task?.copy();
    copy.#held = this.#held;
    return copy;
  }

  /** Whether nobody looks at what happens: then it is done, and not told. Somebody at a task is always looked at. */
  override get quiet(): boolean {
    return this.silent && !this.#task;
  }

  override set quiet(quiet: boolean) {
    this.silent = quiet;
  }

  /** Does what a request asks for. */
  answer(to: number, request: Request, real: number): Reply {
    this.#follow(real);
    this.settle();
    this.#judge(false);
    const earlier = this.happenings.splice(0);
    const at = this.stage.now;
    const reply = (): Reply => ({ to, at, now: this.stage.now, earlier, happenings: this.take() });
    try {
      const answer = this.#do(request);
      this.settle();
      if (request.kind !== 'task') this.#judge(request.kind === 'line');
      return { ...reply(), ...(answer === undefined ? {} : { answer }) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.settle();
      return { ...reply(), failure: error.message };
    }
  }

  /** Does something again, at the time at which it was done. What was refused then is refused now. */
  again({ at, request }: Act): void {
    const since = this.happenings.length;
    this.stage.pass(Math.max(0, at - this.stage.now));
    try {
      this.#do(request);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
    this.settle();
    if (request.kind !== 'task') this.#judge(request.kind === 'line', since);
  }

  /** Lets the clock stand at a time, and follow the real one from there. */
  standAt(now: number, real: number): void {
    this.stage.pass(Math.max(0, now - this.stage.now));
    this.settle();
    this.#real = real;
  }

  /** Lets the clock follow the real one; undefined when nothing happened. */
  tick(real: number): Reply | undefined {
    this.#follow(real);
    this.settle();
    this.#judge(false);
    const { now } = this.stage;
    return this.happenings.length > 0 ? { at: now, now, earlier: [], happenings: this.take() } : undefined;
  }

  #do(request: Request): Answers[keyof Answers] {
    switch (request.kind) {
      case 'open':
        return { connection: this.open(request.who, request.service, request.version).name };
      case 'logOn':
        return { connection: this.#logOn(request.who, request.version) };
      case 'situate':
        return this.#situate(request.sentences, request.version);
      case 'line':
        return this.#line(request.connection, request.line, request.payload);
      case 'close':
        return this.#close(request.connection);
      case 'clock':
        this.#held = false;
        this.stage.pass(Math.min(Math.max(0, request.milliseconds), FARTHEST));
        return { now: this.stage.now };
      case 'reset':
        return this.#reset();
      case 'hint':
      case 'fill':
      case 'inspect':
      case 'help':
        return look(request, this.stage, (connection) => this.#wire(connection));
      case 'scene':
        return this.#begin(request.source);
      case 'step':
      case 'back':
        return this.#move(request.kind);
      case 'task':
        return this.#undertake(request.name);
      case 'leave':
        this.#task = undefined;
        return undefined;
      case 'replay':
        throw new Refusal('A server is not replayed on itself');
    }
  }

  #wire(connection: string): Wire | undefined {
    const end = this.stage.ends.get(connection);
    return end instanceof Wire && !end.closed ? end : undefined;
  }

  #logOn(who: string, version: VersionId): string {
    const wire = this.open(who, 'NS', version);
    const failure = logOn(wire, this.stage.logOnOf(who, version, ON_LINE));
    if (failure !== undefined) this.note(wire, failure);
    return wire.name;
  }

  /** Makes sentences true, and shows how: every line of it is recorded. */
  #situate(sentences: readonly string[], version: VersionId): undefined {
    this.stage.recording = true;
    try {
      for (const sentence of sentences) makeTrue(this.stage, sentence, version);
    } catch (error) {
      throw new Refusal(error instanceof Error ? error.message : String(error));
    } finally {
      this.stage.recording = false;
    }
    return undefined;
  }

  /** Sends a line with its payload; a line that announces a payload which did not come is not sent. */
  #line(connection: string, line: string, payload?: Uint8Array): Answers['line'] {
    const wire = this.#wire(connection);
    if (!wire) return { needs: 0 };
    wire.settle();
    const needs = payload ? 0 : announced(wire, line);
    if (needs > 0) return { needs };
    this.#held = false;
    wire.say(line, payload);
    return { needs: 0 };
  }

  #close(connection: string): undefined {
    const wire = this.#wire(connection);
    if (wire) this.close(wire);
    return undefined;
  }

  /** Whether what has just happened reaches the goal of the task. */
  #judge(typed: boolean, since = 0): void {
    const task = this.#task;
    if (task?.watch(this.happenings.slice(since), typed, this.stage.world))
      this.happen({ kind: 'task', task: task.state });
  }

  #reset(): undefined {
    this.#scene = undefined;
    this.#task = undefined;
    this.#held = false;
    this.happenings.length = 0;
    this.renew(undefined);
    return undefined;
  }

  #follow(real: number): void {
    const passed = Math.min(Math.max(0, real - this.#real), LONGEST_STEP);
    this.#real = real;
    if (!this.#held) this.stage.pass(passed);
  }

  #begin(source: SceneSource): SceneState {
    this.#reset();
    this.#held = true;
    this.#scene = new SceneRun(source, this);
    return this.#scene.state;
  }

  #move(by: 'step' | 'back'): SceneState {
    if (!this.#scene) throw new Refusal('No scene is being played.');
    this.#held = true;
    if (by === 'back') this.#scene = this.#scene.back();
    else this.#scene.step();
    return this.#scene.state;
  }

  /** Begins a task: what it starts from is made true, and none of it counts. */
  #undertake(name: string): undefined {
    const task = TASKS.find((each) => each.name === name);
    if (!task) throw new Refusal(`There is no task ${name.slice(0, 80)}.`);
    this.#reset();
    this.#situate(task.given, task.version);
    const wire = this.wire(task.at.who, task.at.service, task.version);
    this.happen({ kind: 'shown', connection: wire.name, entry: undefined });
    this.#task = new TaskRun(task);
    this.happen({ kind: 'task', task: this.#task.state });
    return undefined;
  }
}
