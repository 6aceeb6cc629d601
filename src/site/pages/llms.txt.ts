// The index of the Markdown twins, for programs that read.

import { getCollection } from 'astro:content';
import type { APIContext } from 'astro';
import { at } from '#site/addresses.ts';
import { inOrder } from '#site/chapters.ts';
import { COMMANDS, registry } from '#site/registry.ts';

export async function GET({ site }: APIContext): Promise<Response> {
  const link = (name: string, path: string, about: string) =>
    `- [${name}](${new URL(at(path), site)}): ${about}`;
  const chapters = [
    ...inOrder(await getCollection('guide')),
    ...inOrder(await getCollection('formats')),
    ...inOrder(await getCollection('services')),
  ];
  const text = [
    '# MSNP Reference',
    '',
    '> The protocol of MSN Messenger: every version and command as prose, as data and as a server that runs.',
    '',
    '## Data',
    '',
    link('Registry', '/registry/v1/registry.json', 'all facts as JSON'),
    link('Everything as text', '/llms-full.txt', 'all pages in one file'),
    link('Schema', '/registry/v1/schema.json', 'the JSON Schema of it'),
    '',
    '## Chapters',
    '',
    ...chapters.map((entry) =>
      link(entry.data.title, `/${entry.collection}/${entry.id}.md`, entry.data.summary),
    ),
    '',
    '## Versions',
    '',
    ...registry.versions.map(({ id, title }) => link(id, `/versions/${id.toLowerCase()}.md`, title)),
    '',
    '## Commands',
    '',
    ...COMMANDS.map(({ name, title }) => link(name, `/commands/${name.toLowerCase()}.md`, title)),
    '',
    '## Numeric errors',
    '',
    ...Object.values(registry.errors).map(({ code, title }) =>
      link(String(code), `/errors/${code}.md`, title),
    ),
    '',
  ].join('\n');
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
