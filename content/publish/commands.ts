// Commands written out: over all versions with their presence, or as one version has them.

import type { Command, Protocol } from '#protocol/define.ts';
import { holds } from '#protocol/dialect.ts';
import { formsIn, publishForms } from './forms.ts';
import { once } from './once.ts';
import { always, backed, within } from './ranges.ts';
import type {
  CommandChange,
  CommandError,
  CommandHead,
  CommandInForce,
  Presence,
  PublishedCommand,
} from './shape.ts';

const nameOf = ({ name }: Command) => name;
const placeOf = ({ name }: Command, version: string) => `${name} ${version}`;

/** The forms of a command in a version; the same list each time. */
const remembered = once(placeOf, formsIn);

function errorsOf(command: Command, protocol: Protocol): CommandError[] {
  const { versions } = protocol;
  const held = versions.filter((version) => remembered(protocol, command, version).length > 0);
  const outer = { since: held[0] ?? always(versions).since, until: held.at(-1) ?? always(versions).until };
  return (command.errors ?? []).map((error) => ({
    code: error.code,
    when: error.when,
    closes: error.closes ?? false,
    // An error may be all that is left of a command: then its own range stands.
    ...(within(error, outer, versions) ?? within(error, always(versions), versions) ?? outer),
    ...backed(error, command),
  }));
}

const headOf = once(nameOf, (protocol, command): CommandHead => {
  return {
    name: command.name,
    title: command.title,
    summary: command.summary,
    services: command.services,
    replaces: command.replaces ?? [],
    replacedBy: command.replacedBy ?? [],
    ...(command.replacedElsewhere === undefined ? {} : { replacedElsewhere: command.replacedElsewhere }),
    seeAlso: command.seeAlso ?? [],
    errors: errorsOf(command, protocol),
    confidence: command.confidence,
    sources: command.sources,
  };
});

/** What a command's lines are, without who says so and how surely: that differs while the protocol is the same. */
const matter = once(placeOf, (protocol, command, version) =>
  JSON.stringify(
    remembered(protocol, command, version).map(({ id, params }) => ({ id, params })),
    (key, value: unknown) => (key === 'confidence' || key === 'sources' ? undefined : value),
  ),
);

/** Whether a command is the same in two versions, as far as its lines go. */
export function sameIn(protocol: Protocol, command: Command, a: string, b: string): boolean {
  return matter(protocol, command, a) === matter(protocol, command, b);
}

/** Whether a version has no form at all: then nothing is known of its commands, nor of its errors. */
export const isBlank = once(
  (version: string) => version,
  (protocol, version) =>
    protocol.commands.every((command) => remembered(protocol, command, version).length === 0),
);

/**
 * The version that a version is measured against: the nearest before it of which the command is known.
 * The first of the list is no such version: it is what is left when two sides have nothing in common.
 */
function versionBefore(protocol: Protocol, command: Command, version: string): string | undefined {
  const earlier = protocol.versions.slice(1, Math.max(protocol.versions.indexOf(version), 1));
  return earlier.findLast(
    (candidate) => !isBlank(protocol, candidate) && !isUnknown(protocol, command, candidate),
  );
}

/** By version, whether a command has a form in it. */
const heldIn = once(nameOf, (protocol, command): readonly boolean[] =>
  protocol.versions.map((version) => remembered(protocol, command, version).length > 0),
);

/** Whether nothing tells if a version without any form of a command had it. */
const isUnknown = once(placeOf, (protocol, command, version): boolean => {
  const { versions } = protocol;
  const at = versions.indexOf(version);
  if (command.removed && at >= versions.indexOf(command.removed.version)) return false;
  if (command.nameOnly)
    return at >= Math.min(...(command.changes ?? []).map((change) => versions.indexOf(change.version)));
  const held = heldIn(protocol, command);
  const last = held.lastIndexOf(true);
  const gone = held.slice(1, at).lastIndexOf(true) + 2;
  const isGap = held.slice(1, at).includes(true) && held.slice(at + 1).includes(true) && !held[at];
  const isTold = (command.changes ?? []).some((change) => change.version === versions[gone]);
  return (
    (last > 0 && at > last) ||
    (isGap && !isTold) ||
    (isBlank(protocol, version) && held.slice(1, at).includes(true))
  );
});

/** What became of a command in a version, against the version before. */
export const stateIn = once(placeOf, (protocol, command, version): Presence['state'] => {
  const now = remembered(protocol, command, version);
  const before = versionBefore(protocol, command, version);
  const then = before === undefined ? [] : remembered(protocol, command, before);
  if (now.length > 0) {
    if (before === undefined || then.length === 0) return 'added';
    return sameIn(protocol, command, version, before) ? 'same' : 'changed';
  }
  if (isUnknown(protocol, command, version)) return 'unknown';
  const at = protocol.versions.indexOf(version);
  const end = command.removed ? protocol.versions.indexOf(command.removed.version) : Number.POSITIVE_INFINITY;
  const had = command.nameOnly || heldIn(protocol, command).lastIndexOf(true) > 0;
  return (at === end && had) || (at < end && then.length > 0) ? 'removed' : 'absent';
});

/** The written changes of a command, provenance filled in. */
export function commandChanges(command: Command): readonly CommandChange[] {
  return (command.changes ?? []).map((change) => ({
    version: change.version,
    what: change.what,
    ...backed(change, command),
  }));
}

/** A command over all versions. */
export const publishedCommand = once(nameOf, (protocol, command): PublishedCommand => {
  const presence = protocol.versions.map((version) => ({
    version,
    state: stateIn(protocol, command, version),
  }));
  const { removed } = command;
  return {
    ...headOf(protocol, command),
    nameOnly: command.nameOnly ?? false,
    versions: presence
      .filter(({ state }) => state === 'added' || state === 'same' || state === 'changed')
      .map(({ version }) => version),
    presence,
    forms: publishForms(protocol, command),
    changes: commandChanges(command),
    ...(removed === undefined
      ? {}
      : { removed: { version: removed.version, how: removed.how, ...backed(removed, command) } }),
    disputes: command.disputes ?? [],
    unknowns: command.unknowns ?? [],
  };
});

/** A command as one version has it; undefined where it has no form of it. */
export function commandIn(protocol: Protocol, command: Command, version: string): CommandInForce | undefined {
  const forms = remembered(protocol, command, version);
  if (forms.length === 0) return undefined;
  const head = headOf(protocol, command);
  return { ...head, errors: head.errors.filter((error) => holds(error, version, protocol.versions)), forms };
}

/** The commands that a version has, in the order of the list. */
export const commandsIn = once(
  (version: string) => version,
  (protocol, version): readonly CommandInForce[] =>
    protocol.commands.flatMap((command) => commandIn(protocol, command, version) ?? []),
);
