// The bar of what can be done with a session as a whole: back and forth, share, files, forget.

import type { Console } from './console.ts';
import { button, choice, el, fill } from './dom.ts';
import { exportNamed } from './export-names.ts';
import { fold } from './fold.ts';
import type { Keeping } from './keeping.ts';
import type { Part } from './part.ts';

export interface SessionBar extends Part {
  /** Says a sentence, which stays until the next. */
  say(sentence: string): void;
  /** Goes back over the latest act, or forth over the one undone last, and says what that was. */
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Shows the link to the session as it is. */
  share(): Promise<void>;
  /** Asks for a file and goes on from it. */
  choose(): void;
}

/** Makes the bar. `keeping` is asked for when it is needed first. */
export function sessionBar(console: Console, keeping: () => Keeping): SessionBar {
  const said = el('p', { className: 'pg-session-said' });
  said.setAttribute('role', 'status');
  const link = el('div', { className: 'pg-link', hidden: true });
  const file = el('input', { type: 'file', hidden: true, tabIndex: -1, ariaLabel: 'Session file' });
  const kind = choice('Export as', [
    ['text', 'Text'],
    ['markdown', 'Markdown'],
    ['json', 'JSON'],
    ['pcap', 'Capture (pcap)'],
  ]);

  const say = (sentence: string) => {
    said.textContent = sentence;
  };
  const step = async (go: () => Promise<string>) => {
    try {
      say(await go());
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  };
  const undone = () => step(() => console.timeline.undo());
  const redone = () => step(() => console.timeline.redo());

  async function share(): Promise<void> {
    const made = await keeping().link(location.href);
    if (!made) return;
    const field = el('input', { id: 'pg-link', readOnly: true, value: made.link });
    const copy = async () => {
      field.select();
      try {
        await navigator.clipboard.writeText(made.link);
        say(`Copied. ${made.about}`);
      } catch {
        say(`Copy it from the field. ${made.about}`);
      }
    };
    fill(
      link,
      el('label', { htmlFor: 'pg-link', textContent: 'Link to this session' }),
      field,
      button('Copy link', () => void copy()),
      button('Close', () => {
        link.hidden = true;
        say('');
        shareLink.focus();
      }),
    );
    link.hidden = false;
    say(made.about);
    field.focus();
    field.select();
  }

  async function take(): Promise<void> {
    const [chosen] = file.files ?? [];
    file.value = '';
    if (chosen) await loadFile(chosen, keeping(), say);
  }

  file.addEventListener('change', () => void take());
  const undo = button('Undo', () => void undone());
  const redo = button('Redo', () => void redone());
  const shareLink = button('Share', () => void share());
  shareLink.ariaLabel = 'Share link';
  const forget = button('Forget this session', () => void keeping().forget());
  const files = fold(
    'File',
    'pg-file',
    el(
      'div',
      { className: 'pg-bar' },
      button('Save', () => keeping().save()),
      button('Load', () => file.click()),
    ),
    el(
      'div',
      { className: 'pg-bar' },
      kind.field,
      button('Export', () => void keeping().export(exportNamed(kind.select.value) ?? 'text')),
    ),
    forget,
  );
  const element = el(
    'div',
    { className: 'pg-session', role: 'group', ariaLabel: 'Session' },
    undo,
    redo,
    shareLink,
    files,
    file,
    link,
    said,
  );
  return {
    element,
    say,
    undo: undone,
    redo: redone,
    share,
    choose: () => file.click(),
    show({ timeline, session }) {
      const { undo: back, redo: forth } = timeline.next;
      undo.disabled = back === undefined;
      redo.disabled = forth === undefined;
      undo.title = back === undefined ? '' : `Undo ${back}`;
      redo.title = forth === undefined ? '' : `Redo ${forth}`;
      const nothing = session.connections.length === 0 && back === undefined && forth === undefined;
      element.dataset['empty'] = String(nothing);
      forget.disabled = nothing;
    },
  };
}

/** Largest file that is read. */
const MOST_BYTES = 16 * 1_048_576;

/** Goes on from a file that was chosen or dropped. */
export async function loadFile(file: File, keeping: Keeping, say: (sentence: string) => void): Promise<void> {
  if (file.size > MOST_BYTES) {
    say(`${file.name} has ${file.size} bytes, ${MOST_BYTES} at most are taken. Nothing was changed.`);
    return;
  }
  if (await keeping.load(await file.text(), file.name))
    say(`${file.name} is loaded. Undo leads back to before.`);
}

/** Takes files that are dropped onto an element. */
export function dropped(element: HTMLElement, take: (file: File) => void): void {
  const holds = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  element.addEventListener('dragover', (event) => {
    if (holds(event)) event.preventDefault();
  });
  element.addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    take(file);
  });
}
