// What a terminal sends for keys, as keys. Names: `Left`, `C-w` with Control, `A-Up` with Alt.

export type Key =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'key'; readonly name: string };

const PASTE_START = '\x1b[200~';
const PASTE_END = '\x1b[201~';

const FINAL: Readonly<Record<string, string>> = {
  A: 'Up',
  B: 'Down',
  C: 'Right',
  D: 'Left',
  H: 'Home',
  F: 'End',
};

const TILDE: Readonly<Record<string, string>> = {
  '1': 'Home',
  '3': 'Delete',
  '4': 'End',
  '5': 'PageUp',
  '6': 'PageDown',
  '7': 'Home',
  '8': 'End',
};

/** Other keys that mean the same as one that the editor knows. */
const SAME: Readonly<Record<string, string>> = {
  'C-a': 'Home',
  'C-e': 'End',
  'C-b': 'Left',
  'C-f': 'Right',
  'C-p': 'Up',
  'C-n': 'Down',
  'C-h': 'Backspace',
  'C-m': 'Enter',
  'C-j': 'Enter',
  'C-i': 'Tab',
  'A-b': 'C-Left',
  'A-f': 'C-Right',
  'A-Left': 'C-Left',
  'A-Right': 'C-Right',
  'C-Backspace': 'A-Backspace',
};

function named(name: string): Key {
  return { kind: 'key', name: SAME[name] ?? name };
}

/** The letters in front of a key's name, from the number that says which keys are held down too. */
function held(code: string | undefined): string {
  const bits = Number(code ?? 1) - 1;
  return `${bits & 4 ? 'C-' : ''}${bits & 2 ? 'A-' : ''}`;
}

function control(character: string): Key {
  if (character === '\x7f') return named('Backspace');
  return named(`C-${String.fromCharCode(character.charCodeAt(0) + 96)}`);
}

function sequence(data: string): { readonly key: Key | undefined; readonly length: number } {
  const found = /^[[O](?:(\d+)(?:;(\d+))?)?([A-Za-z~])/.exec(data.slice(1));
  if (found) {
    const [all, number = '', modifier, final = ''] = found;
    const name = final === '~' ? TILDE[number] : FINAL[final];
    return { key: name === undefined ? undefined : named(held(modifier) + name), length: all.length + 1 };
  }
  if (data.length === 1) return { key: named('Escape'), length: 1 };
  const next = data[1] ?? '';
  if (next === '\x7f' || next === '\b') return { key: named('A-Backspace'), length: 2 };
  if (next === '\r') return { key: named('A-Enter'), length: 2 };
  return { key: next === '\x1b' ? named('Escape') : named(`A-${next}`), length: next === '\x1b' ? 1 : 2 };
}

/** Reads what came from a terminal in one piece. A paste in brackets is one key; unknown sequences are dropped. */
export function keysOf(data: string): Key[] {
  const keys: Key[] = [];
  for (let rest = data; rest !== ''; ) {
    if (rest.startsWith(PASTE_START)) {
      const end = rest.indexOf(PASTE_END);
      keys.push({ kind: 'paste', text: rest.slice(PASTE_START.length, end < 0 ? undefined : end) });
      rest = end < 0 ? '' : rest.slice(end + PASTE_END.length);
    } else if (rest.startsWith('\x1b')) {
      const { key, length } = sequence(rest);
      if (key) keys.push(key);
      rest = rest.slice(length);
    } else {
      const plain = /^\P{Cc}+/u.exec(rest)?.[0];
      keys.push(plain === undefined ? control(rest[0] ?? '') : { kind: 'text', text: plain });
      rest = rest.slice(plain?.length ?? 1);
    }
  }
  return keys;
}
