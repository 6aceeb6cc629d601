// The desk of the real server: its connections, their lines, and own connections to it; with the views, the inspector
// and the editor that the mock server's desk has.

import './styles/live.css';
import { Console } from './console.ts';
import { siteAt } from './details.ts';
import { el } from './dom.ts';
import { fold } from './fold.ts';
import { foot } from './foot.ts';
import { onceAFrame } from './frame.ts';
import { inspectorPanel } from './inspector-panel.ts';
import { latestLine } from './latest.ts';
import { Link } from './link.ts';
import { liveBar } from './live-bar.ts';
import { liveConnect } from './live-connect.ts';
import { NO_FILTER, shownLines } from './live-filter.ts';
import { liveList } from './live-list.ts';
import type { LiveOrder, News } from './live-news.ts';
import { liveSlash } from './live-slash.ts';
import { emptied, NOTHING_WATCHED, paused, type Watch, watched } from './live-watch.ts';
import { PLAIN, TERMINAL } from './log-views.ts';
import { offersBar } from './offers-bar.ts';
import type { Part } from './part.ts';
import { payloadEditor } from './payload-editor.ts';
import type { Connection } from './session.ts';
import { Tabs } from './tabs.ts';
import { tools } from './tools.ts';
import { Views } from './views.ts';

const WATCH = 'watch';

/** The tab of all clients, beside those of own connections. */
function watchTab(address: string): Connection {
  return {
    ...{ id: WATCH, who: 'Clients', service: '', chosen: 'MSNP8', version: 'watched', phase: 'watching' },
    ...{ address, open: false, watched: true, log: [], size: 0, dropped: 0, payload: undefined, unread: 0 },
  };
}

/** Builds the desk. `root`: the root of the site; `address`: where clients of TCP connect. */
export function openDesk(root: string, address: string): HTMLElement {
  let watch: Watch = NOTHING_WATCHED;
  let filter = NO_FILTER;
  let stale = true;
  let looked = 0;
  let shown = shownLines(watch, filter);
  const passwords = new Map<string, string>();

  function begin(): Worker {
    const worker = new Worker(new URL('./live-worker.ts', import.meta.url), { type: 'module' });
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<readonly News[]>) => change(data.reduce(watched, watch));
    worker.postMessage({ root, address, port: port2 } satisfies LiveOrder, [port2]);
    for (const [handle, password] of passwords) worker.postMessage({ handle, password } satisfies LiveOrder);
    return worker;
  }
  let worker = begin();
  let fresh = true;

  const console: Console = new Console({
    what: 'live connection',
    link: (listener) =>
      new Link({
        start() {
          if (!fresh) worker = begin();
          fresh = false;
          return worker;
        },
        ...listener,
      }),
    changed: onceAFrame(() => show()),
    page: (path) => void open(siteAt(path), '_blank'),
    slash: (name) => void liveSlash(console, name),
    acted: () => {},
    clock: () => Date.now(),
  });
  console.session = { ...console.session, connections: [watchTab(address)], active: WATCH };

  function change(next: Watch): void {
    watch = next;
    stale = true;
    console.tell();
  }

  const views = new Views(
    console,
    [TERMINAL, PLAIN],
    matchMedia('(pointer: coarse)').matches ? PLAIN.id : TERMINAL.id,
  );
  const focus = () => views.focus();
  const activate = (connection: string) => {
    console.act({ kind: 'activate', connection });
    console.write(console.line.text);
  };
  const bar = liveBar({
    pause: (on) => change(paused(watch, on)),
    clear: () => change(emptied(watch)),
    filter(narrowed) {
      filter = { ...narrowed, key: filter.key };
      views.anew();
      change(watch);
    },
  });
  const list = liveList((key) => {
    filter = { ...filter, key };
    views.anew();
    activate(WATCH);
    change(watch);
  });
  const connect = liveConnect(({ handle, password, service, version }) => {
    passwords.set(handle, password);
    worker.postMessage({ handle, password } satisfies LiveOrder);
    void console.open(handle, service, version).then(focus);
  });
  const tabs = new Tabs(activate, focus);
  const more = fold('New connection', 'pg-new', connect);
  connect.addEventListener('submit', () => {
    more.open = false;
  });

  const inside: Part[] = [
    offersBar(console, focus),
    views,
    payloadEditor(console, focus),
    tools(console, views),
    foot(views),
    latestLine(views),
  ];
  const inspector = inspectorPanel(console);

  const panel = el(
    'section',
    { className: 'pg-console', id: 'pg-panel', role: 'tabpanel', ariaLabel: 'Connection' },
    bar.element,
    ...inside.map((part) => part.element),
  );

  /** Puts the lines that pass into the tab of all clients. */
  function take(): void {
    const { session } = console;
    const tab = session.connections.find(({ id }) => id === WATCH);
    // Ctrl+L and /clear empty the log of the tab.
    if (tab?.log.length === 0 && shown.entries.length > 0) change(emptied(watch));
    if (stale) shown = shownLines(watch, filter);
    stale = false;
    if (session.active === WATCH) looked = watch.count;
    const unread = watch.count - looked;
    if (tab?.log === shown.entries && tab.unread === unread) return;
    const connections = session.connections.map((each) =>
      each.id === WATCH ? { ...each, log: shown.entries, unread } : each,
    );
    console.session = { ...session, connections };
  }

  function show(): void {
    take();
    list.show(watch.rows, filter.key, watch.state === 'looking');
    bar.show(watch, shown, filter);
    bar.element.hidden = console.session.active !== WATCH;
    tabs.show(console.session);
    panel.dataset['watched'] = String(console.session.active === WATCH);
    for (const part of [...inside, inspector]) part.show(console);
  }

  const element = el(
    'div',
    { className: 'pg pg-real' },
    el('p', {
      className: 'pg-real-note',
      textContent:
        'This is the real server, with real clients. Undo, redo, share, save, scenes and the clock are for the mock server in this page: what is sent here has happened.',
    }),
    list.element,
    el('div', { className: 'pg-tab-row' }, tabs.element, more),
    el('div', { className: 'pg-main' }, panel, el('div', { className: 'pg-side' }, inspector.element)),
  );
  show();
  return element;
}
