// Rows to HTML by Shiki: it has no grammar for MSNP, so our decoder's marks are its decorations.

import { createHighlighterCore, type DecorationItem } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import type { Row } from './rows.ts';

const highlighter = createHighlighterCore({ langs: [], themes: [], engine: createJavaScriptRegexEngine() });

/** The HTML of a `pre` that shows the rows; the figure around it says which exchange it is. */
export async function highlight(rows: readonly Row[]): Promise<string> {
  const decorations = rows.flatMap(({ marks }, line): DecorationItem[] =>
    marks.map(({ start, end, tag, attributes }) => ({
      start: { line, character: start },
      end: { line, character: end },
      tagName: tag,
      properties: attributes,
      alwaysWrap: true,
    })),
  );
  const html = (await highlighter).codeToHtml(rows.map(({ text }) => text).join('\n'), {
    lang: 'text',
    theme: 'none',
    decorations,
    transformers: [
      {
        pre(node) {
          node.properties = { tabindex: '0', role: 'group', 'aria-label': 'Exchange' };
        },
        line(node, number) {
          const row = rows[number - 1];
          node.properties = { class: row?.look ?? '' };
          if (row?.remark === undefined) return;
          const text = { type: 'text' as const, value: row.remark };
          node.children.push({ type: 'element', tagName: 'i', properties: {}, children: [text] });
        },
      },
    ],
  });
  return html.replace(/<span>([^<]*)<\/span>/g, '$1');
}
