// /registry/v1/vectors/<name>.json: test vectors for readers in other languages.

import type { APIContext } from 'astro';
import { VECTOR_NAMES, type VectorName, vectorsFile } from '#content/publish/files.ts';
import { jsonFile } from '#site/json.ts';
import { PAGES } from '#site/played.ts';

export function getStaticPaths() {
  return VECTOR_NAMES.map((name) => ({ params: { name }, props: { name } }));
}

export function GET({ props }: APIContext<{ name: VectorName }>): Response {
  return jsonFile(vectorsFile(props.name, PAGES));
}
