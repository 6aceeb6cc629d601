// The feed of the registry's editions (Atom, RFC 4287).

import type { APIContext } from 'astro';
import { escapeXml } from '#content/xml.ts';
import { at } from '#site/addresses.ts';
import { EDITIONS } from '#site/editions.ts';

export function GET({ site }: APIContext): Response {
  const full = (path: string) => escapeXml(String(new URL(at(path), site)));
  const entries = EDITIONS.map(({ version, date, changes }) =>
    [
      '  <entry>',
      `    <title>Registry ${version}</title>`,
      `    <id>${full(`/registry/#edition-${version}`)}</id>`,
      `    <link href="${full(`/registry/#edition-${version}`)}"/>`,
      `    <updated>${date}T00:00:00Z</updated>`,
      `    <content type="text">${escapeXml(changes.join('\n'))}</content>`,
      '  </entry>',
    ].join('\n'),
  );
  const text = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    '  <title>MSNP Reference: changes of the registry</title>',
    `  <id>${full('/feed.xml')}</id>`,
    `  <link rel="self" href="${full('/feed.xml')}"/>`,
    `  <link href="${full('/registry/')}"/>`,
    `  <updated>${EDITIONS[0]?.date}T00:00:00Z</updated>`,
    '  <author><name>MSNP Reference</name></author>',
    ...entries,
    '</feed>',
    '',
  ].join('\n');
  return new Response(text, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}
