// What the tests of the Wireshark dissector share: streams, what settles their version, and fields to compare.
import { MSNP } from '#content/registry.ts';
import { dialectOf } from '#protocol/dialect.ts';
import { encode } from '#protocol/encoder.ts';
import type { Segment, Stream } from '#protocol/transcript/write-pcap.ts';
import type { ShownMessage } from './tshark.ts';

const utf8 = new TextEncoder();

/** A stream of its own for each number: as many clients and servers as there are connections. */
export function streamOf(client: number, server: number): Stream {
  return {
    client: [10, 0, client >> 8, client & 255],
    clientPort: 2000 + (server % 60_000),
    server: [10, 1, server >> 8, server & 255],
    serverPort: 1863,
  };
}

/** What settles version and kind of server before a stream, as a real capture has it: VER, and XFR to the server. */
export function before(version: string, service: string, stream: Stream, server: number): Segment[] {
  const first = streamOf(Number(stream.client[2]) * 256 + stream.client[3], server);
  const say = (from: 'client' | 'server', text: string): Segment => ({
    stream: first,
    from,
    bytes: utf8.encode(`${text}\r\n`),
  });
  if (MSNP.versions.indexOf(version) > MSNP.versions.indexOf('MSNP22')) return [];
  const greeting = [say('client', `VER 1 ${version} CVR0`), say('server', `VER 1 ${version}`)];
  const form = dialectOf(MSNP, version, 'NS').byId.get('XFR.opened');
  if (service !== 'SB' || !form) return version === 'CVR0' ? [] : greeting;
  const fields = {
    trid: 2,
    address: `${stream.server.join('.')}:1863`,
    package: 'CKI',
    cookie: '1.2.3',
    domain: 'messenger.msn.com',
    direct: '1',
  };
  return [...greeting, { stream: first, from: 'server', bytes: encode(form, fields) }];
}

/** Names and texts of a line's fields, as the codec has them. */
export function expected(fields: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((each: unknown) =>
      typeof each === 'object' && each !== null
        ? Object.entries(each).map(([part, text]) => `${name}.${part}=${text}`)
        : [`${name}=${each}`],
    ),
  );
}

const WHOLES = new Set(
  [...MSNP.commands].flatMap(({ forms }) =>
    Object.values(forms).flatMap(({ params }) =>
      params
        .filter(({ type }) => type === 'endpoint' || type === 'routed' || type === 'capabilityPair')
        .map(({ name }) => name),
    ),
  ),
);

/** The form, the fields and the payload that the dissector shows. */
export function shown({ fields }: ShownMessage): { form: string; fields: string[]; payload: string } {
  const one = (name: string): string => fields.find((field) => field.name === name)?.show ?? '';
  return {
    form: one('msnp.form'),
    fields: fields
      .filter(({ name }) => name.startsWith('msnp.field.') && !WHOLES.has(name.slice('msnp.field.'.length)))
      .map(({ name, show }) => `${name.slice('msnp.field.'.length)}=${show}`),
    payload: fields.find(({ name }) => name === 'msnp.payload')?.value ?? '',
  };
}
