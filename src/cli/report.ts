// A checked log as text for a terminal.

import { annotate, sizeBehind, told } from '#protocol/annotation.ts';
import type { CheckedLine, CheckedTalk, Report, VersionFrom } from '#protocol/lint.ts';
import { NOTATIONS } from '#protocol/transcript/transcript.ts';
import { fold, harmless, type Paint } from './paper.ts';

const HOW: Readonly<Record<VersionFrom, string>> = {
  told: 'as told',
  negotiated: 'as agreed on the connection',
  fit: 'as it fits best',
};

function count(many: number, one: string): string {
  return `${many} ${one}${many === 1 ? '' : 's'}`;
}

/** The row of protocol, shortened to the columns that are left. */
function shortened(line: string, head: number): string {
  const shown = harmless(line, 300);
  return shown.length + head <= 80 ? shown : `${shown.slice(0, 79 - head)}…`;
}

function lineOf(talk: CheckedTalk, line: CheckedLine, paint: Paint, width: number): string[] {
  const { said, troubles } = line;
  const { form, page, fields, command } = annotate(talk, line);
  const number = String(said.row).padStart(width);
  const letter = said.from === 'client' ? 'C:' : 'S:';
  const head = `${number} ${letter} `;
  const indent = head.length;
  const rows = [paint('bold', `${head}${shortened(said.line, indent)}`)];
  if (form !== undefined) {
    const title = `${command} ${form}`;
    rows.push(...fold(`${title}, ${page}`, indent).map((row) => paint('dim', row)));
    const words = fields.map(({ name, word, shown, meaning }) => {
      const value = harmless(shown ?? word, 120);
      return `${name}: ${value}${meaning ? ` (${meaning})` : ''}`;
    });
    if (words.length > 0) rows.push(...fold(words.join(' · '), indent + 2, ' '.repeat(indent)));
  }
  const size = sizeBehind(line);
  if (size > 0) rows.push(`${' '.repeat(indent)}payload: ${count(size, 'byte')}`);
  for (const trouble of troubles) {
    const { column, code, level, detail, remedy } = told(trouble);
    const sign = level === 'note' ? '- ' : '! ';
    const style = level === 'note' ? 'yellow' : 'red';
    rows.push(
      ...fold(
        `column ${column}, ${code}: ${harmless(detail, 600)}`,
        indent + 2,
        `${' '.repeat(indent)}${sign}`,
      ).map((row) => paint(style, row)),
      ...fold(remedy, indent + 2),
    );
  }
  return rows;
}

/** The lines of a report, each without its end and, but for words without a blank, of at most 80 columns. */
export function* report(result: Report, paint: Paint, problems = false): Generator<string> {
  const { notation, unit, talks, blots, remarks, notes } = result;
  yield* fold(`Read as ${NOTATIONS[notation]}: ${count(talks.length, 'connection')}.`);
  for (const remark of remarks) yield* fold(harmless(remark, 400));
  for (const { row, column, detail } of blots) {
    yield* fold(`${unit} ${row}, column ${column + 1}, unreadable: ${harmless(detail, 300)}`, 4, '  ! ');
  }
  for (const talk of talks) {
    const { name, dialect, versionFrom, lines } = talk;
    const shown = problems ? lines.filter(({ troubles }) => troubles.length > 0) : lines;
    yield '';
    const title = `${harmless(name, 100) || 'Connection'}: ${dialect.version}, ${HOW[versionFrom]}; ${dialect.service.name}.`;
    yield* fold(`${title} ${count(lines.length, 'line')}.`).map((row) => paint('cyan', row));
    const width = String(lines.at(-1)?.said.row ?? 1).length;
    for (const line of shown) yield* lineOf(talk, line, paint, width);
  }
  yield '';
  const aside = notes === 0 ? '' : ` ${count(notes, 'note')}.`;
  yield result.problems === 0
    ? paint('green', `No problem was found.${aside}`)
    : paint('red', `${count(result.problems, 'problem')} found.${aside}`);
}
