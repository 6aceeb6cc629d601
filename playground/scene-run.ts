// The scene that is being played on the mock server: begun, stepped forth and back, with the line that each step is about.

import { blocksOf } from '#content/blocks.ts';
import type { Happening, SceneSource, SceneState } from './channel.ts';
import { type Scene, type Scenery, sceneOf } from './scene.ts';
import type { Wire } from './wire.ts';

/** A stage whose happenings can be read. */
export interface Playhouse extends Scenery {
  /** What has happened since the last reply, in order. */
  readonly happenings: readonly Happening[];
  happen(happening: Happening): void;
}

/** The state of a scene that could not begin or go on. */
function failed(error: unknown): SceneState {
  const failure = error instanceof Error ? error.message : String(error);
  const title = 'This scene cannot be played';
  return { title, done: 0, total: 0, connection: undefined, astray: 0, failure };
}

export class SceneRun {
  readonly #house: Playhouse;
  readonly #source: SceneSource;
  readonly #scene: Scene | undefined;
  #state: SceneState;

  /** `from`: the same scene as it goes on here; begun anew when left out. */
  constructor(
    source: SceneSource,
    house: Playhouse,
    from?: { readonly state: SceneState; readonly scene: Scene | undefined },
  ) {
    this.#house = house;
    this.#source = source;
    if (from) {
      this.#scene = from.scene;
      this.#state = from.state;
      return;
    }
    try {
      const blocks = source.exchanges.map(({ page, markdown, index }) => {
        const block = blocksOf(markdown, page)[index];
        if (!block) throw new Error(`The page ${page} has no exchange ${index}.`);
        return block;
      });
      this.#scene = sceneOf(source.title || blocks[0]?.title || 'An exchange', blocks, house);
      this.#state = this.#scene.state;
    } catch (error) {
      this.#state = failed(error);
    }
  }

  get state(): SceneState {
    return this.#state;
  }

  /** The same scene, as far as it has come, in another house; `twin` gives the connection there for one here. */
  copyTo(house: Playhouse, twin: (wire: Wire) => Wire): SceneRun {
    return new SceneRun(this.#source, house, { state: this.#state, scene: this.#scene?.copy(house, twin) });
  }

  /** Plays the next step. */
  step(): void {
    if (!this.#scene) return;
    const before = this.#house.happenings.length;
    try {
      this.#scene.step();
      this.#state = this.#scene.state;
      this.#show(before);
    } catch (error) {
      this.#state = { ...this.#scene.state, ...failed(error) };
    }
  }

  /** The scene before its last step: all the steps before it are played once more, to the same bytes. */
  back(): SceneRun {
    this.#house.renew(undefined);
    const again = new SceneRun(this.#source, this.#house);
    for (let left = this.#state.done - 1; left > 0; left--) again.step();
    return again;
  }

  /** The line that a step was about: what its client said, else what was heard of it. */
  #show(before: number): void {
    const { connection } = this.#state;
    const said = this.#house.happenings
      .slice(before)
      .flatMap((each) => (each.kind === 'said' && each.entry.direction !== 'note' ? [each] : []));
    const here = said.filter((each) => each.connection === connection);
    const shown = here.find(({ entry }) => entry.direction === 'client') ?? here[0] ?? said[0];
    const wire = shown?.connection ?? connection;
    if (wire !== undefined) this.#house.happen({ kind: 'shown', connection: wire, entry: shown?.entry.id });
  }
}
