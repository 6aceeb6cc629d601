// A client that knows nothing of MSNP: it writes bytes to a TCP socket and reads lines and counted payloads.
import { connect, type Socket } from 'node:net';

const PATIENCE = 5_000;

export class RawClient {
  readonly socket: Socket;
  #bytes: Buffer = Buffer.alloc(0);
  #ended = false;
  #wake: () => void = () => {};

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('data', (bytes) => {
      this.#bytes = Buffer.concat([this.#bytes, bytes]);
      this.#wake();
    });
    const end = () => {
      this.#ended = true;
      this.#wake();
    };
    socket.on('end', end);
    socket.on('close', end);
    socket.on('error', end);
  }

  /** Connects to a port of this machine. */
  static async to(port: number): Promise<RawClient> {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    const client = new RawClient(socket);
    await new Promise((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    return client;
  }

  send(bytes: string | Uint8Array): void {
    this.socket.write(bytes);
  }

  /** Sends a line with CR LF, and perhaps a payload behind it. */
  say(line: string, payload: string | Uint8Array = ''): void {
    this.socket.write(Buffer.concat([Buffer.from(`${line}\r\n`), Buffer.from(payload)]));
  }

  /** Sends a line and gives the next one that comes. */
  async ask(line: string, payload: string | Uint8Array = ''): Promise<string> {
    this.say(line, payload);
    return this.line();
  }

  /** The next line without its end; `closed` when the stream ends before. */
  async line(): Promise<string> {
    for (;;) {
      const at = this.#bytes.indexOf('\r\n');
      if (at >= 0)
        return this.#take(at + 2)
          .subarray(0, at)
          .toString();
      if (this.#ended) return 'closed';
      await this.#more('a line');
    }
  }

  /** The next bytes, as many as are counted. */
  async body(count: number): Promise<Buffer> {
    while (this.#bytes.length < count) {
      if (this.#ended) throw new Error(`The stream ended ${count - this.#bytes.length} bytes too early`);
      await this.#more(`${count} bytes`);
    }
    return this.#take(count);
  }

  /** The next line, and the payload that its last word counts. */
  async message(): Promise<{ line: string; payload: string }> {
    const line = await this.line();
    return { line, payload: (await this.body(Number(line.split(' ').at(-1)))).toString() };
  }

  /** Lines until one begins with a text, that one included; payloads of profile messages are skipped. */
  async until(start: string): Promise<string[]> {
    const lines: string[] = [];
    for (let last = ''; !last.startsWith(start); ) {
      last = await this.line();
      lines.push(last);
      if (last === 'closed') throw new Error(`Heard no ${start}, only ${lines.join(' / ')}`);
      if (/^(MSG Hotmail|UBX|GCF|NOT) .*\d$/.test(last)) await this.body(Number(last.split(' ').at(-1)));
    }
    return lines;
  }

  end(): void {
    this.socket.destroy();
  }

  #take(count: number): Buffer {
    const taken = this.#bytes.subarray(0, count);
    this.#bytes = this.#bytes.subarray(count);
    return taken;
  }

  #more(what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () =>
          reject(new Error(`Waited in vain for ${what}; there is ${JSON.stringify(this.#bytes.toString())}`)),
        PATIENCE,
      );
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
