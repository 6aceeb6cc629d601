// The JSON Schema (2020-12) of every published file. A field that `shape.ts` has and this lacks does not compile.

import type { NumericError } from '#content/errors/errors.ts';
import type { Placed, PlacedVersion } from '#content/implementations/placing.ts';
import type { Source } from '#content/sources/sources.ts';
import type { Client, Cutoff } from '#content/versions/clients.ts';
import type { Dispute, Service } from '#protocol/define.ts';
import type {
  CodeEntry,
  CommandDiff,
  CommandEntry,
  ErrorEntry,
  FormDiff,
  FormEntry,
  Note,
  ParamDiff,
  PlacedParam,
  PublishedDiff,
  ValueEntry,
} from './comparison.ts';
import { SCHEMA_VERSION } from './edition.ts';
import type {
  ImplementationEntry,
  PublishedImplementation,
  PublishedImplementations,
} from './implementation.ts';
import type { ErrorGroup } from './registry.ts';
import type {
  Backed,
  CommandChange,
  CommandError,
  CommandHead,
  CommandInForce,
  ErrorUser,
  FormHead,
  FormInForce,
  Generation,
  Head,
  ParamInForce,
  Presence,
  PublishedAction,
  PublishedAddress,
  PublishedCommand,
  PublishedCommandFile,
  PublishedElement,
  PublishedError,
  PublishedErrors,
  PublishedFact,
  PublishedFault,
  PublishedForm,
  PublishedFormat,
  PublishedHeader,
  PublishedParam,
  PublishedPayload,
  PublishedRegistry,
  PublishedRemoval,
  PublishedRow,
  PublishedService,
  PublishedTable,
  PublishedType,
  PublishedValue,
  PublishedVersion,
  PublishedVersionFile,
  Span,
  ValueInForce,
  VersionCommands,
} from './shape.ts';

/** A schema, as JSON. */
export type Schema = Readonly<Record<string, unknown>>;

/** The schema of a field that may be left out. */
interface Left {
  readonly optional: Schema;
}

type Fields<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? Left : Schema;
};

function isLeft(field: Schema | Left): field is Left {
  return 'optional' in field;
}

/** An object with these fields and no others. */
function object<T>(description: string, fields: Fields<T>): Schema {
  const entries: [string, Schema | Left][] = Object.entries(fields);
  return {
    type: 'object',
    description,
    properties: Object.fromEntries(
      entries.map(([name, field]) => [name, isLeft(field) ? field.optional : field]),
    ),
    required: entries.filter(([, field]) => !isLeft(field)).map(([name]) => name),
    additionalProperties: false,
  };
}

const optional = (schema: Schema): Left => ({ optional: schema });
const string = (description: string): Schema => ({ type: 'string', minLength: 1, description });
const number = (description: string): Schema => ({ type: 'integer', minimum: 0, description });
const flag = (description: string): Schema => ({ type: 'boolean', description });
const one = (description: string, ...words: readonly string[]): Schema => ({
  type: 'string',
  enum: words,
  description,
});
const list = (description: string, items: Schema): Schema => ({ type: 'array', description, items });
const dictionary = (description: string, values: Schema): Schema => ({
  type: 'object',
  description,
  additionalProperties: values,
});
const ref = (name: string, description: string): Schema => ({ $ref: `#/$defs/${name}`, description });
const strings = (description: string): Schema => list(description, { type: 'string', minLength: 1 });
const codes = (description: string): Schema =>
  list(description, { type: 'integer', minimum: 100, maximum: 999 });
const refs = (name: string, description: string): Schema => list(description, { $ref: `#/$defs/${name}` });
const byKey = (name: string, description: string): Schema =>
  dictionary(description, { $ref: `#/$defs/${name}` });
const version = (description: string): Schema => ({
  type: 'string',
  pattern: '^(CVR|MSNP)[0-9]+$',
  description,
});
const code = (description: string): Schema => ({
  type: 'integer',
  minimum: 100,
  maximum: 999,
  description,
});
const delta = (what: string, items: Schema): Schema =>
  object<{ added: unknown; removed: unknown }>(`${what}: what came and what went.`, {
    added: list(`${what} in \`to\` only.`, items),
    removed: list(`${what} in \`from\` only.`, items),
  });

