// Streams that try a reader's framing: line ends, blanks, counted payloads, several messages, cut ends, too long ones.

import { MSNP } from '#content/registry.ts';
import { encodeHex } from '#crypto/hex.ts';
import { type Decoded, Decoder } from '#protocol/decoder.ts';
import { dialectOf } from '#protocol/dialect.ts';
import { Frame } from '#protocol/frame.ts';

interface Stream {
  readonly about: string;
  readonly version: string;
  readonly service: string;
  readonly from: 'client' | 'server';
  readonly text: string;
}

const NS = { version: 'MSNP8', service: 'NS' } as const;
const SB = { version: 'MSNP8', service: 'SB' } as const;
const NEW = { version: 'MSNP13', service: 'NS' } as const;

const MIME = 'MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n';

const STREAMS: readonly Stream[] = [
  { about: 'A line ends with CR LF.', ...NS, from: 'client', text: 'VER 1 MSNP8 CVR0\r\n' },
  { about: 'A line that ends with LF alone is taken.', ...NS, from: 'client', text: 'VER 1 MSNP8 CVR0\n' },
  {
    about: 'Runs of blanks and tabs part words like one blank.',
    ...NS,
    from: 'client',
    text: 'VER  1\tMSNP8   CVR0 \r\n',
  },
  { about: 'Empty lines are passed over.', ...NS, from: 'client', text: '\r\n\r\nPNG\r\n' },
  {
    about: 'Several lines in one piece.',
    ...NS,
    from: 'server',
    text: 'NLN NLN bob@example.com Bob 0\r\nFLN carol@example.com\r\nQNG\r\n',
  },
  {
    about: 'A payload follows its line at once; no line end stands behind it.',
    ...SB,
    from: 'client',
    text: `MSG 2 N ${MIME.length + 5}\r\n${MIME}HelloOUT\r\n`,
  },
  {
    about: 'The length counts bytes of UTF-8, not characters.',
    ...SB,
    from: 'client',
    text: `MSG 2 N ${MIME.length + 8}\r\n${MIME}Zoë ☺`,
  },
  {
    about: 'A payload of no bytes.',
    ...SB,
    from: 'client',
    text: 'MSG 2 U 0\r\nOUT\r\n',
  },
  {
    about: 'What looks like a line in a payload is payload.',
    ...SB,
    from: 'server',
    text: 'MSG bob@example.com Bob 9\r\nOUT\r\nBYE \r\nBYE bob@example.com\r\n',
  },
  {
    about: 'The form decides whether bytes follow: one line of ADL has a payload, its answer has none.',
    ...NEW,
    from: 'server',
    text: 'ADL 6 OK\r\nADL 0 5\r\nhelloQNG 50\r\n',
  },
  { about: 'A line that has no end yet.', ...NS, from: 'client', text: 'PNG\r\nCHG 9 N' },
  {
    about: 'A payload that is cut off.',
    ...SB,
    from: 'client',
    text: 'OUT\r\nMSG 2 N 20\r\nMIME-Version',
  },
  {
    about: 'A payload that is longer than its form allows is skipped, not read as lines.',
    ...SB,
    from: 'client',
    text: `MSG 2 N 2000000\r\n${'PNG\r\n'.repeat(3)}`,
  },
  {
    about: 'A command that nobody knows is a line, not an end.',
    ...NS,
    from: 'client',
    text: 'XYZ 1\r\nPNG\r\n',
  },
  {
    about: 'Bytes that are no UTF-8 stand for the replacement character.',
    ...NS,
    from: 'client',
    text: 'REA 5 alice@example.com A\u0000B\r\n',
  },
];

const utf8 = new TextEncoder();

function eventOf(event: Decoded) {
  if (!(event instanceof Frame)) return { kind: 'problem', code: event.code, line: event.line } as const;
  return {
    kind: 'message',
    at: event.at,
    line: event.line,
    command: event.name,
    ...(event.form === undefined ? {} : { form: event.form.id }),
    fields: event.fields,
    ...(event.payload === undefined ? {} : { payload: encodeHex(event.payload) }),
  } as const;
}

/** The streams with what the decoder makes of them; `end` tells what their end cuts off. */
export function framingCases() {
  return STREAMS.map(({ about, version, service, from, text }) => {
    // A zero byte in the text stands for one that no UTF-8 has.
    const bytes = utf8.encode(text).map((byte) => (byte === 0 ? 0xe9 : byte));
    const decoder = new Decoder(dialectOf(MSNP, version, service), from);
    const events = decoder.decode(bytes).map(eventOf);
    return {
      about,
      version,
      service,
      from,
      hex: encodeHex(bytes),
      events,
      end: decoder.end()?.code ?? 'clean',
    };
  });
}
