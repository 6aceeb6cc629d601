// Rule: a page about a command or a version stands beside its definition.

import type { Finding, Rule } from './rule.ts';

const PAGE = /^(content\/(?:commands|versions)\/[^/]+)\/index\.md$/;

export const pages: Rule = {
  name: 'pages',
  description: 'A folder with an index.md has a command.ts or version.ts as well.',
  check(_registry, files) {
    return files.flatMap((file): Finding[] => {
      const folder = PAGE.exec(file)?.[1];
      if (folder === undefined) return [];
      const definition = `${folder}/${folder.startsWith('content/commands/') ? 'command.ts' : 'version.ts'}`;
      if (files.includes(definition)) return [];
      return [
        {
          file,
          place: '',
          rule: 'pages',
          message: `the page has no definition; write ${definition} or correct the name of the folder.`,
        },
      ];
    });
  },
};
