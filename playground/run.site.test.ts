// Every Run button of the built site: its address names an exchange that the playground plays to its end.
import { expect, test } from 'vitest';
import { attributes, BASE, PAGES } from '#testing/built-pages.ts';
import { namedIn } from './address.ts';
import { Embedded } from './embedded.ts';
import { sceneNamed } from './scene-names.ts';

const PLACE = `${BASE}/playground/#`;

/** What each page's links to the playground name, without those that only lead there. */
const RUNS = [...PAGES.values()].flatMap(({ path, html }) =>
  attributes('href', html)
    .filter((href) => href.startsWith(PLACE))
    .map((href) => ({ path, fragment: href.slice(PLACE.length) })),
);

/** Plays what a fragment names with the code of the page and of its worker; gives what was wrong, if anything. */
async function faultOf(fragment: string): Promise<string | undefined> {
  const named = namedIn(fragment);
  const scene = named?.what === 'scene' ? await sceneNamed(named.name) : undefined;
  if (!scene) return 'names no scene';
  const embedded = new Embedded(0);
  let count = 0;
  const ask = (request: Parameters<Embedded['answer']>[1]) => {
    count += 1;
    const { answer } = embedded.answer(count, request, 0);
    if (!answer || !('total' in answer)) throw new Error(`${fragment} gives no scene`);
    return answer;
  };
  let state = ask({ kind: 'scene', source: scene.source });
  while (state.failure === undefined && state.done < state.total) state = ask({ kind: 'step' });
  if (state.failure !== undefined) return state.failure;
  return state.total === 0 || state.astray > 0 ? `${state.total} steps, ${state.astray} astray` : undefined;
}

test('plays to its end, without a line that the page has otherwise', async () => {
  const fragments = new Set(RUNS.map(({ fragment }) => fragment));
  expect(fragments.size).toBeGreaterThan(450);
  const faults: string[] = [];
  for (const fragment of fragments) {
    const fault = await faultOf(fragment);
    const on = RUNS.find((run) => run.fragment === fragment)?.path;
    if (fault !== undefined) faults.push(`${fragment} on ${on}: ${fault}`);
  }
  expect(faults).toEqual([]);
});
