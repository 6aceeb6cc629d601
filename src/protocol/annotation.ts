// What a checked line is, told in full: command, form, the fields by name with their meaning, and the page about it.

import { syntaxOf } from './diagnosis.ts';
import type { BoundForm } from './dialect.ts';
import { isFit } from './fit.ts';
import { Frame } from './frame.ts';
import type { CheckedLine, CheckedTalk, Report, Trouble } from './lint.ts';
import { typeOf } from './params.ts';
import { REMEDIES } from './remedy.ts';

/** One word of a line. */
export interface Field {
  readonly name: string;
  /** The word as it stands there. */
  readonly word: string;
  /** Where it stands in its row, from 1. */
  readonly column: number;
  /** What its type is called. */
  readonly type: string;
  /** The value as a person reads it, where that differs from the word. */
  readonly shown?: string;
  readonly meaning?: string;
}

/** What a line is. */
export interface Annotation {
  readonly command: string;
  readonly form?: string;
  readonly about?: string;
  readonly syntax?: string;
  /** The page about it, below the site's root. */
  readonly page?: string;
  readonly fields: readonly Field[];
}

/** The page of a form; the line of a numeric error has that of its number. */
function pageOf({ command, name }: BoundForm, word: string): string {
  return /^\d/.test(word) ? `errors/${word}/` : `commands/${command.name.toLowerCase()}/#${name}`;
}

/** Tells what a line of a connection is. */
export function annotate({ dialect }: CheckedTalk, { said, form }: CheckedLine): Annotation {
  if (!form) return { command: /^\S{0,20}/.exec(said.line)?.[0] ?? '', fields: [] };
  const frame = Frame.of(dialect, said.from, said.line);
  const { fit } = frame;
  const command = frame.name;
  const bound = fit && isFit(fit) ? fit.bound : form;
  const fields = fit && isFit(fit) ? fit.taken : [];
  return {
    command,
    form: bound.name,
    about: bound.form.about,
    syntax: syntaxOf(bound),
    page: pageOf(bound, command),
    fields: fields
      .filter(({ param }) => param.literal === undefined)
      .map(({ param, at, value }): Field => {
        const { text = '', column = 0 } = frame.words[at + 1] ?? {};
        const type = typeOf(param.type);
        const shown = type.show?.(value);
        const meaning = param.words?.get(text.slice(param.prefix?.length ?? 0));
        return {
          name: param.name,
          word: text,
          column: said.column + column + 1,
          type: type.label,
          ...(shown === undefined || shown === text ? {} : { shown }),
          ...(meaning ? { meaning } : {}),
        };
      }),
  };
}

/** A trouble with its remedy. */
export function told(trouble: Trouble) {
  return { ...trouble, remedy: REMEDIES[trouble.code] };
}

/** How many bytes stand behind a line, as far as the log shows them. */
export function sizeBehind({ said }: CheckedLine): number {
  return said.payload?.length ?? said.behind?.reduce((sum, row) => sum + row.length, 0) ?? 0;
}

/** A report as plain data, ready for JSON: all lines, or only those that something is wrong with. */
export function annotated(report: Report, { problems = false } = {}) {
  const { notation, unit, talks, blots, remarks } = report;
  return {
    notation,
    unit,
    problems: report.problems,
    notes: report.notes,
    remarks,
    unreadable: blots.map(({ row, column, detail }) => ({
      [unit]: row,
      column: column + 1,
      detail,
      remedy: REMEDIES.unreadable,
    })),
    connections: talks.map((talk) => ({
      name: talk.name,
      service: talk.dialect.service.id,
      version: talk.dialect.version,
      versionFrom: talk.versionFrom,
      lines: talk.lines
        .filter((line) => !problems || line.troubles.length > 0)
        .map((line) => ({
          [unit]: line.said.row,
          from: line.said.from,
          text: line.said.line,
          ...(sizeBehind(line) > 0 ? { payload: sizeBehind(line) } : {}),
          ...annotate(talk, line),
          problems: line.troubles.map((trouble) => {
            const { row, column, ...rest } = told(trouble);
            return { [unit]: row, column, ...rest };
          }),
        })),
    })),
  };
}
