// A tested exchange as a sequence diagram: who is in it, and one row for each thing that is said or happens.

import type { Block } from '#content/blocks.ts';
import { decodeBlock, type Spoken } from '#content/play.ts';
import { SERVICES } from '#content/vocabulary.ts';
import type { Step } from '#protocol/exchange.ts';
import { isFit } from '#protocol/fit.ts';
import { after } from '#protocol/machine.ts';

/** An arrow from one lane to another: one line, or several of the same sort that follow each other. */
export interface Arrow {
  readonly kind: 'arrow';
  /** Who speaks; with a web service both do, in one arrow with two heads. */
  readonly side: 'client' | 'server' | 'web';
  readonly from: string;
  readonly to: string;
  /** Command and key words, or the names of several commands. */
  readonly label: string;
  /** Bytes of payload; undefined where there is none. */
  readonly payload: number | undefined;
  /** The full ids of the forms of its lines, in order; empty for a web service and where no form fits. */
  readonly forms: readonly string[];
}

/** What stands between the arrows: a new phase, something that happens elsewhere, the end of a connection. */
export interface Between {
  readonly kind: 'phase' | 'event' | 'close';
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** A sequence diagram before it has places. */
export interface Sequence {
  /** From left to right. */
  readonly lanes: readonly string[];
  readonly rows: readonly (Arrow | Between)[];
}

/** The lane of what is reached over HTTP. */
export const WEB = 'web service';

/** As many letters as a label may have: what fits beside three lanes on a phone. */
const LABEL = 34;
const WORD = 18;
/** More rows than these are drawn with runs of one side's lines together. */
const LONG = 22;

/** A word short enough for a drawing. */
function short(word: string, most: number): string {
  return word.length > most ? `${word.slice(0, most - 1)}…` : word;
}

/** The command and its words without the transaction ID and the length of the payload. */
function labelOf({ frame }: Spoken): string {
  const taken = frame.fit && isFit(frame.fit) ? frame.fit.taken : [];
  const dull = new Set(
    taken.filter(({ param }) => param.type === 'trid' || param.type === 'length').map(({ at }) => at + 1),
  );
  const words = frame.words.filter((_, index) => !dull.has(index)).map(({ text }) => short(text, WORD));
  let label = words[0] ?? '';
  for (const [index, word] of words.entries()) {
    if (index === 0) continue;
    if (label.length + word.length + 1 > LABEL) return `${label} …`;
    label += ` ${word}`;
  }
  return label;
}

interface Draft extends Arrow {
  readonly names: readonly string[];
}

function asArrow(spoken: Spoken): Draft {
  const [who = ''] = spoken.connection.split(' ');
  const server = serverName(spoken.service);
  const toServer = spoken.step.from === 'client';
  return {
    kind: 'arrow',
    side: spoken.step.from,
    from: toServer ? who : server,
    to: toServer ? server : who,
    label: labelOf(spoken),
    payload: spoken.step.payload?.length || undefined,
    names: [spoken.frame.words[0]?.text ?? ''],
    forms: spoken.frame.form ? [spoken.frame.form.id] : [],
  };
}

function serverName(service: string): string {
  return Object.entries(SERVICES).find(([id]) => id === service)?.[1].name ?? service;
}

/** What several lines are together: their names in order, with how many of each. */
function together(names: readonly string[]): string {
  const runs: { name: string; count: number }[] = [];
  for (const name of names) {
    const last = runs.at(-1);
    if (last?.name === name) last.count += 1;
    else runs.push({ name, count: 1 });
  }
  return short(runs.map(({ name, count }) => (count > 1 ? `${name} ×${count}` : name)).join(', '), LABEL + 4);
}

/** Puts lines of one side that follow each other in one arrow; of one command only, unless `all` is asked. */
function grouped(rows: readonly (Draft | Between)[], all: boolean): (Draft | Between)[] {
  const out: (Draft | Between)[] = [];
  for (const row of rows) {
    const last = out.at(-1);
    const joins =
      row.kind === 'arrow' &&
      last?.kind === 'arrow' &&
      last.from === row.from &&
      last.to === row.to &&
      (all ||
        (last.names.length > 0 && last.names.every((name) => row.names.every((each) => each === name))));
    if (!joins) {
      out.push(row);
      continue;
    }
    const names = [...last.names, ...row.names];
    out[out.length - 1] = {
      ...last,
      names,
      forms: [...last.forms, ...row.forms],
      label: together(names),
      payload: (last.payload ?? 0) + (row.payload ?? 0) || undefined,
    };
  }
  return out;
}

/** The lanes that are used: what HTTP reaches, the first client, the servers, the other clients. */
function lanesOf(rows: readonly (Arrow | Between)[], whoFirst: string): string[] {
  const used = new Set(rows.flatMap(({ from, to }) => [from, to]));
  const servers = Object.values(SERVICES).map(({ name }): string => name);
  const others = [...used].filter((name) => name !== WEB && name !== whoFirst && !servers.includes(name));
  return [WEB, whoFirst, ...servers, ...others].filter((name) => used.has(name));
}

interface At {
  readonly who: string;
  readonly service: string;
}

/** The row of a step that is no line; nothing for prose that the drawing does not need. */
function betweenOf(step: Exclude<Step, { kind: 'line' }>, { who, service }: At): (Draft | Between)[] {
  const server = serverName(service);
  if (step.kind === 'event') return [{ kind: 'event', from: who, to: server, label: short(step.text, 40) }];
  if (step.kind === 'close')
    return [{ kind: 'close', from: who, to: server, label: `the ${step.by} closes` }];
  const web = step.kind === 'interlude' ? /\b(HTTPS|SOAP)\b/.exec(step.text)?.[1] : undefined;
  if (web === undefined) return [];
  return [
    { kind: 'arrow', side: 'web', from: who, to: WEB, label: web, payload: undefined, names: [], forms: [] },
  ];
}

/**
 * The sequence of an exchange. With `untilMain` it ends where a connection to the notification server, or whatever the
 * block is about, has reached the main phase of its service: the log-on.
 */
export function sequenceOf(block: Block, untilMain = false): Sequence {
  const { spoken, exchange } = decodeBlock(block);
  const lines = new Map<Step, Spoken>(spoken.map((each) => [each.step, each]));
  const rows: (Draft | Between)[] = [];
  let place: At = { who: block.who, service: block.service };
  for (const step of exchange.steps) {
    if (step.kind === 'connection') place = { who: step.who, service: step.service };
    const said = lines.get(step);
    if (step.kind !== 'line') {
      rows.push(...betweenOf(step, place));
      continue;
    }
    if (!said) continue;
    rows.push(asArrow(said));
    const next = said.frame.form ? after(said.phase, said.frame.form) : said.phase;
    if (next === said.phase) continue;
    rows.push({ kind: 'phase', from: place.who, to: serverName(place.service), label: next });
    if (untilMain && next === said.frame.dialect.service.main && place.service === block.service) break;
  }
  const drawn = grouped(rows, false);
  const kept = drawn.length > LONG ? grouped(drawn, true) : drawn;
  return { lanes: lanesOf(kept, kept[0]?.from ?? block.who), rows: kept };
}

/** The sequence in words, for those who do not see it. */
export function inWords({ rows }: Sequence): string {
  const said = rows.map((row) =>
    row.kind === 'arrow'
      ? `${row.from} to ${row.to}: ${row.label}${row.payload === undefined ? '' : ', with payload'}`
      : row.kind === 'phase'
        ? `${row.from} is now ${row.label}`
        : row.label,
  );
  return `${said.join('; ')}.`;
}
