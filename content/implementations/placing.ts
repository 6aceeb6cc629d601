// Kept results beside the exchanges that the pages have now: where each stands, and which commands it shows.

import type { Block } from '#content/blocks.ts';
import { decodeBlock } from '#content/play.ts';
import { commandsIn } from '#content/publish/commands.ts';
import type { PageExchanges } from '#content/publish/generators/vectors.ts';
import type { Registry } from '#content/publish/registry.ts';
import type { Implementation, Titles } from './implementation.ts';

/** Where an exchange stands. */
export interface Place {
  readonly page: string;
  /** Its place among the exchanges of the page, from 0. */
  readonly index: number;
  readonly title: string;
}

/** An exchange and what became of it. */
export interface Placed extends Place {
  readonly verdict: 'agrees' | 'differs' | 'untried';
  /** In what it differs, or for what reason it was not tried. */
  readonly why?: string;
  /** What the page has, where that differs. */
  readonly expected?: string;
  /** What the implementation had in its place. */
  readonly got?: string;
}

/** The results of one version. */
export interface PlacedVersion {
  readonly version: string;
  readonly counts: Readonly<Record<Placed['verdict'], number>>;
  readonly commands: {
    /** Those of which an exchange that agrees has a line. */
    readonly covered: readonly string[];
    /** The others that the version has. */
    readonly uncovered: readonly string[];
  };
  /** In the order of the pages. */
  readonly exchanges: readonly Placed[];
  /** How many exchanges of the version the pages have that the run did not know. */
  readonly newer: number;
}

function keyOf(page: string, title: string): string {
  return `${page}: ${title}`;
}

function eachOf(titles: Titles): { readonly page: string; readonly title: string }[] {
  return Object.entries(titles).flatMap(([page, list]) => list.map((title) => ({ page, title })));
}

function commandsOf(block: Block, version: string): string[] {
  return decodeBlock(block).spoken.flatMap((line) =>
    line.version === version && line.frame.form ? [line.frame.form.command.name] : [],
  );
}

/**
 * Places the results of a file, which is called by the id. Throws where it names a version or an exchange that is not
 * there, with all of them and what to do.
 */
export function placed(
  id: string,
  { versions }: Implementation,
  pages: readonly PageExchanges[],
  registry: Registry,
): readonly PlacedVersion[] {
  const playable = pages.flatMap(({ page, blocks }) =>
    blocks.flatMap((block, index) => (block.history === undefined ? [{ page, block, index }] : [])),
  );
  const places = new Map(playable.map((each) => [keyOf(each.page, each.block.title), each]));
  const lost: string[] = [];
  const results = Object.entries(versions).map(([version, { agrees, differs, untried }]): PlacedVersion => {
    if (!registry.versions.some((each) => each.id === version)) lost.push(`the version ${version}`);
    const covered = new Set<string>();
    const place = (page: string, title: string, result: Omit<Placed, keyof Place>): Placed[] => {
      const found = places.get(keyOf(page, title));
      if (found?.block.version !== version) {
        lost.push(`an exchange of ${version} called "${title}" on ${page}`);
        return [];
      }
      if (result.verdict === 'agrees') for (const name of commandsOf(found.block, version)) covered.add(name);
      return [{ page, index: found.index, title, ...result }];
    };
    const exchanges = [
      ...eachOf(agrees).flatMap(({ page, title }) => place(page, title, { verdict: 'agrees' })),
      ...differs.flatMap(({ page, title, ...result }) =>
        place(page, title, { verdict: 'differs', ...result }),
      ),
      ...Object.entries(untried).flatMap(([why, titles]) =>
        eachOf(titles).flatMap(({ page, title }) => place(page, title, { verdict: 'untried', why })),
      ),
    ];
    const count = (verdict: Placed['verdict']) =>
      exchanges.filter((exchange) => exchange.verdict === verdict).length;
    const names = commandsIn(registry.protocol, version).map(({ name }) => name);
    const all = playable.filter(({ block }) => block.version === version).length;
    return {
      version,
      counts: { agrees: count('agrees'), differs: count('differs'), untried: count('untried') },
      commands: {
        covered: names.filter((name) => covered.has(name)),
        uncovered: names.filter((name) => !covered.has(name)),
      },
      exchanges: exchanges.toSorted((a, b) =>
        a.page === b.page ? a.index - b.index : a.page < b.page ? -1 : 1,
      ),
      newer: all - exchanges.length,
    };
  });
  if (lost.length === 0) return results;
  throw new Error(
    `content/implementations/${id}.json names what is not there: ${lost.join('; ')}. Make the file anew with its own command (npm run check:own for the mock server of this repository), or, where that server is out of reach, rename or delete what the file says of these.`,
  );
}
