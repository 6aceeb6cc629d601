// The parts of a payload: MIME headers with their values decoded, XML with its elements indented, or the text.

import { type Element, escapeXml, readXml } from '#content/xml.ts';
import type { Payload } from '#protocol/define.ts';
import { decodeText } from '#protocol/params.ts';
import type { InspectorRow } from './inspector.ts';
import { sumForPayload } from './sums.ts';

const text = new TextDecoder();

/** Letters of a payload that are shown. */
const MOST_TEXT = 4000;

/** Headers that are shown. */
const MOST_HEADERS = 60;

function cropped(value: string): string {
  return value.length > MOST_TEXT ? `${value.slice(0, MOST_TEXT)}… (${value.length} characters)` : value;
}

/** An element with its children below it, one step further in. */
function indented({ name, attributes, children, text: own }: Element, step: string): string {
  const given = [...attributes].map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('');
  const inner = escapeXml(own.trim());
  if (children.length === 0) {
    return inner === '' ? `${step}<${name}${given}/>` : `${step}<${name}${given}>${inner}</${name}>`;
  }
  const below = children.map((child) => indented(child, `${step}  `));
  const before = inner === '' ? [] : [`${step}  ${inner}`];
  return [`${step}<${name}${given}>`, ...before, ...below, `${step}</${name}>`].join('\n');
}

/** A document as rows: indented where it can be read. */
function xmlRow(name: string, content: string): InspectorRow {
  const root = readXml(content);
  if (!root) {
    return { name, type: 'xml', value: cropped(content), meaning: 'Not one well-formed XML element.' };
  }
  return { name, type: 'XML, indented', value: cropped(indented(root, '')) };
}

function isXml(content: string): boolean {
  return /^\s*<[?\w]/.test(content);
}

function headerRow(line: string): InspectorRow {
  const colon = line.indexOf(':');
  if (colon < 0) return { name: 'line', type: 'text', value: line };
  const value = line.slice(colon + 1).trim();
  const decoded = decodeText(value);
  const row = { name: line.slice(0, colon), type: 'header', value };
  return decoded === value ? row : { ...row, decoded };
}

function bodyRow(body: string): InspectorRow {
  return isXml(body) ? xmlRow('body', body) : { name: 'body', type: 'text', value: cropped(body) };
}

/** Some headers and what follows the empty line, which may be headers again. */
function mimeRows(content: string): InspectorRow[] {
  const end = content.indexOf('\r\n\r\n');
  const head = end < 0 ? content : content.slice(0, end);
  const body = end < 0 ? '' : content.slice(end + 4);
  const headers = head.split('\r\n').filter(Boolean).slice(0, MOST_HEADERS).map(headerRow);
  return body === '' ? headers : [...headers, bodyRow(body)];
}

/** The parts of a payload. */
export function payloadRows(payload: Uint8Array, { kind, about, format }: Payload): InspectorRow[] {
  const size = `${payload.length} ${payload.length === 1 ? 'byte' : 'bytes'}`;
  const content = text.decode(payload);
  const sum = kind === 'binary' ? undefined : sumForPayload(content);
  const first: InspectorRow = {
    name: 'payload',
    type: kind,
    value: size,
    ...(about === undefined ? {} : { meaning: about }),
    ...(format === undefined ? {} : { link: `${format}/` }),
    ...(sum === undefined ? {} : { sum }),
  };
  if (kind === 'binary') return [first];
  if (kind === 'mime') return [first, ...mimeRows(content)];
  if (kind === 'xml' || isXml(content)) return [first, xmlRow('content', content)];
  return [first, { name: 'content', type: kind, value: cropped(content) }];
}
