// List documents: what is read out of them, and which number refuses them.
import { describe, expect, test } from 'vitest';
import { readListDocument } from './list-document.ts';

function read(text: string, services = false) {
  return readListDocument(new TextEncoder().encode(text), services);
}

function entries(text: string, services = false) {
  const document = read(text, services);
  return 'entries' in document ? document.entries : document.refusal;
}

test('people, telephones and other networks are told apart by the element around them', () => {
  const text =
    '<ml l="1"><d n="example.com"><c n="bob" l="3"/></d><t><c n="tel:+15550100" l="1"/></t><n><c n="fb" l="1"/></n></ml>';
  expect(entries(text)).toMatchObject([
    { handle: 'bob@example.com', network: 1, bits: 3 },
    { handle: 'tel:+15550100', network: 4, bits: 1 },
    { handle: 'fb', network: 14, bits: 1 },
  ]);
});

test('an entry can be named alone, as it was written', () => {
  expect(
    entries('<ml><d n="example.com"><c n="a&amp;b" t="1" l="8"/><c n="bob" l="1"/></d></ml>'),
  ).toMatchObject([
    { document: '<ml><d n="example.com"><c n="a&amp;b" t="1" l="8" /></d></ml>' },
    { document: '<ml><d n="example.com"><c n="bob" l="1" /></d></ml>' },
  ]);
});

test('with services, the bits of messages count', () => {
  const text = '<ml><d n="example.com"><c n="bob" t="1"><s n="PE" l="1"/><s n="IM" l="3"/></c></d></ml>';
  expect(entries(text, true)).toMatchObject([{ bits: 3 }]);
});

describe('as a whole', () => {
  test.each([
    ['<ml l="1"></ml>', []],
    ['<ml l="1"/>', []],
    ['<ml></ml>', 240],
    ['<ml><d n="example.com"/></ml>', 240],
    ['<ml><t></t></ml>', 240],
    ['<ml><d n="example.com"></ml>', 241],
    ['<list/>', 241],
    ['<ml>bob</ml>', 241],
    ['<ml><x><c n="bob" l="1"/></x></ml>', 241],
    ['<ml><d n="example.com"><b/></d></ml>', 241],
    ['<!DOCTYPE ml><ml l="1"/>', 241],
  ])('%s', (text, result) => {
    expect(entries(text)).toEqual(result);
  });
});

describe('addresses that are none', () => {
  test.each([
    ['<ml><d n=""><c n="bob" l="1"/></d></ml>', 206],
    ['<ml><d><c n="bob" l="1"/></d></ml>', 206],
    ['<ml><d n="example.com"><c n="" l="1"/></d></ml>', 205],
    ['<ml><d n="example.com"><c n="a@b" l="1"/></d></ml>', 205],
    ['<ml><t><c n="12345" l="1"/></t></ml>', 205],
  ])('%s', (text, fault) => {
    expect(entries(text)).toMatchObject([{ fault }]);
  });
});
