// What a search of the log has found.

export interface Found {
  /** How many places there are. */
  readonly count: number;
  /** Which of them is shown, from 0; -1 for none, or when they are too many to count. */
  readonly at: number;
}

export const NOT_FOUND: Found = { count: 0, at: -1 };
