// Reads the XML of payloads: small documents from strangers, bounded in size and depth, with no entities of their own.

import { XMLParser, XMLValidator } from 'fast-xml-parser';

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

const TEXT = '#text';
const CDATA = '#cdata';
const ATTRIBUTES = ':@';

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

function isNode(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function nodes(value: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function textIn(content: readonly Readonly<Record<string, unknown>>[]): string {
  const pieces = content.map((node) => {
    const plain = node[TEXT];
    if (typeof plain === 'string') return unescapeXml(plain);
    return nodes(node[CDATA])
      .map((each) => each[TEXT])
      .join('');
  });
  return pieces.join('');
}

function elementsIn(content: readonly Readonly<Record<string, unknown>>[]): Element[] {
  return content.flatMap((node) => {
    const name = Object.keys(node).find((key) => ![TEXT, CDATA, ATTRIBUTES].includes(key));
    if (name === undefined) return [];
    const inside = nodes(node[name]);
    const written = node[ATTRIBUTES];
    const attributes = isNode(written) ? Object.entries(written) : [];
    return {
      name,
      attributes: new Map(attributes.map(([key, value]) => [key, unescapeXml(String(value))])),
      children: elementsIn(inside),
      text: textIn(inside),
    };
  });
}

/**
 * Reads a document to its outermost element. Gives undefined for anything that is not one well-formed element
 * within the limits, and for every document with a DOCTYPE: entities are never defined, so never expanded.
 */
export function readXml(document: string, limits: XmlLimits = XML_LIMITS): Element | undefined {
  if (document.length > limits.size || /<!DOCTYPE/i.test(document)) return undefined;
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    trimValues: false,
    processEntities: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    cdataPropName: CDATA,
    maxNestedTags: limits.depth,
  });
  try {
    if (XMLValidator.validate(document) !== true) return undefined;
    const tree: unknown = parser.parse(document);
    const roots = elementsIn(nodes(tree));
    return roots.length === 1 ? roots[0] : undefined;
  } catch {
    return undefined;
  }
}

/** The child elements of a name. */
export function childrenOf(element: Element, name: string): Element[] {
  return element.children.filter((child) => child.name === name);
}
