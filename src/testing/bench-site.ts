// The site beside a Starlight build of the same Markdown, in one run: build, weight, a slow reader, search; and the
// marks that Lighthouse gives. `npm run bench:site` prints it and stops by itself.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { serveCompressed } from './bench/site/compressed.ts';
import { median, type Visit, visit } from './bench/site/reading.ts';
import { OURS, STARLIGHTS, searchTimes } from './bench/site/searching.ts';
import { STARLIGHT, writeStarlight } from './bench/site/starlight.ts';
import { launchChromium } from './chromium.ts';
import { marksOf } from './lighthouse.ts';
import { ROOT } from './sources.ts';

/** Whatever happens, the run is over after this many milliseconds. */
const LONGEST = 15 * 60_000;
const PAGES = [
  '/versions/msnp8/',
  '/commands/usr/',
  '/commands/adc/',
  '/errors/911/',
  '/diff/msnp8/msnp9/',
  '/guide/groups/',
];
const MARKED = ['/', '/versions/msnp8/', '/commands/usr/', '/diff/msnp8/msnp9/', '/versions/'];
const VISITS = 3;

interface Visits {
  readonly quick: Visit[];
  readonly slow: Visit[];
}

function say(what: string, ours: number, theirs: number, unit: string): void {
  const figure = (value: number) =>
    (Number.isNaN(value)
      ? 'none'
      : `${value.toFixed(unit === 's' || unit === 'KB' ? 1 : unit === '' ? 2 : 0)} ${unit}`
    ).padStart(12);
  const ratio = theirs === 0 || Number.isNaN(ours + theirs) ? '' : (ours / theirs).toFixed(2).padStart(7);
  process.stdout.write(`${what.padEnd(46)}${figure(ours)}${figure(theirs)}${ratio}\n`);
}

/** Builds a site with the one Astro of the project; returns the seconds that it took. */
function timedBuild(root: string): number {
  const args = ['build', '--root', root];
  const started = performance.now();
  const run = spawnSync(join(ROOT, 'node_modules/.bin/astro'), args, {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (run.status !== 0) throw new Error(`astro ${args.join(' ')} failed:\n${run.stderr}`);
  return (performance.now() - started) / 1000;
}

setTimeout(() => {
  process.stderr.write('The bench takes too long on this machine and is given up.\n');
  process.exit(1);
}, LONGEST).unref();

process.stdout.write(
  `${''.padEnd(46)}${'ours'.padStart(12)}${'Starlight'.padStart(12)}${'ratio'.padStart(7)}\n`,
);
// Both begin with no page and no Markdown kept from before; pictures that were drawn before stay, Starlight has none.
// What was there is taken out of the way and deleted at the end: on some file systems a new file takes longer to make
// while others were deleted not long ago, and that is no part of a build.
mkdirSync(join(ROOT, '.cache'), { recursive: true });
const away = mkdtempSync(join(ROOT, '.cache/before-'));
process.on('exit', () => rmSync(away, { recursive: true, force: true }));
for (const [index, kept] of [join(ROOT, 'dist'), join(ROOT, '.cache/astro'), STARLIGHT].entries())
  if (existsSync(kept)) renameSync(kept, join(away, String(index)));
const ours = timedBuild(ROOT);
writeStarlight();
const theirs = timedBuild(STARLIGHT);
const pagesIn = (root: string) => globSync('**/*.html', { cwd: join(root, 'dist') }).length;
const [pages, pagesThere] = [pagesIn(ROOT), pagesIn(STARLIGHT)];
say('pages, diffs among them', pages, pagesThere, 'pages');
say('build of all, with the search index', ours, theirs, 's');
say('build, pages a second', pages / ours, pagesThere / theirs, 'pages/s');
say('build, for each 100 pages', (ours / pages) * 100, (theirs / pagesThere) * 100, 's');

const sites = [
  await serveCompressed(join(ROOT, 'dist')),
  await serveCompressed(join(STARLIGHT, 'dist')),
] as const;
const browser = await launchChromium();
try {
  const visits: Visits[] = [];
  for (const { origin } of sites) {
    const quick: Visit[] = [];
    const slow: Visit[] = [];
    for (const path of PAGES) {
      quick.push(await visit(browser, origin + path, false));
      for (let count = 0; count < VISITS; count++) slow.push(await visit(browser, origin + path, true));
    }
    visits.push({ quick, slow });
  }
  const [mine, others] = visits;
  if (!mine || !others) throw new Error('Nothing was visited.');
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const both = (what: string, unit: string, figure: (all: Visits) => number) =>
    say(what, figure(mine), figure(others), unit);
  both('requests of a reading page, at most', 'requests', ({ quick }) =>
    Math.max(...quick.map(({ requests }) => requests)),
  );
  both(
    'weight of a reading page, average',
    'KB',
    ({ quick }) => mean(quick.map(({ bytes }) => bytes)) / 1000,
  );
  both('largest contentful paint, slow, median', 'ms', ({ slow }) => median(slow.map(({ paint }) => paint)));
  both('blocking time, slow, average', 'ms', ({ slow }) => mean(slow.map(({ blocking }) => blocking)));
  both('layout shift, slow, worst', '', ({ slow }) => Math.max(...slow.map(({ shift }) => shift)));
  const [here, there] = sites;
  const found = await searchTimes(browser, `${here.origin}/commands/usr/`, OURS);
  const foundThere = await searchTimes(browser, `${there.origin}/commands/usr/`, STARLIGHTS);
  say('first result of the first search', found.first, foundThere.first, 'ms');
  say('first result of the next search', found.next, foundThere.next, 'ms');
} finally {
  await browser.close();
}

process.stdout.write('\nLighthouse, ours\n');
const marks = await marksOf(
  MARKED.map((path) => sites[0].origin + path),
  ['performance', 'accessibility', 'best-practices', 'seo'],
);
for (const [index, path] of MARKED.entries()) {
  const { marks: given = {}, faults = [] } = marks[index] ?? {};
  const told = Object.entries(given).map(([category, mark]) => `${category} ${mark}`);
  process.stdout.write(`${path.padEnd(22)}${told.join(', ')}\n`);
  for (const fault of faults.filter((each) => !each.startsWith('performance')))
    process.stdout.write(`  ${fault}\n`);
}
for (const { close } of sites) close();
rmSync(STARLIGHT, { recursive: true, force: true });
