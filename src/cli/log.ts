// One readable line for each message of the server's connections, with what must stay secret masked.

import type { Frame } from '#protocol/frame.ts';
import type { Problem } from '#protocol/problem.ts';
import { isUntold } from '#server/live-session.ts';
import type { Session } from '#server/serve.ts';
import type { Watcher } from '#server/watcher.ts';
import { actionOf } from '#server/web.ts';
import { maskedDetail, maskedLine } from './masked.ts';

/** Text of a peer as it may be shown in a terminal: what would steer the terminal is spelled out. */
function harmless(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Surrogate}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

function payloadOf({ payload }: Frame): string {
  if (!payload || payload.length === 0) return '';
  const head = new TextDecoder().decode(payload.subarray(0, 512));
  const type = /^Content-Type: *([^;\r\n]+)/im.exec(head)?.[1];
  return ` (${payload.length} bytes${type === undefined ? '' : ` of ${type}`})`;
}

function whoOf(session: Session): string {
  const { place, claimed, peer, dialect, wire } = session;
  const who = place?.account.handle ?? claimed?.handle ?? peer;
  return `${wire} ${who} ${isUntold(session) ? 'new' : `${dialect.service.id} ${dialect.version}`}`;
}

/**
 * Writes every message to `write`, a line each: time, connection, account, service, version, side and message; and
 * every request to a web service: time, peer, method, path, action and status.
 */
export function logTo(write: (line: string) => void, clock: () => number): Watcher {
  const line = (text: string) => write(harmless(`${new Date(clock()).toISOString().slice(11, 23)} ${text}`));
  const put = (session: Session, what: string) => line(`${whoOf(session)} ${what}`);
  return {
    heard: (session, frame) => put(session, `C: ${maskedLine(frame)}${payloadOf(frame)}`),
    said: (session, frame) => put(session, `S: ${maskedLine(frame)}${payloadOf(frame)}`),
    refused: (session, { detail }: Problem) => put(session, `refused: ${maskedDetail(detail)}`),
    // The query may hold tickets.
    asked: (request, peer, status) => {
      const { secure, method, path } = request;
      const action = actionOf(request);
      const what = action === undefined ? path : `${path} ${action}`;
      line(`${peer} ${secure ? 'HTTPS' : 'HTTP'} ${method} ${what}: ${status}`);
    },
    failed: (peer, why) => line(`${peer} HTTPS failed: ${why}`),
  };
}