const backed: Fields<Backed> = {
  confidence: one(
    'How sure the statement is: two or more independent sources, one, or sources that differ.',
    'confirmed',
    'single',
    'disputed',
  ),
  sources: strings('Keys of `sources` in registry.json, perhaps with a colon and a page or file behind.'),
};

const span: Fields<Span> = {
  since: version('First version in which it holds.'),
  until: version('Last version in which it holds.'),
};

const ownSources = strings('Where the statement comes from, as keys of `sources`.');

function head<D extends string>(document: D): Fields<Head<D>> {
  return {
    $schema: string('This schema, relative to the address of the file.'),
    document: { const: document, description: 'Which of the published files this is.' },
    schemaVersion: string('Version of the shape, by semver; the first number rises when a reader may break.'),
    registryVersion: string('Version of the content, by semver.'),
    licence: string('SPDX identifier of the licence of the data.'),
  };
}

const totalFields: Fields<ImplementationEntry['versions'][number]> = {
  version: version('The version that was spoken.'),
  counts: object<PlacedVersion['counts']>('How many exchanges had each verdict.', {
    agrees: number('Exchanges that agree.'),
    differs: number('Exchanges that differ.'),
    untried: number('Exchanges that could not be tried.'),
  }),
};

const runFields: Fields<Omit<ImplementationEntry, 'file' | 'versions'>> = {
  id: string('Its name in addresses.'),
  name: string('Its name.'),
  release: string('Its own version.'),
  date: {
    type: 'string',
    pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
    description: 'The day of the run, in UTC.',
  },
  command: string('The call that made the results, with the addresses and accounts left out.'),
  accounts: number('How many accounts the run could use.'),
};

const valueFields: Fields<ValueInForce> = {
  word: string('The word as it stands on the wire.'),
  about: string('What it means.'),
  ...backed,
};

const paramFields: Fields<ParamInForce> = {
  name: string('Name of the word, the same in all commands that have it.'),
  type: string('Notation of the word: key of `types`.'),
  literal: optional(string('The one word that stands here; only with the type `literal`.')),
  prefix: optional(string('Letters in front of the value on the wire, such as N=.')),
  values: optional(
    refs('valueInForce', 'The words that are known; left out where any word of the type does.'),
  ),
  open: flag('Whether other words than `values` occur too.'),
  optional: flag('Whether the word may be left out.'),
  repeat: flag('Whether one or more such words stand here.'),
  refusal: optional(
    code('The numeric error that answers a wrong value; left out where the server just closes.'),
  ),
  generated: optional(string('The server makes the value up; from which supply the mock server takes it.')),
  about: optional(string('What the word says.')),
  ...backed,
};

const formFields: Fields<FormHead> = {
  id: string('Command and form, joined by a full stop: USR.ok.'),
  name: string('Name of the form within the command; also the anchor on its page.'),
  from: one('Who sends it.', 'client', 'server'),
  kind: one(
    'A request comes from a client; a reply answers one; an event comes from the server unasked.',
    'request',
    'reply',
    'event',
  ),
  about: string('What the form is for, in one sentence.'),
  services: strings('Kinds of servers on whose connections it is used: keys of `services`.'),
  in: dictionary('For each of these services, the phases in which it is legal: keys of `phases`.', {
    type: 'array',
    items: { type: 'string' },
  }),
  to: optional(string('The phase that follows; left out where the phase stays.')),
  answers: strings('Ids of the client’s forms that it answers.'),
  answeredBy: strings('Ids of the server’s forms that answer it.'),
  variant: optional(string('The mode of the account for which the form stands: key of `variants`.')),
  misplaced: optional(code('The numeric error that answers it in a wrong phase; else the server closes.')),
  unshown: optional(string('Why no example exchange shows it.')),
  note: optional(string('What else there is to know.')),
  payload: optional(ref('payload', 'The bytes after the line; left out where there are none.')),
  ...backed,
};

const commandFields: Fields<CommandHead> = {
  name: string('Three letters, the first word of the line.'),
  title: string('Its purpose in two to four words.'),
  summary: string('Its purpose in one sentence.'),
  services: strings('Kinds of servers that know it: keys of `services`.'),
  replaces: strings('Commands that it took the place of.'),
  replacedBy: strings('Commands that took its place.'),
  replacedElsewhere: optional(string('What took its place outside the TCP protocol.')),
  seeAlso: strings('Related commands.'),
  errors: refs('commandError', 'Numeric errors that it can get.'),
  ...backed,
};

