// Small registries for the tests of rules and of publishing: one with nothing wrong in it, to spoil on purpose.

import type { Registry } from '#content/publish/registry.ts';
import type { Version } from '#content/versions/version.ts';
import { VERSION_IDS, type VersionId } from '#content/vocabulary.ts';
import type { Command, Form } from '#protocol/define.ts';

/** Sources that the made-up statements name. */
const SOURCES = ['wiki', 'draft-movva'] as const;

const trid = { name: 'trid', type: 'trid' } as const;

/** A client's form: a transaction ID and a word. */
export const ASK = {
  from: 'client',
  about: 'Asks.',
  until: 'MSNP12',
  params: [trid, { name: 'what', type: 'word' }],
} as const satisfies Form;

/** The server's form that answers it. */
export const ANSWER = {
  from: 'server',
  about: 'Answers.',
  until: 'MSNP12',
  answers: 'ask',
  params: [trid, { name: 'reply', type: 'word' }],
} as const satisfies Form;

/** A command that ends with MSNP12, and is right in every way; `change` takes the place of its fields. */
export function madeUp(change: Partial<Command> = {}): Command {
  return {
    name: 'AAA',
    title: 'Made up',
    summary: 'Asks and answers.',
    services: ['NS'],
    forms: { ask: ASK, answer: ANSWER },
    removed: { version: 'MSNP13', how: 'Nothing took its place.' },
    confidence: 'confirmed',
    sources: SOURCES,
    ...change,
  };
}

/** A version that is right in every way; `change` takes the place of its fields. */
export function madeUpVersion(id: VersionId, change: Partial<Version> = {}): Version {
  return {
    id,
    title: 'Made up',
    status: 'released',
    summary: 'A version.',
    clients: [],
    schemes: ['MD5'],
    services: [],
    syncModel: 'None.',
    changes: [],
    errors: { added: [], removed: [], returned: [] },
    sessionNotes: [],
    disputes: [],
    unknowns: [],
    confidence: 'confirmed',
    sources: SOURCES,
    ...change,
  };
}

/** The files of a registry with these commands. */
export function filesOf({ protocol, versions }: Registry): readonly string[] {
  return [
    ...protocol.commands.map(({ name }) => `content/commands/${name.toLowerCase()}/command.ts`),
    ...versions.map(({ id }) => `content/versions/${id.toLowerCase()}/version.ts`),
  ];
}

/** A registry of commands, all versions, and one numeric error, 201. */
export function registryOf(...commands: readonly Command[]): Registry {
  return {
    protocol: {
      versions: VERSION_IDS,
      services: {
        DS: { name: 'door', about: 'Where it begins.', start: 'fresh', main: 'fresh' },
        NS: { name: 'hall', about: 'Where it goes on.', start: 'fresh', main: 'online' },
      },
      phases: { fresh: 'Nothing was said.', online: 'All is well.' },
      commands,
      errors: madeUp({ name: '###', forms: { plain: { from: 'server', about: 'Fails.', params: [trid] } } }),
    },
    variants: {},
    versions: VERSION_IDS.map((id) => madeUpVersion(id)),
    areas: {},
    schemes: { MD5: 'A digest.' },
    formats: [],
    webServices: [],
    errorGroups: [],
    errors: {
      201: {
        code: 201,
        title: 'Wrong word',
        meaning: 'A word is wrong.',
        services: ['NS'],
        since: 'MSNP2',
        returnedBy: { commands: [] },
        ends: 'no',
        confidence: 'confirmed',
        sources: SOURCES,
      },
    },
    clients: [],
    clientUnknowns: [],
    cutoffs: [],
    sources: Object.fromEntries(
      SOURCES.map((key) => [
        key,
        { title: key, kind: 'made up', place: 'here', licence: 'none', goodFor: 'tests' },
      ]),
    ),
  };
}
