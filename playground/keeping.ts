// Keeps the session outside the tab: as a file, as a link, on this device; and takes it from there.

import type { Console } from './console.ts';
import type { ExportName } from './export-names.ts';
import { packed, unpacked, warningOf } from './share.ts';
import type { Slots } from './slots.ts';
import { writeSaved } from './write-saved.ts';

export interface KeepingOptions {
  readonly console: Console;
  readonly slots: Slots;
  /** The slot of this tab. */
  readonly slot: string;
  /** The slot that this tab had before it was loaded anew. */
  readonly formerSlot: string | undefined;
  /** Gives something to the reader as a file. */
  readonly save: (name: string, content: string | Uint8Array<ArrayBuffer>, media: string) => void;
  /** Says a sentence to the reader, where it stays. */
  readonly say: (sentence: string) => void;
}

/** How long after the last act the session is kept on the device, in milliseconds. */
const PAUSE = 400;

export class Keeping {
  readonly #options: KeepingOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told: string | undefined;
  /** Whether this session is kept on the device. */
  kept = false;

  constructor(options: KeepingOptions) {
    this.#options = options;
  }

  /** The session as text, or undefined past the bound; then it says so. */
  #written(): string | undefined {
    const { kept } = this.#options.console.timeline;
    if (kept) return writeSaved(kept);
    this.#options.say(
      'This session is too long to be kept as a whole: /export saves its logs, /reset begins anew.',
    );
    return undefined;
  }

  /** Gives the session as a file. */
  save(): void {
    const json = this.#written();
    if (json === undefined) return;
    this.#options.save('session.msnp.json', json, 'application/json');
    this.#options.say(
      'Saved as session.msnp.json. Drop it onto the playground, or choose Load, to go on from it.',
    );
  }

  /** Gives the logs as a file of some kind. */
  async export(name: ExportName): Promise<void> {
    const { EXPORTS } = await import('./exports.ts');
    const { file, media, of } = EXPORTS[name];
    this.#options.save(file, of(this.#options.console.session), media);
    this.#options.say(`Saved as ${file}.`);
  }

  /** Gives the session as an address, and a sentence about it; undefined past the bound. */
  async link(address: string): Promise<{ readonly link: string; readonly about: string } | undefined> {
    const json = this.#written();
    if (json === undefined) return undefined;
    const link = `${address.replace(/#.*$/, '')}#${await packed(json)}`;
    const count = new Intl.NumberFormat('en').format(link.length);
    return { link, about: `The link has ${count} letters.${warningOf(link.length)}` };
  }

  /** Goes on from what a file, a link or the device holds; `what` names it. False when it is refused, with a reason. */
  async load(json: string, what: string): Promise<boolean> {
    const { console, say } = this.#options;
    const { readSaved } = await import('./saved.ts');
    const saved = readSaved(json);
    if ('refused' in saved) {
      say(`${what} is no session of the playground: ${saved.refused}. Nothing was changed.`);
      return false;
    }
    try {
      await console.timeline.load(saved.acts, saved.now);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      say(`${what} cannot be played: ${reason}. Nothing was changed.`);
      return false;
    }
    return true;
  }

  /** Goes on from what a fragment holds, without its `#`. */
  async open(fragment: string): Promise<boolean> {
    const json = await unpacked(fragment);
    if (typeof json !== 'string') {
      this.#options.say(`The link holds no session: ${json.refused}. Nothing was changed.`);
      return false;
    }
    const done = await this.load(json, 'The link');
    if (done) this.#options.say('This is the session of the link. Nothing of it was sent anywhere.');
    return done;
  }

  /** Brings back the session that this device has, if it has one. */
  async restore(): Promise<void> {
    const { slots, formerSlot, slot, say } = this.#options;
    const found = slots.find(formerSlot);
    if (!found || !(await this.load(found.json, 'What this device kept'))) return;
    if (found.id !== formerSlot) slots.forget(found.id);
    this.kept = slots.keep(slot, found.json);
    const when = new Date(found.kept).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
    say(`Your session of ${when} is back: it was kept on this device. “Forget this session” deletes it.`);
  }

  /** The session has changed: it is kept soon. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.keep(), PAUSE);
  }

  /** Keeps the session on the device now. What hinders it is said once. */
  keep(): void {
    clearTimeout(this.#timer);
    const { console, slots, slot, say } = this.#options;
    const { kept } = console.timeline;
    if (!kept) return;
    if (kept.acts.every(({ request: { kind } }) => kind === 'scene' || kind === 'step')) {
      if (this.kept) slots.forget(slot);
      this.kept = false;
      return;
    }
    this.kept = slots.keep(slot, writeSaved(kept));
    if (slots.trouble !== undefined && slots.trouble !== this.#told) say(slots.trouble);
    this.#told = slots.trouble;
  }

  /** Deletes the session here and on the device. */
  async forget(): Promise<void> {
    const { console, slots, slot, say } = this.#options;
    await console.timeline.forget();
    clearTimeout(this.#timer);
    slots.forget(slot);
    this.kept = false;
    say('The session is forgotten, here and on this device.');
  }
}
