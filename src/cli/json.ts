// Reads JSON that a person or an earlier run wrote, and says of each wrong entry where it stands and what it must be.

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'is missing';
  if (value === null) return 'is null';
  if (Array.isArray(value)) return 'is a list';
  return typeof value === 'object' ? 'is an object' : `is ${JSON.stringify(value).slice(0, 60)}`;
}

/**
 * One entry of a document with its place. Each reading gives a value of the right kind whatever is there; what was
 * wrong is in `faults`, which all entries of a document share.
 */
export class Entry {
  readonly place: string;
  readonly faults: string[];
  readonly #value: unknown;

  constructor(value: unknown, place = '', faults: string[] = []) {
    this.#value = value;
    this.place = place;
    this.faults = faults;
  }

  /** Whether there is anything. */
  get given(): boolean {
    return this.#value !== undefined;
  }

  get isText(): boolean {
    return typeof this.#value === 'string';
  }

  /** Notes that the entry is wrong: `must` is a phrase, and what is there is told behind it. */
  wrong(must: string): void {
    this.faults.push(`${this.place || 'The document'} must ${must}, but ${kindOf(this.#value)}.`);
  }

  field(name: string): Entry {
    const value = isRecord(this.#value) && Object.hasOwn(this.#value, name) ? this.#value[name] : undefined;
    return new Entry(value, this.place === '' ? name : `${this.place}.${name}`, this.faults);
  }

  /** Notes what is no object, and every field but these. */
  only(...names: readonly string[]): this {
    if (!isRecord(this.#value)) this.wrong(`be an object with ${names.join(', ')}`);
    else {
      for (const name of Object.keys(this.#value).filter((key) => !names.includes(key))) {
        this.faults.push(`${this.field(name).place} is not known here; known are ${names.join(', ')}.`);
      }
    }
    return this;
  }

  /** A text; `must` gives a phrase about a text that cannot be. */
  text(must: (text: string) => string | undefined = () => undefined): string {
    if (typeof this.#value !== 'string') {
      this.wrong('be a text');
      return '';
    }
    const phrase = must(this.#value);
    if (phrase !== undefined) this.wrong(phrase);
    return this.#value;
  }

  number(): number {
    if (typeof this.#value === 'number' && Number.isSafeInteger(this.#value)) return this.#value;
    this.wrong('be a whole number');
    return 0;
  }

  flag(): boolean {
    if (typeof this.#value !== 'boolean') this.wrong('be true or false');
    return this.#value === true;
  }

  oneOf<const W extends string>(words: readonly W[]): W | undefined {
    const found = words.find((word) => word === this.#value);
    if (found === undefined) this.wrong(`be one of ${words.join(', ')}`);
    return found;
  }

  list(): Entry[] {
    if (Array.isArray(this.#value)) {
      return this.#value.map((each, index) => new Entry(each, `${this.place}[${index}]`, this.faults));
    }
    this.wrong('be a list');
    return [];
  }

  /** Texts by name. */
  texts(): Map<string, string> {
    if (isRecord(this.#value)) {
      return new Map(Object.keys(this.#value).map((name) => [name, this.field(name).text()]));
    }
    this.wrong('be an object of texts');
    return new Map();
  }
}

/** Parses a document. What is no JSON gives a fault with the place that the parser names. */
export function parseJson(text: string): Entry {
  try {
    return new Entry(JSON.parse(text));
  } catch (error) {
    return new Entry(undefined, '', [
      `It is not JSON: ${error instanceof Error ? error.message : 'unreadable'}.`,
    ]);
  }
}
