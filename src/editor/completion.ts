// What a line becomes by completion, and what a pasted line is on the wire.

/** The text with its last word completed as far as all candidates agree; undefined when that adds nothing. */
export function completed(text: string, candidates: readonly string[]): string | undefined {
  const [first = ''] = candidates;
  const stem = /\S*$/.exec(text)?.[0] ?? '';
  const common = candidates.reduce(sharedStart, first);
  const single = candidates.length === 1;
  const word = single ? `${first} ` : common;
  // A single candidate may be known by another name than the word it is, such as a group.
  return word.length > stem.length || (single && first !== stem)
    ? text.slice(0, text.length - stem.length) + word
    : undefined;
}

function sharedStart(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at]?.toLowerCase() === other[at]?.toLowerCase()) at++;
  return other.slice(0, at);
}

/** A pasted line as it goes on the wire: an exchange copied from a page loses its letters and its server's lines. */
export function spoken(line: string): string[] {
  if (/^S(:|\|)( |$)/.test(line) || /^[@#*-] /.test(line)) return [];
  return [line.replace(/^C(:|\|) ?/, '')];
}
