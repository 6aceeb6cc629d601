// What pages that watch are told of the server's connections, with what must stay secret masked.

import { Frame } from '#protocol/frame.ts';
import { PROBLEMS, type Problem } from '#protocol/problem.ts';
import { LIVE_PAYLOAD, type LiveConnection, type LiveMessage } from '#server/live.ts';
import { isUntold } from '#server/live-session.ts';
import type { Session } from '#server/serve.ts';
import type { Watcher } from '#server/watcher.ts';
import { actionOf } from '#server/web.ts';
import { maskedDetail, maskedLine, maskedPayload } from './masked.ts';

/** Most characters of a line that are shown. */
const LONGEST_LINE = 8_192;

/** A connection as pages see it. */
export function liveConnection(session: Session): LiveConnection {
  const { wire, carrier, peer, openedAt, place, claimed, dialect, phase } = session;
  const account = place?.account.handle ?? claimed?.handle;
  return {
    ...{ connection: wire, carrier, peer, openedAt, phase },
    ...(account === undefined ? {} : { account }),
    ...(isUntold(session) ? {} : { service: dialect.service.id, version: dialect.version }),
  };
}

function payloadOf({ payload }: Frame): { readonly size: number; payload?: string; masked: boolean } {
  if (!payload || payload.length === 0) return { size: 0, masked: false };
  const shown = payload.subarray(0, LIVE_PAYLOAD);
  const masked = maskedPayload(shown);
  return {
    size: payload.length,
    payload: Buffer.from(masked.buffer, masked.byteOffset, masked.byteLength).toString('base64'),
    masked: masked !== shown,
  };
}

/** Tells of everything that connections do; `tell` sends it on to the pages. */
export function liveWatcher(tell: (message: LiveMessage) => void, clock: () => number): Watcher {
  let count = 0;
  /** The latest line of each client, to which a refusal belongs. */
  const latest = new WeakMap<Session, { readonly id: number; readonly line: string }>();
  const said = (session: Session, frame: Frame, from: 'client' | 'server') => {
    const line = maskedLine(frame);
    const payload = payloadOf(frame);
    count += 1;
    if (from === 'client') latest.set(session, { id: count, line: frame.line });
    tell({
      kind: 'said',
      id: count,
      at: clock(),
      from,
      ...liveConnection(session),
      line: line.slice(0, LONGEST_LINE),
      ...payload,
      masked: payload.masked || line !== frame.line,
    });
  };
  return {
    heard: (session, frame) => said(session, frame, 'client'),
    said: (session, frame) => said(session, frame, 'server'),
    refused: (session, problem) => tell(refusal(session, problem, latest.get(session), clock())),
    opened: (session) => tell({ kind: 'opened', at: clock(), open: liveConnection(session) }),
    closed: ({ wire }) => tell({ kind: 'closed', at: clock(), connection: wire }),
    asked: (request, peer, status) => {
      const { secure, method, path } = request;
      const action = actionOf(request);
      const named = action === undefined ? {} : { action };
      tell({ kind: 'request', at: clock(), peer, secure, method, path, ...named, status });
    },
    failed: (peer, why) => tell({ kind: 'failed', at: clock(), peer, why }),
  };
}

function refusal(
  { wire, dialect, phase }: Session,
  { code, line, column, width, detail }: Problem,
  latest: { readonly id: number; readonly line: string } | undefined,
  at: number,
): LiveMessage {
  const shown = maskedLine(new Frame(dialect, 'client', 0, Buffer.from(line)).during(phase));
  const clear = shown === line;
  return {
    kind: 'refused',
    connection: wire,
    at,
    code,
    what: PROBLEMS[code],
    ...(latest?.line === line ? { entry: latest.id } : {}),
    line: shown.slice(0, LONGEST_LINE),
    detail: clear ? detail : maskedDetail(detail),
    ...(clear ? { place: { column, width } } : {}),
  };
}
