// Help for a line that is being typed: the form it grows into, what comes next, what is wrong, what it could become.

import { diagnose } from '#protocol/diagnosis.ts';
import type { BoundForm, BoundParam, Dialect } from '#protocol/dialect.ts';
import { ERROR_KEY } from '#protocol/dialect.ts';
import { fit, isFit, nameOf } from '#protocol/fit.ts';
import { Frame, wordsOf } from '#protocol/frame.ts';
import { typeOf } from '#protocol/params.ts';
import { goingOn, type Known, type KnownWord, wordsFor } from './known.ts';
import { type Mark, marksOf, type Trouble, troubleOf } from './marks.ts';

/** Help for what is being typed. */
export interface Hint {
  /** The text that it is about. */
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The form that is being written: its words, and which of them comes next. */
  readonly syntax: readonly string[];
  readonly at: number;
  /** What the word at `at` is, or what the command is for. */
  readonly about: string;
  readonly problem?: Trouble;
  /** What the word at the end of the text can become. */
  readonly candidates: readonly string[];
}

/** What the reference says about a command, in a few lines. */
export interface Help {
  readonly lines: readonly string[];
  readonly link?: string;
}

const utf8 = new TextEncoder();

function wordOf(param: BoundParam): string {
  const name = nameOf(param) + (param.repeat ? ' …' : '');
  return param.optional ? `[${name}]` : name;
}

/** How many of the words a form takes before it stops; more is better. */
function reach(bound: BoundForm, words: readonly string[]): number {
  const result = fit(bound, words, true);
  return isFit(result) ? words.length + 1 : result.at;
}

/** The form that a line grows into: legal now if possible, and the one that takes most of its words. */
export function growing(
  dialect: Dialect,
  phase: string,
  name: string,
  words: readonly string[],
): BoundForm | undefined {
  const score = (bound: BoundForm): number =>
    reach(bound, words) * 2 +
    (bound.in.includes(phase) ? 1 : 0) +
    (bound.in.includes(phase) ? words.length : 0);
  return dialect.client.get(name)?.toSorted((a, b) => score(b) - score(a))[0];
}

/** The parameter at the place of a word, when all before it are taken as they stand. */
function paramAt(bound: BoundForm, words: readonly string[], at: number): BoundParam | undefined {
  const result = fit(bound, words.slice(0, at), false);
  if (isFit(result)) {
    const more = bound.params[at] ?? bound.params.at(-1);
    return more?.optional || more?.repeat ? more : undefined;
  }
  return result.at >= at ? result.param : undefined;
}

function describe(param: BoundParam): string {
  const { label } = typeOf(param.type);
  const what = param.literal === undefined ? `${param.name}: ${label}` : param.literal;
  return param.about === undefined ? `${what}.` : `${what}. ${param.about}`;
}

/** The words that have names of their own, a few of them. */
function toldOf(words: readonly KnownWord[]): string {
  const named = words.filter(({ about }) => about !== undefined).slice(0, 6);
  return named.map(({ word, about }) => `${word} is ${about}`).join(', ');
}

/** The commands that a client may send now, and then those that it may send at all in this dialect. */
function commandsNow(dialect: Dialect, phase: string): string[] {
  const names = [...dialect.client.keys()].filter((name) => name !== ERROR_KEY).toSorted();
  const now = names.filter((name) => dialect.client.get(name)?.some((bound) => bound.in.includes(phase)));
  return [...now, ...names.filter((name) => !now.includes(name))];
}

/** What is known about a line so far. `settled`: the last word is finished too. */
export function hintFor(text: string, dialect: Dialect, phase: string, known: Known, settled: boolean): Hint {
  const frame = new Frame(dialect, 'client', 0, utf8.encode(text)).during(phase);
  const words = wordsOf(text);
  const open = text !== '' && !/\s$/.test(text);
  const last = words.at(-1);
  const name = words[0]?.text ?? '';
  const empty = { text, marks: marksOf(frame), syntax: [], at: 0, about: '', candidates: [] };
  if (words.length === 0 || (words.length === 1 && open)) {
    const all = commandsNow(dialect, phase);
    const candidates = all.filter((each) => each.startsWith(name.toUpperCase()));
    const exact = dialect.client.has(name) ? growing(dialect, phase, name, []) : undefined;
    const judged = settled || name.length > 2 ? problemOf(frame, phase, text, false) : {};
    if (exact) return { ...empty, ...judged, ...shape(exact, 0), about: exact.command.summary, candidates };
    const now = all.filter((each) => dialect.client.get(each)?.some((bound) => bound.in.includes(phase)));
    const about = name === '' && now.length > 0 ? `Now possible: ${now.join(' ')}` : '';
    return { ...empty, ...judged, about, candidates };
  }
  const rest = words.slice(1).map((word) => word.text);
  const done = open ? rest.slice(0, -1) : rest;
  const bound = growing(dialect, phase, name, done);
  const judged = problemOf(frame, phase, text, open && !settled);
  if (!bound) return { ...empty, ...judged };
  const param = paramAt(bound, done, done.length);
  const stem = open ? (last?.text ?? '') : '';
  const values = (dialect.client.get(name) ?? [])
    .filter((each) => reach(each, done) >= done.length)
    .toSorted((a, b) => Number(b.in.includes(phase)) - Number(a.in.includes(phase)))
    .flatMap((each) => {
      const next = paramAt(each, done, done.length);
      return next ? wordsFor(each, next, known) : [];
    });
  const found = goingOn(values, stem);
  const candidates = found
    .map(({ word }) => word)
    .filter((word, at, all) => all.findIndex((each) => each.toLowerCase() === word.toLowerCase()) === at);
  const at = param ? bound.params.indexOf(param) + 1 : 0;
  const about = [param ? describe(param) : bound.form.about, toldOf(found)].filter(Boolean).join(' ');
  return { ...empty, ...judged, ...shape(bound, at), about, candidates };
}

function shape(bound: BoundForm, at: number): Pick<Hint, 'syntax' | 'at'> {
  return { syntax: [bound.command.name, ...bound.params.map(wordOf)], at };
}

/** What is wrong so far: what is missing is not, and the last word only when it is finished. */
function problemOf(frame: Frame, phase: string, text: string, unfinished: boolean): Pick<Hint, 'problem'> {
  const problem = diagnose(frame, phase);
  if (!problem) return {};
  const { column, width } = problem;
  if (column >= text.trimEnd().length) return {};
  if (unfinished && column + width >= text.length) return {};
  return { problem: troubleOf(problem) };
}

/** What the reference says about a command in a dialect. */
export function helpOn(name: string, dialect: Dialect): Help {
  const { protocol, version, service } = dialect;
  const command = protocol.commands.find((each) => each.name === name.toUpperCase());
  if (!command) return { lines: [`No command ${name} is known.`] };
  const forms = [...(dialect.client.get(command.name) ?? []), ...(dialect.server.get(command.name) ?? [])];
  const usage = forms.map((bound) => {
    const side = bound.form.from === 'client' ? 'C' : 'S';
    return `${side}: ${[command.name, ...bound.params.map(wordOf)].join(' ')}   ${bound.form.about}`;
  });
  const none = `Not in ${version} on the ${service.name}.`;
  return {
    lines: [`${command.name}, ${command.title}: ${command.summary}`, ...(usage.length > 0 ? usage : [none])],
    link: `commands/${command.name.toLowerCase()}/`,
  };
}
