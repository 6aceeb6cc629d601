// How long a payload may have been whose line ends a log has not kept.

/** The lengths in bytes that rows of a log may stand for, the likeliest first: line ends of two bytes, then of one. */
export function lengthsOf(rows: readonly Uint8Array[]): number[] {
  const lengths: number[] = [];
  let rest = [...rows];
  for (;;) {
    const bytes = rest.reduce((sum, row) => sum + row.length, 0);
    const ends = Math.max(0, rest.length - 1);
    lengths.push(bytes + 2 * ends, bytes + 2 * ends + 2, bytes + ends);
    // A last line end of one byte cannot be told from a byte that is missing where it is the only one.
    if (ends > 0) lengths.push(bytes + ends + 1);
    if (rest.at(-1)?.length !== 0) return lengths;
    rest = rest.slice(0, -1);
  }
}
