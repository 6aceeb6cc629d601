// Scenes by their names: those that are told in sentences, the session of a version, any exchange of a page.

import { SPOKEN } from '#content/commands/ver/serve.ts';
import type { SceneSource } from './channel.ts';
import { markdownOf, playableOf } from './pages.ts';

/** A scene that can be played. */
export interface NamedScene {
  readonly name: string;
  readonly source: SceneSource;
  /** A sentence for each step; none for an exchange that is no scene of its own. */
  readonly says: readonly string[];
  /** The scene that is offered next. */
  readonly next?: { readonly name: string; readonly title: string };
}

async function told(name: string): Promise<NamedScene | undefined> {
  const { SCENES } = await import('#content/scenes/scenes.ts');
  const at = SCENES.findIndex((scene) => scene.name === name);
  const scene = SCENES[at];
  if (!scene) return undefined;
  const exchanges = await Promise.all(
    scene.acts.map(async ({ page, exchange }) => {
      const markdown = (await markdownOf(page)) ?? '';
      const found = playableOf(markdown, page).find(({ block }) => block.title === exchange);
      return { page, markdown, index: found?.index ?? -1 };
    }),
  );
  const says = scene.acts.flatMap((act) => act.says);
  const next = SCENES[at + 1];
  return { name, source: { title: scene.title, exchanges }, says, ...(next ? { next } : {}) };
}

/** What the clients of a version say: the first exchange of its page. */
async function session(name: string): Promise<NamedScene | undefined> {
  const version = SPOKEN.find((id) => id === name.replace(/^log-on-/, '').toUpperCase());
  if (!version) return undefined;
  const page = `versions/${version.toLowerCase()}`;
  const markdown = (await markdownOf(page)) ?? '';
  const [first] = playableOf(markdown, page);
  if (!first) return undefined;
  return { name, source: { title: '', exchanges: [{ page, markdown, index: first.index }] }, says: [] };
}

/**
 * The scene of a name: one of those with sentences, as in `chat`; a version, as in `MSNP7`; page and number of an
 * exchange, as in `commands/usr/0`. Undefined when there is none.
 */
export async function sceneNamed(name: string): Promise<NamedScene | undefined> {
  const lower = name.toLowerCase();
  const found = /^([a-z0-9/-]{1,80})\/(\d{1,3})$/.exec(lower);
  if (!found) return (await told(lower)) ?? session(lower);
  const page = found[1]?.replace(/\/index$/, '') ?? '';
  const markdown = await markdownOf(page);
  if (markdown === undefined) return undefined;
  return {
    name: lower,
    source: { title: '', exchanges: [{ page, markdown, index: Number(found[2]) }] },
    says: [],
  };
}
