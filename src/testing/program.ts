// `msnp` as a program of its own, as a person starts it.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MSNP = fileURLToPath(new URL('../cli/msnp.mjs', import.meta.url));

export class Program {
  readonly #child: ChildProcess;
  out = '';
  err = '';
  /** Exit status and signal, once it has ended. */
  ended: readonly [number | null, string | null] | undefined;

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.out += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.err += text;
    });
    child.once('exit', (code, signal) => {
      this.ended = [code, signal];
    });
  }

  /** Starts a script of Node, `msnp` when none is named, and waits until it has written a text. */
  static async start(args: readonly string[], text: string, script = MSNP): Promise<Program> {
    const program = new Program(spawn(process.execPath, [script, ...args]));
    while (!program.out.includes(text)) {
      if (program.ended) throw new Error(`It ended by itself: ${program.out}${program.err}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return program;
  }

  /** What it has written behind a label, such as the port of an address. */
  after(label: RegExp): string {
    const found = label.exec(this.out)?.[1];
    if (found === undefined) throw new Error(`${label} is not in ${this.out}`);
    return found;
  }

  /** Sends a signal and waits for the end. Gives exit status and signal. */
  async end(signal: NodeJS.Signals): Promise<readonly [number | null, string | null]> {
    if (this.ended) return this.ended;
    const exit = once(this.#child, 'exit');
    this.#child.kill(signal);
    await exit;
    return this.ended ?? [null, null];
  }
}
