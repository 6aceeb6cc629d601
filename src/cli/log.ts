// One readable line for each message of the server's connections, with what must stay secret masked.

import { isFit } from '#protocol/fit.ts';
import type { Frame } from '#protocol/frame.ts';
import type { Problem } from '#protocol/problem.ts';
import type { Session } from '#server/serve.ts';
import type { Watcher } from '#server/watcher.ts';

/** The parameters that prove something, by the names that definitions give them. */
const SECRET = new Set(['password', 'digest', 'ticket', 'response', 'cookie']);

const MASK = '***';

/** Text of a peer as it may be shown in a terminal: what would steer the terminal is spelled out. */
function harmless(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Surrogate}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** A line with its secrets masked. One that fits no form shows nothing when any form of its command has secrets. */
export function maskedLine({ fit, words, dialect, name }: Frame): string {
  if (fit && isFit(fit)) {
    const masked = new Set(fit.taken.filter(({ param }) => SECRET.has(param.name)).map(({ at }) => at + 1));
    return words.map(({ text }, index) => (masked.has(index) ? MASK : text)).join(' ');
  }
  const command = dialect.protocol.commands.find((each) => each.name === name.toUpperCase());
  const forms = Object.values(command?.forms ?? {});
  return forms.some((form) => form.params.some((param) => SECRET.has(param.name)))
    ? `${name} ${MASK}`
    : words.map(({ text }) => text).join(' ');
}

function payloadOf({ payload }: Frame): string {
  if (!payload || payload.length === 0) return '';
  const head = new TextDecoder().decode(payload.subarray(0, 512));
  const type = /^Content-Type: *([^;\r\n]+)/im.exec(head)?.[1];
  return ` (${payload.length} bytes${type === undefined ? '' : ` of ${type}`})`;
}

function whoOf({ place, claimed, peer, dialect, wire, phase, anyDoor }: Session): string {
  const who = place?.account.handle ?? claimed?.handle ?? peer;
  // Before the first line, nothing tells which service and version a connection is for.
  const open = anyDoor && phase === dialect.service.start;
  return `${wire} ${who} ${open ? 'new' : `${dialect.service.id} ${dialect.version}`}`;
}

/** Writes every message to `write`, a line each: time, connection, account, service, version, side and message. */
export function logTo(write: (line: string) => void, clock: () => number): Watcher {
  const put = (session: Session, what: string) => {
    const time = new Date(clock()).toISOString().slice(11, 23);
    write(harmless(`${time} ${whoOf(session)} ${what}`));
  };
  return {
    heard: (session, frame) => put(session, `C: ${maskedLine(frame)}${payloadOf(frame)}`),
    said: (session, frame) => put(session, `S: ${maskedLine(frame)}${payloadOf(frame)}`),
    // The detail may quote a word of the line, which may be the secret one.
    refused: (session, { detail }: Problem) =>
      put(session, `refused: ${detail.replace(/"[^"]*"/g, '"..."')}`),
  };
}
