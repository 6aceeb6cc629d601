// The part of the build that Astro does not do, in a thread of its own: files for programs are written while pages are
// made, and what is made of the pages follows when they are all there.

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';

/** What the thread is told: that the folder of the site is empty, and that every page is in it. */
export type Word = 'emptied' | 'built';

/** The thread beside a build; and for `astro dev`, the same files as answers. */
export function beside(): AstroIntegration {
  let thread: Worker | undefined;
  let ended: Promise<unknown> | undefined;
  const tell = (word: Word) => thread?.postMessage(word);
  return {
    name: 'beside',
    hooks: {
      'astro:config:setup'({ command, injectRoute }) {
        if (command !== 'dev') return;
        const entrypoint = new URL('./served.ts', import.meta.url);
        // An address without a slash at its end is answered where the route says how it ends.
        for (const end of ['json', 'ts', 'py', 'lua', 'csv'])
          injectRoute({ pattern: `/registry/v1/[...file].${end}`, entrypoint });
        injectRoute({ pattern: '/diff/[...file].md', entrypoint });
      },
      'astro:build:start'() {
        thread = new Worker(new URL('./finish.ts', import.meta.url));
        // Where Astro fails, nothing waits for the thread.
        thread.unref();
        ended = once(thread, 'exit');
      },
      'astro:build:setup': () => tell('emptied'),
      async 'astro:build:done'() {
        thread?.ref();
        tell('built');
        await ended;
      },
    },
  };
}
