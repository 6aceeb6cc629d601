// Documents that clients send, and documents that nobody should.
import { describe, expect, test } from 'vitest';
import { childrenOf, escapeXml, readXml, unescapeXml } from './xml.ts';

test('a list document is read with its attributes, in order', () => {
  const ml = readXml('<ml l="1"><d n="example.com"><c n="bob" l="3" t="1" /><c n="carol" l="4"/></d></ml>');
  expect(ml?.name).toBe('ml');
  expect(ml?.attributes.get('l')).toBe('1');
  const [domain] = ml ? childrenOf(ml, 'd') : [];
  expect(domain?.children.map(({ attributes }) => attributes.get('n'))).toEqual(['bob', 'carol']);
});

test('an empty element may be written in both ways, and after a declaration', () => {
  for (const text of ['<ml/>', '<ml></ml>', '<?xml version="1.0" encoding="utf-8" ?><ml />']) {
    expect(readXml(text)).toEqual({ name: 'ml', attributes: new Map(), children: [], text: '' });
  }
});

test('braces of a machine GUID may be written as character references', () => {
  expect(readXml('<MachineGuid>&#x7B;6D1C0F52&#125;</MachineGuid>')?.text).toBe('{6D1C0F52}');
});

test('text keeps its blanks, and escapes survive there and back', () => {
  expect(readXml('<PSM> at work &amp; busy </PSM>')?.text).toBe(' at work & busy ');
  expect(unescapeXml(escapeXml('a < b & "c" > d'))).toBe('a < b & "c" > d');
  expect(readXml('<PSM><![CDATA[<b>]]></PSM>')?.text).toBe('<b>');
});

describe('refused without harm', () => {
  const hostile: Readonly<Record<string, string>> = {
    'an entity that is expanded': '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>',
    'a file as an entity': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    'deep nesting': '<a>'.repeat(30) + '</a>'.repeat(30),
    'a document that is too long': `<a>${'x'.repeat(70_000)}</a>`,
    'two outermost elements': '<a/><b/>',
    'no closing tag': '<ml><d></ml>',
    'an attribute twice': '<c n="bob" n="carol"/>',
    'text alone': 'hello',
    nothing: '',
    'an unclosed comment': `<a>${'<!--'.repeat(9_000)}</a>`,
    'thousands of open brackets': '<'.repeat(60_000),
  };
  test.each(Object.entries(hostile))('%s', (_name, text) => {
    expect(readXml(text)).toBeUndefined();
  });
});

test('a reference to no character is left alone', () => {
  expect(unescapeXml('&#x110000; &#0; &nbsp; &constructor;')).toBe('&#x110000; &#0; &nbsp; &constructor;');
});

test('an element called __proto__ is an element like others', () => {
  expect(readXml('<a><__proto__ polluted="yes"/></a>')?.children[0]?.name).toBe('__proto__');
  expect('polluted' in {}).toBe(false);
});
