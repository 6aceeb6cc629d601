// /registry/v1/versions/<id>.json: what one version has.

import type { APIContext } from 'astro';
import { versionFile } from '#content/publish/files.ts';
import { REGISTRY } from '#content/publish/registry.ts';
import { jsonFile } from '#site/json.ts';

export function getStaticPaths() {
  return REGISTRY.versions.map(({ id }) => ({ params: { version: id.toLowerCase() }, props: { id } }));
}

export function GET({ props }: APIContext<{ id: string }>): Response {
  return jsonFile(versionFile(REGISTRY, props.id));
}
