// Contact lists: what each of the five holds, their bits, who may change them, and how many people fit.

import { format, type Row } from '#content/formats/format.ts';
import { LISTS } from '#content/params.ts';
import { LIST_BITS, LIST_NAMES, type ListName } from '#server/account.ts';

interface Detail {
  /** By whom and how it is changed. */
  readonly changed: string;
  /** What took it over in the web services. */
  readonly service: string;
  readonly since: 'MSNP2' | 'MSNP10';
}

const DETAILS: Readonly<Record<ListName, Detail>> = {
  FL: { changed: 'by the user', service: 'the address book: ABFindAll', since: 'MSNP2' },
  AL: { changed: 'by the user', service: 'membership Allow', since: 'MSNP2' },
  BL: { changed: 'by the user', service: 'membership Block', since: 'MSNP2' },
  RL: {
    changed: 'by the server; from MSNP10 the client moves people here from PL with ADC',
    service: 'membership Reverse',
    since: 'MSNP2',
  },
  PL: {
    changed: 'by the server; the client may only take people off, with REM',
    service: 'membership Pending',
    since: 'MSNP10',
  },
};

/** What each list holds. */
export const HOLDS: Readonly<Record<ListName, string>> = {
  ...LISTS,
  PL: 'pending list: people who have added the user and wait for a decision',
};

const SUMS = [3, 11, 13, 8, 16, 26] as const;

function listsIn(sum: number): string {
  return LIST_NAMES.filter((name) => (sum & LIST_BITS[name]) !== 0).join(', ');
}

const LIMITS: readonly Row[] = [
  {
    cells: { list: 'FL', most: 75, when: 'before March 2003', beyond: '210' },
    confidence: 'single',
    sources: ['hypothetic:notification/contact_lists'],
  },
  {
    cells: { list: 'FL', most: 150, when: '23 March 2003', beyond: '210' },
    confidence: 'single',
    sources: ['hypothetic:notification/contact_lists'],
  },
  {
    cells: { list: 'FL', most: 600, when: 'October 2005', beyond: '210' },
    confidence: 'single',
    sources: ['msnpiki:Reference/Error_List'],
  },
  {
    cells: { list: 'RL', most: 1000, when: 'October 2005', beyond: '' },
    confidence: 'single',
    sources: ['msnpiki:Reference/Error_List'],
  },
  {
    cells: { list: 'FL', most: 1000, when: 'Escargot, its own choice', beyond: '' },
    confidence: 'single',
    sources: ['escargot:core/backend.py'],
  },
  {
    cells: { list: 'AL', most: 1500, when: 'Escargot, its own choice', beyond: '' },
    confidence: 'single',
    sources: ['escargot:core/backend.py'],
  },
  {
    cells: { list: 'BL', most: 1200, when: 'Escargot, its own choice', beyond: '' },
    confidence: 'single',
    sources: ['escargot:core/backend.py'],
  },
  {
    cells: { list: 'groups', most: 30, when: '', beyond: '223' },
    since: 'MSNP7',
    confidence: 'single',
  },
];

