// The service worker: keeps the whole reference for reading with the network off. Pages come from the network while
// there is one, so nobody reads an old page; what is kept answers when the network does not.

/** What of the browser's worker this needs; the types of pages do not know it. */
interface Scope {
  readonly location: { readonly origin: string };
  readonly clients: { claim(): Promise<void> };
  readonly registration: {
    readonly scope: string;
    readonly navigationPreload?: { enable(): Promise<void> };
  };
  skipWaiting(): Promise<void>;
  addEventListener<K extends keyof Events>(kind: K, listener: (event: Events[K]) => void): void;
}

interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}

interface Asked extends Lasting {
  readonly request: Request;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

interface Events {
  readonly install: Lasting;
  readonly activate: Lasting;
  readonly message: Lasting;
  readonly fetch: Asked;
}

/** What the site consists of: a digest of all of it, and one of each file by its path below the base. */
interface Manifest {
  readonly edition: string;
  readonly files: Readonly<Record<string, string>>;
}

/** How many files are fetched at a time: few, so that the page that is open comes first. */
const ABREAST = 4;
/** Milliseconds after which what is kept goes before a network that does not answer. */
const PATIENCE = 4_000;

/** Gives a worker its behaviour. */
export function serve(scope: Scope): void {
  const home = scope.registration.scope;
  const prefix = `reference ${home} `;
  const list = `${home}offline.json`;
  /** Whether this run of the worker has compared what it keeps with the site. */
  let compared = false;

  const editions = async () => (await caches.keys()).filter((name) => name.startsWith(prefix));

  async function readManifest(response: Response | undefined): Promise<Manifest | undefined> {
    const manifest: Manifest | undefined = response?.ok ? await response.json() : undefined;
    return manifest;
  }

  /** The files of editions that are kept already, by path and digest: what did not change is not fetched again. */
  async function kept(): Promise<Map<string, () => Promise<Response | undefined>>> {
    const found = new Map<string, () => Promise<Response | undefined>>();
    for (const name of await editions()) {
      const cache = await caches.open(name);
      const manifest = await readManifest(await cache.match(`${list}?${name.slice(prefix.length)}`));
      for (const [path, digest] of Object.entries(manifest?.files ?? {}))
        found.set(`${path} ${digest}`, () => cache.match(home + path));
    }
    return found;
  }

  /** Brings what is kept to the edition that the site has now; what was begun before is gone on with. */
  async function keep(): Promise<void> {
    if (compared) return;
    compared = true;
    const answer = await fetch(list, { cache: 'no-cache' });
    const manifest = await readManifest(answer.clone());
    if (!manifest) return;
    const own = prefix + manifest.edition;
    const cache = await caches.open(own);
    if (await cache.match(list)) return;
    const before = await kept();
    await cache.put(`${list}?${manifest.edition}`, answer.clone());
    const there = new Set((await cache.keys()).map(({ url }) => url));
    const missing = Object.entries(manifest.files).filter(([path]) => !there.has(home + path));
    const next = missing.values();
    const work = async () => {
      for (const [path, digest] of next) {
        const old = await before.get(`${path} ${digest}`)?.();
        const response = old ?? (await fetch(home + path, { cache: 'no-cache', priority: 'low' }));
        if (!response.ok) throw new Error(`${path} is not there`);
        await cache.put(home + path, response);
      }
    };
    await Promise.all(Array.from({ length: ABREAST }, work));
    // Its list without a question mark says that an edition is whole.
    await cache.put(list, answer);
    for (const name of await editions()) if (name !== own) await caches.delete(name);
  }

  /** What is kept under an address, of the edition that is whole if there is one. */
  async function recall(url: string): Promise<Response | undefined> {
    const address = new URL(url);
    const bare = address.origin + address.pathname;
    const names = await editions();
    const whole = await Promise.all(names.map(async (name) => (await caches.open(name)).match(list)));
    const order = [...names.filter((_, at) => whole[at]), ...names.filter((_, at) => !whole[at])];
    for (const name of order) {
      const cache = await caches.open(name);
      const found = await cache.match(bare);
      if (found) return found;
      if (await cache.match(`${bare}/`)) return Response.redirect(`${bare}/${address.search}`);
    }
    return undefined;
  }

  async function lost(request: Request): Promise<Response> {
    const page = request.mode === 'navigate' ? await recall(`${home}404.html`) : undefined;
    return page
      ? new Response(page.body, { status: 404, headers: page.headers })
      : new Response('Not kept for reading without a network.', { status: 503 });
  }

  async function answer({ request, preloadResponse }: Asked): Promise<Response> {
    const lasting = request.url.startsWith(`${home}_astro/`);
    const known = lasting ? await recall(request.url) : undefined;
    if (known) return known;
    const network = (async () => (await preloadResponse) ?? fetch(request))();
    const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE));
    const first = await Promise.race([network, patience]).catch(() => undefined);
    if (first) return first;
    return (await recall(request.url)) ?? (await network.catch(() => lost(request)));
  }

  scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
  scope.addEventListener('activate', (event) => {
    event.waitUntil(Promise.all([scope.registration.navigationPreload?.enable(), scope.clients.claim()]));
  });
  scope.addEventListener('message', (event) => {
    event.waitUntil(
      keep().catch(() => {
        // The network went away in between, or there is no room: the next page tries again.
        compared = false;
      }),
    );
  });
  scope.addEventListener('fetch', (event) => {
    const { request } = event;
    if (/^GET$/.test(request.method) && request.url.startsWith(home)) event.respondWith(answer(event));
  });
}
