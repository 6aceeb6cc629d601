// What is measured, in a process of its own: the mock server with as many accounts as asked for, a bare relay, or an echo.
import { createServer, type Socket } from 'node:net';
import { drawing, mockServer } from '#cli/mock.ts';
import { worldOf } from '#content/accounts.ts';
import { listenTcp } from '#transports/tcp.ts';

/** Each of the first accounts has the next ones in the ring as contacts. */
function ring(accounts: number, contacts: number, owners: number) {
  const handle = (index: number) => `user${index % accounts}@example.com`;
  return Array.from({ length: accounts }, (_, index) => ({
    handle: handle(index),
    password: 'password',
    friendlyName: `User ${index}`,
    contacts: Array.from({ length: index < owners ? contacts : 0 }, (_, step) => handle(index + step + 1)),
    blocked: [],
    groups: [],
  }));
}

const ACK = Buffer.from('ACK 5\r\n');

/** Cuts messages out of what one side says, hands them to the other, and acknowledges each: no more than that. */
function handOn(from: Socket, to: Socket): void {
  let rest: Buffer = Buffer.alloc(0);
  from.on('data', (chunk) => {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let at = 0;
    const acks: Buffer[] = [];
    for (let end = bytes.indexOf(10, at); end >= 0; end = bytes.indexOf(10, at)) {
      const words = bytes.toString('latin1', at, end - 1).split(' ');
      const next = end + 1 + Number(words[3]);
      if (next > bytes.length) break;
      acks.push(ACK);
      at = next;
    }
    if (at > 0) to.write(bytes.subarray(0, at));
    if (acks.length > 0) from.write(Buffer.concat(acks));
    rest = bytes.subarray(at);
  });
}

/** Whoever comes next makes a pair with whoever waits. */
function relay(): Promise<number> {
  let waiting: Socket | undefined;
  return listenBare((socket) => {
    const other = waiting;
    waiting = other ? undefined : socket;
    if (!other) return;
    handOn(socket, other);
    handOn(other, socket);
  });
}

/** Says back what it hears. */
function echo(): Promise<number> {
  return listenBare((socket) => void socket.on('data', (bytes) => socket.write(bytes)));
}

function listenBare(take: (socket: Socket) => void): Promise<number> {
  const server = createServer({ noDelay: true }, (socket) => {
    socket.on('error', () => socket.destroy());
    take(socket);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      resolve(typeof bound === 'object' && bound ? bound.port : 0);
    });
  });
}

async function server(accounts: number, contacts: number, owners: number): Promise<number> {
  const draw = drawing();
  const world = worldOf(ring(accounts, contacts, owners), draw);
  const addresses = { DS: '', NS: '', SB: '' };
  const { host } = mockServer({ world, draw, addresses, fault: (error) => console.error(error) });
  const { port } = await listenTcp(host, { host: '127.0.0.1', port: 0 }, 'NS');
  const rooms = await listenTcp(host, { host: '127.0.0.1', port: 0 }, 'SB');
  Object.assign(addresses, {
    DS: `127.0.0.1:${port}`,
    NS: `127.0.0.1:${port}`,
    SB: `127.0.0.1:${rooms.port}`,
  });
  return port;
}

const [kind, ...counts] = process.argv.slice(2);
const [accounts = 0, contacts = 0, owners = 0] = counts.map(Number);
const subjects = { echo, relay, server: () => server(accounts, contacts, owners) };
const port = await (kind === 'echo' || kind === 'relay' ? subjects[kind] : subjects.server)();

process.on('message', () => {
  globalThis.gc?.();
  const { rss, heapUsed, external, arrayBuffers } = process.memoryUsage();
  process.send?.({ rss, heap: heapUsed + external + arrayBuffers });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ port });
