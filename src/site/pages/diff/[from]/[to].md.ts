// The Markdown twin of each comparison.

import { diffTwin } from '#site/diff-twin.ts';
import { diffOf } from '#site/diffs.ts';
import { registry } from '#site/registry.ts';
import { asMarkdown } from '#site/twins.ts';

export function getStaticPaths() {
  const ids = registry.versions.map(({ id }) => id);
  return ids.flatMap((a) =>
    ids
      .filter((b) => a !== b)
      .map((b) => ({ params: { from: a.toLowerCase(), to: b.toLowerCase() }, props: { a, b } })),
  );
}

export function GET({ props: { a, b } }: { props: { a: string; b: string } }): Response {
  return asMarkdown(diffTwin(a, b, diffOf(a, b)));
}
