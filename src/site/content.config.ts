// The prose of the pages: Markdown in content/, one collection a kind of page.

import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const sentence = (what: string) =>
  z
    .string({ error: `The front matter needs a ${what}, as text.` })
    .min(1, { error: `The ${what} in the front matter is empty.` });

const schema = z.strictObject(
  {
    title: sentence('title'),
    summary: sentence('summary'),
    picture: z
      .enum(['timeline'], { error: 'picture names a drawing that stands above the prose: timeline.' })
      .optional(),
    order: z.number({ error: 'order is a number: pages of a folder are sorted by it.' }).optional(),
  },
  { error: 'The front matter knows title, summary, order and picture, and nothing else.' },
);

/** A folder whose items each have a page `index.md`; some may have none yet. */
function folders(name: string) {
  return defineCollection({
    loader: glob({
      base: `./content/${name}`,
      pattern: '*/index.md',
      generateId: ({ entry }) => entry.split('/')[0] ?? entry,
    }),
    schema,
  });
}

export const collections = {
  commands: folders('commands'),
  versions: folders('versions'),
  services: folders('services'),
  formats: folders('formats'),
  errors: defineCollection({ loader: glob({ base: './content/errors', pattern: '*.md' }), schema }),
  guide: defineCollection({ loader: glob({ base: './content/guide', pattern: '*.md' }), schema }),
};
