// All that the search knows by name, from the registry and the prose pages.

import { getCollection } from 'astro:content';
import { CALCULATORS } from '#content/calculators/calculators.ts';
import type { PublishedForm } from '#content/publish/shape.ts';
import { COMMANDS, registry } from '#site/registry.ts';
import type { Entry } from './rank.ts';

/** The words that a form's parameters are known to be. */
function valuesOf({ generations }: PublishedForm): string {
  const words = generations.flatMap(({ params }) =>
    params.flatMap(({ values = [] }) => values.map(({ word }) => word)),
  );
  return [...new Set(words)].join(' ');
}

function named(entry: Entry): Entry {
  return entry;
}

/** Every entry, those of the registry first. */
export async function entries(): Promise<readonly Entry[]> {
  const chapters = [
    ...(await getCollection('guide')).map((entry) => ({ kind: 'guide' as const, entry })),
    ...(await getCollection('formats')).map((entry) => ({ kind: 'format' as const, entry })),
    ...(await getCollection('services')).map((entry) => ({ kind: 'service' as const, entry })),
  ];
  return [
    ...COMMANDS.flatMap(({ name, title, forms }) => {
      const path = `/commands/${name.toLowerCase()}/`;
      return [
        named({ name, title, kind: 'command', path }),
        ...forms.map((form) => {
          const also = valuesOf(form);
          const usage = [...new Set(form.generations.map((generation) => generation.usage))];
          const entry = named({
            name: `${name} ${form.name}`,
            title: `from the ${form.from}`,
            kind: 'form',
            path: `${path}#${form.name}`,
            usage,
          });
          return also === '' ? entry : { ...entry, also };
        }),
      ];
    }),
    ...Object.values(registry.errors).map(({ code, title, names }) =>
      named({
        name: String(code),
        title,
        kind: 'error',
        path: `/errors/${code}/`,
        also: Object.values(names ?? {}).join(' '),
      }),
    ),
    ...registry.versions.map(({ id, title }) =>
      named({ name: id, title, kind: 'version', path: `/versions/${id.toLowerCase()}/` }),
    ),
    ...CALCULATORS.map(({ id, title, summary }) =>
      named({
        name: title,
        title: summary,
        kind: 'calculator',
        path: `/calculators/${id}/`,
        also: 'calculator',
      }),
    ),
    ...chapters.map(({ kind, entry }) =>
      named({
        name: entry.data.title,
        title: entry.data.summary,
        kind,
        path: `/${entry.collection}/${entry.id}/`,
        also: entry.id,
      }),
    ),
  ];
}
