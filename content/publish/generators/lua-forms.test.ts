// The dissector in tshark on every form of every version: what the pages show in one version, written in all others.
import { expect, test } from 'vitest';
import { MSNP } from '#content/registry.ts';
import { decodeHex } from '#crypto/hex.ts';
import { Decoder } from '#protocol/decoder.ts';
import { type BoundForm, type Dialect, dialectOf } from '#protocol/dialect.ts';
import { encode } from '#protocol/encoder.ts';
import { Frame } from '#protocol/frame.ts';
import { pcapOf, type Segment, type Stream } from '#protocol/transcript/write-pcap.ts';
import { before, expected, shown, streamOf } from '#testing/dissection.ts';
import { readPages } from '#testing/pages.ts';
import { dissect } from '#testing/tshark.ts';
import { REGISTRY } from '../registry.ts';
import { luaDissector } from './lua.ts';
import { exchangeVectors } from './vectors.ts';

type Line = ReturnType<typeof exchangeVectors>['exchanges'][number]['lines'][number];

/** A line that was sent; nothing for one that only settles the version. */
interface Sent {
  readonly where: string;
  readonly frame: Frame | undefined;
}

const script = luaDissector(REGISTRY);

/** A line that an exchange shows, for each form. */
function samplesByForm(): Map<string, Line> {
  const lines = exchangeVectors(readPages()).exchanges.flatMap((exchange) => exchange.lines);
  return new Map(
    lines.flatMap((line): [string, Line][] =>
      line.form === undefined || line.problem !== undefined || line.cut === true ? [] : [[line.form, line]],
    ),
  );
}

/** A sample as another version writes it; undefined where that version wants a word that the sample lacks. */
function bytesFor(bound: BoundForm, { fields, payload = '', command }: Line): Uint8Array | undefined {
  try {
    return encode(bound, { ...fields, ...(bound.payload ? { payload: decodeHex(payload) } : {}) }, command);
  } catch {
    return undefined;
  }
}

function frameOf(dialect: Dialect, from: 'client' | 'server', bytes: Uint8Array): Frame {
  const [frame] = new Decoder(dialect, from).decode(bytes);
  return frame instanceof Frame ? frame : expect.unreachable('no frame');
}

/** Every form of a version on one stream, those first that may open it. */
function talkOf(dialect: Dialect, stream: Stream, samples: ReadonlyMap<string, Line>) {
  const { start, main } = dialect.service;
  const opens = ({ in: phases }: BoundForm): number => (phases.includes(start) ? 0 : 1);
  const segments: Segment[] = [];
  const sent: Sent[] = [];
  let phase = '';
  for (const bound of dialect.forms.toSorted((a, b) => opens(a) - opens(b))) {
    const sample = samples.get(bound.id);
    const bytes = sample && bytesFor(bound, sample);
    // VER would settle another version in the midst of it.
    if (!bytes || bound.command.name === 'VER') continue;
    const { from } = bound.form;
    if (frameOf(dialect, from, bytes).form?.id !== bound.id) continue;
    if (phase === '') phase = bound.in.includes(start) ? start : main;
    const frame = frameOf(dialect, from, bytes).during(phase);
    phase = frame.form?.to ?? phase;
    segments.push({ stream, from, bytes });
    sent.push({ where: `${dialect.version} ${dialect.service.id}`, frame });
  }
  return { segments, sent };
}

const samples = samplesByForm();
const sent: Sent[] = [];
const segments: Segment[] = [];
// MSNP23 was never seen, and nothing on the wire would tell it; a stream of CVR0 is a few lines that pages show.
for (const [at, version] of MSNP.versions.filter((id) => id !== 'MSNP23' && id !== 'CVR0').entries()) {
  for (const [nth, service] of ['NS', 'SB'].entries()) {
    const stream = streamOf(at * 2 + nth, 5000 + at * 2 + nth);
    const talk = talkOf(dialectOf(MSNP, version, service), stream, samples);
    if (talk.sent.length === 0) continue;
    const settling = before(version, service, stream, 9000 + at * 2 + nth);
    segments.push(...settling, ...talk.segments);
    sent.push(...settling.map(() => ({ where: version, frame: undefined })), ...talk.sent);
  }
}
const { messages, complaints } = dissect(pcapOf(segments), script, 'msnp');

test('every form of every version is dissected without a complaint, a message a line', () => {
  expect(complaints).toEqual([]);
  expect(messages.length).toBe(sent.length);
  expect(sent.length).toBeGreaterThan(1500);
});

test('every form of every version has the name and the fields that the codec finds', () => {
  const differences = sent.flatMap(({ where, frame }, index) => {
    const message = messages[index];
    if (!frame || !message) return [];
    const found = shown(message);
    const wanted = expected(frame.fields);
    return found.form === frame.form?.id && JSON.stringify(found.fields) === JSON.stringify(wanted)
      ? []
      : [`${where} ${frame.line}: ${found.form} ${found.fields}, not ${frame.form?.id} ${wanted}`];
  });
  expect(differences).toEqual([]);
});
