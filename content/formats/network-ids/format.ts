// Network ids: the numbers that say to which network an address belongs.

import { format, type Row } from '#content/formats/format.ts';
import { network } from '#content/params.ts';

type Known = keyof typeof network.values;

interface Detail extends Omit<Row, 'cells'> {
  readonly id: number;
  readonly name: string;
  readonly address: string;
  readonly note?: string;
}

function named(id: Known, address: string, rest: Omit<Detail, 'id' | 'name' | 'address'> = {}): Detail {
  return { id: Number(id), name: network.values[id], address, ...rest };
}

const IDS: readonly Detail[] = [
  named('1', 'mail address', { since: 'MSNP12', note: 'An account of Passport, later Windows Live.' }),
  named('2', 'mail address', { since: 'MSNP13', note: 'Live Communications Server; LCS in some names.' }),
  named('4', 'tel: and a number', { since: 'MSNP12', note: 'Stands in ADL under t, not under a domain.' }),
  named('8', 'not known', {
    note: 'MNI, mobile network interoperation. Escargot’s code has a remark that Vodafone used it.',
  }),
  named('9', '00000000-0000-0000-0009-xxxxxxxxxxxx@live.com', { since: 'MSNP18' }),
  named('10', 'a GUID at live.com', { since: 'MSNP21', confidence: 'single', sources: ['msnp-sharp'] }),
  {
    id: 11,
    name: 'CID',
    address: 'the number of a contact',
    since: 'MSNP21',
    confidence: 'single',
    sources: ['msnp-sharp'],
  },
  named('13', 'an id at facebook.com', {
    since: 'MSNP21',
    confidence: 'single',
    sources: ['msnp-sharp'],
    note: 'Called Connect: Facebook and other partners.',
  }),
  named('14', 'the name of a partner, such as facebook.com', { since: 'MSNP21' }),
  named('16', 'mail address', { confidence: 'disputed' }),
  named('32', 'address at Yahoo!', { since: 'MSNP14' }),
];

export const NETWORK_IDS = format({
  id: 'network-ids',
  title: 'Network ids',
  kind: 'table',
  summary:
    'Which network an address belongs to, as a number: Messenger itself, telephones, circles, Yahoo! and others.',
  since: 'MSNP12',
  tables: [
    {
      id: 'ids',
      title: 'Networks',
      about: 'Every number that is on record.',
      columns: { id: 'Id', name: 'Network', address: 'Addresses', note: 'Note' },
      rows: IDS.map(
        ({ id, name, address, note = '', ...rest }): Row => ({ cells: { id, name, address, note }, ...rest }),
      ),
    },
    {
      id: 'places',
      title: 'Where it stands',
      about: 'How each generation writes it.',
      columns: { where: 'In', how: 'As' },
      rows: [
        { cells: { where: 'LST', how: 'a word behind the list bits' }, since: 'MSNP12', until: 'MSNP12' },
        {
          cells: { where: 'ADL, RML', how: 'the attribute t; 1 when it is missing' },
          since: 'MSNP13',
          until: 'MSNP21',
        },
        {
          cells: { where: 'FQY', how: 'the attribute t of the answer' },
          since: 'MSNP14',
          until: 'MSNP18',
        },
        {
          cells: { where: 'ILN, NLN, FLN, UBX, UUM, UBM', how: 'a word behind the handle' },
          since: 'MSNP14',
          until: 'MSNP17',
        },
        {
          cells: {
            where: 'NLN, FLN, UBX and addresses in documents',
            how: 'in front of the handle, with a colon',
          },
          since: 'MSNP18',
        },
        {
          cells: {
            where: 'annotation MSN.IM.BuddyType of the address book',
            how: 'text with a colon behind it: 32: for Yahoo!',
          },
          since: 'MSNP14',
        },
      ],
    },
  ],
  facts: [
    { what: 'Where no number stands, 1 is meant.' },
    { what: 'Up to MSNP16 each number is a power of two, as if they were bits. 9 to 14 put an end to that.' },
    {
      what: 'Somebody met by way of a circle, or of a partner network, has that behind the address: {id}:{address};via={id}:{address}.',
      since: 'MSNP18',
    },
    {
      what: 'A number that does not exist, or a network that cannot be reached, gets error 204; a word that is no number, 241.',
    },
  ],
  disputes: [
    {
      claim: '16',
      says: {
        'msnp-sharp': 'Smtp',
        escargot: 'mail to mobiles in Japan, called Smtp as well, with the note Jaguire',
      },
      taken: 'Mobiles in Japan; nothing depends on it here.',
    },
    {
      claim: '32',
      says: {
        'msnp-sharp': 'Yahoo!',
        escargot: 'Yahoo!',
        wiki: 'Yahoo!',
        papyon: 'any network outside, of which Yahoo! is the only one so far',
      },
      taken: 'Yahoo!',
    },
  ],
  unknowns: ['What addresses of network 8 look like.', 'When 8 and 16 came.'],
  usedBy: ['LST', 'ADL', 'RML', 'FQY', 'ILN', 'NLN', 'FLN', 'UBX', 'UUM', 'UBM', 'PUT', 'SDG'],
  confidence: 'confirmed',
  sources: [
    'msnp-sharp:enums.cs',
    'papyon:profile.py',
    'escargot:core/models.py',
    'wiki:versions/msnp14',
    'seeds:msnp14',
  ],
});
