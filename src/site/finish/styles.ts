// Puts the styles into the pages that people come to first, so that one request is enough to paint them.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BASE, builtFile, builtFiles, DIST } from './built.ts';

/** Comparisons, two thirds of all pages, and what else is as deep: with the styles in each, the package would be too heavy. */
const LINKED = /^(\/[^/]+){4}$/;

/** Writes the sheets that pages link into them; links from sheets to other files would break, and are refused. */
export function bringStyles(): void {
  const sheets = new Map<string, string>();
  const sheetAt = (href: string): string => {
    const css = sheets.get(href) ?? builtFile(href.slice(BASE.length)).toString();
    if (/url\((?!["']?data:)|@import|<\/style/.test(css)) throw new Error(`${href} cannot stand in a page.`);
    sheets.set(href, css);
    return css;
  };
  for (const file of builtFiles()) {
    if (!file.endsWith('.html') || LINKED.test(file)) continue;
    const html = builtFile(file).toString();
    const whole = html.replace(
      /<link rel="stylesheet" href="([^"]*)">/g,
      (_, href: string) => `<style>${sheetAt(href)}</style>`,
    );
    if (whole !== html) writeFileSync(join(DIST, file), whole);
  }
}
