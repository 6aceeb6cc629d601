// The words of the pages, by Pagefind, whose index is made after the build and read when somebody searches.

/** A place in the prose. */
export interface Passage {
  readonly title: string;
  readonly href: string;
  readonly excerpt: string;
}

interface Part {
  readonly title: string;
  readonly url: string;
  readonly plain_excerpt: string;
}

interface Found extends Omit<Part, 'title'> {
  readonly meta: { readonly title?: string };
  readonly sub_results: readonly Part[];
}

interface Pagefind {
  options(settings: { baseUrl: string }): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly { data(): Promise<Found> }[] }>;
}

let pagefind: Promise<Pagefind> | undefined;

async function load(base: string): Promise<Pagefind> {
  const module: Pagefind = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
  await module.options({ baseUrl: new URL(base).pathname });
  return module;
}

/**
 * The best places for a query, at most `limit`, on the site at `base`; none where there is no index, as while the site
 * is being written.
 */
export async function passages(base: string, query: string, limit: number): Promise<readonly Passage[]> {
  try {
    pagefind ??= load(base);
    const { results } = await (await pagefind).search(query);
    const found = await Promise.all(results.slice(0, limit).map((result) => result.data()));
    return found.map((page) => {
      const part = page.sub_results[0];
      const title = page.meta.title ?? page.url;
      return {
        title: part && part.title !== title ? `${title}: ${part.title}` : title,
        href: part?.url ?? page.url,
        excerpt: (part ?? page).plain_excerpt,
      };
    });
  } catch {
    pagefind = undefined;
    return [];
  }
}
