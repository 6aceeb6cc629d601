// Results of an implementation as published: `implementations/<id>.json`.

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
