// The state of the playground: connections with their logs, which one is active, what is selected. A pure reducer.

import type { VersionId } from '#content/vocabulary.ts';
import type { Entry } from '#editor/entry.ts';
import type { PayloadEntry } from '#editor/payload.ts';
import type { Happening, Offer, SceneState, TaskState } from './channel.ts';
import { personOf } from './person.ts';

/** Most lines that are kept of a connection, and most bytes of their payloads. */
export const LOG_LIMIT = 2000;
export const LOG_BYTES = 1_048_576;

/** Most connections that are kept; of closed ones the oldest goes first. */
export const CONNECTION_LIMIT = 24;

const OFFER_LIMIT = 3;

export interface Connection {
  readonly id: string;
  readonly who: string;
  readonly service: string;
  /** The version that was chosen for it. */
  readonly chosen: VersionId;
  /** The version that it speaks now. */
  readonly version: string;
  readonly phase: string;
  readonly address: string;
  readonly open: boolean;
  /** Whether the lines are those of others, who are only watched: nothing can be said here. */
  readonly watched?: true;
  readonly log: readonly Entry[];
  /** Bytes of payload in the log. */
  readonly size: number;
  /** Lines that the log no longer has. */
  readonly dropped: number;
  readonly payload: PayloadEntry | undefined;
  /** Lines that came while another connection was looked at. */
  readonly unread: number;
}

/** Something to open, and which connection it came from. */
export interface Standing extends Offer {
  readonly from: string;
}

export interface Session {
  readonly connections: readonly Connection[];
  readonly active: string | undefined;
  /** The line in the inspector; undefined: always the latest. */
  readonly selected: number | undefined;
  readonly offers: readonly Standing[];
  readonly scene: SceneState | undefined;
  readonly task: TaskState | undefined;
  /** Numbers of the page's own remarks, counted down so that they meet no other. */
  readonly remarks: number;
}

export type Action =
  | Happening
  | { readonly kind: 'activate'; readonly connection: string }
  | { readonly kind: 'select'; readonly entry: number | undefined }
  | { readonly kind: 'earlier' }
  | { readonly kind: 'later' }
  | { readonly kind: 'payload'; readonly connection: string; readonly payload: PayloadEntry | undefined }
  | { readonly kind: 'remark'; readonly lines: readonly string[]; readonly at: number }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'preferred'; readonly offer: Standing }
  | { readonly kind: 'sceneOver' }
  | { readonly kind: 'taskOver' }
  /** `what` has stopped, as in `mock server`. */
  | { readonly kind: 'crashed'; readonly what: string; readonly reason: string; readonly at: number };

export const NO_SESSION: Session = {
  connections: [],
  active: undefined,
  selected: undefined,
  offers: [],
  scene: undefined,
  task: undefined,
  remarks: 0,
};

/** The connection that is looked at. */
export function activeOf(session: Session): Connection | undefined {
  return session.connections.find(({ id }) => id === session.active);
}

/** The line in the inspector: the one selected, else the latest that is no remark. */
export function shownOf(session: Session): Entry | undefined {
  const log = activeOf(session)?.log ?? [];
  const selected = log.findLast(({ id }) => id === session.selected);
  return selected ?? log.findLast(({ direction }) => direction !== 'note');
}

function change(session: Session, id: string, edit: (connection: Connection) => Connection): Session {
  const connections = session.connections.map((each) => (each.id === id ? edit(each) : each));
  return { ...session, connections };
}

function sizeOf(entry: Entry): number {
  return entry.payload?.length ?? 0;
}

function add(connection: Connection, entry: Entry): Connection {
  const log = [...connection.log, entry];
  let size = connection.size + sizeOf(entry);
  let from = Math.max(0, log.length - LOG_LIMIT);
  for (const old of log.slice(0, from)) size -= sizeOf(old);
  for (; size > LOG_BYTES && from < log.length - 1; from++) size -= sizeOf(log[from] ?? entry);
  return { ...connection, log: from > 0 ? log.slice(from) : log, size, dropped: connection.dropped + from };
}

function remark(session: Session, id: string, text: string, at: number): Session {
  const remarks = session.remarks - 1;
  const next = change(session, id, (connection) => {
    const { version, service, phase } = connection;
    return add(connection, {
      id: remarks,
      at,
      direction: 'note',
      line: text,
      marks: [],
      version,
      service,
      phase,
    });
  });
  return { ...next, remarks };
}

/** The offers that are left once somebody has gone to a service: the first of them led there. */
function leftOver(offers: readonly Standing[], who: string, service: string): readonly Standing[] {
  const at = offers.findIndex((each) => personOf(who) === each.who && each.service === service);
  return at < 0 ? offers : offers.toSpliced(at, 1);
}

