// A page that is live with a server: a WebSocket with an origin, and what it has heard.

import { once } from 'node:events';
import { WebSocket } from 'ws';
import { type LiveMessage, parseLive } from '#server/live.ts';

const PATIENCE = 20_000;

export class LivePage {
  readonly socket: WebSocket;
  readonly messages: LiveMessage[] = [];
  readonly texts: string[] = [];
  /** The bytes of binary frames, as Latin-1 text. */
  bytes = '';
  /** The close code, once it is closed. */
  closed: number | undefined;
  #wake: () => void = () => {};

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data, isBinary) => {
      if (!(data instanceof Buffer)) throw new Error('A frame came in pieces');
      if (isBinary) this.bytes += data.toString('latin1');
      else {
        this.texts.push(data.toString());
        const message = parseLive(data.toString());
        if (message) this.messages.push(message);
      }
      this.#wake();
    });
    socket.on('close', (code) => {
      this.closed = code;
      this.#wake();
    });
  }

  /** Opens a page's WebSocket; rejects with the status of HTTP that it got instead. */
  static async open(url: string, headers: Readonly<Record<string, string>>, ca?: string): Promise<LivePage> {
    const socket = new WebSocket(url, { headers, ...(ca === undefined ? {} : { ca }) });
    const page = new LivePage(socket);
    socket.on('unexpected-response', (_request, response) => {
      socket.emit('error', new Error(`${response.statusCode}`));
      response.destroy();
    });
    await once(socket, 'open');
    return page;
  }

  /** Waits until something is so. */
  async until(holds: () => boolean, what: string): Promise<void> {
    const late = Date.now() + PATIENCE;
    while (!holds()) {
      if (Date.now() > late)
        throw new Error(`Waited in vain for ${what}; heard ${this.texts.join('\n').slice(-2_000)}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 100);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  /** The first message of a kind that a test holds for; waits until it is there. */
  async message<K extends LiveMessage['kind']>(
    kind: K,
    holds: (message: Extract<LiveMessage, { kind: K }>) => boolean = () => true,
  ): Promise<Extract<LiveMessage, { kind: K }>> {
    const isOne = (message: LiveMessage): message is Extract<LiveMessage, { kind: K }> =>
      message.kind === kind;
    const find = () => this.messages.filter(isOne).find(holds);
    await this.until(() => find() !== undefined, `a message ${kind}`);
    const found = find();
    if (!found) throw new Error(`There is no message ${kind}`);
    return found;
  }
}
