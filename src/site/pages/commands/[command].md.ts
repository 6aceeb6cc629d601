// The Markdown twin of each command's page.

import { getEntry } from 'astro:content';
import { COMMANDS, registry } from '#site/registry.ts';
import { asMarkdown, commandTwin } from '#site/twins.ts';

export function getStaticPaths() {
  return COMMANDS.map(({ name }) => ({ params: { command: name.toLowerCase() }, props: { name } }));
}

export async function GET({ props: { name } }: { props: { name: string } }): Promise<Response> {
  const command = registry.commands[name];
  if (!command) return new Response(null, { status: 404 });
  return asMarkdown(commandTwin(command, (await getEntry('commands', name.toLowerCase())) ?? {}));
}
