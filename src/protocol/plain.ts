// A checked log as plain text: what is saved as a file, line after line as it stands in the log.

import { annotate, told } from './annotation.ts';
import type { Report } from './lint.ts';

function count(many: number, one: string): string {
  return `${many} ${one}${many === 1 ? '' : 's'}`;
}

/** The rows of the text, without their ends: all lines, or only those that something is said about. */
export function* plainReport(report: Report, { problems = false } = {}): Generator<string> {
  const { unit, blots, remarks, talks, notes } = report;
  yield `${count(report.problems, 'problem')}, ${count(notes, 'note')}.`;
  yield* remarks;
  for (const { row, column, detail } of blots)
    yield `${unit} ${row}, column ${column + 1}, unreadable: ${detail}`;
  for (const talk of talks) {
    const { name, dialect, versionFrom, lines } = talk;
    yield '';
    yield `${name || 'Connection'}: ${dialect.version} (${versionFrom}), ${dialect.service.name}, ${count(lines.length, 'line')}.`;
    for (const line of problems ? lines.filter(({ troubles }) => troubles.length > 0) : lines) {
      const { said, troubles } = line;
      const { form, command, fields } = annotate(talk, line);
      yield `${unit} ${said.row} ${said.from === 'client' ? 'C:' : 'S:'} ${said.line}`;
      if (form !== undefined) {
        const words = fields.map(({ name: field, word, shown }) => `${field}: ${shown ?? word}`);
        yield `    ${[`${command} ${form}`, ...words].join(' · ')}`;
      }
      for (const { level, column, code, detail, remedy } of troubles.map(told))
        yield `    ${level}, column ${column}, ${code}: ${detail} ${remedy}`;
    }
  }
}
