// An exchange as rows of text with marks: what the page shows of each step, and what each word of a line is.

import type { Block } from '#content/blocks.ts';
import { decodeBlock, type Spoken } from '#content/play.ts';
import { SERVICES } from '#content/vocabulary.ts';
import { ERROR_KEY } from '#protocol/dialect.ts';
import type { Step } from '#protocol/exchange.ts';
import { isFit, type Taken } from '#protocol/fit.ts';
import { typeOf } from '#protocol/params.ts';
import { runsLeft } from '#protocol/visible.ts';
import { commandAt, errorAt } from '#site/addresses.ts';

/** A stretch of a row that is something: a side's letter, a command, a parameter. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly tag: 'a' | 'abbr' | 'b' | 'bdi' | 'span';
  readonly attributes: Readonly<Record<string, string>>;
}

/** One row of the shown text. */
export interface Row {
  readonly text: string;
  /** Classes, as in styles/exchange.css. */
  readonly look: string;
  readonly marks: readonly Mark[];
  /** Said behind the row, not part of what is on the wire: how long the payload is, as the line counts it. */
  readonly remark?: string;
}

type Line = Step & { readonly kind: 'line' };

const utf8 = new TextDecoder();

const WRONG = 'wrong on purpose';

/** The rows of a block, decoded as its version reads them. */
export function rowsOf(block: Block): Row[] {
  const { spoken, exchange } = decodeBlock(block);
  const source = block.text.split('\n');
  const decoded = new Map<Step, Spoken>(spoken.map((each) => [each.step, each]));
  // What a letter or a transaction ID is, the first line of each side tells.
  const firsts = (['client', 'server'] as const).map((side) =>
    exchange.steps.find((step) => step.kind === 'line' && step.from === side),
  );
  return exchange.steps.flatMap((step) =>
    step.kind === 'line'
      ? lineRows(step, source, decoded.get(step), firsts.includes(step))
      : [proseRow(step)],
  );
}

function proseRow(step: Exclude<Step, Line>): Row {
  if (step.kind === 'interlude') return remarkRow(step.text);
  if (step.kind === 'event') return { text: `Meanwhile: ${step.text}.`, look: 'note', marks: [] };
  if (step.kind === 'close')
    return { text: `The ${step.by} closes the connection.`, look: 'note', marks: [] };
  const service = Object.entries(SERVICES).find(([id]) => id === step.service)?.[1].name ?? step.service;
  const version = step.version === undefined ? '' : `, ${step.version}`;
  return { text: `${step.who} to the ${service}${version}`, look: 'connection', marks: [] };
}

/** A remark between lines; that the next line is wrong on purpose is a mark in front of the reason. */
function remarkRow(text: string): Row {
  const why = /^wrong on purpose:? */.exec(text)?.[0];
  if (why === undefined) return { text, look: 'note', marks: [] };
  const mark: Mark = { start: 0, end: WRONG.length, tag: 'span', attributes: { class: 'wrong' } };
  return { text: `${WRONG} ${text.slice(why.length)}`.trimEnd(), look: 'note', marks: [mark] };
}

function lineRows(step: Line, source: readonly string[], spoken: Spoken | undefined, first: boolean): Row[] {
  const side = step.from === 'client' ? 'c' : 's';
  const letter: Mark = first
    ? { start: 0, end: 2, tag: 'abbr', attributes: { title: step.from } }
    : { start: 0, end: 2, tag: 'b', attributes: {} };
  const pieces: string[] = [];
  for (const raw of source.slice(step.place.first, step.place.last + 1)) {
    const piece = /^(?:[CS]:|\.\.) ?(.*)$/.exec(raw)?.[1];
    if (piece !== undefined) pieces.push(piece);
  }
  let offset = 0;
  const rows = pieces.map((piece, index): Row => {
    const from = offset;
    offset += piece.length + 1;
    const marks = wordMarks(spoken, from, from + piece.length, first).map((mark) => ({
      ...mark,
      start: mark.start - from + 3,
      end: mark.end - from + 3,
    }));
    if (index > 0) return { text: `   ${piece}`, look: side, marks };
    return { text: `${step.from === 'client' ? 'C' : 'S'}: ${piece}`, look: side, marks: [letter, ...marks] };
  });
  if (step.payload === undefined) return rows;
  const body = utf8.decode(step.payload).split(/\r?\n/);
  const remark = `${step.payload.length} bytes`;
  return [
    ...rows,
    ...body.map((text, index): Row => {
      const last = index === body.length - 1;
      const look = `${side} payload${index === 0 ? ' first' : ''}${last ? ' last' : ''}`;
      return { text, look, marks: ownDirection(text), ...(last ? { remark } : {}) };
    }),
  ];
}

/** A row of a payload with letters that run from right to left is read by itself, and moves nothing beside it. */
function ownDirection(text: string): Mark[] {
  return runsLeft(text) ? [{ start: 0, end: text.length, tag: 'bdi', attributes: {} }] : [];
}

/** The marks of the words that begin between two columns of a line. */
function wordMarks(spoken: Spoken | undefined, from: number, to: number, first: boolean): Mark[] {
  if (!spoken) return [];
  const { frame } = spoken;
  const fit = frame.fit && isFit(frame.fit) ? frame.fit : undefined;
  const marks: Mark[] = [];
  let before: Taken | undefined;
  for (const [index, { text, column }] of frame.words.entries()) {
    if (column < from || column >= to) continue;
    const place = { start: column, end: column + text.length };
    if (index === 0) {
      if (!fit) continue;
      const { command, name } = fit.bound;
      const href = command.name === ERROR_KEY ? errorAt(text) : commandAt(command.name, name);
      marks.push({ ...place, tag: 'a', attributes: { href } });
      continue;
    }
    const taken = fit?.taken.find(({ at }) => at === index - 1);
    const last = marks.at(-1);
    if (runsLeft(text)) {
      // Shown in its own direction, a name does not change places with the word behind it.
      const attributes = taken ? { ...wordAttributes(taken, text, first), dir: 'auto' } : {};
      marks.push({ ...place, tag: taken ? 'span' : 'bdi', attributes });
      before = undefined;
      continue;
    }
    // The words of a repeated parameter are one stretch, unless their values have meanings of their own.
    if (last && taken && taken.param === before?.param && !taken.param.words)
      marks[marks.length - 1] = { ...last, end: place.end };
    else if (taken) marks.push({ ...place, tag: 'span', attributes: wordAttributes(taken, text, first) });
    before = taken;
  }
  return marks;
}

function wordAttributes({ param }: Taken, text: string, first: boolean): Record<string, string> {
  const meaning = param.words?.get(text.slice(param.prefix?.length ?? 0));
  if (param.literal !== undefined) return { class: 'l', ...(meaning ? { title: meaning } : {}) };
  if (param.type === 'trid' && !first) return { class: 't' };
  const look = param.type === 'trid' ? { class: 't' } : param.type === 'length' ? { class: 'n' } : {};
  const { label } = typeOf(param.type);
  const title = `${param.name}${label === param.name ? '' : `: ${label}`}${meaning ? `, ${meaning}` : ''}`;
  return { ...look, title };
}
