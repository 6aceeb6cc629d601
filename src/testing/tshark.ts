// tshark for the tests of the Wireshark dissector: where it is, how it comes to be there, what it makes of a capture.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { installs } from './debian.ts';

const ELSEWHERE = [
  '/Applications/Wireshark.app/Contents/MacOS/tshark',
  'C:\\Program Files\\Wireshark\\tshark.exe',
];

function findTshark(): string | undefined {
  const named = process.env['TSHARK'];
  if (named) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [...folders.map((folder) => join(folder, 'tshark')), ...ELSEWHERE].find((path) => existsSync(path));
}

/**
 * The path of tshark, named by TSHARK or found where a system has it; it is installed first if it is missing and
 * this is Debian (or kin) and root. Throws a sentence that says what to install, if there is still none.
 */
export function requireTshark(): string {
  const path = findTshark() ?? (installs('tshark') ? findTshark() : undefined);
  if (path) return path;
  throw new Error('These tests need tshark: install Wireshark’s tshark, or name it in TSHARK=/path/to/it.');
}

/** A field of a message, as tshark shows it. */
export interface ShownField {
  readonly name: string;
  readonly show: string;
  /** The bytes that it stands for, in hexadecimal; empty where it stands for none. */
  readonly value: string;
}

/** A message that the dissector found, with the number of its packet from 1. */
export interface ShownMessage {
  readonly packet: number;
  readonly fields: readonly ShownField[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plainText(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) =>
    name.startsWith('#x')
      ? String.fromCodePoint(Number.parseInt(name.slice(2), 16))
      : name.startsWith('#')
        ? String.fromCodePoint(Number(name.slice(1)))
        : (ENTITIES[name] ?? whole),
  );
}

function attribute(tag: string, name: string): string {
  return plainText(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

/** Runs tshark on a capture with a Lua script. Gives the messages of the protocol, and what tshark complains about. */
export function dissect(
  pcap: Uint8Array,
  script: string,
  protocol: string,
  ...options: readonly string[]
): { readonly messages: ShownMessage[]; readonly complaints: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'tshark-'));
  try {
    writeFileSync(join(folder, 'capture.pcap'), pcap);
    writeFileSync(join(folder, 'script.lua'), script);
    const args = ['-X', 'lua_script:script.lua', '-r', 'capture.pcap', '-n', '-T', 'pdml', ...options];
    const { stdout, stderr, status } = spawnSync(requireTshark(), args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      env: { ...process.env, HOME: folder },
    });
    const complaints = stderr
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('Running as user'));
    if (status !== 0) complaints.push(`tshark ends with status ${status}`);
    complaints.push(...(stdout.match(/[^"]*Lua Error[^"]*/g) ?? []));
    return { messages: messagesOf(stdout, protocol), complaints };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function messagesOf(pdml: string, protocol: string): ShownMessage[] {
  return pdml
    .split('<packet>')
    .slice(1)
    .flatMap((text) => {
      const packet = Number(/<field name="num"[^>]* show="(\d+)"/.exec(text)?.[1]);
      return text
        .split(`<proto name="${protocol}"`)
        .slice(1)
        .map((part) => ({
          packet,
          fields: (part.match(new RegExp(`<field name="${protocol}\\.[^>]*>`, 'g')) ?? []).map((tag) => ({
            name: attribute(tag, 'name'),
            show: attribute(tag, 'show'),
            value: attribute(tag, 'value'),
          })),
        }));
    });
}
