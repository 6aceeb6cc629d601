// The playground's own commands, typed with a slash in front.

/** Name, what follows it, and what it does. */
export const SLASH_COMMANDS = [
  { name: 'help', usage: '/help [COMMAND]', about: 'says what can be typed, or what a command is' },
  { name: 'login', usage: '/login alice MSNP8', about: 'connects and logs on, line by line' },
  { name: 'connect', usage: '/connect alice NS [MSNP8]', about: 'opens a connection to DS, NS or SB' },
  { name: 'as', usage: '/as bob [SB]', about: 'goes to another connection' },
  { name: 'close', usage: '/close', about: 'closes this connection' },
  { name: 'bytes', usage: '/bytes', about: 'writes the bytes of the line in the inspector' },
  { name: 'clock', usage: '/clock +60s', about: 'moves the clock of the mock server; also m, h, d' },
  { name: 'say', usage: '/say Hello, Bob!', about: 'sends a text in this switchboard: MSG with its payload' },
  {
    name: 'scene',
    usage: '/scene chat',
    about: 'plays a scene, the session of a version, or an exchange: /scene commands/usr/0',
  },
  { name: 'clear', usage: '/clear', about: 'empties the log of this connection' },
  { name: 'reset', usage: '/reset', about: 'a fresh server, no connections' },
  { name: 'undo', usage: '/undo', about: 'goes back to before what was done last' },
  { name: 'redo', usage: '/redo', about: 'does again what was undone' },
  { name: 'save', usage: '/save', about: 'saves the session as a file' },
  { name: 'load', usage: '/load', about: 'goes on from a file; dropping it here does the same' },
  { name: 'share', usage: '/share', about: 'gives a link to the session as it is' },
  { name: 'forget', usage: '/forget', about: 'deletes this session here and on this device' },
  { name: 'export', usage: '/export [text]', about: 'saves the logs: text, markdown, json or pcap' },
] as const;

export type SlashName = (typeof SLASH_COMMANDS)[number]['name'];

export type Slash =
  | { readonly kind: 'command'; readonly name: SlashName; readonly words: readonly string[] }
  | { readonly kind: 'unknown'; readonly name: string; readonly nearest: SlashName };

/** How many letters must be put in, taken out or changed to make one word of the other. */
export function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, mate] of [...other].entries()) {
      const changed = (row[j] ?? 0) + (letter === mate ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** Reads a line that begins with a slash; undefined for any other. */
export function slashOf(line: string): Slash | undefined {
  if (!line.startsWith('/')) return undefined;
  const [name = '', ...words] = line.slice(1).trim().split(/\s+/);
  const lower = name.toLowerCase().slice(0, 40);
  const found = SLASH_COMMANDS.find((each) => each.name === lower);
  if (found) return { kind: 'command', name: found.name, words };
  const [nearest] = SLASH_COMMANDS.toSorted((a, b) => distance(lower, a.name) - distance(lower, b.name));
  return { kind: 'unknown', name: lower, nearest: nearest?.name ?? 'help' };
}

/** What a line with a slash can become. */
export function slashCandidates(line: string): string[] {
  if (!/^\/\w*$/.test(line)) return [];
  return SLASH_COMMANDS.map(({ name }) => `/${name}`).filter((each) => each.startsWith(line.toLowerCase()));
}

/** Milliseconds of `+60s`, `5m`, `2h`, `1d`; undefined for anything else. */
export function spanOf(word: string | undefined): number | undefined {
  const found = /^\+?(\d{1,7})(s|m|h|d)?$/.exec(word ?? '');
  if (!found) return undefined;
  const scale = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
  const [, count = '0', unit = 's'] = found;
  return Number(count) * (unit === 'm' ? scale.m : unit === 'h' ? scale.h : unit === 'd' ? scale.d : scale.s);
}
