// Where the built site leads: every link, anchor, picture and script of every page, twin, feed and list is there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { all, attributes, BASE, type BuiltPage, DIST, FILES, isApp, PAGES } from '#testing/built-pages.ts';
import { MOVED } from './moved.ts';

const SITE = 'https://msnp.example';
const present = new Set(FILES);
const served = (path: string) => readFileSync(join(DIST, path), 'utf8');

/** The address at which the build says that the site is; its own links may say it in full. */
const origin = new URL(/<loc>([^<]*)<\/loc>/.exec(served('sitemap-0.xml'))?.[1] ?? SITE).origin;

/** What is wrong with a link on a page of some path; undefined when it leads somewhere, or away. */
function fault(from: string, link: string): string | undefined {
  const url = new URL(link, `${origin}${BASE}${from}`);
  if (url.origin !== origin) return undefined;
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(`${BASE}/`)) return `${from}: ${link} leaves the base`;
  const inside = path.slice(BASE.length);
  if (inside in MOVED) return `${from}: ${link} has moved`;
  const page = PAGES.get(inside);
  if (!page) return present.has(inside) ? undefined : `${from}: ${link} is not there`;
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (anchor === '' || isApp(inside) || page.ids.has(anchor)) return undefined;
  return `${from}: ${link} has no such anchor`;
}

/** All that is wrong with links, each told once. */
function faults(from: string, links: Iterable<string>): string[] {
  return [...new Set(links)].flatMap((link) => fault(from, link) ?? []);
}

function linksOf({ html }: BuiltPage): string[] {
  const sets = attributes('srcset', html).flatMap((set) =>
    set.split(',').map((each) => each.trim().split(' ')[0] ?? ''),
  );
  const pictures = all(/<meta property="og:(?:url|image)" content="([^"]*)"/g, html);
  return [...attributes('href|src|action|poster|xlink:href', html), ...sets, ...pictures];
}

/** The ids that other elements of a page point at: labels, descriptions, what is controlled. */
function pointersOf({ html }: BuiltPage): string[] {
  const attribute = 'for|list|headers|aria-labelledby|aria-describedby|aria-controls|aria-owns|popovertarget';
  return attributes(attribute, html)
    .flatMap((ids) => ids.split(/\s+/))
    .filter(Boolean);
}

describe('every page', () => {
  test('links to addresses, anchors and files that exist', () => {
    expect([...PAGES.values()].flatMap((page) => faults(page.path, linksOf(page)))).toEqual([]);
  });

  test('points at parts of itself that exist', () => {
    const lost = [...PAGES.values()].flatMap((page) =>
      pointersOf(page)
        .filter((id) => !page.ids.has(id))
        .map((id) => `${page.path}: ${id}`),
    );
    expect(lost).toEqual([]);
  });

  test('has a permalink on each heading that has an anchor, and an anchor on each part', () => {
    const bare = [...PAGES.values()].flatMap(({ path, html }) => [
      ...all(/<h[2-4] id="([^"]+)"[^>]*>(?:(?!<\/h)[\s\S])*<\/h[2-4]>/g, html)
        .filter((id) => !html.includes(`href="#${id}"`))
        .map((id) => `${path}#${id}`),
      ...all(/<main[\s\S]*?<\/main>/g, html).slice(1),
      ...[
        ...(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '').matchAll(/<h2(?![^>]* id=)[^>]*>([\s\S]*?)<\/h2>/g),
      ].map((found) => `${path}: ${found[1]} has no anchor`),
    ]);
    expect(bare).toEqual([]);
  });

  test('has a picture of its own, or the one for all', () => {
    const pictures = new Set(
      [...PAGES.values()].flatMap(({ html }) => all(/<meta property="og:image" content="([^"]*)"/g, html)),
    );
    expect(pictures.size).toBeGreaterThan(250);
    const header = Buffer.from('89504e470d0a1a0a', 'hex');
    const broken = [...pictures].filter((address) => {
      const file = readFileSync(join(DIST, new URL(address).pathname.slice(BASE.length)));
      return (
        !file.subarray(0, 8).equals(header) || file.readUInt32BE(16) !== 1200 || file.readUInt32BE(20) !== 630
      );
    });
    expect(broken).toEqual([]);
  });
});

describe('what programs read', () => {
  test('the Markdown twins link to addresses and anchors that exist', () => {
    const twins = FILES.filter((file) => file.endsWith('.md'));
    expect(twins.length).toBeGreaterThan(250);
    const lost = twins.flatMap((file) => {
      const prose = served(file)
        .replace(/```[\s\S]*?```/g, '')
        .replace(/`[^`\n]*`/g, '');
      const links = all(/\]\(([^)\s]+)\)/g, prose);
      return faults(file.replace(/\.md$/, '/'), links);
    });
    expect(lost).toEqual([]);
  });

  test.each(['llms.txt', 'llms-full.txt', 'feed.xml', 'sitemap-0.xml'])('%s names what exists', (file) => {
    const text = served(file)
      .replace(/```[\s\S]*?```/g, '')
      .replace(/`[^`\n]*`/g, '');
    const links = file.endsWith('.xml')
      ? all(/(?:href="|<loc>|<id>)([^"<]+)/g, text)
      : all(/\]\(([^)\s]+)\)/g, text);
    expect(links.length).toBeGreaterThan(2);
    expect(faults('/', links)).toEqual([]);
  });

  test('the sitemap has every page, and none that has moved', () => {
    const listed = new Set(
      all(/<loc>([^<]*)<\/loc>/g, served('sitemap-0.xml')).map((address) =>
        new URL(address).pathname.slice(BASE.length),
      ),
    );
    expect([...PAGES.keys()].filter((path) => path !== '/404.html' && !listed.has(path))).toEqual([]);
    expect(Object.keys(MOVED).filter((path) => listed.has(path))).toEqual([]);
  });
});

describe('an address that has moved', () => {
  test.each(Object.entries(MOVED))('%s leads to %s, with no script', (from, to) => {
    expect(PAGES.has(to)).toBe(true);
    const html = served(`${from}index.html`);
    expect(html).toContain(`<meta http-equiv="refresh" content="0;url=${BASE}${to}">`);
    expect(html).toContain(`<a href="${BASE}${to}">`);
    expect(served('_redirects')).toContain(`${BASE}${from} ${BASE}${to} 301\n`);
  });
});

test('every file that is kept for reading offline is there, and every page is kept', () => {
  const { files }: { files: Record<string, string> } = JSON.parse(served('offline.json'));
  const lost = Object.keys(files).filter(
    (path) => !present.has(`/${path}`) && !present.has(`/${path}index.html`),
  );
  expect(lost).toEqual([]);
  expect([...PAGES.keys()].filter((path) => !(path.slice(1) in files))).toEqual([]);
});
