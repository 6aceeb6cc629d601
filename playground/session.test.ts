// The state of the playground: logs and their limits, which line is inspected, payloads counted, crashes survived.

import { describe, expect, test } from 'vitest';
import type { Entry } from '#editor/entry.ts';
import { enter } from '#editor/payload.ts';
import type { Happening, Offer } from './channel.ts';
import {
  type Action,
  activeOf,
  CONNECTION_LIMIT,
  LOG_BYTES,
  LOG_LIMIT,
  NO_SESSION,
  reduce,
  type Session,
  shownOf,
} from './session.ts';

function played(...actions: readonly Action[]): Session {
  return actions.reduce(reduce, NO_SESSION);
}

function opened(who: string, service = 'NS'): Happening {
  const connection = `${who} ${service}`;
  return { kind: 'opened', connection, who, service, version: 'MSNP8', address: '192.0.2.20:1863' };
}

function said(connection: string, id: number, line: string, more: Partial<Entry> = {}): Happening {
  const place = { version: 'MSNP8', service: 'NS', phase: 'fresh' };
  const entry: Entry = { id, at: 0, direction: 'server', line, marks: [], ...place, ...more };
  return { kind: 'said', connection, entry };
}

describe('connections', () => {
  test('the first that is opened is looked at, later ones count their new lines', () => {
    const session = played(
      opened('alice'),
      opened('bob'),
      said('alice NS', 1, 'CHL 0 1'),
      said('bob NS', 2, 'CHL 0 2'),
    );
    expect(session.active).toBe('alice NS');
    expect(session.connections.map(({ unread }) => unread)).toEqual([0, 1]);
    expect(reduce(session, { kind: 'activate', connection: 'bob NS' }).connections[1]?.unread).toBe(0);
  });

  test('one that closes keeps its log and says who closed it', () => {
    const session = played(opened('alice'), said('alice NS', 1, 'OUT'), {
      kind: 'closed',
      connection: 'alice NS',
      by: 'server',
      at: 5,
    });
    expect(activeOf(session)).toMatchObject({ open: false, phase: 'closed' });
    expect(activeOf(session)?.log.map(({ line }) => line)).toEqual([
      'OUT',
      'The server closed the connection.',
    ]);
  });

  test('opened again under its name, it goes on with its log', () => {
    const session = played(opened('alice'), said('alice NS', 1, 'OUT'), opened('alice'));
    expect(session.connections).toHaveLength(1);
    expect(activeOf(session)).toMatchObject({ open: true, phase: 'fresh' });
    expect(activeOf(session)?.log).toHaveLength(1);
  });

  test('of very many the oldest closed one is forgotten', () => {
    const many = Array.from({ length: CONNECTION_LIMIT }, (_, index) => opened(`p${index}`));
    const session = played(
      ...many,
      { kind: 'closed', connection: 'p3 NS', by: 'client', at: 0 },
      opened('carol'),
    );
    expect(session.connections).toHaveLength(CONNECTION_LIMIT);
    expect(session.connections.some(({ id }) => id === 'p3 NS')).toBe(false);
  });

  test('an offer is gone once somebody went where it leads', () => {
    const offer: Offer = {
      who: 'bob',
      service: 'SB',
      version: 'MSNP8',
      address: '192.0.2.30:1863',
      line: 'ANS 1',
    };
    const offered = played(opened('bob'), { kind: 'offered', connection: 'bob NS', offer });
    expect(offered.offers).toEqual([{ ...offer, from: 'bob NS' }]);
    expect(reduce(offered, opened('alice', 'SB')).offers).toHaveLength(1);
    expect(reduce(offered, opened('bob', 'SB')).offers).toEqual([]);
  });
});

