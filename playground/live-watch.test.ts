// What the page knows of the real server: connections as they come and go, lines within a bound, pauses.
import { describe, expect, test } from 'vitest';
import { NO_FILTER, shownLines } from './live-filter.ts';
import type { News, Seen } from './live-news.ts';
import {
  CLOSED_LIMIT,
  emptied,
  NOTHING_WATCHED,
  paused,
  WATCH_BYTES,
  WATCH_LINES,
  type Watch,
  watched,
} from './live-watch.ts';

const AT = Date.UTC(2004, 8, 11, 12);

function seen(id: number, more: Partial<Seen> = {}): Seen {
  const place = { carrier: 'tcp', peer: `192.0.2.${id}:4000`, openedAt: AT, phase: 'fresh' } as const;
  return { key: `1/${id}`, connection: String(id), ...place, ...more };
}

const online = { account: 'alice@example.com', service: 'NS', version: 'MSNP8', phase: 'online' } as const;

let count = 0;

function said(
  of: Seen,
  line: string,
  more: { direction?: 'client' | 'server'; payload?: Uint8Array } = {},
): News {
  count += 1;
  const { version = 'MSNP8', service = 'NS', phase } = of;
  const place = { version, service, phase };
  const entry = { id: count, at: AT, direction: 'client', line, marks: [], ...place, ...more } as const;
  return { kind: 'line', seen: of, entry, size: more.payload?.length ?? 0 };
}

function history(...news: readonly News[]): Watch {
  return news.reduce(watched, NOTHING_WATCHED);
}

const up = (...open: readonly Seen[]): News => ({ kind: 'up', at: AT, open, again: false });
const lines = (watch: Watch) => watch.lines.map(({ entry }) => entry.line);

describe('connections of the real server', () => {
  test('are those that were there, those that come, and those that have gone', () => {
    const watch = history(
      up(seen(1, online)),
      { kind: 'opened', at: AT, open: seen(2) },
      { kind: 'closed', at: AT, key: '1/1' },
    );
    expect(watch.rows.map(({ key, open }) => [key, open])).toEqual([
      ['1/1', false],
      ['1/2', true],
    ]);
    expect(lines(watch)).toEqual(['Connected over TCP from 192.0.2.2:4000', 'The connection is closed.']);
  });

  test('show the account, version and phase of their latest line, and count lines and refusals', () => {
    const first = said(seen(2), 'VER 1 MSNP8 CVR0');
    const later = said(seen(2, online), 'CHG 9 XYZ');
    const problem = {
      code: 'word',
      what: 'A word is wrong.',
      detail: 'It must be NLN.',
      column: 6,
      width: 3,
    };
    const entry = later.kind === 'line' ? later.entry.id : 0;
    const watch = history(up(seen(2)), first, later, {
      ...{ kind: 'refused', at: AT, key: '1/2', entry, line: 'CHG 9 XYZ', problem },
    });
    expect(watch.rows).toMatchObject([{ ...online, lines: 2, refused: 1 }]);
    expect(watch.lines.at(-1)?.entry).toMatchObject({ line: 'CHG 9 XYZ', problem });
  });

  test('that are unknown when they say something are taken into the list', () => {
    expect(history(up(), said(seen(7), 'VER 1 MSNP8')).rows).toMatchObject([{ key: '1/7', lines: 1 }]);
  });

  test('are all gone when the server is, and it is said when it is there again', () => {
    const gone = history(up(seen(1)), { kind: 'down', at: AT, why: 'msnp serve has stopped', wait: 1000 });
    expect(gone.state).toBe('down');
    expect(gone.rows.map(({ open }) => open)).toEqual([false]);
    expect(lines(gone).at(-1)).toContain('msnp serve has stopped');
    const again = watched(gone, { kind: 'up', at: AT, open: [seen(1, { key: '2/1' })], again: true });
    expect(again.rows.map(({ key, open }) => [key, open])).toEqual([
      ['1/1', false],
      ['2/1', true],
    ]);
    expect(lines(again).at(-1)).toContain('there again');
  });

  test('are forgotten some time after they have closed, so that the list stays short', () => {
    let watch = history(up(seen(1)));
    for (let id = 2; id < 200; id++) {
      watch = watched(watch, { kind: 'opened', at: AT, open: seen(id) });
      watch = watched(watch, { kind: 'closed', at: AT, key: `1/${id}` });
    }
    expect(watch.rows).toHaveLength(CLOSED_LIMIT + 1);
    expect(watch.rows[0]).toMatchObject({ key: '1/1', open: true });
    expect(watch.rows.at(-1)?.key).toBe('1/199');
  });
});

