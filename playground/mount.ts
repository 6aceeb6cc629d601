// What the playground page calls: it wires the parts of the page, the session and the server together.

import './styles/playground.css';
import { namedIn } from './address.ts';
import { onApproach } from './approach.ts';
import { doSlash } from './commands.ts';
import { Console } from './console.ts';
import { Controls } from './controls.ts';
import { siteAt } from './details.ts';
import { el, fill } from './dom.ts';
import { keepDraft } from './draft.ts';
import { foot } from './foot.ts';
import { onceAFrame } from './frame.ts';
import { inspectorPanel } from './inspector-panel.ts';
import { lateWorker } from './late-worker.ts';
import { latestLine } from './latest.ts';
import { Link } from './link.ts';
import { liveDoor } from './live-door.ts';
import { PLAIN, SEQUENCE, TERMINAL } from './log-views.ts';
import { offersBar } from './offers-bar.ts';
import type { Part } from './part.ts';
import { payloadEditor } from './payload-editor.ts';
import { SceneBar } from './scene-bar.ts';
import { scenePicker } from './scene-picker.ts';
import { dropped, loadFile, sessionBar } from './session-bar.ts';
import { isPacked } from './share.ts';
import { isBegun, start } from './start.ts';
import { tabRow } from './tab-row.ts';
import { keepSession } from './tab-slot.ts';
import { Tabs } from './tabs.ts';
import { TaskBar } from './task-bar.ts';
import { taskPicker } from './task-picker.ts';
import { deviceStorage, TaskProgress } from './task-progress.ts';
import { tools } from './tools.ts';
import { undoKeys } from './undo-keys.ts';
import { Views } from './views.ts';

function save(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  el('a', { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}

function startWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}

/** The scene that somebody sees who comes for the first time: at its end two people talk. */
const FIRST_SCENE = 'chat';

/** Leaves the prompt where somebody who has seen the first scene can go on: as Bob, with an answer to send. */
async function yourTurn(console: Console): Promise<void> {
  const room = console.session.connections.findLast(({ id, open }) => id === 'bob SB' && open);
  if (!room) return;
  console.act({ kind: 'activate', connection: room.id });
  console.write('/say Hello, Alice!');
  console.message = 'Your turn, as Bob: Enter sends this. Put your own words behind /say.';
}

/** Builds the playground inside an element. What it needs beyond itself is loaded when somebody begins. */
export function mount(element: HTMLElement): void {
  const console: Console = new Console({
    // What is seen first comes first: the server loads and starts while the view puts itself into the page.
    link: (listener) => new Link({ start: () => lateWorker(startWorker, views.prepare()), ...listener }),
    changed: onceAFrame(() => show()),
    page: (path) => void open(siteAt(path), '_blank'),
    slash: (name, words) =>
      doSlash({ console, keeping, bar, runScene: (scene) => void scenes.run(scene) }, name, words),
    acted: () => keeping.changed(),
    clock: () => Date.now(),
  });
  const views = new Views(
    console,
    [TERMINAL, PLAIN, SEQUENCE],
    matchMedia('(pointer: coarse)').matches ? PLAIN.id : TERMINAL.id,
  );
  const focus = () => views.focus();
  /** Gives the keyboard to what was asked for once it is there, unless somebody has gone elsewhere meanwhile. */
  const begin = (asked: Promise<unknown>) => {
    const from = document.activeElement;
    void asked.then(() => [from, document.body].includes(document.activeElement) && focus());
  };
  const controls = new Controls({
    connect: (who, service, version) => begin(console.open(who, service, version)),
    logOn: (who, version) => begin(console.logOn(who, version)),
  });
  const scenes = new SceneBar({
    console,
    ended(name) {
      if (name === FIRST_SCENE) void yourTurn(console).then(focus);
    },
  });
  const bar = sessionBar(console, () => keeping);
  const keeping = keepSession(console, location.hash.length > 1, bar, save);
  const progress = new TaskProgress(deviceStorage());
  const tasks = new TaskBar({ console, progress, begun: () => void focus() });
  const pickTask = taskPicker(progress, (name) => void tasks.run(name));
  const pickScene = scenePicker((name) => void scenes.run(name));
  const tabs = new Tabs((connection) => {
    console.act({ kind: 'activate', connection });
    console.write(console.line.text);
  }, focus);

  const doors = start({
    chat: () => void scenes.run(FIRST_SCENE),
    scene: () => void pickScene.open(),
    task: () => void pickTask.open(),
    logOn: () => begin(console.logOn('alice', controls.version)),
    type: () => begin(console.open('alice', 'NS', controls.version)),
    load: () => bar.choose(),
  });

  /** What is there at any time: scenes and tasks, and what can be done with the session. */
  const toolbar: Part = {
    element: el(
      'div',
      { className: 'pg-top' },
      el(
        'div',
        { className: 'pg-learn', role: 'group', ariaLabel: 'Learn' },
        pickScene.opener,
        pickTask.opener,
      ),
      bar.element,
    ),
    show: (console) => bar.show(console),
  };
  /** Above the log, over the whole width; each line adds a bar. */
  const above: Part[] = [toolbar, doors, scenes, tasks, tabRow(tabs, controls, doors.own)];
  /** In the panel of the connection, from top to bottom. */
  const inside: Part[] = [
    offersBar(console, focus, () => bar.undo()),
    views,
    payloadEditor(console, focus),
    tools(console, views),
    foot(views),
    latestLine(views),
  ];
  /** Beside the log, below it on narrow screens; each line adds a panel. */
  const beside: Part[] = [inspectorPanel(console)];

  const panel = el(
    'section',
    { className: 'pg-console', id: 'pg-panel', role: 'tabpanel', ariaLabel: 'Connection' },
    ...inside.map((part) => part.element),
  );
  const side = el('div', { className: 'pg-side' }, ...beside.map((part) => part.element));
  const desk = el(
    'div',
    { className: 'pg' },
    ...above.map((part) => part.element),
    el('div', { className: 'pg-main' }, panel, side),
    pickScene.element,
    pickTask.element,
  );
  fill(element, liveDoor(desk, element.querySelector('h1')));
  onApproach(doors.element, () => console.timeline.prepare());

  function show(): void {
    desk.dataset['begun'] = String(isBegun(console));
    for (const part of [...above, ...inside, ...beside]) part.show(console);
  }

  /** A scene, a task or a session that the address names; false when it names none. */
  function fromAddress(): boolean {
    const fragment = location.hash.slice(1);
    const named = namedIn(fragment);
    if (named?.what === 'task') void tasks.run(named.name);
    else if (named) void scenes.run(named.name);
    else if (isPacked(fragment)) void openLink(fragment);
    else return false;
    return true;
  }

  async function openLink(fragment: string): Promise<void> {
    if (await keeping.open(fragment))
      history.replaceState(undefined, '', location.pathname + location.search);
  }

  addEventListener('hashchange', fromAddress);
  dropped(desk, (file) => void loadFile(file, keeping, bar.say));
  desk.addEventListener('keydown', (event) => undoKeys(event, bar), { capture: true });
  show();
  const back = fromAddress() ? undefined : keeping.restore();
  keepDraft(console, back);
}
