// What the pages call people and things, and what the server at hand and the accounts given call them.

import type { Translation } from './likeness.ts';

/** An account that a trial may use. */
export interface CheckAccount {
  readonly handle: string;
  readonly password: string;
}

const text = new TextDecoder();

/** The lines of documents that name people by domain and name apart. */
const APART = /<d n="example\.com">|\bn="(alice|bob|carol|dave)"/;

/** The words and payloads of one trial. */
export class Translator implements Translation {
  readonly #handles: ReadonlyMap<string, string>;
  readonly #learned = new Map<string, string>();
  readonly #said = new Map<string, Set<string>>();
  readonly #sent = new Set<string>();

  /** `cast` gives the account of each person of the pages. */
  constructor(cast: ReadonlyMap<string, CheckAccount>) {
    this.#handles = new Map([...cast].map(([name, { handle }]) => [`${name}@example.com`, handle]));
  }

  learn(page: string, server: string): void {
    this.#learned.set(page, server);
  }

  knows(page: string): boolean {
    return this.#learned.has(page);
  }

  /** The page's text with the accounts given in place of the page's people, and learned values in place of theirs. */
  translate(words: string): string {
    const whole = this.#learned.get(words);
    if (whole !== undefined) return whole;
    let translated = words;
    for (const [page, server] of this.#learned) {
      if (page.length >= 8) translated = translated.replaceAll(page, server);
    }
    if (APART.test(translated)) translated = this.#apart(translated);
    for (const [page, server] of this.#handles) translated = translated.replaceAll(page, server);
    return translated;
  }

  #apart(document: string): string {
    const [first] = this.#handles.values();
    const domain = first?.split('@')[1] ?? 'example.com';
    return [...this.#handles].reduce(
      (all, [page, server]) => all.replaceAll(`n="${page.split('@')[0]}"`, `n="${server.split('@')[0]}"`),
      document.replaceAll('<d n="example.com">', `<d n="${domain}">`),
    );
  }

  /** Notes a line that the client says, in the page's letters. */
  note(line: string, payload: Uint8Array | undefined): void {
    const [, trid = '', ...words] = line.split(' ');
    const said = this.#said.get(trid) ?? new Set();
    for (const word of words) said.add(word);
    this.#said.set(trid, said);
    if (payload && payload.length > 0) this.#sent.add(text.decode(payload));
  }

  hasSaid(word: string, trid: string): boolean {
    return this.#said.get(trid)?.has(word) ?? false;
  }

  hasSent(payload: string): boolean {
    return this.#sent.has(payload);
  }
}
