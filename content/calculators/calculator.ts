// What a calculator is: fields with sample values, and a pure function from their values to results.

/** What stands in each field, as text. */
export type Values = Readonly<Record<string, string>>;

/** A field that a person fills in. */
export interface Field {
  readonly name: string;
  readonly label: string;
  /** What it is, or how to write it. */
  readonly about?: string;
  /** What stands in it at first. */
  readonly sample: string;
  /** Several lines of text. */
  readonly long?: true;
  /** Values to choose from, beside any other. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Boxes to tick, for a number that is a sum of them. */
  readonly bits?: readonly { readonly value: number; readonly label: string }[];
}

/** A line of the answer. */
export interface Result {
  readonly label: string;
  readonly value: string;
  readonly about?: string;
}

/** What comes out: results, the one that was asked for first; or which field is wrong, and why. */
export type Outcome =
  | { readonly kind: 'results'; readonly results: readonly Result[] }
  | { readonly kind: 'fault'; readonly field: string; readonly sentence: string };

/** A calculator. It has a page of its own. */
export interface Calculator {
  /** Part of its address. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** The page that explains it, from the site's root. */
  readonly page: string;
  readonly fields: readonly Field[];
  compute(values: Values): Outcome;
  /** The other fields that follow from one that was changed, where several say the same. */
  follow?(changed: string, values: Values): Values;
}

/** Writes a calculator's definition. Gives it back as it is. */
export function calculator(definition: Calculator): Calculator {
  return definition;
}

/** The values that fields begin with. */
export function samplesOf({ fields }: Calculator): Values {
  return Object.fromEntries(fields.map(({ name, sample }) => [name, sample]));
}

export function results(...found: Result[]): Outcome {
  return { kind: 'results', results: found };
}

export function fault(field: string, sentence: string): Outcome {
  return { kind: 'fault', field, sentence };
}

/** A whole number from 0 to a most, as people and lines write it; undefined for anything else. */
export function wholeNumber(text: string, most: number): number | undefined {
  const plain = text.trim();
  const value = /^(\d{1,15}|0x[0-9a-f]{1,12})$/i.test(plain) ? Number(plain) : Number.NaN;
  return Number.isSafeInteger(value) && value <= most ? value : undefined;
}
