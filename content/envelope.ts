// The envelope that PUT, DEL, NFY and SDG carry: three blocks of headers, an empty line after each, and a body.

/** Headers by name in lower case, in the order in which they stand. */
export type Headers = ReadonlyMap<string, string>;

export interface Envelope {
  /** To and From, and the channel. */
  readonly routing: Headers;
  readonly reliability: Headers;
  /** Publication, Notification or Messaging: what the body is. Empty where an answer has no third block. */
  readonly content: Headers;
  readonly body: string;
}

/** Somebody that an envelope goes to or comes from. */
export interface Address {
  readonly network: number;
  /** The account, circle or group. */
  readonly handle: string;
  /** Machine GUID of one place, in braces. */
  readonly epid: string | undefined;
  readonly path: string | undefined;
  /** The circle or network that it goes through, with its network id. */
  readonly via: string | undefined;
}

const utf8 = new TextEncoder();
const CRLF = '\r\n';

function headersOf(block: string): Headers | undefined {
  const headers = new Map<string, string>();
  for (const line of block.split(/\r?\n/)) {
    const found = /^([\w-]+):(.*)$/.exec(line);
    if (!found) return undefined;
    headers.set((found[1] ?? '').toLowerCase(), (found[2] ?? '').trim());
  }
  return headers;
}

/** Reads what stands in To or From; undefined when it does not begin with a network id and an account. */
export function readAddress(text: string | undefined): Address | undefined {
  const [head = '', ...rest] = (text ?? '').split(';');
  const found = /^(\d{1,3}):(\S+)$/.exec(head);
  if (!found) return undefined;
  const parts = new Map(
    rest.map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  );
  const [, network = '', handle = ''] = found;
  return {
    network: Number(network),
    handle,
    epid: parts.get('epid'),
    path: parts.get('path'),
    via: parts.get('via'),
  };
}

/** Reads a payload; undefined when its blocks are not headers. Line ends may be CR LF or LF alone. */
export function readEnvelope(payload: Uint8Array): Envelope | undefined {
  let rest = new TextDecoder().decode(payload);
  const blocks: Headers[] = [];
  while (blocks.length < 3 && rest !== '') {
    const end = /\r?\n\r?\n/.exec(rest);
    if (!end) return undefined;
    const headers = headersOf(rest.slice(0, end.index));
    if (!headers) return undefined;
    blocks.push(headers);
    rest = rest.slice(end.index + end[0].length);
  }
  const [routing, reliability, content = new Map<string, string>()] = blocks;
  return routing && reliability ? { routing, reliability, content, body: rest } : undefined;
}

/** One block: names with their values; what has no value is left out. */
export type Block = Readonly<Record<string, string | undefined>>;

/** Writes an envelope. The third block gets the length of the body; without a third block there is no body. */
export function writeEnvelope(routing: Block, reliability: Block, content?: Block, body = ''): Uint8Array {
  const blocks = [
    { Routing: '1.0', ...routing },
    { Reliability: '1.0', ...reliability },
    ...(content ? [{ ...content, 'Content-Length': String(utf8.encode(body).length) }] : []),
  ];
  const text = blocks.map((block) =>
    Object.entries(block)
      .flatMap(([name, value]) => (value === undefined ? [] : `${name}: ${value}${CRLF}`))
      .join(''),
  );
  return utf8.encode(`${text.join(CRLF)}${CRLF}${body}`);
}

/** An address as an envelope writes it. */
export function writeAddress(network: number, handle: string, epid?: string): string {
  return `${network}:${handle}${epid === undefined ? '' : `;epid=${epid}`}`;
}
