// The views of a session, of which one is seen: each is loaded when it is chosen for the first time.

import type { Console } from './console.ts';
import { button, el, fill } from './dom.ts';
import { type Found, NOT_FOUND } from './found.ts';
import type { Part } from './part.ts';

/** A view of the session: the terminal, the plain list, ... */
export interface View {
  /** It is seen from now on, after it was hidden: all of it is to be shown anew. */
  appear(): void;
  /** Shows what there is now; called once a frame, when something has changed and the view is seen. */
  show(console: Console): void;
  focus(): void;
  /** Searches what it shows, in a direction; no query ends the search. */
  find(query: string, back: boolean): Promise<Found>;
}

/** A view that can be chosen. */
export interface ViewKind {
  readonly id: string;
  /** As in `Plain view`. */
  readonly name: string;
  /** The keys that it has, the one first that has to be known. */
  readonly help: readonly string[];
  /** Loads what it needs, to be there the sooner. */
  readonly prepare?: () => Promise<unknown>;
  /** Builds it inside a box; only once. */
  readonly open: (box: HTMLElement, console: Console, views: Views) => View | Promise<View>;
}

export class Views implements Part {
  /** A box for each view. */
  readonly element = el('div', { className: 'pg-views' });
  /** A button for each view; that of the one that is seen is pressed. */
  readonly choices = el('span', { className: 'pg-choices', role: 'group', ariaLabel: 'Views' });
  readonly #choosers = new Map<string, HTMLButtonElement>();
  readonly help = el('span', { className: 'pg-keys' });
  readonly #console: Console;
  readonly #kinds: readonly ViewKind[];
  readonly #boxes = new Map<string, HTMLElement>();
  readonly #opened = new Map<string, View | Promise<View>>();
  /** Called when somebody asks for a search from within a view. */
  finding: () => void = () => undefined;
  /** Called when somebody asks within a view for what was typed before, where the view has no search for it. */
  recalling: () => void = () => undefined;
  #chosen: ViewKind;
  #view: View | undefined;
  #plain: HTMLElement | undefined;

  /** `first` is the view to begin with; it is loaded once something is begun. */
  constructor(console: Console, kinds: readonly [ViewKind, ...ViewKind[]], first: string) {
    this.#console = console;
    this.#kinds = kinds;
    this.#chosen = kinds.find(({ id }) => id === first) ?? kinds[0];
    this.element.append(this.#plainOffer());
    for (const { id, name } of kinds) {
      const box = el('div', { className: `pg-${id}`, hidden: true });
      this.#boxes.set(id, box);
      this.element.append(box);
      const chooser = button(name, () => void this.choose(id));
      chooser.ariaLabel = `${name} view`;
      this.#choosers.set(id, chooser);
    }
    fill(this.choices, ...this.#choosers.values());
    this.#offer();
  }

  /** Searches the view that is seen. */
  async find(query: string, back: boolean): Promise<Found> {
    return (await this.#view?.find(query, back)) ?? NOT_FOUND;
  }

  /** What the view shows has become another: all of it is to be shown anew. */
  anew(): void {
    this.#view?.appear();
  }

  /** The view that is chosen. */
  get chosen(): string {
    return this.#chosen.id;
  }

  focus(): void {
    this.#view?.focus();
  }

  show(console: Console): void {
    const begun = console.session.connections.length > 0 || console.beginning !== undefined;
    if (begun && this.#opened.size === 0) void this.choose(this.chosen);
    this.#view?.show(console);
  }

  /** Loads what the view needs that comes first. */
  async prepare(): Promise<void> {
    await this.#chosen.prepare?.();
  }

  /** Turns to a view. */
  async choose(id: string): Promise<void> {
    const kind = this.#kinds.find((each) => each.id === id);
    const box = this.#boxes.get(id);
    if (!kind || !box) return;
    this.#chosen = kind;
    for (const [each, other] of this.#boxes) other.hidden = each !== id;
    this.#offer();
    const opened = this.#opened.get(id) ?? kind.open(box, this.#console, this);
    this.#opened.set(id, opened);
    const view = opened instanceof Promise ? await opened : opened;
    if (this.#chosen !== kind) return;
    this.#view = view;
    view.appear();
    view.show(this.#console);
    // A scene has keys of its own, where it is played.
    const { active, beginning, session } = this.#console;
    if ((active || beginning) && !session.scene) view.focus();
  }

  /** The first thing that the keyboard and a screen reader come to, before a terminal that tells them little. */
  #plainOffer(): HTMLElement {
    const offer = button('Read this as a plain list', () => void this.choose('plain'), 'unseen');
    this.#plain = offer;
    return offer;
  }

  #offer(): void {
    const [first = '', ...others] = this.#chosen.help;
    const said = [first, ...others.map((each) => ` · ${each}`)];
    fill(this.help, ...said.map((textContent) => el('span', { textContent })));
    if (this.#plain) this.#plain.hidden = this.chosen === 'plain';
    for (const [id, chooser] of this.#choosers) chooser.ariaPressed = String(id === this.chosen);
  }
}
