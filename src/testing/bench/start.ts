// Starts what is measured in a process of its own, so that it does not share a thread with who measures.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** How many accounts have contacts; those that only are contacts have none. */
export const OWNERS = 200;

export type Kind = 'echo' | 'relay' | 'server';

export interface Subject {
  readonly port: number;
  readonly process: ChildProcess;
}

function fieldOf(message: unknown, name: string): number {
  const found = typeof message === 'object' && message !== null ? Object.entries(message) : [];
  return Number(found.find(([key]) => key === name)?.[1]);
}

/** Starts a server, with as many accounts and contacts of each owner as asked for. */
export async function start(kind: Kind, accounts = 0, contacts = 0): Promise<Subject> {
  const path = fileURLToPath(new URL('./subject.ts', import.meta.url));
  const process = fork(path, [kind, String(accounts), String(contacts), String(OWNERS)], {
    execArgv: ['--expose-gc'],
  });
  const [message] = await once(process, 'message');
  return { port: fieldOf(message, 'port'), process };
}

/** Ends it and waits until it is gone. */
export async function stop({ process }: Subject): Promise<void> {
  const exit = once(process, 'exit');
  process.disconnect();
  await exit;
}

/** Bytes that it holds after a collection. */
export async function memoryOf({ process }: Subject): Promise<{ heap: number; rss: number }> {
  process.send('memory');
  const [message] = await once(process, 'message');
  return { heap: fieldOf(message, 'heap'), rss: fieldOf(message, 'rss') };
}
