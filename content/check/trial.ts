// The exchanges of the pages as trials of somebody else's server: which can be tried with a few accounts, and why the
// others cannot.

import type { Block } from '#content/blocks.ts';
import { decodeBlock, type Spoken } from '#content/play.ts';
import type { PageExchanges } from '#content/publish/generators/vectors.ts';
import type { VersionId } from '#content/vocabulary.ts';
import type { Exchange } from '#protocol/exchange.ts';
import type { Frame } from '#protocol/frame.ts';
import { doable } from './doing.ts';

/** One exchange of a page, to be played against a server. */
export interface Trial {
  /** Where it stands: the page, and the number of the exchange on it from 1, as `commands/usr/3`. */
  readonly id: string;
  /** Address of the page below the site's root. */
  readonly page: string;
  readonly title: string;
  readonly version: VersionId;
  readonly block: Block;
  readonly exchange: Exchange;
  readonly spoken: readonly Spoken[];
  /** Why it cannot be tried; undefined when it can. */
  readonly obstacle: string | undefined;
}

/** The people of the pages, in the order in which accounts are given for them. */
export const CAST = ['alice', 'bob', 'carol', 'dave'] as const;

/** Whose account somebody uses: `alice.laptop` is alice at another place. */
export function personOf(who: string): string {
  return who.replace(/\..*/, '');
}

/** What would stay changed in an account after the trial, by the command, as a phrase. */
const LASTING: Readonly<Record<string, string>> = {
  RMG: 'removes a group of the account for good',
  REG: 'renames a group of the account',
  ADG: 'adds a group to the account',
  VAS: 'reports an account to the operator',
};

function lasting({ form, line }: Frame): string | undefined {
  if (form?.form.from !== 'client') return undefined;
  if (/^AD[CD] .*tel:/.test(line)) return 'leaves a telephone on the account’s lists';
  return LASTING[form.command.name];
}

function obstacleOf(
  { block, exchange, spoken }: Pick<Trial, 'block' | 'exchange' | 'spoken'>,
  accounts: number,
) {
  const people = new Set(spoken.map(({ connection }) => personOf(connection.split(' ')[0] ?? '')));
  const text = `${block.text}\n${block.given.join('\n')}`;
  for (const name of CAST)
    if (new RegExp(`\\b${name}(@example\\.com|\\b(?!@))`, 'i').test(text)) people.add(name);
  const missing = [...people].filter((name) => !CAST.slice(0, accounts).some((each) => each === name));
  if (missing.length > 0) return `needs an account for ${missing.join(' and ')}`;
  for (const sentence of block.given) {
    if (!doable(sentence)) return `needs the server’s inner state: ${sentence}`;
  }
  for (const step of exchange.steps) {
    if (step.kind === 'event' && !doable(step.text)) {
      const time = /pass(es)?$/.test(step.text);
      return time ? `takes too long: ${step.text}` : `needs what only the server can do: ${step.text}`;
    }
  }
  for (const { frame } of spoken) {
    const what = lasting(frame);
    if (what !== undefined) return what;
  }
  return undefined;
}

/** The trials of a version, in the order of the pages. */
export function trialsOf(
  pages: readonly PageExchanges[],
  version: VersionId,
  accounts: number,
): readonly Trial[] {
  return pages.flatMap(({ page: name, blocks }) =>
    blocks.flatMap((block, index): Trial[] => {
      if (block.version !== version || block.history !== undefined) return [];
      const { spoken, exchange } = decodeBlock(block);
      const page = `${name}/`;
      const trial = { block, exchange, spoken };
      return [
        {
          ...trial,
          id: `${page}${index + 1}`,
          page,
          title: block.title,
          version,
          obstacle: obstacleOf(trial, accounts),
        },
      ];
    }),
  );
}
