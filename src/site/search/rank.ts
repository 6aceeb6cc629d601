// What the search finds by name: commands, forms, parameters, errors, versions and pages, the exact one first.

/** What can be looked up. Kinds whose pages answer more questions come first among equals. */
const KINDS = {
  command: 9,
  error: 8,
  version: 7,
  comparison: 7,
  service: 6,
  format: 6,
  calculator: 5,
  implementation: 5,
  guide: 5,
  term: 4,
  exchange: 3,
  parameter: 1,
  form: 0,
} as const;

/** A thing that can be looked up. */
export interface Entry {
  /** What it is called: `USR`, `USR twnChallenge`, `911`, `MSNP8`. */
  readonly name: string;
  /** A few words about it. */
  readonly title: string;
  readonly kind: keyof typeof KINDS;
  /** Address below the site's base. */
  readonly path: string;
  /** A form's lines, as the registry writes them. */
  readonly usage?: readonly string[];
  /** More words by which it is found. */
  readonly also?: string;
}

/** How good a match is, by the way it was found; more matched words add to it. */
const WORTH = { exact: 1000, line: 500, prefix: 300, words: 100 } as const;

/** Words of a question that say nothing of what is looked for. */
const ASKING = /^(a|and|are|do|does|for|has|have|how|if|is|mean|means|my|the|what|when|which)$/;

/** The entries that a query finds, best first, at most `limit`. Case does not matter. */
export function rank(query: string, entries: readonly Entry[], limit: number): readonly Entry[] {
  const typed = query.toLowerCase().replace(/\?+$/, '').split(/\s+/).filter(Boolean);
  const telling = typed.filter((word) => !ASKING.test(word));
  const words = telling.length > 0 ? telling : typed;
  if (words.length === 0) return [];
  return [...compared(words, entries), ...entries]
    .map((entry) => ({ entry, worth: worthOf(entry, words) }))
    .filter(({ worth }) => worth > 0)
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** The comparison of the two versions that a query names, in the order of the query: `msnp8 msnp9`, `msnp8 to msnp9`. */
function compared(words: readonly string[], entries: readonly Entry[]): Entry[] {
  const named = words.flatMap((word) => {
    const bare = word.replace(/[?,.]+$/, '');
    return entries.find(({ kind, name }) => kind === 'version' && name.toLowerCase() === bare) ?? [];
  });
  const [from, to] = named;
  const typesLine = entries.some(({ kind, name }) => kind === 'command' && name.toLowerCase() === words[0]);
  if (!from || !to || from === to || named.length > 2 || typesLine) return [];
  const path = `/diff/${from.name}/${to.name}/`.toLowerCase();
  return [
    { name: `${from.name} to ${to.name}`, title: 'what changed, and what it asks', kind: 'comparison', path },
  ];
}

function worthOf(entry: Entry, words: readonly string[]): number {
  const name = entry.name.toLowerCase();
  const asked = words.join(' ');
  const kind = KINDS[entry.kind];
  if (entry.kind === 'comparison') return WORTH.exact + kind;
  if (name === asked) return WORTH.exact + kind;
  const line = lineWorth(entry, words);
  if (line > 0) return line;
  if (name.startsWith(asked)) return WORTH.prefix + kind * 10 - name.length;
  const text = `${name} ${entry.title} ${entry.usage?.join(' ') ?? ''} ${entry.also ?? ''}`.toLowerCase();
  if (!words.every((word) => text.includes(word))) return 0;
  const begun = words.filter((word) => ` ${name} ${entry.title.toLowerCase()}`.includes(` ${word}`));
  const named = words.every((word) => name.includes(word)) ? 30 : 0;
  return WORTH.words + kind + named + begun.length * 20;
}

/** Typed syntax, such as `usr twn` or a whole line: the command's forms whose words it names, in their order. */
function lineWorth(entry: Entry, words: readonly string[]): number {
  const [command, ...rest] = words;
  const [own, form = ''] = entry.name.toLowerCase().split(' ');
  if (rest.length === 0 || own !== command) return 0;
  if (entry.usage === undefined) return entry.kind === 'command' ? WORTH.line - 1 : 0;
  const lines = entry.usage.map((usage) => usage.toLowerCase().split(' '));
  const also = new Set((entry.also ?? '').toLowerCase().split(' '));
  const best = Math.max(...lines.map((line) => alike(line.slice(1), rest, also)));
  const called = rest.length === 1 && form.startsWith(rest[0] ?? '') ? 30 : 0;
  // The command's other forms come behind: what was typed may be a value that is free.
  return best + called > 0 ? WORTH.line + best + called : WORTH.line - 50;
}

/** How much of what was typed a line's words take up: a fixed word counts most, then a known value, then a name. */
function alike(line: readonly string[], typed: readonly string[], values: ReadonlySet<string>): number {
  let from = 0;
  let sum = 0;
  for (const word of typed) {
    const fixed = line.indexOf(word, from);
    if (fixed >= 0) {
      from = fixed + 1;
      sum += 40;
    } else if (values.has(word)) sum += 25;
    else if (line.some((each) => each.includes('{') && each.includes(word))) sum += 10;
  }
  // Of two lines that take up the same words, the one as long as what was typed is meant.
  return sum === 0 ? 0 : sum - Math.min(9, Math.abs(line.length - typed.length));
}
