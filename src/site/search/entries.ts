// All that the search knows by name, from the registry and the prose pages.

import { getCollection } from 'astro:content';
import { blocksOf } from '#content/blocks.ts';
import { CALCULATORS } from '#content/calculators/calculators.ts';
import type { PublishedForm } from '#content/publish/shape.ts';
import { paramsOf } from '#site/history.ts';
import { IMPLEMENTATIONS } from '#site/played.ts';
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

/** Every exchange of the pages that has a title, at its place. */
async function exchanges(): Promise<Entry[]> {
  const folders = ['guide', 'versions', 'commands', 'formats', 'services', 'errors'] as const;
  const pages = (await Promise.all(folders.map((folder) => getCollection(folder)))).flat();
  return pages.flatMap(({ collection, id, data, body = '', filePath = id }) => {
    const page = collection === 'errors' && id === 'index' ? '/errors/' : `/${collection}/${id}/`;
    return blocksOf(body, filePath).flatMap(({ title }, index) =>
      title
        ? [named({ name: title, title: data.title, kind: 'exchange', path: `${page}#exchange-${index}` })]
        : [],
    );
  });
}

/** The words of the glossary, which stand there in bold. */
async function terms(): Promise<Entry[]> {
  const glossary = (await getCollection('guide')).find(({ id }) => id === 'glossary');
  return [...(glossary?.body ?? '').matchAll(/^\*\*([^*]+)\*\*,?:? *([^.]*)/gm)].map(
    ([, name = '', about = '']) =>
      named({
        name,
        title: about.replace(/\[([^\]]*)\]\([^)]*\)|`/g, '$1'),
        kind: 'term',
        path: '/guide/glossary/',
      }),
  );
}

/** Every parameter of every command once, at the first form that has it. */
function parameters(): Entry[] {
  return COMMANDS.flatMap(({ name, forms }) => {
    const found = new Map<string, Entry>();
    for (const form of forms) {
      for (const { anchor, param } of paramsOf(form)) {
        if (param.literal !== undefined || param.type === 'trid' || found.has(param.name)) continue;
        const path = `/commands/${name.toLowerCase()}/#${anchor}`;
        const title = param.about ?? registry.types[param.type]?.label ?? param.type;
        found.set(param.name, named({ name: `${param.name} of ${name}`, title, kind: 'parameter', path }));
      }
    }
    return [...found.values()];
  });
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
    named({
      name: 'Implementations',
      title: 'What servers make of the exchanges, and how to check your own',
      kind: 'implementation',
      path: '/implementations/',
      also: 'server conformance msnp check results',
    }),
    ...IMPLEMENTATIONS.map(({ id, name, release, date }) =>
      named({
        name,
        title: `Release ${release}, played on ${date}`,
        kind: 'implementation',
        path: `/implementations/${id}/`,
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
    ...(await exchanges()),
    ...(await terms()),
    ...parameters(),
  ];
}
