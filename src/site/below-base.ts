// Links of a Markdown text, for a site that is served below a path.

/** A text whose links, written from the root of the site, lead below its home; the home ends in a slash. */
export function belowBase(text: string, home: string): string {
  return text.replace(/\]\(\//g, `](${home}`);
}