export const LISTS_FORMAT = format({
  id: 'lists',
  title: 'Contact lists',
  kind: 'table',
  summary:
    'The five lists of an account, the bits that stand for them, and the rules by which people get on and off.',
  since: 'MSNP2',
  tables: [
    {
      id: 'lists',
      title: 'Lists',
      about: 'Every list of an account.',
      columns: {
        code: 'List',
        bit: 'Bit',
        holds: 'Holds',
        changed: 'Changed',
        service: 'In web services, from MSNP13',
      },
      rows: LIST_NAMES.map((name): Row => {
        const { changed, service, since } = DETAILS[name];
        return { cells: { code: name, bit: LIST_BITS[name], holds: HOLDS[name], changed, service }, since };
      }),
    },
    {
      id: 'later-bits',
      title: 'Bits without a list',
      about: 'Bits that MSNP-Sharp knows beside those of the five lists.',
      columns: { bit: 'Bit', name: 'Name', note: 'Note' },
      rows: [
        {
          cells: { bit: 32, name: 'ApplicationContact', note: '' },
          confidence: 'single',
          sources: ['msnp-sharp:enums.cs'],
        },
        {
          cells: { bit: 64, name: 'Hide', note: 'In MSNP21 it does what blocking did.' },
          confidence: 'single',
          sources: ['msnp-sharp:enums.cs'],
        },
      ],
    },
    {
      id: 'sums',
      title: 'Sums of bits',
      about:
        'How LST, from MSNP8 to MSNP12, and the attribute l of ADL and RML, from MSNP13, say on which lists somebody is.',
      columns: { sum: 'Sum', lists: 'Lists' },
      rows: SUMS.map((sum): Row => ({ cells: { sum, lists: listsIn(sum) }, since: 'MSNP8' })),
    },
    {
      id: 'limits',
      title: 'How many people fit',
      about: 'The limits that are on record, with the error that answers one too many.',
      columns: { list: 'List', most: 'At most', when: 'When', beyond: 'Beyond' },
      rows: LIMITS,
    },
    {
      id: 'versions',
      title: 'Versions of the lists',
      about: 'How a client finds out whether its copy of the lists is still good.',
      columns: { what: 'Kept' },
      rows: [
        {
          cells: { what: 'one number for each account, and each change adds one' },
          since: 'MSNP2',
          until: 'MSNP9',
        },
        {
          cells: {
            what: 'two times in SYN, one for lists and one for settings; numbers as long as the profile says ABCHMigrated: 0',
          },
          since: 'MSNP10',
          until: 'MSNP12',
        },
        { cells: { what: 'a time lastChange in each web service' }, since: 'MSNP13' },
      ],
    },
  ],
  facts: [
    { what: 'Nobody is on AL and BL at once: error 219.' },
    { what: 'For people on neither AL nor BL, BLP decides.' },
    {
      what: 'A client that adds to RL, or removes from it, loses the connection.',
      until: 'MSNP9',
      confidence: 'single',
      sources: ['hypothetic:notification/contact_lists'],
    },
    {
      what: 'ADC for PL ends the connection, and so does REM for RL.',
      since: 'MSNP10',
      until: 'MSNP12',
      confidence: 'single',
      sources: ['wiki'],
    },
    {
      what: 'When somebody puts the user on FL, they come onto the user’s RL. The user’s client hears ADD 0 RL up to MSNP9, ADC 0 RL up to MSNP12, and ADL 0 from MSNP13.',
    },
    {
      what: 'ADL and RML take the bits 1, 2 and 4 from a client; for 8 and 16 there is error 241.',
      since: 'MSNP13',
    },
    {
      what: 'Newcomers are those on RL who are on neither AL nor BL.',
      until: 'MSNP9',
      confidence: 'single',
    },
    { what: 'Only people on FL are in groups.', since: 'MSNP7' },
  ],
  disputes: [
    {
      claim: 'How many people fit on FL',
      says: {
        hypothetic: '150 in March 2003, twice as many as before',
        msnpiki: '600 in October 2005',
        escargot: '1000, with 1500 on AL and 1200 on BL',
      },
      taken:
        '600. The years differ, so the first two may both be right; another hobby server has 150 for AL.',
    },
  ],
  usedBy: ['LST', 'SYN', 'ADD', 'ADC', 'REM', 'ADL', 'RML'],
  confidence: 'confirmed',
  sources: [
    'wiki:versions/msnp8',
    'wiki:versions/msnp10',
    'wiki:versions/msnp13',
    'wiki:table_of_commands',
    'msnpiki:Reference/Error_List',
    'msnp-sharp:enums.cs',
    'escargot:core/backend.py',
    'hypothetic:notification/contact_lists',
  ],
});
