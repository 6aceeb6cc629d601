// Client capabilities: what each bit of the number behind a status says about the client.

import { CHG } from '#content/commands/chg/command.ts';
import { FLN } from '#content/commands/fln/command.ts';
import { ILN } from '#content/commands/iln/command.ts';
import { IRO } from '#content/commands/iro/command.ts';
import { JOI } from '#content/commands/joi/command.ts';
import { NLN } from '#content/commands/nln/command.ts';
import { format, type Row } from '#content/formats/format.ts';
import { spanOf } from '#content/formats/span.ts';
import type { Msnp } from '#content/vocabulary.ts';
import type { Command } from '#protocol/define.ts';
import { EXTENDED, FLAGS, LEVELS } from './flags.ts';

function hexOf(value: number): string {
  return `0x${value.toString(16).padStart(8, '0')}`;
}

const NOTES: Readonly<Record<string, string>> = {
  CHG: 'Behind the status.',
  FLN: 'Always 0, or 0:0, in what is on record.',
};

/** A command with the versions in which one of its words is a capability number. */
function carrierRow({ name, forms }: Command<Msnp>): Row {
  const words = Object.values(forms).flatMap(({ since, until, params }) =>
    params
      .filter(({ type }) => type === 'capabilities' || type === 'capabilityPair')
      .map((param) => ({ ...(since ? { since } : {}), ...(until ? { until } : {}), ...param })),
  );
  return { cells: { command: name, note: NOTES[name] ?? '' }, ...spanOf(words) };
}

