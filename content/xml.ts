// Reads the XML of payloads: small documents from strangers, bounded in size and depth, with no entities of their own.

import { parseXml, XmlCdata, XmlElement, XmlText } from '@rgrove/parse-xml';

/** One element. Names are as written, prefix included. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** The text that stands directly in it, character references replaced. */
  readonly text: string;
}

/** What is read at most. */
export interface XmlLimits {
  /** Characters of the document. */
  readonly size: number;
  /** Elements inside each other. */
  readonly depth: number;
}

export const XML_LIMITS: XmlLimits = { size: 65_536, depth: 24 };

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Replaces the five named and all numeric character references; anything else behind & stays as it is. */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (all, hex, decimal, name) => {
    if (typeof name === 'string') return NAMED[name] ?? all;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** Writes text so that it can stand in an element or a quoted attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&${Object.keys(NAMED).find((name) => NAMED[name] === sign)};`);
}

function elementOf({ name, attributes, children }: XmlElement, room: number): Element {
  if (room === 0) throw new RangeError('Elements stand too deep inside each other');
  const elements: Element[] = [];
  let text = '';
  for (const child of children) {
    if (child instanceof XmlElement) elements.push(elementOf(child, room - 1));
    else if (child instanceof XmlText || child instanceof XmlCdata) text += child.text;
  }
  return { name, attributes: new Map(Object.entries(attributes)), children: elements, text };
}

/**
 * Reads a document to its outermost element. Gives undefined for anything that is not one well-formed element
 * within the limits, and for every document with a DOCTYPE: entities are never defined, so never expanded.
 */
export function readXml(document: string, limits: XmlLimits = XML_LIMITS): Element | undefined {
  if (document.length > limits.size || /<!DOCTYPE/i.test(document)) return undefined;
  try {
    const { root } = parseXml(document.trim(), { preserveCdata: true, ignoreUndefinedEntities: true });
    return root ? elementOf(root, limits.depth) : undefined;
  } catch {
    return undefined;
  }
}

/** The child elements of a name. */
export function childrenOf(element: Element, name: string): Element[] {
  return element.children.filter((child) => child.name === name);
}
