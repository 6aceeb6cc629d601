// The Markdown twin of each implementation's page.

import type { PublishedImplementation } from '#content/publish/implementation.ts';
import { implementationTwin } from '#site/document-twins.ts';
import { IMPLEMENTATIONS } from '#site/played.ts';
import { asMarkdown } from '#site/twins.ts';

export function getStaticPaths() {
  return IMPLEMENTATIONS.map((implementation) => ({
    params: { id: implementation.id },
    props: { implementation },
  }));
}

export function GET({ props }: { props: { implementation: PublishedImplementation } }): Response {
  return asMarkdown(implementationTwin(props.implementation));
}
