// /registry/v1/commands/<name>.json: one command in all versions.

import type { APIContext } from 'astro';
import { commandFile } from '#content/publish/files.ts';
import { REGISTRY } from '#content/publish/registry.ts';
import { jsonFile } from '#site/json.ts';

export function getStaticPaths() {
  return REGISTRY.protocol.commands.map(({ name }) => ({
    params: { command: name.toLowerCase() },
    props: { name },
  }));
}

export function GET({ props }: APIContext<{ name: string }>): Response {
  return jsonFile(commandFile(REGISTRY, props.name));
}
