// What stands where on the screen, whatever the order in the document is: for text that runs from right to left.
import type { Locator } from 'playwright-core';

/** The words of an element in the order in which they stand on the screen: from the top, and in a row from the left. */
export function wordsOnScreen(element: Locator): Promise<string[]> {
  return piecesOnScreen(element, '\\S+');
}

/** The letters of an element in the order in which they stand on the screen, from the left. */
export function lettersOnScreen(element: Locator): Promise<string[]> {
  return piecesOnScreen(element, '\\S');
}

function piecesOnScreen(element: Locator, pattern: string): Promise<string[]> {
  return element.evaluate((root, source) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const pieces: { text: string; top: number; left: number }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { 0: text, index } of (node.nodeValue ?? '').matchAll(new RegExp(source, 'gu'))) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + text.length);
        const { bottom, left, width } = range.getBoundingClientRect();
        // Letters of another alphabet may be taller: rows are told apart by where they end, roughly.
        if (width > 0) pieces.push({ text, top: Math.round(bottom / 12), left });
      }
    }
    return pieces.toSorted((a, b) => a.top - b.top || a.left - b.left).map(({ text }) => text);
  }, pattern);
}
