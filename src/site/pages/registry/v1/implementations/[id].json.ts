// /registry/v1/implementations/<id>.json: what an implementation made of the exchanges.

import type { APIContext } from 'astro';
import type { PublishedImplementation } from '#content/publish/implementation.ts';
import { publishJson } from '#content/publish.ts';
import { jsonFile } from '#site/json.ts';
import { IMPLEMENTATIONS } from '#site/played.ts';

export function getStaticPaths() {
  return IMPLEMENTATIONS.map((implementation) => ({
    params: { id: implementation.id },
    props: { implementation },
  }));
}

export function GET({ props }: APIContext<{ implementation: PublishedImplementation }>): Response {
  return jsonFile(publishJson(props.implementation));
}
