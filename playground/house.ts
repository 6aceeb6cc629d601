// What the embedded server and everything played on it stand on: a stage, the connections to it that are recorded, and
// what has happened there.

import { STAGE_ADDRESSES } from '#content/stage.ts';
import type { VersionId } from '#content/vocabulary.ts';
import type { Happening } from './channel.ts';
import { RecordedStage } from './recorded.ts';
import { Refusal } from './refusal.ts';
import type { Playhouse } from './scene-run.ts';
import { freeName, noteOn, openingOf } from './speech.ts';
import { type Recorder, Wire } from './wire.ts';

/** Most connections at once, so that a script gone wild stops somewhere. */
const MOST_WIRES = 64;

export class House implements Recorder, Playhouse {
  stage = this.#staged();
  readonly happenings: Happening[] = [];
  /** Whether nobody looks at what happens: then it is done, and not told. */
  protected silent = false;
  #ids = 0;

  get quiet(): boolean {
    return this.silent;
  }

  happen(happening: Happening): void {
    if (!this.quiet) this.happenings.push(happening);
  }

  nextId(): number {
    this.#ids += 1;
    return this.#ids;
  }

  /** What has happened and was not taken yet. */
  take(): Happening[] {
    return this.happenings.splice(0);
  }

  /** Stands where another house does; gives the connection here for each one there. */
  protected moveIn(from: House): (wire: Wire) => Wire {
    this.stage = this.#staged(from.stage.now, from.stage);
    this.#ids = from.#ids;
    this.silent = from.silent;
    this.happenings.push(...from.happenings);
    const twins = new Map<Wire, Wire>();
    for (const [name, end] of from.stage.ends) {
      const twin = end instanceof Wire ? end.copyTo(this) : end.copy();
      this.stage.ends.set(name, twin);
      if (end instanceof Wire && twin instanceof Wire) twins.set(end, twin);
    }
    return (wire) => twins.get(wire) ?? wire.copyTo(this);
  }

  #staged(now?: number, from?: RecordedStage): RecordedStage {
    return new RecordedStage(
      (who, service, version) => this.open(who, service, version),
      () => this.settle(),
      now,
      from,
    );
  }

  protected open(person: string, service: string, version: VersionId): Wire {
    if (!(service in STAGE_ADDRESSES)) throw new Refusal(`No server ${service}`);
    const open = [...this.stage.ends.values()].filter(({ closed }) => !closed);
    if (open.length >= MOST_WIRES) throw new Refusal(`${MOST_WIRES} connections are open already`);
    const taken = new Set(open.map(({ name }) => name));
    const wire = new Wire(this, freeName(person, service, taken), service, version);
    this.stage.ends.set(wire.name, wire);
    this.stage.server.open(wire.name, this.stage.now, { service });
    this.happen(openingOf(wire));
    return wire;
  }

  protected settle(): void {
    for (const end of this.stage.ends.values()) if (end instanceof Wire) end.settle();
  }

  renew(now: number | undefined): void {
    this.stage = this.#staged(now);
    this.happen({ kind: 'fresh' });
  }

  wire(who: string, service: string, version: VersionId): Wire {
    const known = this.stage.ends.get(`${who} ${service}`);
    if (known instanceof Wire && !known.closed) return known;
    if (!known || known.closed) return this.open(who, service, version);
    const wire = new Wire(this, known.who, known.service, known.version);
    wire.adopt(known);
    this.stage.ends.set(wire.name, wire);
    this.happen(openingOf(wire));
    return wire;
  }

  close(wire: Wire): void {
    this.stage.close(wire);
    wire.end('client');
  }

  note(wire: Wire, text: string): void {
    const entry = noteOn(wire, this.nextId(), this.stage.now, text);
    this.happen({ kind: 'said', connection: wire.name, entry });
  }
}
