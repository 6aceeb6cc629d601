// Presence statuses: the three-letter codes of CHG, ILN and NLN.

import { format } from '#content/formats/format.ts';
import { STATUSES } from '#content/params.ts';

const SEEN = 'yes';

export const STATUSES_FORMAT = format({
  id: 'statuses',
  title: 'Presence statuses',
  kind: 'table',
  summary: 'The codes by which people are online, busy or away, and who gets to see which.',
  tables: [
    {
      id: 'codes',
      title: 'Codes',
      about: 'Every status that a client may set, and how others see it.',
      columns: { code: 'Code', meaning: 'Meaning', seen: 'Seen by contacts', note: 'Note' },
      rows: [
        ...Object.entries(STATUSES).map(([code, meaning]) => ({
          cells: {
            code,
            meaning,
            seen: SEEN,
            note: code === 'IDL' ? 'Set by the client itself after a while without input.' : '',
          },
        })),
        {
          cells: {
            code: 'HDN',
            meaning: 'hidden',
            seen: 'as FLN',
            note: 'Logged on and sees others; contacts are told that the user is gone.',
          },
        },
        {
          cells: {
            code: 'FLN',
            meaning: 'offline',
            seen: 'yes',
            note: 'Contacts get the command FLN. Servers refuse it in CHG with 201.',
          },
          confidence: 'disputed',
          sources: ['hypothetic', 'wiki:commands/chg'],
        },
      ],
    },
  ],
  facts: [
    { what: 'Before its first CHG an account counts as offline, and gets no presence.' },
    {
      what: 'The first CHG is followed by the presence of every contact that is online and lets itself be seen, also when the status is HDN.',
      confidence: 'single',
      sources: ['hypothetic'],
    },
    {
      what: 'From MSNP16 an account at several places shows one status; which place decides is the server’s choice.',
      since: 'MSNP16',
    },
    {
      what: 'A status that changes too often draws error 800.',
      confidence: 'single',
      sources: ['msnp-sharp'],
    },
    { what: 'The element State of a place’s own data uses the same codes.', since: 'MSNP16' },
  ],
  disputes: [
    {
      claim: 'CHG with FLN',
      says: {
        hypothetic: 'error 201',
        msnpiki: 'error 201',
        escargot: 'error 201',
        wiki: 'allowed: a state in which lists can be fetched and little else',
      },
      taken: 'Error 201.',
    },
  ],
  usedBy: ['CHG', 'ILN', 'NLN', 'FLN'],
  confidence: 'confirmed',
  sources: [
    'hypothetic:reference/error_list',
    'msnpiki:Reference/Error_List',
    'wiki:commands/chg',
    'escargot:front/msn/misc.py',
    'msnp-sharp:enums.cs',
  ],
});