function opened(before: Session, happening: Happening & { kind: 'opened' }): Session {
  const { connection: id, who, service, version, address } = happening;
  const session = { ...before, offers: leftOver(before.offers, who, service) };
  const known = session.connections.find((each) => each.id === id);
  const fresh: Connection = {
    id,
    who,
    service,
    chosen: version,
    version,
    phase: 'fresh',
    address,
    open: true,
    log: known?.log ?? [],
    size: known?.size ?? 0,
    dropped: known?.dropped ?? 0,
    payload: undefined,
    unread: 0,
  };
  if (known) return change(session, id, () => fresh);
  const all = [...session.connections, fresh];
  const old = all.find(({ open, watched, id: each }) => !open && !watched && each !== session.active);
  const connections = all.length > CONNECTION_LIMIT && old ? all.filter((each) => each !== old) : all;
  return { ...session, connections, active: session.active ?? id };
}

function said(session: Session, id: string, entry: Entry): Session {
  return change(session, id, (connection) => {
    const unread =
      id === session.active || entry.direction !== 'server' ? connection.unread : connection.unread + 1;
    return { ...add(connection, entry), unread };
  });
}

function moved(session: Session, by: -1 | 1): Session {
  const log = (activeOf(session)?.log ?? []).filter(({ direction }) => direction !== 'note');
  const shown = shownOf(session);
  const at = log.findIndex(({ id }) => id === shown?.id);
  const next = log[at + by];
  if (!next) return by > 0 ? { ...session, selected: undefined } : session;
  return { ...session, selected: next.id };
}

function crashed(session: Session, { what, reason, at }: Action & { kind: 'crashed' }): Session {
  const text = `The ${what} stopped (${reason}). Another is begun with the next line; this connection is closed, its log is kept.`;
  let next: Session = { ...session, offers: [], scene: undefined, task: undefined };
  for (const { id, open } of session.connections) if (open) next = remark(next, id, text, at);
  const connections = next.connections.map(
    (each): Connection =>
      each.watched ? each : { ...each, open: false, phase: 'closed', payload: undefined },
  );
  return { ...next, connections };
}

/** The state after something happened or was done. */
export function reduce(session: Session, action: Action): Session {
  switch (action.kind) {
    case 'fresh':
      return { ...NO_SESSION, remarks: session.remarks };
    case 'opened':
      return opened(session, action);
    case 'said':
      return said(session, action.connection, action.entry);
    case 'refused':
      return change(session, action.connection, (connection) => ({
        ...connection,
        log: connection.log.map((each) =>
          each.id === action.entry ? { ...each, problem: action.problem } : each,
        ),
      }));
    case 'state':
      return change(session, action.connection, (connection) => ({
        ...connection,
        version: action.version,
        phase: action.phase,
      }));
    case 'closed': {
      const text = action.by === 'server' ? 'The server closed the connection.' : 'The connection is closed.';
      const next = remark(session, action.connection, text, action.at);
      return change(next, action.connection, (each) => ({
        ...each,
        open: false,
        phase: 'closed',
        payload: undefined,
      }));
    }
    case 'offered': {
      const offers = [...session.offers, { ...action.offer, from: action.connection }].slice(-OFFER_LIMIT);
      return { ...session, offers };
    }
    case 'preferred':
      return {
        ...session,
        offers: [action.offer, ...session.offers.filter((each) => each !== action.offer)],
      };
    case 'shown': {
      const active = change(session, action.connection, (each) => ({ ...each, unread: 0 }));
      return { ...active, active: action.connection, selected: action.entry };
    }
    case 'scene':
      return { ...session, scene: action.scene };
    case 'task': {
      // What a task starts from is not news.
      const known = session.task
        ? session.connections
        : session.connections.map((each) => ({ ...each, unread: 0 }));
      return { ...session, connections: known, task: action.task };
    }
    case 'taskOver':
      return { ...session, task: undefined };
    case 'sceneOver':
      return { ...session, scene: undefined };
    case 'activate':
      return change(
        { ...session, active: action.connection, selected: undefined },
        action.connection,
        (each) => ({
          ...each,
          unread: 0,
        }),
      );
    case 'select':
      return { ...session, selected: action.entry };
    case 'earlier':
      return moved(session, -1);
    case 'later':
      return moved(session, 1);
    case 'payload':
      return change(session, action.connection, (each) => ({ ...each, payload: action.payload }));
    case 'remark': {
      const { active } = session;
      if (active === undefined) return session;
      return action.lines.reduce((next, text) => remark(next, active, text, action.at), session);
    }
    case 'cleared':
      return session.active === undefined
        ? session
        : change(session, session.active, (each) => ({ ...each, log: [], size: 0, dropped: 0 }));
    case 'crashed':
      return crashed(session, action);
  }
}
