// Documents on pages: XML is well-formed, HTTP is HTTP, and what the mock server is said to answer, it answers.
//
// A fence of xml or http with the word `mock` is a request, and the next one with it on the page its answer. An HTTP
// message says itself where it goes; an XML body says it as `mock="POST https://host/path"`, and an answer in XML
// that has another status than 200 as `mock=500`. Beside it may stand `clock`, `given` and `version`, as in an msnp
// fence. White space between elements does not count.

import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { WebRequest } from '#server/web.ts';
import { attributesOf } from './blocks.ts';
import { versionOf } from './play.ts';
import { makeTrue } from './situations.ts';
import { Stage } from './stage.ts';
import { answerWeb } from './web-services.ts';
import { type Element, readXml } from './xml.ts';

/** A fenced block of a page that is a document. */
interface Document {
  readonly language: 'xml' | 'http';
  /** File and line of the opening fence, from 1. */
  readonly file: string;
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
}

/** A message of HTTP: its first line, its headers as written, its body with CRLF between the lines. */
interface Message {
  readonly first: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const CRLF = '\r\n';
const REQUEST_LINE = /^[A-Z]+ \S+ HTTP\/1\.[01]$/;
const STATUS_LINE = /^HTTP\/1\.[01] (\d{3}) .+$/;
/** Ids that the server may have made up; those of the own address book and entry begin with zeros. */
const MADE_UP = /<(?:guid|contactId|Id|SessionId)>(?!00000000-0000-0000-0000-)([0-9a-f-]{36})</g;

const utf8 = new TextEncoder();
const root = new URL('.', import.meta.url);

function documentsOf(markdown: string, file: string): Document[] {
  const found = markdown.matchAll(/^```(xml|http)(?: (.*))?\n([\s\S]*?)\n?^```$/gm);
  return [...found].map(({ 1: language = '', 2: info = '', 3: text = '', index }) => ({
    language: language === 'xml' ? 'xml' : 'http',
    file,
    line: markdown.slice(0, index).split('\n').length,
    attributes: attributesOf(info),
    text,
  }));
}

function messageOf(text: string): Message {
  const lines = text.split('\n');
  const end = lines.indexOf('');
  const [first = '', ...headers] = end < 0 ? lines : lines.slice(0, end);
  const pairs = headers.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
  return {
    first,
    headers: Object.fromEntries(pairs),
    body: end < 0 ? '' : lines.slice(end + 1).join(CRLF),
  };
}

/** A document as data: white space between elements and the order of attributes do not count. */
function plain({ name, attributes, children, text }: Element): unknown {
  return {
    name,
    attributes: Object.fromEntries(attributes),
    ...(children.length === 0 ? { text: text.trim() } : { children: children.map(plain) }),
  };
}

function dataOf(xml: string): unknown {
  const document = readXml(xml);
  return document ? plain(document) : xml;
}

/** The request that a document stands for: an HTTP message, or a body whose `mock` has method and address. */
function requestOf({ language, attributes, text }: Document): WebRequest {
  const message = language === 'http' ? messageOf(text) : undefined;
  const line = message?.first ?? attributes.get('mock') ?? '';
  const [method = '', target = ''] = line.split(' ');
  const host = message?.headers['Host'] ?? new URL(target).host;
  const { pathname, searchParams } = new URL(target, `https://${host}`);
  const headers = Object.entries(
    message?.headers ?? { Host: host, 'Content-Type': 'text/xml; charset=utf-8' },
  );
  return {
    method,
    path: pathname,
    query: new Map(searchParams),
    headers: new Map(headers.map(([name, value]) => [name.toLowerCase(), value])),
    body: utf8.encode(message?.body ?? text),
    secure: true,
    at: attributes.get('at') ?? host,
  };
}

/** A stage on which the server will make up the ids that the answer on the page has. */
function stageFor({ attributes, text }: Document, answer: Document): Stage {
  const clock = attributes.get('clock');
  const stage = new Stage(clock === undefined ? undefined : Date.parse(clock));
  const given = (attributes.get('given') ?? '').split(';').map((each) => each.trim());
  const version = versionOf(attributes.get('version')) ?? 'MSNP15';
  for (const sentence of given.filter(Boolean)) makeTrue(stage, sentence, version);
  const accounts = [...stage.world.accounts.values()];
  const known = new Set(
    accounts.flatMap(({ contacts, groups }) => [...contacts.values(), ...groups].map(({ guid }) => guid)),
  );
  // An action makes up its ids before the header of its answer does.
  const [head = '', body = ''] = answer.text.split(/(?<=<\/soap:Header>)/);
  for (const [, id = ''] of `${body}${head}`.matchAll(MADE_UP)) {
    if (known.has(id) || text.includes(id)) continue;
    stage.supply.set(id.includes('-0009-') ? 'circle' : 'guid', id, '');
    known.add(id);
  }
  return stage;
}

/** What a page says of an answer and what the mock server says, in the same form. */
function comparison(asked: Document, shown: Document): { readonly page: unknown; readonly server: unknown } {
  const stage = stageFor(asked, shown);
  const answer = answerWeb(requestOf(asked), stage.server.reach(stage.now));
  if (!answer) return { page: 'an answer', server: 'nothing: no web service has this path' };
  const body = typeof answer.body === 'string' ? answer.body : new TextDecoder().decode(answer.body);
  if (shown.language === 'xml') {
    const status = Number(shown.attributes.get('mock') || '200');
    return {
      page: { status, body: dataOf(shown.text) },
      server: { status: answer.status, body: dataOf(body) },
    };
  }
  const { first, headers, body: written } = messageOf(shown.text);
  const status = Number(STATUS_LINE.exec(first)?.[1]);
  return {
    page: { status, headers, body: dataOf(written) },
    server: { status: answer.status, headers: answer.headers, body: dataOf(body) },
  };
}

const documents = globSync('**/*.md', { cwd: root })
  .toSorted()
  .flatMap((file) => documentsOf(readFileSync(new URL(file, root), 'utf8'), `content/${file}`));

const placeOf = ({ file, line }: Document) => `${file}:${line}`;

test('every document of a page has a title', () => {
  expect(documents.filter(({ attributes }) => !attributes.get('title')).map(placeOf)).toEqual([]);
});

test('every XML document of a page is well-formed', () => {
  const xml = documents.filter(({ language }) => language === 'xml');
  expect(xml.length).toBeGreaterThan(0);
  expect(xml.filter(({ text }) => readXml(text) === undefined).map(placeOf)).toEqual([]);
});

test('every HTTP message of a page begins with a request or a status, and names its length rightly', () => {
  const http = documents.filter(({ language }) => language === 'http');
  expect(http.length).toBeGreaterThan(0);
  const wrong = http.filter(({ text }) => {
    const { first, headers, body } = messageOf(text);
    const length = headers['Content-Length'];
    const isMessage = REQUEST_LINE.test(first) || STATUS_LINE.test(first);
    return !isMessage || (length !== undefined && Number(length) !== utf8.encode(body).length);
  });
  expect(wrong.map(placeOf)).toEqual([]);
});

test('a body that its HTTP message calls XML is well-formed', () => {
  const bodies = documents.flatMap((document) => {
    const { headers, body } = messageOf(document.text);
    const isXml = document.language === 'http' && (headers['Content-Type'] ?? '').includes('xml');
    return isXml ? [{ place: placeOf(document), body }] : [];
  });
  expect(bodies.filter(({ body }) => readXml(body) === undefined).map(({ place }) => place)).toEqual([]);
});

const played = documents.filter(({ attributes }) => attributes.has('mock'));
const pairs = played.flatMap((asked, index) => {
  const shown = played[index + 1];
  return index % 2 === 0 && shown ? [{ asked, shown }] : [];
});

test('documents of the mock server come in pairs of a request and an answer on one page', () => {
  expect(pairs.length * 2).toBe(played.length);
  expect(
    pairs.filter(({ asked, shown }) => asked.file !== shown.file).map(({ asked }) => placeOf(asked)),
  ).toEqual([]);
});

for (const { asked, shown } of pairs) {
  test(`${placeOf(shown)} is what the mock server says: ${shown.attributes.get('title')}`, () => {
    const { page, server } = comparison(asked, shown);
    expect(page).toEqual(server);
  });
}
