// Ranges of versions in words, and a form's parameters gathered from its generations.

import type {
  Presence,
  PublishedForm,
  PublishedParam,
  PublishedValue,
  Span,
} from '#content/publish/shape.ts';
import { VERSION_IDS } from '#content/vocabulary.ts';

const ORDER: readonly string[] = VERSION_IDS;

/** How a state of a command is shown: a sign that needs no colour, and its meaning. */
export const STATES = {
  absent: { sign: '·', meaning: 'not there' },
  added: { sign: '+', meaning: 'added' },
  same: { sign: '●', meaning: 'in force' },
  changed: { sign: '◆', meaning: 'changed' },
  removed: { sign: '×', meaning: 'removed' },
  unknown: { sign: '?', meaning: 'not known' },
} as const satisfies Record<Presence['state'], { sign: string; meaning: string }>;

/** A range of versions in words. */
export function rangeText({ since, until }: Span): string {
  const open = until === ORDER.at(-1);
  if (since === ORDER[0])
    return open ? 'all versions' : since === until ? `${since} only` : `${since} to ${until}`;
  if (since === until) return `${since} only`;
  return open ? `from ${since}` : `${since} to ${until}`;
}

/** The versions in which a part holds, as far as it names them; empty where it names none. */
export function partText({ since, until }: Partial<Span>): string {
  if (since !== undefined && until !== undefined) return rangeText({ since, until });
  if (since !== undefined) return `from ${since}`;
  return until === undefined ? '' : `until ${until}`;
}

/** Whether a command has a form in a version. */
export function isInForce({ state }: Presence): boolean {
  return state === 'added' || state === 'same' || state === 'changed';
}

/** The versions in which a command is, as ranges in words; gaps are kept, save where nothing is known. */
export function spanOf(presence: readonly Presence[]): string {
  const spans: { since: string; until: string }[] = [];
  let inside = false;
  for (const entry of presence) {
    const last = spans.at(-1);
    if (!isInForce(entry)) inside &&= entry.state === 'unknown';
    else if (inside && last) last.until = entry.version;
    else {
      spans.push({ since: entry.version, until: entry.version });
      inside = true;
    }
  }
  return spans.map(rangeText).join(', ');
}

/** A span as the places of its ends among all versions, from 0: what scripts compare. */
export function placesOf({ since, until }: Span): string {
  return `${ORDER.indexOf(since)} ${ORDER.indexOf(until)}`;
}

/** Whether two spans are the same. */
export function sameSpan(a: Span, b: Span): boolean {
  return a.since === b.since && a.until === b.until;
}

/** Whether a version lies in a span. */
export function spans({ since, until }: Span, version: string): boolean {
  const place = ORDER.indexOf(version);
  return ORDER.indexOf(since) <= place && place <= ORDER.indexOf(until);
}

/** A parameter of a form, with its address on the page: `form.param`, counted on where a name comes twice. */
export interface AnchoredParam {
  readonly anchor: string;
  readonly param: PublishedParam;
}

/** Every parameter of a form once, in the order of the line; the known values of all generations together. */
export function paramsOf(form: PublishedForm): AnchoredParam[] {
  const found: PublishedParam[] = [];
  const isSame = (a: PublishedParam, b: PublishedParam) =>
    a.name === b.name && a.type === b.type && sameSpan(a, b);
  for (const { params } of form.generations) {
    let place = -1;
    for (const param of params) {
      const at = found.findIndex((each, index) => index > place && isSame(each, param));
      const known = found[at];
      if (known) {
        place = at;
        found[at] = {
          ...known,
          ...(param.values ? { values: merge(known.values ?? [], param.values) } : {}),
        };
      } else {
        const ended = (each: PublishedParam | undefined) =>
          each !== undefined && ORDER.indexOf(each.until) < ORDER.indexOf(param.since);
        while (ended(found[place + 1])) place += 1;
        place += 1;
        found.splice(place, 0, param);
      }
    }
  }
  const counts = new Map<string, number>();
  return found.map((param) => {
    const count = (counts.get(param.name) ?? 0) + 1;
    counts.set(param.name, count);
    return { anchor: `${form.name}.${param.name}${count > 1 ? `-${count}` : ''}`, param };
  });
}

function merge(before: readonly PublishedValue[], more: readonly PublishedValue[]): PublishedValue[] {
  const values = new Map(before.map((value) => [value.word, value]));
  for (const value of more) {
    const known = values.get(value.word);
    values.set(value.word, known ? { ...known, until: value.until } : value);
  }
  return [...values.values()];
}
