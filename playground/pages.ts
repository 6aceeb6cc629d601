// The pages whose exchanges can be played: each page's Markdown is loaded when it is asked for.

import { type Block, blocksOf } from '#content/blocks.ts';

const FILES = import.meta.glob<string>('../content/**/*.md', { query: '?raw', import: 'default' });

function nameOf(file: string): string {
  return file.replace('../content/', '').replace(/(\/index)?\.md$/, '');
}

const BY_NAME = new Map(Object.entries(FILES).map(([file, load]) => [nameOf(file), load]));

/** The pages there are, such as `commands/usr`. */
export const PAGES: readonly string[] = [...BY_NAME.keys()].toSorted();

/** The Markdown of a page; undefined when there is none of this name. */
export async function markdownOf(page: string): Promise<string | undefined> {
  return BY_NAME.get(page.replace(/\/index$/, ''))?.();
}

/** A block of a page that can be played, with its number among all blocks of the page. */
export interface Playable {
  readonly index: number;
  readonly block: Block;
}

/** The exchanges of a page that can be played. */
export function playableOf(markdown: string, page: string): Playable[] {
  return blocksOf(markdown, page)
    .map((block, index) => ({ index, block }))
    .filter(({ block }) => block.history === undefined);
}