const errorFields: Fields<NumericError> = {
  code: code('The three digits that stand in place of a command.'),
  title: string('Its meaning in two to four words.'),
  names: optional(dictionary('What lists of codes call it, by source.', { type: 'string' })),
  meaning: string('Its meaning in one sentence, or the word unknown.'),
  services: {
    description: 'Kinds of servers that send it, or the word unknown.',
    anyOf: [{ type: 'array', items: { type: 'string' } }, { const: 'unknown' }],
  },
  since: string('First version that is known to have it, or the word unknown.'),
  orLater: optional(flag('It may have come later than `since`.')),
  until: optional(version('Last version; left out where none is known.')),
  returnedBy: object<NumericError['returnedBy']>('Which commands it answers; nothing set means not known.', {
    commands: strings('Commands whose own pages list the code.'),
    any: optional(flag('By its meaning it answers any command.')),
    supposed: optional(
      strings('Commands that only lists of codes, or the name of the code, connect with it.'),
    ),
    about: optional(string('A remark.')),
  }),
  ends: one('Whether the connection ends with it.', 'yes', 'no', 'unknown', 'disputed'),
  endsNote: optional(string('A remark on `ends`.')),
  hresult: optional(
    object<NonNullable<NumericError['hresult']>>('What the official client for Windows turned it into.', {
      value: string('The HRESULT, in hexadecimal digits.'),
      name: string('The name of the HRESULT.'),
      client: optional(string('First build whose type library has the name.')),
      success: optional(flag('The client took it for a success.')),
      note: optional(string('A remark.')),
    }),
  ),
  history: optional(
    list(
      'Changes of the official client’s own table of codes: what the client handled, not what servers sent.',
      object<NonNullable<NumericError['history']>[number]>('One change.', {
        version: version('The version that the client of the change brought.'),
        what: one('What happened to the code.', 'added', 'removed', 'returned'),
        note: optional(string('A remark.')),
        sources: ownSources,
      }),
    ),
  ),
  reactions: optional(
    list(
      'What clients were seen to do about it.',
      object<NonNullable<NumericError['reactions']>[number]>('One client.', {
        client: string('Which client.'),
        what: string('What it did.'),
        sources: ownSources,
      }),
    ),
  ),
  disputes: optional(refs('dispute', 'Where sources differ.')),
  note: optional(string('A remark.')),
  ...backed,
};

const formEntryFields: Fields<FormEntry> = {
  id: formFields.id,
  from: formFields.from,
  kind: formFields.kind,
  services: formFields.services,
  usage: string('How the line is written: braces hold a value, brackets what may be left out.'),
  about: formFields.about,
};

