// The list of the real server's connections: it grows as clients connect, and choosing one shows its lines.

import { visible } from '#protocol/visible.ts';
import { el, fill } from './dom.ts';
import { strangerName } from './live-filter.ts';
import { carrierName, type Watched } from './live-watch.ts';

/** Most connections that the list shows. */
const MOST = 200;

const COLUMNS = ['Account', 'Service', 'Version', 'From', 'Phase', 'Since', 'Lines'] as const;

interface Row {
  readonly element: HTMLTableRowElement;
  readonly button: HTMLButtonElement;
  readonly cells: readonly HTMLTableCellElement[];
  shown: string;
}

function time(at: number): string {
  return new Date(at).toTimeString().slice(0, 8);
}

function wordsOf({
  account,
  service,
  version,
  peer,
  carrier,
  phase,
  openedAt,
  lines,
  refused,
  open,
}: Watched) {
  const count = refused > 0 ? `${lines}, ${refused} refused` : String(lines);
  return [
    visible(account ?? strangerName({ open, lines })),
    service ?? 'not told yet',
    version ?? 'not told yet',
    `${visible(peer)} over ${carrierName(carrier)}`,
    open ? visible(phase) : 'closed',
    time(openedAt),
    count,
  ];
}

/** Open ones first, and of those the latest. */
function foremost(one: Watched, other: Watched): number {
  return Number(other.open) - Number(one.open) || other.openedAt - one.openedAt;
}

/** Makes the list. `choose` gets the key of a connection, or undefined for all of them. */
export function liveList(choose: (key: string | undefined) => void): {
  readonly element: HTMLElement;
  /** `looking`: the server has not been found yet. */
  show(rows: readonly Watched[], chosen: string | undefined, looking: boolean): void;
} {
  const all = el('button', { type: 'button', textContent: 'Follow all' });
  all.addEventListener('click', () => choose(undefined));
  const body = el('tbody');
  const table = el(
    'table',
    {},
    el('caption', { className: 'unseen', textContent: 'Connections of the real server' }),
    el('thead', {}, el('tr', {}, ...COLUMNS.map((name) => el('th', { scope: 'col', textContent: name })))),
    body,
  );
  const empty = el('p', { className: 'pg-live-empty' });
  const box = el(
    'div',
    { className: 'pg-live-table', role: 'region', ariaLabel: 'Connections', tabIndex: 0 },
    table,
  );
  const known = new Map<string, Row>();

  function make(key: string): Row {
    const button = el('button', { type: 'button' });
    button.addEventListener('click', () => choose(key));
    const cells = COLUMNS.map((name) => {
      const cell = el('td');
      cell.dataset['name'] = name;
      return cell;
    });
    cells[0]?.append(button);
    const row = { element: el('tr', {}, ...cells), button, cells, shown: '' };
    known.set(key, row);
    return row;
  }

  function write(row: Row, watched: Watched, chosen: boolean): void {
    const words = wordsOf(watched);
    const shown = `${words.join('\t')} ${chosen}`;
    if (row.shown === shown) return;
    row.shown = shown;
    row.button.ariaPressed = String(chosen);
    row.element.dataset['open'] = String(watched.open);
    for (const [at, word] of words.entries()) {
      const target = at === 0 ? row.button : row.cells[at];
      if (target && target.textContent !== word) target.textContent = word;
    }
  }

  return {
    element: el(
      'div',
      { className: 'pg-live-list' },
      el('div', { className: 'pg-live-all' }, all, empty),
      box,
    ),
    show(rows, chosen, looking) {
      const some = rows.toSorted(foremost).slice(0, MOST);
      const keys = new Set(some.map(({ key }) => key));
      for (const [key, { element }] of known) {
        if (keys.has(key)) continue;
        element.remove();
        known.delete(key);
      }
      const focused = document.activeElement;
      for (const [at, watched] of some.entries()) {
        const row = known.get(watched.key) ?? make(watched.key);
        write(row, watched, watched.key === chosen);
        const there = body.children.item(at);
        if (there !== row.element) body.insertBefore(row.element, there);
      }
      if (focused instanceof HTMLElement && body.contains(focused)) focused.focus();
      all.ariaPressed = String(chosen === undefined);
      box.hidden = rows.length === 0;
      const more = rows.length > MOST ? `${MOST} of ${rows.length} connections are listed.` : '';
      const nobody = 'No client is connected. As soon as one is, it stands here, and what it says below.';
      const none = looking ? 'Looking for the server.' : nobody;
      fill(empty, rows.length === 0 ? none : more);
    },
  };
}
