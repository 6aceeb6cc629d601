// Does what is typed with a slash.

import { textLine } from '#content/text-message.ts';
import { SERVICES } from '#content/vocabulary.ts';
import type { Console } from './console.ts';
import { PEOPLE, spokenVersion } from './controls.ts';
import { siteAt } from './details.ts';
import { exportNamed } from './export-names.ts';
import { inspected } from './inspected.ts';
import type { Keeping } from './keeping.ts';
import { nextTrid } from './next-trid.ts';
import { shownOf } from './session.ts';
import type { SessionBar } from './session-bar.ts';
import { SLASH_COMMANDS, spanOf } from './slash.ts';

/** What the commands need of the page around them. */
export interface Desk {
  readonly console: Console;
  runScene(name: string): void;
  readonly keeping: Keeping;
  readonly bar: SessionBar;
}

type Does = (desk: Desk, words: readonly string[]) => void | Promise<void>;

function personIn(words: readonly string[]): string | undefined {
  return PEOPLE.find((each) => words.some((word) => word.toLowerCase() === each));
}

function serviceIn(words: readonly string[]): string | undefined {
  return Object.keys(SERVICES).find((id) => words.some((word) => word.toUpperCase() === id));
}

function versionIn({ console }: Desk, words: readonly string[]) {
  const named = words.find((word) => /^msnp/i.test(word));
  const version = named === undefined ? (console.active?.chosen ?? 'MSNP8') : spokenVersion(named);
  if (!version) console.remark(`The mock server does not speak ${named}.`);
  return version;
}

const DOES: Readonly<Record<string, Does>> = {
  async help({ console }, [name]) {
    if (name === undefined) {
      console.remark(
        'Type a line of the protocol, Enter sends it. Tab completes, arrows and Ctrl+R find earlier lines.',
        'Alt+Up and Alt+Down choose the line in the inspector. Escape, then Tab, leaves the terminal.',
        'The terminal shows Hebrew and Arabic letter by letter, from left to right, as they are sent; the plain view and the inspector show words as they are read.',
        ...SLASH_COMMANDS.map(({ usage, about }) => `${usage.padEnd(26)} ${about}`),
      );
      return;
    }
    const { version = 'MSNP8', service = 'NS', phase = 'fresh' } = console.active ?? {};
    const help = await console.ask({ kind: 'help', standing: { version, service, phase }, name });
    if (!help) return;
    const link = help.link === undefined ? [] : [`The page: ${location.origin}${siteAt(help.link)}`];
    console.remark(...help.lines, ...link);
  },
  login(desk, words) {
    const version = versionIn(desk, words);
    return version && desk.console.logOn(personIn(words) ?? 'alice', version);
  },
  connect(desk, words) {
    const version = versionIn(desk, words);
    return version && desk.console.open(personIn(words) ?? 'alice', serviceIn(words) ?? 'NS', version);
  },
  as({ console }, words) {
    const wanted = words.join(' ').toLowerCase();
    const found = console.session.connections.findLast(({ id }) =>
      `${id.toLowerCase()} `.startsWith(`${wanted} `),
    );
    if (found) console.act({ kind: 'activate', connection: found.id });
    else
      console.remark(
        `There is no connection of ${wanted || 'nobody'}: /login ${wanted || 'bob'} MSNP8 opens one.`,
      );
  },
  async close({ console }) {
    const { active } = console;
    if (active?.open) await console.ask({ kind: 'close', connection: active.id });
    else console.remark('No connection is open here.');
  },
  async bytes({ console }) {
    const entry = shownOf(console.session);
    const inspection = entry && (await inspected(console, entry));
    if (inspection) console.remark(...inspection.bytes.split('\n'));
    else console.remark('No line was said yet.');
  },
  async clock({ console }, [word]) {
    const milliseconds = spanOf(word);
    if (milliseconds === undefined) return console.remark('Say how far: /clock +60s, /clock 5m, /clock 2h.');
    const answer = await console.ask({ kind: 'clock', milliseconds });
    if (answer)
      console.remark(`It is ${new Date(answer.now).toISOString().replace('T', ' ').slice(0, 19)} UTC now.`);
  },
  async say({ console }, words) {
    const { active } = console;
    if (active?.service !== 'SB' || !active.open)
      return console.remark('A text is said in a switchboard: go to its tab first, or open one with XFR.');
    if (words.length === 0) return console.remark('Say what? /say Hello, Bob!');
    const said = textLine(nextTrid(active), words.join(' '));
    await console.ask({ kind: 'line', connection: active.id, ...said });
  },
  scene(desk, [name]) {
    if (name === undefined)
      desk.console.remark(
        'Which? /scene chat, /scene MSNP7, or /scene commands/usr/0. The button Scenes lists them.',
      );
    else desk.runScene(name);
  },
  clear({ console }) {
    console.act({ kind: 'cleared' });
  },
  async reset({ console }) {
    await console.ask({ kind: 'reset' });
  },
  undo: ({ bar }) => bar.undo(),
  redo: ({ bar }) => bar.redo(),
  save: ({ keeping }) => keeping.save(),
  load: ({ bar }) => bar.choose(),
  share: ({ bar }) => bar.share(),
  forget: ({ keeping }) => keeping.forget(),
  export({ console, keeping }, [name]) {
    const kind = exportNamed(name);
    if (kind) void keeping.export(kind);
    else console.remark(`There is no export as ${name}: text, markdown, json or pcap.`);
  },
};

/** Does a command of the playground. */
export function doSlash(desk: Desk, name: string, words: readonly string[]): void {
  void DOES[name]?.(desk, words);
}
