// From the HTML of a Markdown page to what a page shows: links below the base, permalinks, tables that scroll.

import { at } from '#site/addresses.ts';

const EXCHANGE = /<pre><code class="language-msnp">[\s\S]*?<\/code><\/pre>/;

/** Cuts the HTML of a page at its exchanges: one piece more than there are exchanges. */
export function cutAtExchanges(html: string): string[] {
  return html.split(EXCHANGE);
}

/** Anchors of what pages say beside their prose. */
const TAKEN = [
  'main',
  'forms',
  'use',
  'errors',
  'changes',
  'commands',
  'machine',
  'disputes',
  'unknowns',
  'sources',
];

/** The anchor of a heading whose text gives `slug`, on a page that needs the anchors `taken` for other things. */
export function anchorOf(slug: string, taken: readonly string[]): string {
  return TAKEN.includes(slug) || taken.includes(slug) ? `about-${slug}` : slug;
}

/**
 * Code coloured by Shiki, written short: a class for a colour, and no mark around what has none of its own. Names of
 * XML and the colon of a header have none: beside them the values stand out.
 */
function slim(code: string): string {
  return code
    .replace(/^<pre [^>]*>/, '<pre role="group" aria-label="Code" tabindex="0">')
    .replace(/<span class="line">([\s\S]*?)<\/span>(?=\n|<\/code>)/g, '$1')
    .replace(
      /<span style="color:var\(--astro-code-(?:foreground|token-punctuation|token-function)\)">([^<]*)<\/span>/g,
      '$1',
    )
    .replace(/<span style="color:var\(--astro-code-token-([a-z-]+)\)">/g, '<span class="t-$1">')
    .replace(/(&#x3C;|&lt;)(\/?)<span class="t-string-expression">([^<]*)<\/span>/g, '$1$2$3')
    .replace(/((?:&#x3C;|&lt;)\/?[\w-]+:)<span class="t-string-expression">([^<]*)<\/span>/g, '$1$2')
    .replace(/<span class="t-keyword">:<\/span>/g, ':')
    .replace(/<span class="(t-[a-z-]+)">([^<]*)<\/span>(?:<span class="\1">([^<]*)<\/span>)+/g, (run) => {
      const look = /class="([^"]*)"/.exec(run)?.[1];
      return `<span class="${look}">${run.replace(/<[^>]*>/g, '')}</span>`;
    });
}

/** Finishes a piece of a page's HTML; `taken` are anchors that its headings may not have. */
export function finish(html: string, taken: readonly string[] = []): string {
  return html
    .replace(/(<h[2-4] id=")([^"]+)"/g, (_, head: string, id: string) => `${head}${anchorOf(id, taken)}"`)
    .replace(/<a href="(\/[^/"][^"]*|\/)"/g, (_, path: string) => `<a href="${at(path)}"`)
    .replace(
      /<h([2-4]) id="([^"]+)">([\s\S]*?)<\/h\1>/g,
      '<h$1 id="$2"><a class="anchor" href="#$2">$3</a></h$1>',
    )
    .replace(/(?<!<pre[^>]*>)<code>(?=[^<]{1,24}<)(?=[^<]*-)/g, '<code class="whole">')
    .replace(/<table>/g, '<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>')
    .replace(/<\/table>/g, '</table></div>')
    .replace(/<pre class="astro-code[\s\S]*?<\/pre>/g, slim);
}
