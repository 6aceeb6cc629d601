// /registry/v1/diff/<older>..<newer>.json: what differs between two versions.

import type { APIContext } from 'astro';
import { diffFile, type Pair, pairName, pairs } from '#content/publish/files.ts';
import { REGISTRY } from '#content/publish/registry.ts';
import { jsonFile } from '#site/json.ts';

export function getStaticPaths() {
  return pairs(REGISTRY).map((pair) => ({ params: { pair: pairName(pair) }, props: { pair } }));
}

export function GET({ props }: APIContext<{ pair: Pair }>): Response {
  return jsonFile(diffFile(REGISTRY, props.pair));
}