const DEFS = {
  dispute: object<Dispute>('A claim on which sources differ.', {
    claim: string('What it is about.'),
    says: dictionary('By source, what it says.', { type: 'string' }),
    taken: optional(string('The side that the definitions and the mock server take, and why.')),
  }),
  service: object<Service>('A kind of server on TCP.', {
    name: string('Its name in full.'),
    about: string('What it is for.'),
    start: string('The phase of a new connection to it.'),
    main: string('The phase in which most forms are legal.'),
  }),
  type: object<PublishedType>('A notation of words.', {
    label: string('Its name.'),
    about: string('The notation in one sentence.'),
  }),
  source: object<Source>('An entry of the bibliography.', {
    title: string('Title and, where known, author.'),
    kind: string('What kind of source it is.'),
    place: string('Where it was published.'),
    licence: string('Its licence.'),
    goodFor: string('What it can be trusted for.'),
  }),
  valueInForce: object<ValueInForce>('A word that a parameter may be, in one version.', valueFields),
  value: object<PublishedValue>('A word that a parameter may be, and in which versions.', {
    ...valueFields,
    ...span,
  }),
  paramInForce: object<ParamInForce>('One word of a line, as one version has it.', paramFields),
  param: object<PublishedParam>('One word of a line, and in which versions it stands there.', {
    ...paramFields,
    values: optional(refs('value', 'The words that are known; left out where any word of the type does.')),
    ...span,
  }),
  generation: object<Generation>(
    'Consecutive versions in which a form has the same words. The known values of a word may differ within it.',
    {
      ...span,
      usage: formEntryFields.usage,
      params: refs('param', 'The words after the command, in order.'),
    },
  ),
  payload: object<PublishedPayload>('The bytes after the line; the line’s last word is their number.', {
    kind: one('What they are.', 'mime', 'xml', 'text', 'binary'),
    about: optional(string('Their parts in one phrase.')),
    limit: optional(number('Most bytes that a server takes; a longer payload closes the connection.')),
    format: optional(string('The page that describes them, below the root of the site.')),
    sources: ownSources,
  }),
  form: object<PublishedForm>('One way to write a command, in all its versions.', {
    ...formFields,
    ...span,
    generations: refs('generation', 'The words, by versions; oldest first, without gaps.'),
  }),
  formInForce: object<FormInForce>(
    'One way to write a command, as one version has it; `answers` and `answeredBy` name what that version has too.',
    {
      ...formFields,
      usage: formEntryFields.usage,
      params: refs('paramInForce', 'The words after the command, in order.'),
    },
  ),
  commandError: object<CommandError>('A numeric error that a command can get.', {
    code: code('Key of `errors`.'),
    when: string('When the command gets it.'),
    closes: flag('Whether the connection ends with it.'),
    ...backed,
    ...span,
  }),
  commandChange: object<CommandChange>('What a version changed about a command.', {
    version: version('The version that brought the change.'),
    what: string('The change.'),
    ...backed,
  }),
  removal: object<PublishedRemoval>('How a command ended.', {
    version: version('The first version without it.'),
    how: string('What became of it.'),
    ...backed,
  }),
  presence: object<Presence>(
    'A command in one version, against the nearest version before whose commands are known.',
    {
      version: version('The version.'),
      state: one(
        'absent: neither this version nor the one before has it; removed: only the one before has it; unknown: nothing tells.',
        'absent',
        'added',
        'same',
        'changed',
        'removed',
        'unknown',
      ),
    },
  ),
  command: object<PublishedCommand>('A command with all its forms in all versions.', {
    ...commandFields,
    nameOnly: flag('Whether nothing but the name is known: there is no form.'),
    versions: strings('The versions in which it has a form.'),
    presence: refs('presence', 'One entry a version, oldest first.'),
    forms: refs('form', 'The ways to write it.'),
    changes: refs('commandChange', 'What versions changed about it.'),
    removed: optional(ref('removal', 'How it ended; left out where it did not.')),
    disputes: refs('dispute', 'Where sources differ.'),
    unknowns: strings('What no source tells.'),
  }),
  commandInForce: object<CommandInForce>('A command as one version has it.', {
    ...commandFields,
    forms: refs('formInForce', 'The ways to write it in this version.'),
  }),
  version: object<PublishedVersion>('A version of the protocol.', {
    id: version('Its name, as in VER.'),
    title: string('What it brought, in a few words.'),
    status: one(
      'released was spoken by the public, beta by testers, internal inside Microsoft, unreleased by nobody outside.',
      'released',
      'beta',
      'internal',
      'unreleased',
      'unknown',
    ),
    statusNote: optional(string('A remark on `status`.')),
    releasedAs: optional(number('The how-manieth released version it is.')),
    after: optional(version('The version before it.')),
    summary: string('What it is, in one sentence.'),
    introducedBy: optional(
      object<NonNullable<PublishedVersion['introducedBy']>>('The client that brought it.', {
        client: string('Name and build.'),
        date: optional(string('Release of the client: year, month or day.')),
        note: optional(string('A remark.')),
        ...backed,
      }),
    ),
    clients: list(
      'Products that speak it.',
      object<PublishedVersion['clients'][number]>('A product.', {
        name: string('Its name.'),
        builds: strings('Its builds as far as they are known: `build` in `clients` of registry.json.'),
        role: one(
          'first brought the version, later likes it best too, fallback offers it behind a newer one.',
          'first',
          'later',
          'fallback',
        ),
        note: optional(string('A remark.')),
      }),
    ),
    schemes: optional(strings('Schemes of log-on: keys of `schemes`. Left out where not known.')),
    syncModel: string('How a client learns its lists.'),
    tcpServices: strings('Kinds of TCP servers for which it has forms: keys of `services`.'),
    webServices: optional(strings('Web services beside the TCP protocol; left out where not known.')),
    commands: object<VersionCommands>(
      'Names of commands: what the version has, and what differs from the nearest version before whose commands are known.',
      {
        inForce: strings('All commands that it has.'),
        added: strings('Commands that the version before lacks.'),
        changed: strings('Commands with other forms or words.'),
        removed: strings('Commands that only the version before has.'),
        unknown: strings('Commands of which nothing tells whether it had them.'),
      },
    ),
    changes: list(
      'What it changed that no form can say, or why a form changed.',
      object<PublishedVersion['changes'][number]>('One change.', {
        area: string('What it concerns: key of `areas` in registry.json.'),
        what: string('The change.'),
        impact: optional(ref('impact', 'What it asks of those who write a client or a server.')),
        ...backed,
      }),
    ),
    errors: object<PublishedVersion['errors']>('Numeric errors that come and go with it.', {
      added: codes('New in the official client’s table.'),
      removed: codes('Gone from the official client’s table.'),
      returned: list(
        'Codes that the official client knows again.',
        object<PublishedVersion['errors']['returned'][number]>('One code.', {
          code: code('The code.'),
          lastIn: optional(version('The last version in which it had been known.')),
        }),
      ),
      note: optional(string('A remark.')),
      inForce: codes(
        'All codes whose range holds this version; those of unknown first version are left out, and all where no command of the version is known.',
      ),
      unknown: codes('Codes of which nothing tells whether it had them.'),
      ...backed,
    }),
    sessionNotes: strings('What a reader of a sample session should know.'),
    disputes: refs('dispute', 'Where sources differ.'),
    unknowns: strings('What no source tells.'),
    confidence: optional(backed.confidence),
    sources: backed.sources,
  }),
  impact: object<{ client?: string; server?: string }>('What a change asks for.', {
    client: optional(string('Of a client.')),
    server: optional(string('Of a server.')),
  }),
  errorGroup: object<ErrorGroup>('The numeric errors of one hundred.', {
    from: code('First code.'),
    to: code('Last code.'),
    topic: string('What they have in common.'),
  }),
  error: object<PublishedError>('A numeric error.', {
    ...errorFields,
    usedBy: list(
      'The commands whose definitions list it.',
      object<ErrorUser>('One of them.', {
        command: string('Name of the command.'),
        when: string('When the command gets it.'),
        closes: flag('Whether the connection ends with it.'),
        ...backed,
        ...span,
      }),
    ),
  }),
  client: object<Client>('One build of an official client.', {
    build: string('Its number, or the name of a line whose numbers are not known.'),
    name: string('Name of the product.'),
    platform: string('What it runs on.'),
    date: optional(string('Release, as exact as it is known.')),
    offers: optional(strings('The dialects of its VER, in the order sent.')),
    speaks: optional(strings('Dialects that it is known to speak where no VER of it is on record.')),
    note: optional(string('A remark.')),
    confidence: optional(backed.confidence),
    sources: optional(backed.sources),
  }),
  cutoff: object<Cutoff>('A date from which Microsoft’s servers no longer took something.', {
    date: string('As exact as it is known.'),
    what: string('What ended.'),
    refused: optional(strings('Versions that were refused from then on.')),
    confidence: optional(backed.confidence),
    sources: optional(backed.sources),
  }),
  row: object<PublishedRow>('A row of a table.', {
    since: optional(version('First version in which it holds.')),
    until: optional(version('Last version in which it holds.')),
    cells: dictionary('Values by the name of the column.', {
      anyOf: [{ type: 'string' }, { type: 'number' }],
    }),
    ...backed,
  }),
  table: object<PublishedTable>('A table of a format.', {
    id: string('Its name: also the anchor on the page.'),
    title: string('Its title.'),
    about: string('What it lists.'),
    columns: dictionary('Headings by the name that the cells use, in order.', { type: 'string' }),
    rows: refs('row', 'Its rows, in order.'),
  }),
  fact: object<PublishedFact>('A statement.', {
    since: optional(version('First version in which it holds.')),
    until: optional(version('Last version in which it holds.')),
    what: string('The statement.'),
    ...backed,
  }),
  format: object<PublishedFormat>('A payload format, an algorithm, or a table of codes.', {
    id: string('Its name: also the page.'),
    title: string('Its title.'),
    kind: one('What it is.', 'table', 'document', 'algorithm', 'binary', 'rules'),
    summary: string('One sentence.'),
    since: optional(version('First version with it.')),
    until: optional(version('Last version with it.')),
    tables: refs('table', 'Its tables.'),
    facts: refs('fact', 'What no table holds.'),
    disputes: optional(refs('dispute', 'Where sources differ.')),
    unknowns: optional(strings('What nobody knows.')),
    usedBy: optional(strings('Commands that carry or use it.')),
    ...backed,
  }),
  webAddress: object<PublishedAddress>('Where a web service was found.', {
    url: string('The address.'),
    about: optional(string('What it is for.')),
    since: optional(version('First version that used it.')),
    until: optional(version('Last version that used it.')),
    ...backed,
  }),
  webHeader: object<PublishedHeader>('A header of HTTP or SOAP.', {
    name: string('Its name.'),
    in: one('Where it stands.', 'request', 'response'),
    about: string('What it says.'),
    since: optional(version('First version with it.')),
    until: optional(version('Last version with it.')),
    ...backed,
  }),
  webElement: object<PublishedElement>('An element of a request or answer.', {
    path: string('Its path below the action’s own element.'),
    about: string('What it holds.'),
    values: optional(dictionary('Known values with their meanings.', { type: 'string' })),
    optional: optional(flag('It may be left out.')),
    since: optional(version('First version with it.')),
    until: optional(version('Last version with it.')),
    ...backed,
  }),
  webAction: object<PublishedAction>('One thing that a web service does.', {
    name: string('Its name; without SOAP, method and path.'),
    about: string('What it does.'),
    soapAction: optional(string('Value of the SOAPAction header.')),
    request: refs('webElement', 'Elements of the request.'),
    response: refs('webElement', 'Elements of the answer.'),
    scenarios: optional(dictionary('Why clients call it, by the word that they send.', { type: 'string' })),
    note: optional(string('A remark.')),
    since: optional(version('First version that used it.')),
    until: optional(version('Last version that used it.')),
    ...backed,
  }),
  webFault: object<PublishedFault>('How a web service refuses.', {
    code: string('faultcode, status or number.'),
    when: string('When it comes.'),
    actions: optional(strings('Actions that give it.')),
    since: optional(version('First version with it.')),
    until: optional(version('Last version with it.')),
    ...backed,
  }),
  webService: object<PublishedService>('A web service beside the TCP protocol.', {
    id: string('Its name: also the page.'),
    title: string('Its title.'),
    summary: string('One sentence.'),
    transport: one('How it is spoken.', 'soap', 'http'),
    addresses: refs('webAddress', 'Where it was found.'),
    namespaces: optional(dictionary('XML namespaces by the usual prefix.', { type: 'string' })),
    headers: refs('webHeader', 'Headers.'),
    actions: refs('webAction', 'What it does.'),
    faults: refs('webFault', 'How it refuses.'),
    replacedBy: optional(strings('Services that took its place.')),
    usedBy: strings('Versions whose clients use it.'),
    disputes: optional(refs('dispute', 'Where sources differ.')),
    unknowns: optional(strings('What nobody knows.')),
    since: optional(version('First version that used it.')),
    until: optional(version('Last version that used it.')),
    ...backed,
  }),
  formEntry: object<FormEntry>('A form that only one of the two versions has.', formEntryFields),
  valueEntry: object<ValueEntry>('A word that a parameter may be.', {
    word: valueFields.word,
    about: valueFields.about,
  }),
  placedParam: object<PlacedParam>('A word with its place in the line.', {
    at: number('Its place; the word after the command is 1.'),
    usage: string('As it stands in the usage line.'),
    name: paramFields.name,
    type: paramFields.type,
    literal: paramFields.literal,
    prefix: paramFields.prefix,
    open: paramFields.open,
    optional: paramFields.optional,
    repeat: paramFields.repeat,
    refusal: paramFields.refusal,
    generated: paramFields.generated,
    about: paramFields.about,
    confidence: paramFields.confidence,
  }),
  paramDiff: object<ParamDiff>('A word that came, went or is another one now.', {
    name: paramFields.name,
    change: one('What happened to it.', 'added', 'removed', 'changed'),
    fields: strings('The fields that differ; empty for a word that came or went.'),
    before: optional(ref('placedParam', 'The word in `from`.')),
    after: optional(ref('placedParam', 'The word in `to`.')),
    values: delta('Known values of the word', { $ref: '#/$defs/valueEntry' }),
  }),
  formDiff: object<FormDiff>('A form that both versions have, with other words.', {
    id: formFields.id,
    from: formFields.from,
    kind: formFields.kind,
    services: formFields.services,
    about: formFields.about,
    before: string('The usage line in `from`.'),
    after: string('The usage line in `to`; the same where only values or meanings differ.'),
    params: refs('paramDiff', 'The words that differ.'),
  }),
  errorEntry: object<ErrorEntry>(
    'A numeric error that the command can get in one of the two versions only.',
    {
      code: code('The code.'),
      when: string('When the command gets it.'),
      ...backed,
    },
  ),
  commandEntry: object<CommandEntry>('A command that only one of the two versions has.', {
    name: commandFields.name,
    title: commandFields.title,
    summary: commandFields.summary,
    services: commandFields.services,
    forms: refs('formEntry', 'Its forms in the version that has it.'),
    replaces: commandFields.replaces,
    replacedBy: commandFields.replacedBy,
    replacedElsewhere: commandFields.replacedElsewhere,
    how: optional(string('How the command ended, where it did.')),
    ...backed,
  }),
  commandDiff: object<CommandDiff>('A command that both versions have, not in the same way.', {
    name: commandFields.name,
    title: commandFields.title,
    summary: commandFields.summary,
    forms: object<CommandDiff['forms']>('Its forms.', {
      added: refs('formEntry', 'Forms in `to` only.'),
      removed: refs('formEntry', 'Forms in `from` only.'),
      changed: refs('formDiff', 'Forms in both, with other words.'),
    }),
    errors: delta('Errors of the command', { $ref: '#/$defs/errorEntry' }),
    changes: refs('commandChange', 'The written changes of the versions between.'),
  }),
  codeEntry: object<CodeEntry>('A numeric error that only one of the two versions has.', {
    code: code('The code.'),
    title: errorFields.title,
    meaning: errorFields.meaning,
  }),
  note: object<Note>('A written change of a version between.', {
    version: version('The version that brought it.'),
    area: string('What it concerns: key of `areas` in registry.json.'),
    what: string('The change.'),
    impact: optional(ref('impact', 'What it asks of those who write a client or a server.')),
    ...backed,
  }),
  registryFile: object<PublishedRegistry>('registry.json: all that is known.', {
    ...head('registry'),
    versions: refs('version', 'The versions, oldest first.'),
    services: byKey('service', 'Kinds of servers on TCP, by their short name.'),
    phases: dictionary('The points that a connection passes, each with its meaning.', { type: 'string' }),
    variants: dictionary('Modes of an account that pick forms, each with its meaning.', { type: 'string' }),
    areas: dictionary('What a version’s changes concern, each with its title.', { type: 'string' }),
    schemes: dictionary('Schemes of log-on, each with its meaning.', { type: 'string' }),
    types: byKey('type', 'Notations of words.'),
    commands: byKey('command', 'The commands by name.'),
    errorLine: ref('command', 'The line of a numeric error; its first word is the code.'),
    errorGroups: refs('errorGroup', 'What the hundreds of the codes are about.'),
    errors: byKey('error', 'The numeric errors by code.'),
    formats: byKey('format', 'Payload formats, algorithms and tables, by the name of the page.'),
    webServices: byKey('webService', 'Web services beside the TCP protocol, by the name of the page.'),
    clients: refs('client', 'Builds of the official clients.'),
    clientUnknowns: strings('What no source tells about official clients.'),
    cutoffs: refs('cutoff', 'When servers stopped taking what.'),
    sources: byKey('source', 'The bibliography by key.'),
  }),
  versionFile: object<PublishedVersionFile>('versions/<id>.json: what one version has.', {
    ...head('version'),
    version: ref('version', 'The version itself.'),
    services: byKey('service', 'Kinds of servers on TCP, by their short name.'),
    phases: dictionary('The points that a connection passes, each with its meaning.', { type: 'string' }),
    types: byKey('type', 'Notations of words.'),
    commands: byKey('commandInForce', 'The commands that it has, by name.'),
    errorLine: ref('commandInForce', 'The line of a numeric error; its first word is the code.'),
    errors: byKey('error', 'The numeric errors that it has, by code.'),
  }),
  commandFile: object<PublishedCommandFile>('commands/<name>.json: one command over all versions.', {
    ...head('command'),
    command: ref('command', 'The command.'),
  }),
  errorsFile: object<PublishedErrors>('errors.json: the numeric errors.', {
    ...head('errors'),
    errorLine: ref('command', 'The line of a numeric error; its first word is the code.'),
    groups: refs('errorGroup', 'What the hundreds of the codes are about.'),
    errors: byKey('error', 'The numeric errors by code.'),
  }),
  diffFile: object<PublishedDiff>('diff/<a>..<b>.json: what differs between two versions.', {
    ...head('diff'),
    from: version('The version on the left.'),
    to: version('The version on the right.'),
    commands: object<PublishedDiff['commands']>('Commands.', {
      added: refs('commandEntry', 'In `to` only.'),
      removed: refs('commandEntry', 'In `from` only.'),
      changed: refs('commandDiff', 'In both, with other forms, words or errors.'),
      same: strings('Names of the commands that are the same in both.'),
      unknown: strings(
        'Names of the commands that one of the two has; nothing tells whether the other had them.',
      ),
    }),
    errors: delta('Numeric errors', { $ref: '#/$defs/codeEntry' }),
    tcpServices: delta('Kinds of TCP servers', { type: 'string' }),
    webServices: optional(delta('Web services', { type: 'string' })),
    schemes: optional(delta('Schemes of log-on', { type: 'string' })),
    notes: refs('note', 'What the versions between say of themselves, the older of the two left out.'),
  }),
  playedExchange: object<Placed>('An exchange of a page, and what an implementation made of it.', {
    page: string('The page that has it, below the site’s root: commands/usr.'),
    index: number('Its place among the exchanges of the page, from 0, as in vectors/exchanges.json.'),
    title: string('Its title.'),
    verdict: one(
      'Whether each line was as the page says, one was not, or it could not be tried.',
      'agrees',
      'differs',
      'untried',
    ),
    why: optional(string('In what it differs, or for what reason it was not tried.')),
    expected: optional(string('What the page has, where that differs.')),
    got: optional(string('What the implementation had in its place.')),
  }),
  playedVersion: object<PlacedVersion>('The results of one version.', {
    ...totalFields,
    commands: object<PlacedVersion['commands']>('The commands of the version.', {
      covered: strings('Those of which an exchange that agrees has a line.'),
      uncovered: strings('The others.'),
    }),
    exchanges: refs('playedExchange', 'The exchanges of the version, in the order of the pages.'),
    newer: number('How many exchanges the version has that the run did not know.'),
  }),
  implementationFile: object<PublishedImplementation>(
    'implementations/<id>.json: what an implementation made of the exchanges.',
    {
      ...head('implementation'),
      ...runFields,
      versions: refs('playedVersion', 'The versions that were played, oldest first.'),
    },
  ),
  playedTotal: object<ImplementationEntry['versions'][number]>(
    'What the results of one version come to.',
    totalFields,
  ),
  implementationEntry: object<ImplementationEntry>('An implementation whose results are kept.', {
    ...runFields,
    file: string('The file with every exchange, relative to the address of this one.'),
    versions: refs('playedTotal', 'The versions that were played, oldest first.'),
  }),
  implementationsFile: object<PublishedImplementations>(
    'implementations.json: every implementation whose results are kept, by name.',
    {
      ...head('implementations'),
      implementations: refs('implementationEntry', 'In the order of their names.'),
    },
  ),
} as const satisfies Record<string, Schema>;

/** `schema.json`: any of the published files, told apart by `document`. */
export const SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'The registry of MSNP',
  description: `Shape ${SCHEMA_VERSION}. Each published file is one of these; its field document says which.`,
  oneOf: [
    'registryFile',
    'versionFile',
    'commandFile',
    'errorsFile',
    'diffFile',
    'implementationFile',
    'implementationsFile',
  ].map((name) => ({ $ref: `#/$defs/${name}` })),
  $defs: DEFS,
};
