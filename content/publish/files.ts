// The published files by their paths below registry/v1/: the site and `msnp registry` both write what is here.

import { blocksOf } from '#content/blocks.ts';
import {
  diffVersions,
  publish,
  publishCommand,
  publishErrors,
  publishJson,
  publishVersion,
} from '#content/publish.ts';
import { commandsTable } from './generators/csv.ts';
import { typeDeclarations } from './generators/declarations.ts';
import { luaDissector } from './generators/lua.ts';
import { pythonModule } from './generators/python.ts';
import { VECTOR_SCHEMA } from './generators/vector-schema.ts';
import {
  challengeVectors,
  exchangeVectors,
  framingVectors,
  msnObjectVectors,
  type PageExchanges,
  ssoVectors,
  urlEncodingVectors,
} from './generators/vectors.ts';
import type { Registry } from './registry.ts';
import { SCHEMA } from './schema.ts';

/** Two versions, the older first. */
export interface Pair {
  readonly from: string;
  readonly to: string;
}

/** How a pair is written in an address: `msnp9..msnp11`. */
export function pairName({ from, to }: Pair): string {
  return `${from}..${to}`.toLowerCase();
}

/** Every pair of versions that are described, the older first. */
export function pairs({ versions }: Registry): readonly Pair[] {
  return versions.flatMap(({ id: from }, index) =>
    versions.slice(index + 1).map(({ id: to }) => ({ from, to })),
  );
}

/** The text of registry.json. */
export function registryFile(registry: Registry): string {
  return publishJson(publish(registry));
}

/** The text of schema.json. */
export function schemaFile(): string {
  return publishJson(SCHEMA);
}

/** The text of versions/<id>.json. Throws for a version that the registry does not describe. */
export function versionFile(registry: Registry, id: string): string {
  return publishJson(publishVersion(registry, id));
}

/** The text of commands/<name>.json. Throws for a name that the registry does not have. */
export function commandFile(registry: Registry, name: string): string {
  return publishJson(publishCommand(registry, name));
}

/** The text of errors.json. */
export function errorsFile(registry: Registry): string {
  return publishJson(publishErrors(registry));
}

/** The text of diff/<a>..<b>.json. Throws for a version that the registry does not describe. */
export function diffFile(registry: Registry, { from, to }: Pair): string {
  return publishJson(diffVersions(registry, from, to));
}

/** Files for other tools and languages by their names below registry/v1/. */
export const GENERATED = {
  'types.d.ts': typeDeclarations,
  'msnp_registry.py': pythonModule,
  'msnp.lua': luaDissector,
  'commands.csv': commandsTable,
} as const satisfies Record<string, (registry: Registry) => string>;

/** Every file that the registry alone makes, by its path below registry/v1/, each made when it is asked for. */
export function registryFiles(registry: Registry): ReadonlyMap<string, () => string> {
  const named = <T>(
    folder: string,
    items: readonly T[],
    nameOf: (item: T) => string,
    made: (item: T) => string,
  ) => items.map((item) => [`${folder}/${nameOf(item).toLowerCase()}.json`, () => made(item)] as const);
  return new Map([
    ['registry.json', () => registryFile(registry)],
    ['schema.json', schemaFile],
    ['errors.json', () => errorsFile(registry)],
    ...Object.entries(GENERATED).map(([file, textOf]) => [file, () => textOf(registry)] as const),
    ...named(
      'versions',
      registry.versions,
      ({ id }) => id,
      ({ id }) => versionFile(registry, id),
    ),
    ...named(
      'commands',
      registry.protocol.commands,
      ({ name }) => name,
      ({ name }) => commandFile(registry, name),
    ),
    ...named('diff', pairs(registry), pairName, (pair) => diffFile(registry, pair)),
  ]);
}

/** The test vectors by name; only the exchanges need the pages. */
const VECTORS = {
  framing: framingVectors,
  exchanges: exchangeVectors,
  challenges: challengeVectors,
  sso: ssoVectors,
  msnobject: msnObjectVectors,
  'url-encoding': urlEncodingVectors,
} as const satisfies Record<string, (pages: readonly PageExchanges[]) => unknown>;

export type VectorName = keyof typeof VECTORS;

/** Names of the files below registry/v1/vectors/, beside schema.json. */
export const VECTOR_NAMES = [
  'framing',
  'exchanges',
  'challenges',
  'sso',
  'msnobject',
  'url-encoding',
] as const satisfies readonly VectorName[];

/** The text of vectors/<name>.json. */
export function vectorsFile(name: VectorName, pages: readonly PageExchanges[]): string {
  return publishJson(VECTORS[name](pages));
}

/** The text of vectors/schema.json. */
export function vectorSchemaFile(): string {
  return publishJson(VECTOR_SCHEMA);
}

/** The pages that have exchanges, in order, from Markdown files by their paths below content/. */
export function pagesOf(
  files: readonly (readonly [path: string, markdown: string])[],
): readonly PageExchanges[] {
  return files
    .map(([path, markdown]) => ({
      page: path.replaceAll('\\', '/').replace(/(\/index)?\.md$/, ''),
      blocks: blocksOf(markdown, `content/${path}`),
    }))
    .filter(({ blocks }) => blocks.length > 0)
    .toSorted((a, b) => (a.page < b.page ? -1 : 1));
}
