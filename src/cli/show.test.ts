// msnp show and msnp diff: the reference in the terminal.
import { describe, expect, test } from 'vitest';
import { REGISTRY } from '#content/publish/registry.ts';
import { diffVersions, publishCommand } from '#content/publish.ts';
import { entries } from './entry.ts';
import { main } from './main.ts';

async function call(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await main(args, { out: (line) => void out.push(line), err: (line) => void err.push(line) });
  return { status, out: out.join('\n'), err: err.join('\n') };
}

/** Lines that could have been broken at a blank, but were not. */
function tooWide(text: string): string[] {
  return text.split('\n').filter((line) => line.length > 80 && / \S+ \S+$/.test(line));
}

describe('msnp show', () => {
  test.each([
    [['show', 'ADC'], 'C: ADC {trid} FL N={handle} F={friendly}'],
    [['show', 'usr', '--version', 'msnp8'], 'USR in MSNP8'],
    [['show', '911'], '911: Authentication failed'],
    [['show', 'msnp11'], 'MSNP11: '],
    [['show', 'BSY'], 'busy'],
    [['show', 'statuses'], 'Page: formats/statuses/'],
    [['show', 'FLN'], 'Page: commands/fln/'],
  ])('%j', async (args, sentence) => {
    const { status, out } = await call(...args);
    expect(out).toContain(sentence);
    expect(status).toBe(0);
  });

  test('gives a command as JSON as the site publishes it', async () => {
    const { out } = await call('show', 'ADC', '--json');
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(publishCommand(REGISTRY, 'ADC'))));
  });

  test('breaks every entry of the reference at 80 columns', () => {
    const paint = (_: string, text: string) => text;
    const wide = entries(REGISTRY).flatMap(({ name, lines }) =>
      tooWide(lines(paint).join('\n')).map((line) => `${name}: ${line}`),
    );
    expect(wide).toEqual([]);
  });

  test.each([
    [['show', 'ADX'], 'There is nothing called "ADX". Did you mean'],
    [['show', 'MSPN11'], 'Did you mean MSNP11?'],
    [['show', 'ADC', '--version', 'MSNP8'], 'MSNP8 has no ADC. It is in MSNP10 MSNP11 MSNP12.'],
    [['show', 'ADC', '--version', 'MSNP99'], 'Did you mean MSNP'],
    [['show', 'frobnicate'], 'msnp show --help tells what there is.'],
    [['show'], 'NAME is missing.'],
  ])('%j is a wrong call', async (args, sentence) => {
    const { status, err } = await call(...args);
    expect(err).toContain(sentence);
    expect(status).toBe(2);
  });
});

describe('msnp diff', () => {
  test('puts the older version first and tells what came and went', async () => {
    const { status, out } = await call('diff', 'msnp9', 'MSNP8');
    expect(status).toBe(0);
    expect(out).toContain('From MSNP8 to MSNP9');
    expect(out).toContain('+ PGD');
    expect(out).toContain('- PAG');
    expect(tooWide(out)).toEqual([]);
  });

  test('gives JSON as the site publishes it', async () => {
    const { out } = await call('diff', 'MSNP8', 'MSNP9', '--json');
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(diffVersions(REGISTRY, 'MSNP8', 'MSNP9'))));
  });

  test.each([
    [['diff', 'MSNP8'], 'B is missing.'],
    [['diff', 'MSNP8', 'MSNP8'], 'Both versions are MSNP8.'],
    [['diff', 'MSNP8', 'MSPN9'], 'Did you mean MSNP9?'],
  ])('%j is a wrong call', async (args, sentence) => {
    const { status, err } = await call(...args);
    expect(err).toContain(sentence);
    expect(status).toBe(2);
  });
});
