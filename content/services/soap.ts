// SOAP as the web services of MSNP use it: a request is read by local names, an answer is written without white space.

import { type Element, escapeXml, readXml, type XmlLimits } from '#content/xml.ts';
import type { WebAnswer, WebRequest } from '#server/web.ts';

/** One call of an action. */
export interface Call {
  /** Name of the action, as the first element of the body has it. */
  readonly action: string;
  readonly request: Element;
  readonly header: Element | undefined;
  readonly body: Element;
  /** Namespace of the action; empty when the request names none. */
  readonly namespace: string;
}

/** What a request may hold at most: a picture in Base64 among it. */
const LIMITS: XmlLimits = { size: 1_048_576, depth: 24 };

function localOf({ name }: Element): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The child elements of a local name. */
export function childrenNamed(element: Element | undefined, name: string): readonly Element[] {
  return element?.children.filter((child) => localOf(child) === name) ?? [];
}

/** The elements at the end of a path of local names, such as `contacts/Contact`. */
export function all(element: Element | undefined, path: string): readonly Element[] {
  let found: readonly Element[] = element ? [element] : [];
  for (const name of path.split('/')) found = found.flatMap((each) => childrenNamed(each, name));
  return found;
}

/** The first element at the end of a path. */
export function at(element: Element | undefined, path: string): Element | undefined {
  return all(element, path)[0];
}

/** The text at the end of a path, without blanks around it; empty when there is none. */
export function textAt(element: Element | undefined, path: string): string {
  return at(element, path)?.text.trim() ?? '';
}

/** The first element of a local name anywhere below another, that one included. */
export function find(element: Element | undefined, name: string): Element | undefined {
  return element && findAll(element, name)[0];
}

/** Every element of a local name below another, that one included. */
export function findAll(element: Element, name: string): readonly Element[] {
  const below = element.children.flatMap((child) => findAll(child, name));
  return localOf(element) === name ? [element, ...below] : below;
}

/** Reads a request to its outermost element. */
export function readDocument({ body }: WebRequest): Element | undefined {
  return readXml(new TextDecoder().decode(body), LIMITS);
}

/** Reads a call; undefined for anything that is no envelope with an action in its body. */
export function readCall(request: WebRequest): Call | undefined {
  const envelope = readDocument(request);
  const body = at(envelope, 'Body');
  const [action] = body?.children ?? [];
  if (!body || !action) return undefined;
  const prefix = action.name.includes(':') ? `:${action.name.split(':')[0]}` : '';
  const declared = `xmlns${prefix}`;
  const namespace = action.attributes.get(declared) ?? envelope?.attributes.get(declared) ?? '';
  return { action: localOf(action), request: action, header: at(envelope, 'Header'), body, namespace };
}

/** Characters that XML cannot hold, not even as references. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to find.
const FORBIDDEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text as it can stand in an element. */
export function plain(text: string): string {
  return escapeXml(text.replace(FORBIDDEN, '\ufffd'));
}

/** An element around content that is XML already; attributes may follow its name. */
export function element(name: string, ...content: readonly string[]): string {
  return `<${name}>${content.join('')}</${name.split(' ')[0]}>`;
}

/** An element for each value, in their order; undefined leaves one out. */
export function fields(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : element(name, plain(String(value)))))
    .join('');
}

const XMLNS =
  'xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"';

function envelope(status: number, ...content: readonly string[]): WebAnswer {
  const body = `<?xml version="1.0" encoding="utf-8"?>${element(`soap:Envelope ${XMLNS}`, ...content)}`;
  return { status, headers: { 'Content-Type': 'text/xml; charset=utf-8' }, body };
}

/** An answer; both parts are XML. */
export function soapAnswer(header: string, body: string): WebAnswer {
  return envelope(200, header && element('soap:Header', header), element('soap:Body', body));
}

/** A refusal. `faultcode` may carry an attribute for its prefix's namespace before the code. */
export function soapFault(fault: {
  readonly code: string;
  /** Namespace of the prefix q0, where the code has it. */
  readonly namespace?: string;
  readonly text: string;
  readonly actor?: string;
  readonly detail: string;
}): WebAnswer {
  const { code, namespace, text, actor, detail } = fault;
  const declared = namespace === undefined ? '' : ` xmlns:q0="${plain(namespace)}"`;
  const content = [
    element(`faultcode${declared}`, plain(code)),
    fields({ faultstring: text, faultactor: actor }),
    element('detail', detail),
  ];
  return envelope(500, element('soap:Body', element('soap:Fault', ...content)));
}

/** A time as these services write it: UTC, to the second or finer. `milliseconds` count from 1970. */
export function xmlTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 23)}Z`;
}
