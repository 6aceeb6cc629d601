// All of the reference as one text, for programs that read: the Markdown twins, one after the other.

import { getCollection } from 'astro:content';
import { at } from '#site/addresses.ts';
import { belowBase } from '#site/below-base.ts';
import { inOrder } from '#site/chapters.ts';
import { errorTwin, formatLines, serviceLines } from '#site/document-twins.ts';
import { COMMANDS, registry } from '#site/registry.ts';
import { amongOthers, chapterTwin, commandTwin, versionTwin } from '#site/twins.ts';

export async function GET(): Promise<Response> {
  const commands = new Map((await getCollection('commands')).map((entry) => [entry.id, entry]));
  const versions = new Map((await getCollection('versions')).map((entry) => [entry.id, entry]));
  const errors = new Map((await getCollection('errors')).map((entry) => [entry.id, entry]));
  const text = [
    ...inOrder(await getCollection('guide')).map((entry) =>
      amongOthers(`/guide/${entry.id}/`, chapterTwin(entry)),
    ),
    ...registry.versions.map((version) => {
      const id = version.id.toLowerCase();
      return amongOthers(`/versions/${id}/`, versionTwin(version, versions.get(id) ?? {}));
    }),
    ...COMMANDS.map((command) => {
      const name = command.name.toLowerCase();
      return amongOthers(`/commands/${name}/`, commandTwin(command, commands.get(name) ?? {}));
    }),
    ...Object.values(registry.errors).map((error) =>
      amongOthers(`/errors/${error.code}/`, errorTwin(error, errors.get(String(error.code))?.body)),
    ),
    ...inOrder(await getCollection('formats')).map((entry) => {
      const format = registry.formats[entry.id];
      return amongOthers(`/formats/${entry.id}/`, chapterTwin(entry, format && formatLines(format)));
    }),
    ...inOrder(await getCollection('services')).map((entry) => {
      const service = registry.webServices[entry.id];
      return amongOthers(`/services/${entry.id}/`, chapterTwin(entry, service && serviceLines(service)));
    }),
  ].join('\n\n');
  return new Response(belowBase(text, at('/')), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
