// The TWN log-on: the server's list of parameters, and the ticket that it is traded for.

import { format, type Row } from '#content/formats/format.ts';
import { PASSPORT14 } from '#content/services/passport14/service.ts';
import type { Element } from '#content/services/service.ts';

/** What the keys have held in lines on record. */
const EXAMPLES: Readonly<Record<string, string>> = {
  lc: '1033',
  id: '507',
  tw: '40',
  fs: '1',
  ru: 'http%3A%2F%2Fmessenger%2Emsn%2Ecom',
  ct: '1046300000',
  kpp: '1',
  kv: '5',
  ver: '2.1.0173.1',
  tpf: '00112233445566778899aabbccddeeff',
};

/** The keys of the list, as the log-on service explains them. */
function keys(): Row[] {
  const elements: readonly Element[] = PASSPORT14.actions.flatMap(({ request }) => request);
  const challenge = elements.find(({ path }) => path === 'Authorization/{challenge}');
  return Object.entries(challenge?.values ?? {}).map(([key, about]) => ({
    cells: { key, about, example: EXAMPLES[key] ?? '' },
    ...(challenge?.confidence === undefined ? {} : { confidence: challenge.confidence }),
    ...(challenge?.sources === undefined ? {} : { sources: challenge.sources }),
  }));
}

export const PASSPORT_TICKET_FORMAT = format({
  id: 'passport-ticket',
  title: 'Passport parameters and ticket',
  kind: 'rules',
  summary: 'What USR TWN hands to the client, and the ticket that the client brings back for it.',
  since: 'MSNP8',
  until: 'MSNP14',
  tables: [
    {
      id: 'parameters',
      title: 'Keys of the list',
      about: 'What may stand behind USR TWN S. The names are seen in lines; what they mean is less sure.',
      columns: { key: 'Key', about: 'Meaning', example: 'Example' },
      rows: keys(),
    },
    {
      id: 'lists',
      title: 'Lists that have been seen',
      about: 'Which keys stood together.',
      columns: { when: 'When', keys: 'Keys' },
      rows: [
        {
          cells: {
            when: '2003 to 2005',
            keys: 'lc, id, tw, fs, ru, ct, kpp, kv, ver, tpf; later rn for kpp',
          },
        },
        { cells: { when: 'after that', keys: 'ct, rver, wp, lc, id' } },
      ],
    },
    {
      id: 'ticket',
      title: 'The ticket',
      about: 'Two halves, written t={auth}&p={profile}.',
      columns: { part: 'Part', about: 'What it is' },
      rows: [
        {
          cells: {
            part: 't',
            about:
              'Proof of the log-on. The profile message has it as MSPAuth, web services get it as a cookie.',
          },
        },
        { cells: { part: 'p', about: 'Profile of the account; nothing may stand behind it.' } },
      ],
    },
    {
      id: 'issuers',
      title: 'Where tickets come from',
      about: 'Both services make tickets that USR TWN takes.',
      columns: { service: 'Service', clients: 'Clients', where: 'Where the ticket stands' },
      rows: [
        {
          cells: {
            service: PASSPORT14.title,
            clients: 'from 5.0.0537 to 7.0; programs of other makers after that, too',
            where: 'header Authentication-Info, in the quotes behind from-PP=',
          },
          since: 'MSNP8',
          until: 'MSNP12',
        },
        {
          cells: {
            service: 'Token service (SOAP)',
            clients: '7.5.0160 and later whatever the version, and everybody from MSNP13',
            where: 'element BinarySecurityToken, with &amp; for &',
          },
          until: 'MSNP14',
        },
      ],
    },
  ],
  facts: [
    {
      what: 'The list is key=value, joined by commas, without a blank. Whatever is in it is handed on as it came.',
    },
    { what: 'A ticket goes into the line without percent-encoding: it has no blanks.' },
    { what: 'It is good for messenger.msn.com.' },
    {
      what: 'Escargot’s tickets have 20 characters.',
      confidence: 'single',
      sources: ['escargot:front/msn/http/other.py'],
    },
    {
      what: 'Error 911 answers a ticket that is missing, not known, too old, or of another account than USR I named.',
    },
  ],
  unknowns: [
    'What rver and wp mean.',
    'What the number behind kpp decides.',
    'How long an official ticket was good.',
  ],
  usedBy: ['USR'],
  confidence: 'confirmed',
  sources: [
    'wiki:services/passport14',
    'wiki:authschemes/twn',
    'wiki:commands/usr',
    'escargot:front/msn/http/other.py',
    'msn-pecan:nexus.c',
    'gtmess:msn.c',
    'amsn:protocol.tcl',
    'libpurple:msnp9/notification.c',
  ],
});
