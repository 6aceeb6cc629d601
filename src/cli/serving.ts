// A running mock server with all its ports: TCP, and on HTTP its web services, its gateway, live mode and the site.

import { fileURLToPath } from 'node:url';
import { WEB_HOSTS } from '#content/web-hosts.ts';
import { answerWeb, isWebPath } from '#content/web-services.ts';
import { LIVE_PATHS, type LiveProbe } from '#server/live.ts';
import type { Server } from '#server/server.ts';
import type { Watcher } from '#server/watcher.ts';
import type { WebRequest } from '#server/web.ts';
import type { World } from '#server/world.ts';
import { folder } from '#transports/folder.ts';
import { gateway } from '#transports/gateway.ts';
import type { Host } from '#transports/host.ts';
import { answerText, type Handler, listenHttp } from '#transports/http.ts';
import { listenHttps } from '#transports/https.ts';
import type { Listener, Place } from '#transports/listener.ts';
import { Live } from '#transports/live.ts';
import { listenTcp } from '#transports/tcp.ts';
import { webServices } from '#transports/web.ts';
import { announce } from './announce.ts';
import { authorityFolder, authorityIn, identityOf } from './authority.ts';
import { Keeper } from './keeper.ts';
import { liveConnection, liveWatcher } from './live.ts';
import { logTo } from './log.ts';
import { clock, drawing, mockServer } from './mock.ts';
import { advertised, failureOf, hostOf, isEverywhere, namesOf } from './places.ts';
import { MOST_NEWCOMERS, servedWorld } from './served-world.ts';
import { Failure, type Terminal } from './subcommand.ts';
import { watchers } from './watchers.ts';

type Fault = (error: unknown) => void;

/** What to serve, and where. */
export interface ServeOptions {
  readonly port: number;
  readonly http: number;
  /** The port of HTTPS; none when left out. */
  readonly https?: number | undefined;
  /** The folder of the certificate authority; one in the user's own when left out. */
  readonly ca?: string | undefined;
  readonly host: string;
  readonly advertise?: string | undefined;
  readonly accounts?: string | undefined;
  readonly state?: string | undefined;
  /** Whether accounts come about by being named, with any password; not when left out. */
  readonly open?: boolean | undefined;
  readonly log: boolean;
  /** The folder of the built site; the project's own when left out. */
  readonly site?: string;
}

/** A running server. */
export interface Serving {
  readonly tcp: Place;
  readonly http: Place;
  readonly https?: Place;
  readonly world: World;
  /** How many connections of clients there are. */
  sessions(): number;
  /** Says goodbye to the clients and waits until they are gone. */
  close(): Promise<void>;
}

const unbuilt: Handler = (_request, response) => {
  answerText(response, 503, 'The site is not built yet: run npm run build, then start msnp serve again.');
  return true;
};

/** Tells a page that it is served live, and where clients connect. */
function probe(address: string): Handler {
  return ({ method, url }, response) => {
    if (!/^(GET|HEAD)$/.test(method ?? '') || (url ?? '').split('?')[0] !== `/${LIVE_PATHS.probe}`)
      return false;
    const live: LiveProbe = { live: 1, address };
    response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
    response.end(JSON.stringify(live));
    return true;
  };
}

/** The web services of a server: what they change is told to whoever is on line, and kept. */
function web(server: Server, host: Host, keeper: Keeper | undefined, fault: Fault): Handler {
  const answer = (request: WebRequest, peer: string) => {
    const now = clock();
    const said = answerWeb(request, server.reach(now));
    host.run(server.effects(now));
    keeper?.touch();
    server.watcher?.asked?.(request, peer, said?.status ?? 404);
    return said;
  };
  return webServices(isWebPath, answer, fault);
}

/** Who watches the server: its log, what keeps its state and, while there are any, the pages that are live with it. */
function watch(server: Server, always: readonly Watcher[], live: Watcher): (by: boolean) => void {
  const change = (by: boolean) => {
    server.watcher = watchers(by ? [...always, live] : always);
  };
  change(false);
  return change;
}

/** The names under which clients may ask for the web services by HTTPS. */
function certifiedNames({ host, advertise }: ServeOptions): string[] {
  const own = [host, hostOf(advertised({ host, port: 0 }, advertise))];
  const names = new Set(['localhost', '127.0.0.1', '::1', ...WEB_HOSTS, ...own]);
  return [...names].filter((name) => !isEverywhere(name));
}

/** Starts the servers. Throws a failure, with nothing left running, when something stands in the way. */
export async function startServing(options: ServeOptions, terminal: Terminal): Promise<Serving> {
  const fault: Fault = (error) =>
    terminal.err(
      error instanceof Failure
        ? error.message
        : `A fault in the server: ${error instanceof Error ? error.stack : error}`,
    );
  const { host: at, advertise } = options;
  const draw = drawing();
  const world = servedWorld(options, draw, () =>
    terminal.err(
      `Accounts for whoever asks: there are ${MOST_NEWCOMERS} now, and no more are made. Start with a new --state file.`,
    ),
  );
  const authority =
    options.https === undefined ? undefined : await authorityIn(options.ca ?? authorityFolder());
  const identity = authority && (await identityOf(authority, certifiedNames(options)));
  const keeper = options.state === undefined ? undefined : new Keeper(options.state, world, fault);
  const addresses = { DS: '', NS: '', SB: '' };
  const { server, host } = mockServer({ world, draw, addresses, fault });
  const watched = watch(
    server,
    [...(options.log ? [logTo(terminal.out, clock)] : []), ...(keeper ? [keeper.watcher] : [])],
    liveWatcher((message) => live.tell(message), clock),
  );
  const live = new Live({
    ...{ host, clock, watched, services: Object.keys(addresses), names: namesOf(at, advertise) },
    paths: { watch: `/${LIVE_PATHS.watch}`, connect: `/${LIVE_PATHS.connect}` },
    open: () => server.sessions().map(liveConnection),
  });
  const listeners: Listener[] = [];
  const listen = async (option: string, port: number, door: (place: Place) => Promise<Listener>) => {
    const place = { host: at, port };
    try {
      const listener = await door(place);
      listeners.push(listener);
      return listener;
    } catch (error) {
      await Promise.all(listeners.map((each) => each.close()));
      throw failureOf(error, option, place);
    }
  };
  const tcp = await listen('--port', options.port, (place) => listenTcp(host, place));
  const named = advertised(tcp, advertise);
  Object.assign(addresses, { DS: named, NS: named, SB: named });
  const site = folder(options.site ?? fileURLToPath(new URL('../../dist/', import.meta.url)));
  const handlers = [
    gateway(host, { address: advertise === undefined ? '' : hostOf(advertise) }),
    web(server, host, keeper, fault),
    probe(named),
    site ?? unbuilt,
  ];
  const http = await listen('--http', options.http, (place) => listenHttp(handlers, place, live.upgrade));
  const https =
    identity &&
    (await listen('--https', options.https ?? 0, (place) => {
      const failed = (peer: string, why: string) => server.watcher?.failed?.(peer, why);
      return listenHttps(handlers, place, identity, failed, live.upgrade);
    }));
  const places = { tcp, http, ...(https ? { https } : {}) };
  announce(places, options, named, { isBuilt: site !== undefined, authority }, terminal);
  return {
    ...places,
    world,
    sessions: () => host.size,
    async close() {
      host.stop();
      live.close();
      await Promise.all(listeners.map((each) => each.close()));
      keeper?.save();
    },
  };
}