describe('the log', () => {
  test('has a limit of lines, and says how many are gone', () => {
    const lines = Array.from({ length: LOG_LIMIT + 7 }, (_, index) => said('alice NS', index + 1, 'QNG 5'));
    const connection = activeOf(played(opened('alice'), ...lines));
    expect(connection?.log).toHaveLength(LOG_LIMIT);
    expect(connection).toMatchObject({ dropped: 7 });
  });

  test('has a limit of bytes', () => {
    const payload = new Uint8Array(LOG_BYTES / 4);
    const lines = [1, 2, 3, 4, 5, 6].map((id) => said('alice NS', id, 'MSG', { payload }));
    const connection = activeOf(played(opened('alice'), ...lines));
    expect(connection?.log.map(({ id }) => id)).toEqual([3, 4, 5, 6]);
    expect(connection?.size).toBe(LOG_BYTES);
  });

  test('a refusal stands with the line that it is about', () => {
    const problem = { code: 'bad-value', what: 'w', detail: 'd', column: 6, width: 3 };
    const session = played(opened('alice'), said('alice NS', 1, 'CHG 1 ZZZ', { direction: 'client' }), {
      kind: 'refused',
      connection: 'alice NS',
      entry: 1,
      problem,
    });
    expect(activeOf(session)?.log[0]?.problem).toBe(problem);
  });
});

describe('the inspector', () => {
  const lines = [
    said('alice NS', 1, 'VER 1 MSNP8'),
    said('alice NS', 2, 'a remark', { direction: 'note' }),
    said('alice NS', 3, 'CVR 2'),
  ];
  const session = played(opened('alice'), ...lines);

  test('shows the latest line unless one is chosen', () => {
    expect(shownOf(session)?.id).toBe(3);
    expect(shownOf(reduce(session, { kind: 'select', entry: 1 }))?.id).toBe(1);
  });

  test('goes to earlier and later lines past remarks, and from the last follows the log again', () => {
    const earlier = reduce(session, { kind: 'earlier' });
    expect(shownOf(earlier)?.id).toBe(1);
    expect(shownOf(reduce(earlier, { kind: 'earlier' }))?.id).toBe(1);
    const later = reduce(reduce(earlier, { kind: 'later' }), { kind: 'later' });
    expect(later.selected).toBeUndefined();
  });
});

describe('a payload', () => {
  const entry = { line: 'MSG 1 N 12', needs: 12, got: new Uint8Array(0) };
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

  test('is complete with its last byte, without the end of the line', () => {
    const { entry: done, complete, rest } = enter(entry, 'hello world!');
    expect([text(done.got), complete, rest]).toEqual(['hello world!', true, '']);
  });

  test('counts the end of a line as two bytes while some are missing', () => {
    const first = enter(entry, 'hello');
    expect([text(first.entry.got), first.complete]).toEqual(['hello\r\n', false]);
    const second = enter(first.entry, 'world');
    expect([text(second.entry.got), second.complete]).toEqual(['hello\r\nworld', true]);
  });

  test('counts bytes, not characters', () => {
    expect(enter({ ...entry, needs: 10 }, 'ñandú').complete).toBe(false);
    expect(enter({ ...entry, needs: 7 }, 'ñandú')).toMatchObject({ complete: true, rest: '' });
    expect(enter({ ...entry, needs: 5 }, 'ñandú')).toMatchObject({ complete: true, rest: 'ú' });
  });

  test('gives back what was typed beyond it', () => {
    expect(enter({ ...entry, needs: 5 }, 'hello world')).toMatchObject({ complete: true, rest: ' world' });
  });
});

test('when the mock server crashes, the log is kept, says so, and everything is closed', () => {
  const session = played(opened('alice'), said('alice NS', 1, 'VER 1 MSNP8'), {
    kind: 'crashed',
    what: 'mock server',
    reason: 'out of luck',
    at: 9,
  });
  expect(activeOf(session)).toMatchObject({ open: false, phase: 'closed' });
  expect(activeOf(session)?.log.map(({ line }) => line)).toEqual([
    'VER 1 MSNP8',
    expect.stringContaining('(out of luck)'),
  ]);
});

test('a fresh server leaves nothing behind', () => {
  expect(played(opened('alice'), { kind: 'fresh' })).toMatchObject({
    connections: [],
    active: undefined,
    offers: [],
  });
});
