// The exchanges of a Markdown page: its fenced msnp blocks with their attributes.

/** One exchange of a page. */
export interface Block {
  /** File and line of the opening fence, from 1. */
  readonly file: string;
  readonly line: number;
  readonly title: string;
  /** The version that its connections speak. */
  readonly version: string;
  /** Whose connection it is when no line says. */
  readonly who: string;
  readonly service: string;
  /** What is the case before it, one situation each. */
  readonly given: readonly string[];
  /** When it happens, in milliseconds since 1970; undefined when it does not matter. */
  readonly clock: number | undefined;
  /** Why the mock server cannot play it. */
  readonly history: string | undefined;
  /** The server says more than is shown. */
  readonly partial: boolean;
  /** The page has it as a sequence diagram too. */
  readonly drawn: boolean;
  readonly text: string;
}

const FENCE = /^```msnp(?: (.*))?$/;

/** The attributes of an info string: `name="some words"`, `name=word` or `name`. */
export function attributesOf(info: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', quoted, bare] of info.matchAll(/([\w-]+)(?:=(?:"([^"]*)"|(\S+)))?/g)) {
    attributes.set(name, quoted ?? bare ?? '');
  }
  return attributes;
}

/** A time by ISO 8601, in UTC when it names no zone. */
function timeOf(text: string | undefined): number | undefined {
  const time = text === undefined ? Number.NaN : Date.parse(text.includes('T') ? text : `${text}T12:00:00Z`);
  return Number.isNaN(time) ? undefined : time;
}

/** Reads the attributes of a block's info string into a block. */
export function blockOf(info: string, text: string, file: string, line: number): Block {
  const attributes = attributesOf(info);
  return {
    file,
    line,
    title: attributes.get('title') ?? '',
    version: attributes.get('version') ?? '',
    who: attributes.get('as') ?? 'alice',
    service: attributes.get('service') ?? 'NS',
    given: (attributes.get('given') ?? '')
      .split(';')
      .map((each) => each.trim())
      .filter(Boolean),
    clock: timeOf(attributes.get('clock')),
    history: attributes.get('history'),
    partial: attributes.has('partial'),
    drawn: attributes.has('drawn'),
    text,
  };
}

/** Every msnp block of a page. */
export function blocksOf(markdown: string, file: string): Block[] {
  const blocks: Block[] = [];
  let open: { info: string; line: number; lines: string[] } | undefined;
  for (const [index, line] of markdown.split(/\r?\n/).entries()) {
    const fence = FENCE.exec(line);
    if (open && line.startsWith('```')) {
      blocks.push(blockOf(open.info, open.lines.join('\n'), file, open.line));
      open = undefined;
    } else if (open) open.lines.push(line);
    else if (fence) open = { info: fence[1] ?? '', line: index + 1, lines: [] };
  }
  return blocks;
}