describe('lines of the real server', () => {
  test('are bounded, and those that found no room are counted', () => {
    let watch = history(up(seen(1)));
    for (let each = 0; each < WATCH_LINES + 50; each++) watch = watched(watch, said(seen(1), `PNG ${each}`));
    expect(watch.lines).toHaveLength(WATCH_LINES);
    expect(watch.gone).toBe(50);
    expect(lines(watch)[0]).toBe('PNG 50');
  });

  test('are bounded by their payloads too', () => {
    const payload = new Uint8Array(16_384);
    let watch = history(up(seen(1)));
    for (let each = 0; each < 400; each++)
      watch = watched(watch, said(seen(1), `MSG ${each} N 16384`, { payload }));
    expect(watch.bytes).toBeLessThanOrEqual(WATCH_BYTES);
    expect(watch.lines.length * payload.length).toBe(watch.bytes);
  });

  test('stand while somebody pauses; what comes is kept and counted', () => {
    const before = paused(history(up(seen(1)), said(seen(1), 'PNG')), true);
    const watch = watched(before, said(seen(1), 'OUT'));
    const shown = (of: Watch) => shownLines(of, { ...NO_FILTER, key: '1/1' }).entries.map(({ line }) => line);
    expect(shown(watch)).toEqual(['PNG']);
    expect(watch.count - (watch.held?.count ?? 0)).toBe(1);
    expect(shown(paused(watch, false))).toEqual(['PNG', 'OUT']);
  });

  test('tell of web requests, of TLS that failed, and of messages that were left out', () => {
    const watch = history(
      up(),
      {
        ...{ kind: 'request', at: AT, peer: '192.0.2.9:5000', secure: true, method: 'POST' },
        ...{ path: '/RST.srf', action: 'RST', status: 200 },
      },
      { kind: 'failed', at: AT, peer: '192.0.2.9:5001', why: 'it does not trust the authority' },
      { kind: 'dropped', at: AT, count: 12, open: [] },
    );
    expect(lines(watch)).toEqual([
      'Web request by HTTPS from 192.0.2.9:5000: POST /RST.srf, RST. Answered 200.',
      'TLS failed with 192.0.2.9:5001: it does not trust the authority.',
      expect.stringContaining('12 messages were left out'),
    ]);
  });

  test('are thrown away on request, with the connections that have closed', () => {
    const watch = emptied(
      history(up(seen(1), seen(2)), said(seen(1), 'PNG'), { kind: 'closed', at: AT, key: '1/2' }),
    );
    expect(watch.lines).toEqual([]);
    expect(watch.rows.map(({ key }) => key)).toEqual(['1/1']);
  });
});

describe('a filter', () => {
  const alice = seen(1, online);
  const bob = seen(2, { ...online, account: 'bob@example.com' });
  const payload = new TextEncoder().encode('MIME-Version: 1.0\r\n\r\nHello there');
  const watch = history(
    up(alice, bob),
    said(alice, 'CHG 1 NLN'),
    said(alice, 'CHG 1 NLN', { direction: 'server' }),
    said(bob, 'MSG 2 N 32', { payload }),
    said(bob, 'USR 3 OK bob@example.com', { direction: 'server' }),
    { kind: 'request', at: AT, peer: '192.0.2.2:9', secure: false, method: 'GET', path: '/rdr', status: 200 },
  );
  const passed = (filter: Partial<typeof NO_FILTER>) =>
    shownLines(watch, { ...NO_FILTER, ...filter })
      .entries.filter(({ id }) => id !== 0)
      .map(({ line }) => line.slice(0, 11));

  test.each([
    [{}, ['CHG 1 NLN', 'CHG 1 NLN', 'MSG 2 N 32', 'USR 3 OK bo', 'Web request']],
    [{ account: 'ALICE' }, ['CHG 1 NLN', 'CHG 1 NLN']],
    [{ command: 'usr, msg' }, ['MSG 2 N 32', 'USR 3 OK bo']],
    [{ direction: 'client' }, ['CHG 1 NLN', 'MSG 2 N 32']],
    [{ text: 'hello THERE' }, ['MSG 2 N 32']],
    [{ account: 'bob', direction: 'server', command: 'USR', text: 'ok' }, ['USR 3 OK bo']],
    [{ text: 'nowhere' }, []],
  ] as const)('%o leaves %o', (filter, expected) => {
    expect(passed(filter)).toEqual(expected);
  });

  test('for one connection shows its lines without names, and the web requests of its host', () => {
    const { entries, passed: some, of } = shownLines(watch, { ...NO_FILTER, key: '1/2' });
    expect(entries.map(({ line }) => line.slice(0, 11))).toEqual([
      'MSG 2 N 32',
      'USR 3 OK bo',
      'Web request',
    ]);
    expect([some, of]).toEqual([3, 5]);
  });

  test('for all puts the name of a connection before its lines, once as long as it goes on', () => {
    const notes = shownLines(watch, NO_FILTER).entries.filter(({ id }) => id === 0);
    expect(notes.map(({ line }) => line.replace(/^\S+ +/, ''))).toEqual([
      'alice@example.com · NS · MSNP8 · #1',
      'bob@example.com · NS · MSNP8 · #2',
    ]);
  });
});