export const CAPABILITIES = format({
  id: 'capabilities',
  title: 'Client capabilities',
  kind: 'binary',
  summary: 'The number by which a client says what it is and what it can do, for other clients to read.',
  since: 'MSNP8',
  tables: [
    {
      id: 'flags',
      title: 'Flags',
      about: 'The lower 28 bits: each says one thing about the client or its user.',
      columns: {
        bit: 'Bit',
        hex: 'Hexadecimal',
        value: 'Decimal',
        meaning: 'Meaning',
        sharp: 'In MSNP-Sharp',
        papyon: 'In papyon',
        first: 'First documented with',
      },
      rows: FLAGS.map(({ bit, meaning, sharp, papyon = '', first = '', confidence }): Row => {
        const cells = { bit, hex: hexOf(2 ** bit), value: 2 ** bit, meaning, sharp, papyon, first };
        return { cells, ...(confidence ? { confidence } : {}) };
      }),
    },
    {
      id: 'levels',
      title: 'Client version',
      about:
        'The upper four bits, mask 0xf0000000: not flags, but one number, the newest edition of MSNC (the protocol between clients) that it knows.',
      columns: { level: 'Level', hex: 'Hexadecimal', value: 'Decimal', client: 'Clients' },
      rows: LEVELS.map((client, level): Row => {
        const value = level * 2 ** 28;
        return { cells: { level, hex: hexOf(value), value, client } };
      }),
    },
    {
      id: 'extended',
      title: 'Extended flags',
      about:
        'The second number. The names are those of MSNP-Sharp; papyon and msnp-data have most of them too.',
      columns: {
        bit: 'Bit',
        hex: 'Hexadecimal',
        value: 'Decimal',
        meaning: 'Meaning',
        sharp: 'In MSNP-Sharp',
      },
      rows: EXTENDED.map(
        ([meaning, sharp], bit): Row => ({
          cells: { bit, hex: hexOf(2 ** bit), value: 2 ** bit, meaning, sharp },
          since: 'MSNP16',
          confidence: 'single',
          sources: ['msnp-sharp:enums.cs'],
        }),
      ),
    },
    {
      id: 'carriers',
      title: 'Where it stands',
      about: 'The commands that carry capabilities.',
      columns: { command: 'Command', note: 'Note' },
      rows: [
        ...[CHG, ILN, NLN, FLN, IRO, JOI].map(carrierRow),
        {
          cells: { command: 'UUX, UBX', note: 'In the element Capabilities of EndpointData.' },
          since: 'MSNP16',
          until: 'MSNP18',
        },
        {
          cells: {
            command: 'PUT, NFY',
            note: 'In the element Capabilities of a place, in the document of presence.',
          },
          since: 'MSNP21',
        },
      ],
    },
    {
      id: 'examples',
      title: 'Examples',
      about: 'Numbers that clients sent, taken apart.',
      columns: { value: 'Number', parts: 'Parts', client: 'Client' },
      rows: [
        { cells: { value: 28, parts: '0x04, 0x08, 0x10', client: '5.0' } },
        { cells: { value: 268_435_500, parts: 'MSNC1, 0x04, 0x08, 0x20', client: '6.0' } },
        {
          cells: {
            value: 1_073_791_084,
            parts: 'MSNC4, 0x04, 0x08, 0x20, 0x40, 0x4000, 0x8000',
            client: '7.0',
          },
        },
      ],
    },
  ],
  facts: [
    { what: 'One decimal number, the sum of its bits.', since: 'MSNP8', until: 'MSNP15' },
    { what: 'Two decimal numbers with a colon in between: flags and extended flags.', since: 'MSNP16' },
    { what: 'Servers hand the number on and make nothing of it.' },
    {
      what: 'The level is fixed in each build of MSN Messenger, and rises with each release. That of Windows Messenger stayed as it was.',
      confidence: 'single',
      sources: ['hypothetic:research/client_ID'],
    },
    {
      what: 'For contacts that are not on MSNP, Escargot sends 1073741824, which is MSNC4 without any flag.',
      confidence: 'single',
      sources: ['escargot:front/msn/misc.py'],
    },
    {
      what: 'Escargot does not answer a CHG that lacks the number.',
      since: 'MSNP8',
      confidence: 'single',
      sources: ['escargot:front/msn/msnp_ns.py'],
    },
  ],
  disputes: [
    {
      claim: '0x00000002',
      says: {
        wiki: 'the MSN client, from version 8 on',
        nina: 'MSN Explorer 8; it also shows up when a client starts its capabilities anew',
        'msnp-sharp': 'OnlineViaTexas, by the code name of that program',
        papyon: 'a user of version 8',
      },
    },
    {
      claim: '0x00000008',
      says: {
        wiki: 'sends ink as ISF',
        nina: 'sends and receives ink as ISF',
        papyon: 'renders ink as ISF, by its name for the bit',
      },
    },
    {
      claim: '0x00000040',
      says: {
        wiki: 'the user can be reached on a phone',
        nina: 'the program is running on such a phone itself (MSN Mobile)',
        jml: 'the program is running on such a phone itself (MSN Mobile)',
        'msnp-sharp': 'MobileEnabled',
      },
    },
    {
      claim: '0x00000080',
      says: {
        wiki: 'the user can be reached on a watch',
        nina: 'the program is running on such a watch itself (MSN Direct)',
        jml: 'the program is running on such a watch itself (MSN Direct)',
        'msnp-sharp': 'WebWatchEnabled',
      },
    },
    {
      claim: '0x00200000',
      says: { papyon: 'SIP through a tunnel', 'msnp-sharp': 'media among several people' },
    },
    {
      claim: 'Peer-to-peer version 2 among the extended flags',
      says: { 'msnp-sharp': '0x20', papyon: '0x30, which takes the bit of RTC video in' },
    },
    {
      claim: 'Extended 0x00400000',
      says: {
        'msnp-sharp': 'contacts of Yahoo! switched off',
        'msnp-data':
          'has 0x40000 for that and for 16:9 video, and 0x100000 for the SIP tunnel: slips, by the look of it',
      },
    },
  ],
  unknowns: [
    '0x400 of the first number: MSNP-Sharp calls it MobileDevice, the wiki does not know it.',
    '0x4000, 0x10000, 0x100000 and 0x200000 of the second number.',
    'Which build was the first to set each flag; the clients given are those with which a flag is first written about, mostly from memory.',
  ],
  usedBy: ['CHG', 'ILN', 'NLN', 'FLN', 'IRO', 'JOI', 'UUX', 'UBX'],
  confidence: 'confirmed',
  sources: [
    'wiki:files/client_capabilities',
    'nina:Protocols/MSNP/MSNC/Client_Capabilities',
    'msnp-sharp:enums.cs',
    'papyon:profile.py',
    'msnp-data:Capabilities.ts',
    'jml:MsnClientId.java',
    'escargot:front/msn/misc.py',
  ],
});
