// The built site: every page is there, says what it is, and none is heavy.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ERRORS } from '#content/errors/errors.ts';
import { REGISTRY_VERSION } from '#content/publish/edition.ts';
import { VERSIONS } from '#content/reference.ts';
import { MSNP } from '#content/registry.ts';
import { runsLeft } from '#protocol/visible.ts';
import {
  all,
  attributes,
  BASE,
  type BuiltPage,
  DIST,
  FILES as files,
  isApp,
  PAGES as pages,
} from '#testing/built-pages.ts';
import { ROOT } from '#testing/sources.ts';
import { EDITIONS } from './editions.ts';

function weight(path: string): number {
  return gzipSync(readFileSync(join(DIST, path.slice(BASE.length)))).length;
}

const present = new Set(files);
const stylesOf = ({ html }: BuiltPage) => all(/<link rel="stylesheet" href="([^"]*)"/g, html);
const scriptsOf = ({ html }: BuiltPage) => [
  ...all(/<script[^>]*\ssrc="([^"]*)"/g, html),
  ...all(/<link rel="modulepreload" href="([^"]*)"/g, html),
];
const reading = [...pages.values()].filter(({ path }) => !isApp(path));

describe('every subject has its page', () => {
  test('each command', () => {
    const missing = MSNP.commands.filter(({ name }) => !pages.has(`/commands/${name.toLowerCase()}/`));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  test('each version, and each ordered pair of versions', () => {
    const ids = VERSIONS.map(({ id }) => id.toLowerCase());
    const wanted = ids.flatMap((a) => [
      `/versions/${a}/`,
      ...ids.filter((b) => a !== b).map((b) => `/diff/${a}/${b}/`),
    ]);
    expect(wanted.length).toBeGreaterThan(600);
    expect(wanted.filter((path) => !pages.has(path))).toEqual([]);
  });

  test('each numeric error', () => {
    const missing = Object.keys(ERRORS).filter((code) => !pages.has(`/errors/${code}/`));
    expect(missing).toEqual([]);
  });

  test('each folder of prose that is written', () => {
    const written = ['services', 'formats'].flatMap((kind) =>
      readdirSync(join(ROOT, 'content', kind))
        .filter((name) => existsSync(join(ROOT, 'content', kind, name, 'index.md')))
        .map((name) => `/${kind}/${name}/`),
    );
    expect(written.filter((path) => !pages.has(path))).toEqual([]);
  });

  test('each command, version and step between versions has its JSON', () => {
    const wanted = [
      'registry.json',
      'schema.json',
      'errors.json',
      ...MSNP.commands.map(({ name }) => `commands/${name.toLowerCase()}.json`),
      ...VERSIONS.map(({ id }) => `versions/${id.toLowerCase()}.json`),
      ...VERSIONS.flatMap(({ id, after }) => (after ? [`diff/${after}..${id}.json`.toLowerCase()] : [])),
    ];
    expect(wanted.filter((file) => !present.has(`/registry/v1/${file}`))).toEqual([]);
  });

  test('each with a Markdown twin', () => {
    const subjects = [...pages.keys()].filter((path) =>
      /^\/(commands|versions|services|formats|guide|errors|implementations)\/[^/]+\/$/.test(path),
    );
    expect(subjects.length).toBeGreaterThan(90);
    expect(subjects.filter((path) => !present.has(path.replace(/\/$/, '.md')))).toEqual([]);
  });
});

describe('every page', () => {
  test('holds no character that turns text, and sets apart what runs from right to left', () => {
    const SET_APART = /<(?:bdi|[a-z]+ [^>]*dir="auto"[^>]*)>[^<]*</g;
    const unruly = [...pages.values()].filter(
      ({ html }) =>
        /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(html) || runsLeft(html.replace(SET_APART, '<')),
    );
    expect(unruly.map(({ path }) => path)).toEqual([]);
    expect([...pages.values()].filter(({ html }) => runsLeft(html)).map(({ path }) => path)).toContain(
      '/formats/url-encoding/',
    );
  });

  test('uses an id once', () => {
    const doubled = [...pages.values()].filter(({ html, ids }) => attributes('id', html).length !== ids.size);
    expect(doubled.map(({ path }) => path)).toEqual([]);
  });

  test('has a title of its own, a description, one main heading and a canonical address', () => {
    const titles = new Map<string, string>();
    const poor = [...pages.values()].flatMap(({ path, html }) => {
      const [title = ''] = all(/<title>([^<]*)<\/title>/g, html);
      const twin = titles.get(title);
      titles.set(title, path);
      return [
        ...(title === '' ? [`${path} has no title`] : []),
        ...(twin === undefined ? [] : [`${path} is titled like ${twin}`]),
        ...(/<meta name="description" content="[^"]{20,}"/.test(html) ? [] : [`${path} has no description`]),
        ...(all(/(<h1)/g, html).length === 1 ? [] : [`${path} has not one h1`]),
        ...(html.includes('<link rel="canonical"') ? [] : [`${path} has no canonical address`]),
      ];
    });
    expect(poor).toEqual([]);
  });

  test('offers to run each of its exchanges, or says why it cannot be played', () => {
    const bare = reading.flatMap(({ path, html }) =>
      all(/<figure class="exchange"([\s\S]*?)<\/figure>/g, html)
        .filter((figure) => !figure.includes('class="run"') && !figure.includes('Not played'))
        .map(() => path),
    );
    expect(bare).toEqual([]);
  });
});

describe('a reading page', () => {
  test('weighs less than 20 KB with its styles, and 15 KB on average', () => {
    const weights = reading.map((page) => ({
      path: page.path,
      bytes: gzipSync(page.html).length + stylesOf(page).reduce((sum, style) => sum + weight(style), 0),
    }));
    expect(weights.filter(({ bytes }) => bytes > 20_000)).toEqual([]);
    expect(weights.reduce((sum, { bytes }) => sum + bytes, 0) / weights.length).toBeLessThan(15_000);
  });

  test('loads no script that it needs to be read, and none over 3 KB', () => {
    const heavy = reading.flatMap((page) =>
      scriptsOf(page)
        .filter((script) => weight(script) > 3_000)
        .map((script) => `${page.path}: ${script}`),
    );
    expect(heavy).toEqual([]);
  });

  test('brings at most 1 KB of its own scripts in line, and fetches none to show itself but the matrix', () => {
    const long = reading.filter(({ html }) => {
      const scripts = all(/<script>([\s\S]*?)<\/script>/g, html);
      return gzipSync(scripts.join('\n')).length > 1_024;
    });
    expect(long.map(({ path }) => path)).toEqual([]);
    const fetching = reading.filter((page) => scriptsOf(page).length > 0);
    expect(fetching.map(({ path }) => path)).toEqual(['/versions/']);
  });
});

test('no code of the tests is published', () => {
  const named = files.filter((file) => /\.(?:test|spec|bench)\b/.test(file));
  const scripts = files.filter((file) => /\.m?js$/.test(file));
  const borrowed = scripts.filter((file) =>
    /\bvitest\b|\bfast-check\b|playwright/.test(readFileSync(join(DIST, file), 'utf8')),
  );
  expect(scripts.length).toBeGreaterThan(20);
  expect([...named, ...borrowed]).toEqual([]);
});

describe('what is made beside the pages', () => {
  const served = (path: string) => readFileSync(join(DIST, path), 'utf8');

  test('the modules that are fetched on use weigh at most 3 KB each, and import what is there', () => {
    const scripts = files.filter((file) => /^\/scripts\/.*\.js$/.test(file));
    expect(scripts.length).toBeGreaterThan(3);
    const faults = scripts.flatMap((file) => [
      ...(weight(`${BASE}${file}`) > 3_000 ? [`${file} is heavy`] : []),
      ...all(/from ["']\.\/([^"']+)["']/g, served(file))
        .filter((name) => !present.has(`/scripts/${name}`))
        .map((name) => `${file} imports ${name}`),
    ]);
    expect(faults).toEqual([]);
  });

  test('the search knows every command, form, numeric error and version by name, at an address that exists', () => {
    const names: readonly { name: string; path: string }[] = JSON.parse(served('scripts/names.json'));
    const known = new Set(names.map(({ name }) => name));
    const wanted = [
      ...MSNP.commands.flatMap(({ name, forms }) => [
        name,
        ...Object.keys(forms).map((form) => `${name} ${form}`),
      ]),
      ...Object.keys(ERRORS),
      ...VERSIONS.map(({ id }) => id),
    ];
    expect(wanted.filter((name) => !known.has(name))).toEqual([]);
    const lost = names.filter(({ path }) => {
      const [page = '', anchor = ''] = path.split('#');
      const built = pages.get(page);
      return !built || (anchor !== '' && !built.ids.has(anchor));
    });
    expect(lost).toEqual([]);
  });

  test('the feed tells the edition that the registry has now', () => {
    expect(EDITIONS[0]?.version).toBe(REGISTRY_VERSION);
    const feed = served('feed.xml');
    for (const { version, date } of EDITIONS) {
      expect(feed).toContain(`<title>Registry ${version}</title>`);
      expect(feed).toContain(`<updated>${date}T00:00:00Z</updated>`);
      expect(pages.get('/registry/')?.ids).toContain(`edition-${version}`);
    }
  });

  test('llms-full.txt holds every command, version and numeric error', () => {
    const text = served('llms-full.txt');
    const titles = [
      ...MSNP.commands.map(({ name }) => name),
      ...VERSIONS.map(({ id }) => id),
      ...Object.keys(ERRORS),
    ];
    expect(titles.filter((title) => !text.includes(`# ${title}: `))).toEqual([]);
  });
});

describe('what is not certain', () => {
  const page = pages.get('/unknowns/');

  test('is told with every question of every command', () => {
    const asked = MSNP.commands.flatMap(({ unknowns = [] }) => unknowns.length);
    const count = asked.reduce((sum, each) => sum + each, 0);
    expect(count).toBeGreaterThan(50);
    expect(page?.html).toContain(`<a href="#open-command">${count}</a>`);
  });

  test('and each source says what it backs', () => {
    const sources = pages.get('/sources/')?.html ?? '';
    const backed = all(/Backs (\d+) statements?/g, sources).map(Number);
    expect(backed.length).toBeGreaterThan(20);
    expect(Math.max(...backed)).toBeGreaterThan(1_000);
  });
});
