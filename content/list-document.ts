// The ml document of ADL, RML and FQY: people by domain, telephones, and what is to happen to them.

import { TELEPHONE } from './lists.ts';
import { childrenOf, type Element, escapeXml, readXml } from './xml.ts';

/** Somebody in a list document. */
export interface Entry {
  /** The account, telephone or circle. */
  readonly handle: string;
  /** NaN when the attribute is no number. */
  readonly network: number;
  /** Sum of list bits; undefined when there is none. */
  readonly bits: number | undefined;
  /** The entry alone, as a document of its own. */
  readonly document: string;
  /** The numeric error for an address that is none. */
  readonly fault: number | undefined;
}

/** A list document: its entries, or the numeric error that refuses it as a whole. */
export type ListDocument = { readonly entries: readonly Entry[] } | { readonly refusal: number };

/** The network of other networks themselves, such as fb. */
const REMOTE_NETWORK = 14;

/** The service whose bits count for presence and messages. */
const MESSAGING = 'IM';

function tag({ name, attributes, children }: Element): string {
  const words = [...attributes].map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('');
  const inside = children.map(tag).join('');
  return inside === '' ? `<${name}${words} />` : `<${name}${words}>${inside}</${name}>`;
}

function alone(parent: Element, child: Element): string {
  return `<ml>${tag({ ...parent, children: [child] })}</ml>`;
}

function numberOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  return /^\d{1,5}$/.test(word) ? Number(word) : Number.NaN;
}

/** The bits of an entry: its own, or those of the service for messages, or of all services together. */
function bitsOf(entry: Element, services: boolean): number | undefined {
  if (!services) return numberOf(entry.attributes.get('l'));
  const each = new Map(
    childrenOf(entry, 's').map(({ attributes }) => [attributes.get('n'), numberOf(attributes.get('l'))]),
  );
  if (each.has(MESSAGING)) return each.get(MESSAGING);
  const values = [...each.values()];
  if (values.length === 0 || values.includes(undefined)) return undefined;
  return values.reduce((sum: number, bits) => sum | (bits ?? 0), 0);
}

function faultOf(parent: Element, name: string, domain: string): number | undefined {
  if (parent.name === 't') return /^tel:\+?\d{1,20}$/.test(name) ? undefined : 205;
  if (parent.name === 'n') return /^[^\s@;:]+$/.test(name) ? undefined : 205;
  if (!/^[^\s@;:]+$/.test(domain)) return 206;
  return /^[^\s@;:]+$/.test(name) ? undefined : 205;
}

function entryOf(parent: Element, element: Element, services: boolean): Entry {
  const name = element.attributes.get('n') ?? '';
  const domain = parent.attributes.get('n') ?? '';
  const written = numberOf(element.attributes.get('t')) ?? 1;
  const network = parent.name === 't' ? TELEPHONE : parent.name === 'n' ? REMOTE_NETWORK : written;
  return {
    handle: parent.name === 'd' ? `${name}@${domain}` : name,
    network,
    bits: bitsOf(element, services),
    document: alone(parent, element),
    fault: faultOf(parent, name, domain),
  };
}

/**
 * Reads a list document. `services` says whether bits stand in s elements, one for each service, as from MSNP21.
 * Refused are XML that is none (241) and an element without entries (240); an ml that is empty is fine when its l
 * is 1, because that is how a client without contacts says so.
 */
export function readListDocument(payload: Uint8Array, services: boolean): ListDocument {
  const ml = readXml(new TextDecoder().decode(payload));
  if (ml?.name !== 'ml' || ml.text.trim() !== '') return { refusal: 241 };
  if (ml.children.length === 0) return ml.attributes.get('l') === '1' ? { entries: [] } : { refusal: 240 };
  const entries: Entry[] = [];
  for (const parent of ml.children) {
    if (!['d', 't', 'n'].includes(parent.name)) return { refusal: 241 };
    if (parent.children.length === 0) return { refusal: 240 };
    for (const element of parent.children) {
      if (element.name !== 'c') return { refusal: 241 };
      entries.push(entryOf(parent, element, services));
    }
  }
  return { entries };
}
