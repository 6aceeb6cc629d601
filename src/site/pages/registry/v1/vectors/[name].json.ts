// /registry/v1/vectors/<name>.json: test vectors for readers in other languages.

import type { APIContext } from 'astro';
import { pagesOf, VECTOR_NAMES, type VectorName, vectorsFile } from '#content/publish/files.ts';
import { jsonFile } from '#site/json.ts';

const FILES = import.meta.glob<string>('/content/**/*.md', { query: '?raw', import: 'default', eager: true });

const PAGES = pagesOf(
  Object.entries(FILES).map(([file, markdown]) => [file.replace('/content/', ''), markdown] as const),
);

export function getStaticPaths() {
  return VECTOR_NAMES.map((name) => ({ params: { name }, props: { name } }));
}

export function GET({ props }: APIContext<{ name: VectorName }>): Response {
  return jsonFile(vectorsFile(props.name, PAGES));
}
