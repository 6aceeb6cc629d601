// msnp serve: the mock server on TCP and the site on HTTP, until a signal ends them.

import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import { worldOf } from '#content/accounts.ts';
import { SAMPLE_PASSWORD, sampleWorld } from '#content/sample-world.ts';
import { answerWeb, isWebPath } from '#content/web-services.ts';
import type { Server } from '#server/server.ts';
import { restore } from '#server/snapshot.ts';
import type { Watcher } from '#server/watcher.ts';
import type { WebRequest } from '#server/web.ts';
import type { Draw, World } from '#server/world.ts';
import { folder } from '#transports/folder.ts';
import { gateway } from '#transports/gateway.ts';
import type { Host } from '#transports/host.ts';
import { answerText, type Handler, listenHttp } from '#transports/http.ts';
import type { Listener, Place } from '#transports/listener.ts';
import { listenTcp } from '#transports/tcp.ts';
import { webServices } from '#transports/web.ts';
import { readAccounts } from './accounts.ts';
import { Keeper } from './keeper.ts';
import { logTo } from './log.ts';
import { clock, drawing, mockServer } from './mock.ts';
import { readState } from './state.ts';
import {
  Failure,
  type Option,
  optionsOf,
  portOf,
  type Subcommand,
  type Terminal,
  wrongCall,
} from './subcommand.ts';

const OPTIONS = {
  port: {
    type: 'string',
    default: '1863',
    value: 'N',
    about: 'TCP port of the mock server; 1863 when left out, 0 for any free one',
  },
  http: {
    type: 'string',
    default: '8080',
    value: 'N',
    about: 'port of web services, gateway and site; 8080 when left out, 0 for any free one',
  },
  host: {
    type: 'string',
    default: '127.0.0.1',
    value: 'HOST',
    about: 'address to listen at; 127.0.0.1 when left out',
    words: () => ['127.0.0.1', '0.0.0.0'],
  },
  advertise: {
    type: 'string',
    value: 'HOST:PORT',
    about: 'address that clients are told to connect to; the one listened at when left out',
  },
  accounts: {
    type: 'string',
    value: 'FILE',
    about: `accounts as JSON, as accounts.schema.json of the site describes them; when left out there are alice, bob and carol @example.com with the password ${SAMPLE_PASSWORD}`,
    file: true,
  },
  state: {
    type: 'string',
    value: 'FILE',
    about:
      'keeps lists, groups and properties in a file, so that they are there after a restart; passwords of --accounts go before those in the file',
    file: true,
  },
  log: { type: 'boolean', default: false, about: 'one line for each message, secrets masked' },
} as const satisfies Record<string, Option>;

/** What to serve, and where. */
export interface ServeOptions {
  readonly port: number;
  readonly http: number;
  readonly host: string;
  readonly advertise?: string | undefined;
  readonly accounts?: string | undefined;
  readonly state?: string | undefined;
  readonly log: boolean;
  /** The folder of the built site; the project's own when left out. */
  readonly site?: string;
}

/** A running server. */
export interface Serving {
  readonly tcp: Place;
  readonly http: Place;
  readonly world: World;
  /** Says goodbye to the clients and waits until they are gone. */
  close(): Promise<void>;
}

/** Reads the arguments of `msnp serve`. Throws a failure for what cannot be. */
export function serveOptions(args: readonly string[]): ServeOptions {
  const { port, http, advertise, ...rest } = optionsOf(args, OPTIONS);
  if (advertise !== undefined && !/^(\[[\da-f:]+\]|[\w.-]+)(:\d{1,5})?$/i.test(advertise)) {
    throw wrongCall(`--advertise must be HOST:PORT, but is "${advertise}".`);
  }
  return { ...rest, advertise, port: portOf('--port', port), http: portOf('--http', http) };
}

function isLoopback(address: string): boolean {
  return /^(127\.|::1$|::ffff:127\.)/.test(address);
}

function hostAndPort(host: string, port: number): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

/** The address under which others reach this machine, when it listens at all of them. */
function outside(): string | undefined {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
}

function advertised({ host, port }: Place, wanted: string | undefined): string {
  if (wanted !== undefined) return /:\d+$/.test(wanted) ? wanted : `${wanted}:${port}`;
  const everywhere = host === '0.0.0.0' || host === '::';
  return hostAndPort(everywhere ? (outside() ?? '127.0.0.1') : host, port);
}

