// Whether what a server said is what the page says: by form and type where a value is the server's to choose, letter by
// letter where the client chose it or the definition knows no other.

import { isFit, type Taken } from '#protocol/fit.ts';
import type { Frame } from '#protocol/frame.ts';

/** Values of the page that stand for others on the server at hand. */
export interface Translation {
  /** The value of the page as the server has it; unchanged when it is not known. */
  translate(word: string): string;
  /** Notes that the server has another value in its place. */
  learn(page: string, server: string): void;
  /** Whether the client has said a word, in the page's letters, with this transaction ID. */
  hasSaid(word: string, trid: string): boolean;
  /** Whether the client has sent a payload, in the page's bytes. */
  hasSent(payload: string): boolean;
}

/** Types whose values belong to the server even where the client has said the same. */
const SERVERS_OWN = new Set(['number', 'length', 'time', 'guid', 'flag', 'digits', 'address']);

/** Types whose values mean something of their own, and so have to be the same. */
const MEANT = new Set(['status', 'list', 'dialect']);

const text = new TextDecoder();

function taken(frame: Frame): readonly Taken[] {
  return frame.fit && isFit(frame.fit) ? frame.fit.taken : [];
}

function bare(word: string): string {
  return (word.split(';')[0] ?? '').toLowerCase();
}

function wordFault(
  { param, at }: Taken,
  expected: Frame,
  heard: Frame,
  words: Translation,
): string | undefined {
  const page = expected.words[at + 1]?.text ?? '';
  const other = taken(heard).find((each) => each.param.name === param.name && each.at >= at - 2);
  const server = other && heard.words[other.at + 1]?.text;
  if (server === undefined) return param.optional ? undefined : `has no ${param.name}`;
  if (param.literal !== undefined || param.type === 'length') return undefined;
  if (param.generated !== undefined) {
    words.learn(page, server);
    return undefined;
  }
  const wanted = words.translate(page);
  const trid = expected.words[1]?.text ?? '';
  if (page.includes('@')) {
    return bare(wanted) === bare(server) ? undefined : `${param.name} is ${server}, not ${wanted}`;
  }
  const strict =
    param.type === 'trid' ||
    MEANT.has(param.type) ||
    (!SERVERS_OWN.has(param.type) && words.hasSaid(page, trid));
  return !strict || wanted === server ? undefined : `${param.name} is ${server}, not ${wanted}`;
}

/** What kind of document a payload is: its content type, or its outermost element. */
function kindOf(payload: string): string | undefined {
  const mime = /^content-type:[ \t]*([^\s;]+)/im.exec(payload.split(/\r?\n\r?\n/)[0] ?? '')?.[1];
  return (mime ?? /^\s*<([\w:]+)/.exec(payload)?.[1])?.toLowerCase();
}

function payloadFault(expected: Frame, heard: Frame, words: Translation): string | undefined {
  const page = text.decode(expected.payload);
  const server = text.decode(heard.payload);
  if (words.hasSent(page)) {
    return words.translate(page) === server ? undefined : 'the payload is not what was sent';
  }
  const wanted = kindOf(page);
  const got = kindOf(server);
  return wanted === undefined || wanted === got
    ? undefined
    : `the payload is ${got ?? 'empty'}, not ${wanted}`;
}

/** Whether two frames are of the same form: of one name and, where they are errors, with the same code. */
export function sameForm(expected: Frame, heard: Frame): boolean {
  return expected.name === heard.name && expected.form?.id === heard.form?.id;
}

/** What of a frame is not as the page has it; undefined when all is. Learns the values that the server made up. */
export function faultOf(expected: Frame, heard: Frame, words: Translation): string | undefined {
  if (!sameForm(expected, heard)) return heard.form ? 'another message' : 'no form of this version fits it';
  for (const each of taken(expected)) {
    const fault = wordFault(each, expected, heard, words);
    if (fault !== undefined) return fault;
  }
  return payloadFault(expected, heard, words);
}
