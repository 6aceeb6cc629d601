// What a slash does at the real server: little, for most of what the playground's commands do is the mock server's.

import type { Console } from './console.ts';

const HELP = [
  'Type a line of the protocol, Enter sends it to the real server. Tab completes, arrows find earlier lines.',
  'Alt+Up and Alt+Down choose the line in the inspector. Escape, then Tab, leaves the terminal.',
  '/close closes this connection, /clear empties its log.',
];

/** Does a command that was typed with a slash. */
export async function liveSlash(console: Console, name: string): Promise<void> {
  const { active } = console;
  if (name === 'help') console.remark(...HELP);
  else if (name === 'clear') console.act({ kind: 'cleared' });
  else if (name !== 'close')
    console.remark(
      `/${name} is for the mock server in this page: at the real server there are /help, /close and /clear.`,
    );
  else if (active?.open) await console.ask({ kind: 'close', connection: active.id });
  else console.remark('No own connection is open here.');
}