function failureOf(error: unknown, option: string, { host, port }: Place): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const other = `Choose another with ${option} N; 0 takes any free one.`;
  const sentences: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} at ${host} is in use by another program. ${other}`,
    EACCES: `Port ${port} may not be opened by this user. ${other}`,
    EADDRNOTAVAIL: `${host} is no address of this machine. Choose another with --host.`,
    ENOTFOUND: `There is no host ${host}. Choose another with --host.`,
  };
  return new Failure(sentences[code] ?? `Cannot listen at ${hostAndPort(host, port)}: ${String(error)}`);
}

function makeWorld({ accounts, state }: ServeOptions, draw: Draw): World {
  const entries = accounts === undefined ? undefined : readAccounts(accounts);
  const kept = state === undefined ? undefined : readState(state);
  const world = entries ? worldOf(entries, draw) : sampleWorld(draw);
  if (kept) restore(world, kept);
  for (const { handle, password } of entries ?? []) {
    const account = world.account(handle);
    if (account) account.password = password;
  }
  return world;
}

/** Tells several watchers of everything. */
function watchers(all: readonly Watcher[]): Watcher {
  return {
    heard: (session, frame) => all.forEach((each) => void each.heard(session, frame)),
    said: (session, frame) => all.forEach((each) => void each.said(session, frame)),
    refused: (session, problem) => all.forEach((each) => void each.refused(session, problem)),
  };
}

function toucher(keeper: Keeper): Watcher {
  const touch = () => keeper.touch();
  return { heard: touch, said: touch, refused: touch };
}

const unbuilt: Handler = (_request, response) => {
  answerText(response, 503, 'The site is not built yet: run npm run build, then start msnp serve again.');
  return true;
};

/** The web services of a server: what they change is told to whoever is on line, and kept. */
function web(
  server: Server,
  host: Host,
  keeper: Keeper | undefined,
  fault: (error: unknown) => void,
): Handler {
  const answer = (request: WebRequest) => {
    const now = clock();
    const said = answerWeb(request, server.reach(now));
    host.run(server.effects(now));
    keeper?.touch();
    return said;
  };
  return webServices(isWebPath, answer, fault);
}

/** Starts the servers. Throws a failure, with nothing left running, when something stands in the way. */
export async function startServing(options: ServeOptions, terminal: Terminal): Promise<Serving> {
  const fault = (error: unknown) =>
    terminal.err(
      error instanceof Failure
        ? error.message
        : `A fault in the server: ${error instanceof Error ? error.stack : error}`,
    );
  const draw = drawing();
  const world = makeWorld(options, draw);
  const keeper = options.state === undefined ? undefined : new Keeper(options.state, world, fault);
  const watching = [
    ...(options.log ? [logTo(terminal.out, clock)] : []),
    ...(keeper ? [toucher(keeper)] : []),
  ];
  const addresses = { DS: '', NS: '', SB: '' };
  const { server, host } = mockServer({
    ...{ world, draw, addresses, fault },
    ...(watching.length > 0 ? { watcher: watchers(watching) } : {}),
  });
  const place = { host: options.host, port: options.port };
  const tcp = await listenTcp(host, place).catch((error: unknown) => {
    throw failureOf(error, '--port', place);
  });
  const named = advertised(tcp, options.advertise);
  Object.assign(addresses, { DS: named, NS: named, SB: named });
  const site = folder(options.site ?? fileURLToPath(new URL('../../dist/', import.meta.url)));
  const httpPlace = { host: options.host, port: options.http };
  let http: Listener;
  try {
    const address = options.advertise?.replace(/:\d+$/, '') ?? '';
    http = await listenHttp(
      [gateway(host, { address }), web(server, host, keeper, fault), site ?? unbuilt],
      httpPlace,
    );
  } catch (error) {
    await tcp.close();
    throw failureOf(error, '--http', httpPlace);
  }
  if (!isLoopback(tcp.host)) {
    terminal.err(
      `Warning: ${tcp.host} is not loopback. Whoever reaches this machine can log on, and nothing is encrypted.`,
    );
  }
  if (!site)
    terminal.err(
      'The site is not built: run npm run build, then start again. The mock server runs without it.',
    );
  terminal.out(
    `Mock server: ${named}${options.advertise === undefined ? '' : ` (listens at ${hostAndPort(tcp.host, tcp.port)})`}`,
  );
  terminal.out(
    `Site: http://${hostAndPort(tcp.host === '0.0.0.0' || tcp.host === '::' ? '127.0.0.1' : http.host, http.port)}/`,
  );
  return {
    ...{ tcp, http, world },
    async close() {
      host.stop();
      await Promise.all([tcp.close(), http.close()]);
      keeper?.save();
    },
  };
}

function signal(): Promise<void> {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve());
  });
}

export const SERVE: Subcommand = {
  summary: 'the mock server on TCP and the site on HTTP',
  about:
    'Starts the mock server on TCP, and on HTTP its web services, its gateway and the site with the playground.',
  options: OPTIONS,
  examples: [
    'msnp serve',
    'msnp serve --port 0 --http 0',
    'msnp serve --host 0.0.0.0 --advertise 192.168.0.7 --log',
    'msnp serve --accounts accounts.json --state state.json',
  ],
  async run(args, terminal) {
    const ended = signal();
    const serving = await startServing(serveOptions(args), terminal);
    await ended;
    await serving.close();
    return 0;
  },
};
