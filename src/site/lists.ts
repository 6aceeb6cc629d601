// The pages that list others, as Markdown: what the index pages show, in a line each.

import { getCollection } from 'astro:content';
import { inOrder } from './chapters.ts';
import { diffOf } from './diffs.ts';
import { spanOf } from './history.ts';
import { IMPLEMENTATIONS, totals } from './played.ts';
import { COMMANDS, registry } from './registry.ts';
import { SUBJECTS } from './statements.ts';

const line = (name: string, path: string, about: string) => `- [${name}](${path}): ${about}`;

async function chapters(folder: 'services' | 'formats' | 'guide'): Promise<string[]> {
  const entries = inOrder(await getCollection(folder));
  return entries.map(({ id, data }) => line(data.title, `/${folder}/${id}.md`, data.summary));
}

interface List {
  readonly title: string;
  readonly lines: () => readonly string[] | Promise<readonly string[]>;
}

/** The lists by the name of their section. */
export const LISTS: Readonly<Record<string, List>> = {
  versions: {
    title: 'Versions',
    lines: () =>
      registry.versions.map(({ id, title, summary }) =>
        line(id, `/versions/${id.toLowerCase()}.md`, `${title}. ${summary}`),
      ),
  },
  commands: {
    title: 'Commands',
    lines: () =>
      COMMANDS.map(({ name, title, presence }) =>
        line(
          name,
          `/commands/${name.toLowerCase()}.md`,
          `${title}. ${spanOf(presence) || 'versions not known'}`,
        ),
      ),
  },
  errors: {
    title: 'Numeric errors',
    lines: () =>
      Object.values(registry.errors).map(({ code, title, meaning }) =>
        line(
          String(code),
          `/errors/${code}.md`,
          `${title}. ${meaning === 'unknown' ? 'Not known.' : meaning}`,
        ),
      ),
  },
  services: { title: 'Web services', lines: () => chapters('services') },
  formats: { title: 'Formats', lines: () => chapters('formats') },
  guide: { title: 'Guide', lines: () => chapters('guide') },
  diff: {
    title: 'Compare versions',
    lines: () => [
      'Any two versions: `/diff/msnp8/msnp11.md`. Each version against the one before:',
      '',
      ...registry.versions.flatMap(({ id, after }) => {
        if (!after) return [];
        const { added, removed, changed } = diffOf(after, id).commands;
        const path = `/diff/${after}/${id}.md`.toLowerCase();
        const counts = `${added.length} added, ${removed.length} removed, ${changed.length} changed`;
        return [line(`${after} to ${id}`, path, counts)];
      }),
    ],
  },
  implementations: {
    title: 'Implementations',
    lines: () => [
      'What servers make of the exchanges of this reference, played by `msnp check HOST:PORT`.',
      '',
      ...IMPLEMENTATIONS.map((implementation) => {
        const { id, name, release, date, versions } = implementation;
        const { agrees, differs, untried } = totals(implementation);
        const results = `${agrees} exchanges agree, ${differs} differ, ${untried} were not tried`;
        return line(
          name,
          `/implementations/${id}.md`,
          `release ${release}, ${date}, ${versions.length} versions: ${results}`,
        );
      }),
    ],
  },
  sources: {
    title: 'Sources',
    lines: () =>
      Object.entries(registry.sources).map(
        ([key, { title, place, goodFor }]) => `- ${key}: ${title}, ${place}. ${goodFor}`,
      ),
  },
  unknowns: {
    title: 'Open questions',
    lines: () => SUBJECTS.flatMap(({ name, unknowns }) => unknowns.map((unknown) => `- ${name}: ${unknown}`)),
  },
};
