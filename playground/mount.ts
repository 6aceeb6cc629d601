// What the playground page calls: it wires terminal, session and server together.

import './playground.css';
import type { Entry } from '#editor/entry.ts';
import type { PromptState } from '#editor/prompt.ts';
import { visible } from '#editor/visible.ts';
import { doSlash } from './commands.ts';
import { Console } from './console.ts';
import { Controls } from './controls.ts';
import { details } from './details.ts';
import { button, el, fill } from './dom.ts';
import { Link } from './link.ts';
import { PlainView } from './plain.ts';
import { Scenes } from './scenes.ts';
import { shownOf } from './session.ts';
import { Tabs } from './tabs.ts';

/** A view of the active connection: the terminal, or the plain list. */
interface View {
  show(entries: readonly Entry[]): void;
  follow(entries: readonly Entry[]): void;
  prompt(state: PromptState): void;
  label(name: string): void;
  focus(): void;
}

const TERMINAL_HELP =
  'Tab completes · Escape, then Tab, leaves the terminal · a click or Alt+Up chooses a line for the inspector';
const PLAIN_HELP = 'Enter sends · arrow keys bring back what you typed · a line opens in the inspector';

function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  el('a', { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}

function startWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}

/** Builds the playground inside an element. What it needs beyond itself is loaded when somebody begins. */
export function mount(element: HTMLElement): void {
  const console = new Console({
    link: (listener) => new Link({ start: startWorker, ...listener }),
    changed: () => schedule(),
    slash: (name, words) =>
      doSlash({ console, runScene: (scene) => void scenes.run(scene), save }, name, words),
    clock: () => Date.now(),
  });
  const focus = () => view?.focus();
  const controls = new Controls({
    connect: (who, service, version) => void console.open(who, service, version).then(focus),
    logOn: (who, version) => void console.logOn(who, version).then(focus),
    async chat(version) {
      const sentences = ['alice is online', 'bob is online', 'alice and bob talk'];
      await console.ask({ kind: 'situate', sentences, version });
      const room = console.session.connections.find(({ service }) => service === 'SB');
      if (room) console.act({ kind: 'activate', connection: room.id });
      console.write('');
      focus();
    },
  });
  const scenes = new Scenes({
    begin: (source) => console.begin(source),
    step: () => console.step(),
    over() {
      console.act({ kind: 'sceneOver' });
      void console.ask({ kind: 'clock', milliseconds: 0 });
    },
    failed: (reason) => console.remark(reason),
  });
  const tabs = new Tabs((connection) => {
    console.act({ kind: 'activate', connection });
    console.write(console.line.text);
  });

  const terminalBox = el('div', { className: 'pg-terminal' });
  const plainBox = el('div', { className: 'pg-plain' });
  const offers = el('div', { className: 'pg-offers', role: 'status' });
  const state = el('span', { className: 'pg-state' });
  const keys = el('span', { className: 'pg-keys' });
  const latest = el('div', { className: 'unseen', role: 'status' });
  const details_ = el('div', { className: 'pg-details' });
  const swap = button('', () => void choose(!plain));
  const disconnect = button('Close connection', () => {
    if (console.active) void console.ask({ kind: 'close', connection: console.active.id });
  });
  const panel = el('section', {
    className: 'pg-console',
    id: 'pg-panel',
    role: 'tabpanel',
    ariaLabel: 'Connection',
  });
  panel.append(
    offers,
    controls.start,
    terminalBox,
    plainBox,
    el('div', { className: 'pg-foot' }, state, disconnect, swap, keys),
    latest,
  );
  const inspector = el(
    'section',
    { className: 'pg-inspector', ariaLabel: 'Inspector' },
    el(
      'div',
      { className: 'pg-inspector-head' },
      el('h2', { textContent: 'Inspector' }),
      button('Earlier line', () => console.act({ kind: 'earlier' })),
      button('Later line', () => console.act({ kind: 'later' })),
    ),
    details_,
  );
  fill(
    element,
    el(
      'div',
      { className: 'pg' },
      el('div', { className: 'pg-top' }, controls.element, scenes.picker),
      scenes.bar,
      tabs.element,
      el('div', { className: 'pg-main' }, panel, inspector),
    ),
  );

  let plain = matchMedia('(pointer: coarse)').matches;
  let view: View | undefined;
  let terminal: Promise<View> | undefined;
  let list: View | undefined;
  let shownLog: string | undefined;
  let inspected: Entry | 'none' | undefined = 'none';
  let announced: Entry | undefined;
  let scheduled = false;

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(() => {
      scheduled = false;
      render();
    });
  }

  async function openTerminal(): Promise<View> {
    const { TerminalView } = await import('./terminal.ts');
    const made = new TerminalView(terminalBox, {
      data: (data) => console.type(data),
      pick: (entry) => console.act({ kind: 'select', entry }),
    });
    const repaint = () => made.repaint();
    new MutationObserver(repaint).observe(document.documentElement, { attributeFilter: ['data-theme'] });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
    return made;
  }

  /** Turns to the plain view or the terminal; the terminal is loaded the first time. */
  async function choose(toPlain: boolean): Promise<void> {
    plain = toPlain;
    element.dataset.view = plain ? 'plain' : 'terminal';
    plainBox.hidden = !plain;
    terminalBox.hidden = plain;
    swap.textContent = plain ? 'Terminal view' : 'Plain view';
    keys.textContent = plain ? PLAIN_HELP : TERMINAL_HELP;
    if (plain) {
      list ??= new PlainView(plainBox, {
        data: (data) => console.type(data),
        write: (text) => console.write(text),
        pick: (entry) => console.act({ kind: 'select', entry }),
      });
      view = list;
    } else {
      terminal ??= openTerminal();
      const made = await terminal;
      if (plain) return;
      view = made;
    }
    shownLog = undefined;
    render();
    if (console.active) view.focus();
  }

  function renderOffers(): void {
    fill(
      offers,
      ...console.session.offers.map((offer) => {
        const label = `Open ${offer.who}’s connection to ${offer.service} (${offer.address})`;
        return button(label, () => void console.accept(offer).then(focus), 'pg-strong');
      }),
    );
  }

  function renderInspector(): void {
    const entry = shownOf(console.session);
    if (entry === inspected) return;
    inspected = entry;
    if (!entry) {
      fill(
        details_,
        el('p', { textContent: 'Choose a line: its words, its meaning and its bytes stand here.' }),
      );
      return;
    }
    void console.inspect(entry).then((inspection) => {
      if (inspection && inspected === entry) fill(details_, ...details(entry, inspection));
    });
  }

  function announce(): void {
    const last = console.active?.log.findLast(({ direction }) => direction === 'server');
    if (plain || last === announced) return;
    announced = last;
    latest.textContent = last ? `Server: ${visible(last.line).slice(0, 300)}` : '';
  }

  function render(): void {
    const { session, active } = console;
    const begun = session.connections.length > 0;
    if (begun && !view && !terminal) void choose(plain);
    controls.start.hidden = begun;
    panel.dataset.begun = String(begun);
    tabs.show(session);
    scenes.show(session.scene);
    renderOffers();
    renderInspector();
    disconnect.disabled = !active?.open;
    state.textContent = active
      ? `${active.version} · ${active.address} · ${active.phase}`
      : 'Nothing is connected.';
    announce();
    if (!view) return;
    const log = active?.log ?? [];
    view.prompt(console.prompt);
    if (shownLog === active?.id) view.follow(log);
    else view.show(log);
    shownLog = active?.id;
    view.label(
      active ? `Connection ${active.id}. ${plain ? '' : 'Escape, then Tab, leaves.'}` : 'No connection',
    );
  }

  function fromAddress(): void {
    const run = /^#(?:run|scene)=([\w/%.-]{1,120})$/.exec(location.hash)?.[1];
    if (run === undefined) return;
    const name = run.replaceAll('%2F', '/').replace(/^log-on-/, '');
    void scenes.run(name);
  }

  addEventListener('hashchange', fromAddress);
  swap.textContent = plain ? 'Terminal view' : 'Plain view';
  keys.textContent = plain ? PLAIN_HELP : TERMINAL_HELP;
  plainBox.hidden = true;
  terminalBox.hidden = true;
  render();
  fromAddress();
}
