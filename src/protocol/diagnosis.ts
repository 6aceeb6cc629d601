// Says what is wrong with a frame: unknown, in the wrong version, direction or phase, or with the wrong words.

import type { BoundForm } from './dialect.ts';
import { dialectOf } from './dialect.ts';
import { isFit, nameOf } from './fit.ts';
import { type Frame, formsFor } from './frame.ts';
import { allows } from './machine.ts';
import { type Problem, problem } from './problem.ts';

/** The syntax of a form in one line: `ADD {trid} {list} ...`; what may be left out stands in square brackets. */
export function syntaxOf(bound: BoundForm): string {
  const words = bound.params.map((param) => {
    const name = nameOf(param) + (param.repeat ? ' ...' : '');
    return param.optional ? `[${name}]` : name;
  });
  return [bound.command.name, ...words].join(' ');
}

function versionsWith(frame: Frame): string[] {
  const { protocol, service } = frame.dialect;
  return protocol.versions.filter(
    (version) => formsFor(dialectOf(protocol, version, service.id), frame.from, frame.name).length > 0,
  );
}

function span(versions: readonly string[]): string {
  return versions.length === 1 ? `${versions[0]}` : `${versions[0]} to ${versions.at(-1)}`;
}

function unknown(frame: Frame): Problem {
  const { dialect, name, line, from } = frame;
  const width = name.length;
  if (!/^([A-Z]{3}|\d{3})$/.test(name)) return problem('not-a-command', line, { width });
  const other = from === 'client' ? 'server' : 'client';
  if (formsFor(dialect, other, name).length > 0) {
    const { protocol, version, service } = dialect;
    const elsewhere = Object.entries(protocol.services)
      .filter(
        ([id]) => id !== service.id && formsFor(dialectOf(protocol, version, id), from, name).length > 0,
      )
      .map(([, each]) => each.name);
    const where =
      elsewhere.length > 0 ? `; on the ${elsewhere.join(' and the ')} a ${from} sends it too` : '';
    return problem('wrong-direction', line, { width, detail: `Only the ${other} sends ${name}${where}.` });
  }
  const versions = versionsWith(frame);
  if (versions.length > 0) {
    const detail = `${name} is not in ${dialect.version}: it is in ${span(versions)}.`;
    return problem('not-in-version', line, { width, detail });
  }
  const command = dialect.protocol.commands.find((each) => each.name === name);
  if (!command) return problem('unknown-command', line, { width, detail: `No command ${name} is known.` });
  if (!command.services.includes(dialect.service.id)) {
    const places = command.services.map((id) => dialect.protocol.services[id]?.name ?? id).join(' and ');
    return problem('not-in-service', line, { width, detail: `${name} belongs to the ${places}.` });
  }
  return problem('wrong-direction', line, { width, detail: `Only the ${other} sends ${name}.` });
}

/**
 * The problem of a frame in a phase, or undefined when nothing is wrong.
 * Without a phase, only the line itself is judged.
 */
export function diagnose(frame: Frame, phase?: string): Problem | undefined {
  const { fit, line } = frame;
  if (!fit) return unknown(frame);
  if (!isFit(fit)) {
    const word = frame.words[fit.at + 1];
    const column = word?.column ?? line.length;
    const found = word ? `"${word.text}"` : 'the line ends';
    const detail = `Expected ${fit.expected}, but ${found}${word ? ' stands here' : ' here'}. Form: ${syntaxOf(fit.bound)}`;
    return problem('no-form-fits', line, { column, width: Math.max(1, word?.text.length ?? 1), detail });
  }
  if (fit.complaint) {
    const { at, param, must } = fit.complaint;
    const word = frame.words[at + 1];
    return problem('bad-value', line, {
      column: word?.column ?? 0,
      width: word?.text.length ?? 1,
      detail: `${nameOf(param)} must ${must}.`,
    });
  }
  if (phase !== undefined && !allows(phase, fit.bound)) {
    const { phases } = frame.dialect.protocol;
    const detail = `Not now. It may be sent when: ${fit.bound.in.map((id) => phases[id] ?? id).join(' Or: ')} Now: ${phases[phase] ?? phase}`;
    return problem('wrong-phase', line, { width: frame.name.length, detail });
  }
  return undefined;
}
