// Presence statuses: the codes that CHG sets and that ILN and NLN show.

import { format, type Row } from '#content/formats/format.ts';
import { STATUSES } from '#content/params.ts';

const NOTES: Readonly<Record<string, string>> = {
  NLN: 'There, and glad to talk.',
  BSY: 'There, but rather not disturbed.',
  IDL: 'Clients set it themselves when nobody has touched the machine for a while. Official clients are said to show it as Away.',
};

/** Words of other networks that one server turns into statuses. */
const FOREIGN: readonly (readonly [string, string])[] = [
  ['Not at home', 'AWY'],
  ['Not at desk', 'BRB'],
  ['Not in office', 'AWY'],
  ['On vacation', 'AWY'],
  ['Stepped out', 'BRB'],
  ['any other', 'BSY'],
];

export const STATUSES_FORMAT = format({
  id: 'statuses',
  title: 'Presence statuses',
  kind: 'table',
  summary: 'The codes by which people are online, busy or away, and who gets to see which.',
  since: 'MSNP2',
  tables: [
    {
      id: 'codes',
      title: 'Codes',
      about: 'Every status that a client may set, and how others see it.',
      columns: { code: 'Code', meaning: 'Meaning', seen: 'Seen by contacts', note: 'Note' },
      rows: [
        ...Object.entries(STATUSES).map(
          ([code, meaning]): Row => ({
            cells: { code, meaning, seen: 'yes', note: NOTES[code] ?? '' },
          }),
        ),
        {
          cells: {
            code: 'HDN',
            meaning: 'hidden',
            seen: 'as FLN',
            note: 'Logged on and sees others; contacts are told that the user is gone, and of no status after that.',
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
          sources: ['hypothetic', 'msnpiki', 'escargot', 'wiki:commands/chg'],
        },
      ],
    },
    {
      id: 'foreign',
      title: 'Statuses of other networks',
      about: 'What Escargot makes of statuses that MSNP has no code for.',
      columns: { status: 'Status elsewhere', code: 'Becomes' },
      rows: FOREIGN.map(
        ([status, code]): Row => ({
          cells: { status, code },
          confidence: 'single',
          sources: ['escargot:front/msn/misc.py'],
        }),
      ),
    },
  ],
  facts: [
    {
      what: 'A status reaches everybody who has the user on the forward list and whom the user does not block.',
    },
    {
      what: 'Blocked is who stands on the block list; with BLP set to BL, also who stands on neither list.',
    },
    {
      what: 'To somebody who gets blocked the user goes off with FLN, and comes back with NLN when let in again.',
      confidence: 'single',
    },
    { what: 'Before its first CHG an account counts as offline, and gets no presence.' },
    {
      what: 'The first CHG is followed by the presence of every contact that is online and lets itself be seen, also when the status is HDN.',
      confidence: 'single',
      sources: ['hypothetic'],
    },
    {
      what: 'Of contacts that are offline or not to be seen, the first presence says nothing.',
      confidence: 'single',
    },
    {
      what: 'Who hides cannot talk: XFR SB, MSG and CAL draw 913. Later clients write by the offline messages or by UUM then.',
    },
    {
      what: 'Setting the status that is in force is answered as ever and may be passed on again: a new name or picture comes with it.',
      confidence: 'single',
    },
    {
      what: 'An account at several places shows one status; which place decides is the server’s choice.',
      since: 'MSNP16',
    },
    { what: 'The element State of a place’s own data uses the same codes.', since: 'MSNP16' },
    {
      what: 'Third-party clients that let people invent statuses send AWY or BSY for them.',
    },
    { what: 'A code that does not exist ends the connection.' },
    {
      what: 'A status that changes too often draws error 800.',
      confidence: 'single',
      sources: ['msnp-sharp'],
    },
  ],
  disputes: [
    {
      claim: 'CHG with FLN',
      says: {
        hypothetic: 'error 201',
        msnpiki: 'error 201',
        escargot: 'error 201',
        wiki: 'allowed, and servers may impose it with CHG 0 FLN: a state in which lists can be fetched and little else',
      },
      taken: 'Error 201.',
    },
    {
      claim: 'Who hears of a change',
      says: {
        wiki: 'those on the allow list and on the reverse list',
        escargot: 'those who have the user as a contact and are not blocked',
      },
      taken: 'The second, which says the same from the other end and takes BLP into account.',
    },
  ],
  usedBy: ['CHG', 'ILN', 'NLN', 'FLN'],
  confidence: 'confirmed',
  sources: [
    'hypothetic:reference/error_list',
    'msnpiki:Reference/Error_List',
    'wiki:commands/chg',
    'escargot:front/msn/misc.py',
    'escargot:front/msn/msnp_ns.py',
    'msnp-sharp:enums.cs',
  ],
});
