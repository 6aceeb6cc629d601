// Results of implementations as published: `implementations.json`, and for each `implementations/<id>.json`.

import type { Implementation } from '#content/implementations/implementation.ts';
import { type PlacedVersion, placed } from '#content/implementations/placing.ts';
import { head } from '#content/publish.ts';
import type { PageExchanges } from './generators/vectors.ts';
import type { Registry } from './registry.ts';
import type { Head } from './shape.ts';

/** `implementations/<id>.json`: what an implementation did with the exchanges. */
export interface PublishedImplementation extends Omit<Implementation, 'versions'>, Head<'implementation'> {
  readonly id: string;
  /** The versions that were played, oldest first. */
  readonly versions: readonly PlacedVersion[];
}

/** A file of content/implementations/ with its results placed. Throws where it names what is not there. */
export function publishImplementation(
  id: string,
  implementation: Implementation,
  pages: readonly PageExchanges[],
  registry: Registry,
): PublishedImplementation {
  const versions = placed(id, implementation, pages, registry);
  return { ...head('implementation', '..'), id, ...implementation, versions };
}

/** One line of `implementations.json`: a run and its results in numbers. */
export interface ImplementationEntry extends Omit<Implementation, 'versions'> {
  readonly id: string;
  /** The file with every exchange, from `implementations.json`. */
  readonly file: string;
  /** The versions that were played, oldest first. */
  readonly versions: readonly Pick<PlacedVersion, 'version' | 'counts'>[];
}

/** `implementations.json`: every implementation with a kept result. */
export interface PublishedImplementations extends Head<'implementations'> {
  readonly implementations: readonly ImplementationEntry[];
}

/** Every kept file of content/implementations/, by id, with its results placed; in the order of their names. */
export function publishEach(
  records: readonly (readonly [id: string, implementation: Implementation])[],
  pages: readonly PageExchanges[],
  registry: Registry,
): readonly PublishedImplementation[] {
  return records
    .map(([id, record]) => publishImplementation(id, record, pages, registry))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** What all of them come to. */
export function publishImplementations(all: readonly PublishedImplementation[]): PublishedImplementations {
  return {
    ...head('implementations', '.'),
    implementations: all.map(({ id, name, release, date, command, accounts, versions }) => ({
      id,
      file: `implementations/${id}.json`,
      ...{ name, release, date, command, accounts },
      versions: versions.map(({ version, counts }) => ({ version, counts })),
    })),
  };
}
