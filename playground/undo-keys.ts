// The keys of undo and redo: Ctrl+Z and Ctrl+Shift+Z, with the command key on a Mac.

/** What the keys do. */
export interface Undoes {
  undo(): Promise<void>;
  redo(): Promise<void>;
}

/** Whether the keys belong to a field, which takes back what is typed in it. A terminal keeps no text of its own. */
function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false;
  return target.closest('.xterm') === null && target.value !== '';
}

/** Takes a key, if it is one of them. */
export function undoKeys(event: KeyboardEvent, { undo, redo }: Undoes): void {
  const command = (event.ctrlKey || event.metaKey) && !event.altKey;
  if (!command || event.key.toLowerCase() !== 'z' || isField(event.target)) return;
  event.preventDefault();
  event.stopPropagation();
  void (event.shiftKey ? redo() : undo());
}
