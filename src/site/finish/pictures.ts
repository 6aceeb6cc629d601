// Draws the pictures of the pages into the built site. A picture that was drawn before is taken from the cache.

import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import type { PublishedRegistry } from '#content/publish/shape.ts';
import { VERSION_IDS } from '#content/vocabulary.ts';
import { isInForce } from '#site/history.ts';
import { GENERAL, PICTURED, picturedOf, pictureOf } from '#site/pictures.ts';
import { builtFile, builtFiles, DIST, pathOf, ROOT, saidIn } from './built.ts';
import { drawingOf, type Subject, TYPEFACE } from './drawing.ts';

const CACHE = join(ROOT, '.cache/pictures');

const fonts = ['400Regular', '700Bold'].map((weight) =>
  createRequire(import.meta.url).resolve(
    `@expo-google-fonts/ibm-plex-mono/${weight}/IBMPlexMono_${weight}.ttf`,
  ),
);

const SITE: Subject = {
  kind: 'the protocol of MSN Messenger',
  title: 'Every version, every command',
  about:
    'It runs: what a page says, the registry holds as data, the mock server does, and a test has checked.',
  presence: VERSION_IDS.map(() => true),
};

/** In which versions the subject of a page is there, in order; empty where that is not known of it as a whole. */
function presenceOf(registry: PublishedRegistry, kind: keyof typeof PICTURED, name: string): boolean[] {
  if (kind === 'commands') return registry.commands[name.toUpperCase()]?.presence.map(isInForce) ?? [];
  if (kind === 'versions') return VERSION_IDS.map((id) => id.toLowerCase() === name);
  if (kind === 'services') return registry.versions.map(({ webServices = [] }) => webServices.includes(name));
  const { since, until = VERSION_IDS.at(-1) } = (kind === 'errors' ? registry.errors[name] : undefined) ?? {};
  if (since === undefined || since === 'unknown') return [];
  const places: readonly string[] = VERSION_IDS;
  return places.map((_, place) => place >= places.indexOf(since) && place <= places.indexOf(until ?? ''));
}

async function draw(svg: string, path: string): Promise<void> {
  const kept = join(CACHE, `${createHash('sha256').update(svg).digest('hex').slice(0, 32)}.png`);
  if (!existsSync(kept)) {
    const options = { font: { fontFiles: fonts, loadSystemFonts: false, defaultFontFamily: TYPEFACE } };
    const picture = await renderAsync(svg, options);
    writeFileSync(kept, picture.asPng());
  }
  const file = join(DIST, path);
  mkdirSync(dirname(file), { recursive: true });
  copyFileSync(kept, file);
}

/** Draws the picture of every page that has one of its own, and the one for the others; returns how many. */
export async function drawPictures(registry: PublishedRegistry): Promise<number> {
  mkdirSync(CACHE, { recursive: true });
  const ends = [VERSION_IDS[0], VERSION_IDS.at(-1) ?? ''] as const;
  const own = builtFiles().flatMap((file) => {
    const path = pathOf(file);
    const pictured = picturedOf(path);
    if (pictured === undefined) return [];
    const html = builtFile(file).toString();
    const title = saidIn(html, 'og:title');
    if (title === undefined) return [];
    const { kind, name } = pictured;
    const about = saidIn(html, 'og:description') ?? '';
    const presence = presenceOf(registry, kind, name);
    return [{ path: pictureOf(path), subject: { kind: PICTURED[kind], title, about, presence } }];
  });
  const all = [...own, { path: GENERAL, subject: SITE }];
  await Promise.all(all.map(({ path, subject }) => draw(drawingOf(subject, ends), path)));
  return all.length;
}
