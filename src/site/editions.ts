// What changed in the registry, newest first: one edition for each number that it has had.

/** An edition of the registry. */
export interface Edition {
  /** The registry's number. */
  readonly version: string;
  /** The day it came out, as `2026-11-21`. */
  readonly date: string;
  /** What somebody who uses the data has to know. */
  readonly changes: readonly string[];
}

export const EDITIONS: readonly Edition[] = [
  {
    version: '0.1.0',
    date: '2026-11-21',
    changes: [
      'The first edition: every known version, command and numeric error, with its sources.',
      'Payload formats and web services are part of it, and a comparison of any two versions.',
    ],
  },
];
