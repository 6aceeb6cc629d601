// The notation of exchanges on the pages: text to steps with places, and back.
//
//   @ alice NS MSNP8      the connection that the next lines are on: who, service, perhaps a version
//   C: USR 3 TWN I ...    a line from the client; S: from the server
//   .. more words         continues the line before, after a blank
//   C| payload            one line of payload; lines are joined by CR LF, a last empty one is a final CR LF
//   # An interlude.       prose for the reader
//   * bob goes online     something that happens outside the connection; the player makes it happen
//   - server closes       the end of the connection: "client closes" or "server closes"

/** Where a step stands in its text, in lines from 0. */
export interface Place {
  readonly first: number;
  readonly last: number;
}

export type Step =
  | {
      readonly kind: 'connection';
      readonly who: string;
      readonly service: string;
      readonly version?: string;
      readonly place: Place;
    }
  | {
      readonly kind: 'line';
      readonly from: 'client' | 'server';
      readonly line: string;
      readonly payload?: Uint8Array;
      readonly place: Place;
    }
  | { readonly kind: 'interlude'; readonly text: string; readonly place: Place }
  | { readonly kind: 'event'; readonly text: string; readonly place: Place }
  | { readonly kind: 'close'; readonly by: 'client' | 'server'; readonly place: Place };

/** A line of an exchange that is not in the notation. */
export interface Slip {
  readonly line: number;
  readonly detail: string;
}

/** An exchange: its steps, and the lines that could not be read. */
export interface Exchange {
  readonly steps: readonly Step[];
  readonly slips: readonly Slip[];
}

const utf8 = new TextEncoder();

interface Draft {
  from: 'client' | 'server';
  line: string;
  payload?: string[];
  first: number;
  last: number;
}

function side(letter: string | undefined): 'client' | 'server' {
  return letter === 'C' ? 'client' : 'server';
}

/** Reads an exchange. Never throws; what is not in the notation becomes a slip with its line, from 0. */
export function readExchange(text: string): Exchange {
  const steps: Step[] = [];
  const slips: Slip[] = [];
  let draft: Draft | undefined;

  function flush(): void {
    if (!draft) return;
    const { from, line, payload, first, last } = draft;
    const bytes = payload === undefined ? {} : { payload: utf8.encode(payload.join('\r\n')) };
    steps.push({ kind: 'line', from, line, ...bytes, place: { first, last } });
    draft = undefined;
  }

  for (const [index, raw] of text.replace(/\n$/, '').split('\n').entries()) {
    const place = { first: index, last: index };
    const spoken = /^([CS])(:|\|) ?(.*)$/.exec(raw);
    if (spoken?.[2] === ':') {
      flush();
      draft = { from: side(spoken[1]), line: spoken[3] ?? '', first: index, last: index };
    } else if (spoken) {
      if (draft?.from !== side(spoken[1]))
        slips.push({ line: index, detail: 'payload without a line of the same side before it' });
      else {
        draft.payload = [...(draft.payload ?? []), spoken[3] ?? ''];
        draft.last = index;
      }
    } else if (raw.startsWith('.. ')) {
      if (!draft || draft.payload)
        slips.push({ line: index, detail: 'nothing before it that it could continue' });
      else {
        draft.line += ` ${raw.slice(3)}`;
        draft.last = index;
      }
    } else if (raw.trim() !== '') {
      flush();
      const step = other(raw, place);
      if (step) steps.push(step);
      else
        slips.push({
          line: index,
          detail: `"${raw}" is no line of an exchange: begin it with C: S: C| S| .. @ # * or -`,
        });
    }
  }
  flush();
  return { steps, slips };
}

function other(raw: string, place: Place): Step | undefined {
  const body = raw.slice(2).trim();
  if (raw.startsWith('# ')) return { kind: 'interlude', text: body, place };
  if (raw.startsWith('* ')) return { kind: 'event', text: body, place };
  const close = /^- (client|server) closes$/.exec(raw.trim());
  if (close) return { kind: 'close', by: close[1] === 'client' ? 'client' : 'server', place };
  const connection = /^@ (\S+) (\S+)(?: (\S+))?$/.exec(raw.trim());
  if (!connection) return undefined;
  const [, who = '', service = '', version] = connection;
  return { kind: 'connection', who, service, ...(version === undefined ? {} : { version }), place };
}

/** Writes a line and its payload in the notation. */
export function writeLine(from: 'client' | 'server', line: string, payload?: Uint8Array): string {
  const letter = from === 'client' ? 'C' : 'S';
  if (!payload || payload.length === 0) return `${letter}: ${line}`;
  const body = new TextDecoder().decode(payload).split(/\r?\n/);
  return [
    `${letter}: ${line}`,
    ...body.map((each) => (each === '' ? `${letter}|` : `${letter}| ${each}`)),
  ].join('\n');
}
