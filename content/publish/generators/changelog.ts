// What changed from one registry to another: every difference, by part and item, as Markdown.

/** A difference of two values, with the place below the item. */
interface Difference {
  readonly place: readonly string[];
  readonly before?: unknown;
  readonly after?: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/** What an entry of a list is known by, the first of these that it has. */
const KEYS = ['id', 'name', 'word', 'code', 'build', 'version', 'url', 'path', 'claim', 'what', 'date'];

/** Parts whose entries are items of their own, with the title of their section. */
const PARTS: Readonly<Record<string, string>> = {
  versions: 'Versions',
  commands: 'Commands',
  errorLine: 'Line of a numeric error',
  errors: 'Numeric errors',
  errorGroups: 'Groups of numeric errors',
  formats: 'Formats',
  webServices: 'Web services',
  clients: 'Clients',
  clientUnknowns: 'Open questions about clients',
  cutoffs: 'Cut-offs',
  services: 'Servers',
  phases: 'Phases',
  variants: 'Variants',
  areas: 'Areas of change',
  schemes: 'Schemes of log-on',
  types: 'Types of words',
  sources: 'Sources',
};

const HEAD = new Set(['$schema', 'document', 'schemaVersion', 'registryVersion', 'licence']);

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keyOf(item: unknown): string {
  if (!isFields(item)) return JSON.stringify(item);
  const own =
    KEYS.flatMap((key) => (item[key] === undefined ? [] : [`${item[key]}`]))[0] ?? JSON.stringify(item);
  // A word's place in a line is not told by its name alone, nor an error's use by its code.
  const range = item['since'] === undefined ? '' : ` since ${item['since']}`;
  return own + range;
}

/** A list or object as entries by key; the second of the same key is told apart by its number. */
function entriesOf(value: unknown): Map<string, unknown> | undefined {
  if (isFields(value)) return new Map(Object.entries(value));
  if (!Array.isArray(value)) return undefined;
  const entries = new Map<string, unknown>();
  for (const item of value) {
    const key = keyOf(item);
    let unique = key;
    for (let nth = 2; entries.has(unique); nth += 1) unique = `${key} (${nth})`;
    entries.set(unique, item);
  }
  return entries;
}

function isTable(value: unknown): boolean {
  return isFields(value) || (Array.isArray(value) && value.some(isFields));
}

/** Every difference of two values, the deepest place that tells it. */
function differences(before: unknown, after: unknown, place: readonly string[]): Difference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const olds = isTable(before) && isTable(after) ? entriesOf(before) : undefined;
  const news = olds === undefined ? undefined : entriesOf(after);
  if (olds === undefined || news === undefined) return [{ place, before, after }];
  const found = [...new Set([...olds.keys(), ...news.keys()])].flatMap((key) => {
    if (!news.has(key)) return [{ place: [...place, key], before: olds.get(key) }];
    if (!olds.has(key)) return [{ place: [...place, key], after: news.get(key) }];
    return differences(olds.get(key), news.get(key), [...place, key]);
  });
  return found.length > 0
    ? found
    : [{ place: [...place, 'order'], before: [...olds.keys()], after: [...news.keys()] }];
}

function short(value: unknown): string {
  const text =
    Array.isArray(value) && value.every((item) => typeof item === 'string')
      ? value.join(', ')
      : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 197)}...` : text;
}

function sentence({ place, before, after }: Difference): string {
  const where = place.join(' › ');
  if (after === undefined) return `  - ${where}: gone${isTable(before) ? '' : `, was ${short(before)}`}`;
  if (before === undefined) return `  - ${where}: new${isTable(after) ? '' : `, ${short(after)}`}`;
  return `  - ${where}: ${short(before)} is now ${short(after)}`;
}

function section(title: string, before: unknown, after: unknown): string[] {
  const olds = entriesOf(before) ?? new Map<string, unknown>();
  const news = entriesOf(after) ?? new Map<string, unknown>();
  const added = [...news.keys()].filter((key) => !olds.has(key));
  const removed = [...olds.keys()].filter((key) => !news.has(key));
  const changed = [...news.keys()].flatMap((key) => {
    if (!olds.has(key)) return [];
    const found = differences(olds.get(key), news.get(key), []);
    return found.length === 0 ? [] : [`- ${key}`, ...found.map(sentence)];
  });
  if (added.length + removed.length + changed.length === 0) return [];
  return [
    '',
    `## ${title}`,
    '',
    ...(added.length === 0 ? [] : [`- Added: ${added.join(', ')}`]),
    ...(removed.length === 0 ? [] : [`- Removed: ${removed.join(', ')}`]),
    ...changed,
  ];
}

/** Whether a parsed file is a registry.json of any version. */
export function isRegistry(value: unknown): value is Fields {
  return isFields(value) && value['document'] === 'registry' && isFields(value['commands']);
}

/** The changes from one registry.json to another, both parsed, as Markdown. */
export function changelog(before: Fields, after: Fields): string {
  const parts = [...new Set([...Object.keys(PARTS), ...Object.keys(before), ...Object.keys(after)])].filter(
    (part) => !HEAD.has(part),
  );
  const sections = parts.flatMap((part) => section(PARTS[part] ?? part, before[part], after[part]));
  const number = (file: Fields, name: string): string => `${file[name] ?? 'unknown'}`;
  const same = before['schemaVersion'] === after['schemaVersion'];
  return [
    `# Registry ${number(before, 'registryVersion')} to ${number(after, 'registryVersion')}`,
    '',
    same
      ? `Shape ${number(after, 'schemaVersion')}, as before.`
      : `Shape ${number(before, 'schemaVersion')} became ${number(after, 'schemaVersion')}.`,
    ...(sections.length === 0 ? ['', 'Nothing else differs.'] : sections),
    '',
  ].join('\n');
}
