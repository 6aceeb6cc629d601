// All of the reference as one text, for programs that read: the Markdown twins, one after the other.

import { getCollection } from 'astro:content';
import { inOrder } from '#site/chapters.ts';
import { errorTwin, formatLines, serviceLines } from '#site/document-twins.ts';
import { COMMANDS, registry } from '#site/registry.ts';
import { belowBase, chapterTwin, commandTwin, versionTwin } from '#site/twins.ts';

export async function GET(): Promise<Response> {
  const commands = new Map((await getCollection('commands')).map((entry) => [entry.id, entry]));
  const versions = new Map((await getCollection('versions')).map((entry) => [entry.id, entry]));
  const errors = new Map((await getCollection('errors')).map((entry) => [entry.id, entry]));
  const text = [
    ...inOrder(await getCollection('guide')).map((entry) => chapterTwin(entry)),
    ...registry.versions.map((version) => versionTwin(version, versions.get(version.id.toLowerCase()) ?? {})),
    ...COMMANDS.map((command) => commandTwin(command, commands.get(command.name.toLowerCase()) ?? {})),
    ...Object.values(registry.errors).map((error) => errorTwin(error, errors.get(String(error.code))?.body)),
    ...inOrder(await getCollection('formats')).map((entry) => {
      const format = registry.formats[entry.id];
      return chapterTwin(entry, format && formatLines(format));
    }),
    ...inOrder(await getCollection('services')).map((entry) => {
      const service = registry.webServices[entry.id];
      return chapterTwin(entry, service && serviceLines(service));
    }),
  ].join('\n\n');
  return new Response(belowBase(text), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
