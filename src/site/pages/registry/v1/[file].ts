// /registry/v1/types.d.ts, msnp_registry.py, msnp.lua and commands.csv: the registry for other languages and tools.

import type { APIContext } from 'astro';
import { GENERATED } from '#content/publish/files.ts';
import { REGISTRY } from '#content/publish/registry.ts';

const TYPES: Readonly<Record<string, string>> = { csv: 'text/csv', py: 'text/x-python', lua: 'text/x-lua' };

export function getStaticPaths() {
  return Object.entries(GENERATED).map(([file, textOf]) => ({ params: { file }, props: { textOf } }));
}

export function GET({ params, props }: APIContext<{ textOf: (typeof GENERATED)['msnp.lua'] }>): Response {
  const type = TYPES[(params['file'] ?? '').split('.').at(-1) ?? ''] ?? 'text/plain';
  return new Response(props.textOf(REGISTRY), { headers: { 'content-type': `${type}; charset=utf-8` } });
}
