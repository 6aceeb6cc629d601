// Answers of `astro dev` with the files for programs, which the build writes without Astro.

import type { APIContext } from 'astro';
import { at } from '#site/addresses.ts';
import { programFiles } from '#site/programs.ts';

const FILES = programFiles(at('/'));

export function getStaticPaths({ routePattern }: { routePattern: string }) {
  const [folder = '', end = ''] = routePattern.slice(1).split('[...file]');
  return [...FILES]
    .filter(([path]) => path.startsWith(folder) && path.endsWith(end))
    .map(([path, text]) => ({
      params: { file: path.slice(folder.length, -end.length) },
      props: { text },
    }));
}

export function GET({ props }: APIContext<{ text: () => string }>): Response {
  return new Response(props.text(), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
