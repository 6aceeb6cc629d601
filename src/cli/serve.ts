// msnp serve: the mock server on TCP and the site on HTTP, until a signal ends them.

import { SAMPLE_PASSWORD } from '#content/sample-world.ts';
import { type ServeOptions, startServing } from './serving.ts';
import { type Option, optionsOf, portOf, type Subcommand, wrongCall } from './subcommand.ts';

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
  https: {
    type: 'string',
    value: 'N',
    about:
      'port of the same by HTTPS, for clients that ask for nothing else; off when left out, 0 for any free one',
  },
  ca: {
    type: 'string',
    value: 'DIR',
    about:
      'folder of the certificate authority that --https makes at first start, for the machines of clients to trust; a folder for data of this user when left out',
    file: true,
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
  open: {
    type: 'boolean',
    default: false,
    about:
      'takes anybody in: an account comes about when somebody logs on to it or adds it as a contact, and any password is right; accounts of --accounts keep theirs',
  },
  state: {
    type: 'string',
    value: 'FILE',
    about:
      'keeps lists, groups, properties, circles, profiles and waiting messages in a file, so that they are there after a restart; passwords of --accounts go before those in the file',
    file: true,
  },
  log: { type: 'boolean', default: false, about: 'one line for each message, secrets masked' },
} as const satisfies Record<string, Option>;

/** Reads the arguments of `msnp serve`. Throws a failure for what cannot be. */
export function serveOptions(args: readonly string[]): ServeOptions {
  const { port, http, https, advertise, ...rest } = optionsOf(args, OPTIONS);
  if (advertise !== undefined && !/^(\[[\da-f:]+\]|[\w.-]+)(:\d{1,5})?$/i.test(advertise)) {
    throw wrongCall(`--advertise must be HOST:PORT, but is "${advertise}".`);
  }
  if (rest.ca !== undefined && https === undefined)
    throw wrongCall('--ca DIR is for --https N, which is not given.');
  return {
    ...rest,
    advertise,
    port: portOf('--port', port),
    http: portOf('--http', http),
    https: https === undefined ? undefined : portOf('--https', https),
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
    'msnp serve --http 80 --https 443',
    'msnp serve --open --state state.json --log',
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
