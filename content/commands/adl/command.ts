// ADL: who stands on which list during this session, as XML.

import { length, trid, unasked, word } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const ADL = define({
  name: 'ADL',
  title: 'Add to session lists',
  summary:
    'Tells the server who is on which list while the session lasts; what stays is kept by web services.',
  services: ['NS'],
  forms: {
    add: {
      from: 'client',
      about: 'Puts people on lists for the session.',
      since: 'MSNP13',
      until: 'MSNP21',
      note: 'No white space may stand between elements. What the document looks like in MSNP19 and MSNP20 is unknown.',
      params: [trid, length],
      payload: {
        kind: 'xml',
        about:
          'ml, with l="1" in the first lists of a session: d for each domain holds c for each account (n name, t network, l list bits); t holds c for each telephone. In MSNP21 c has no l, but an s for each service (IM, PE, PD, PF) with role bits in l, and n holds remote networks.',
        limit: 7500,
        sources: ['papyon:msnp/notification.py'],
      },
    },
    accepted: {
      from: 'server',
      about: 'The lists are taken over, but for the people that errors have named before.',
      since: 'MSNP13',
      until: 'MSNP21',
      answers: 'add',
      note: 'Each ADL gets its own; none comes when all people in it were refused.',
      params: [trid, word('OK')],
    },
    notice: {
      from: 'server',
      about: 'Somebody added the user.',
      since: 'MSNP13',
      until: 'MSNP18',
      params: [unasked, length],
      payload: {
        kind: 'xml',
        about: 'ml with d and c: n name, t network, l always 8 for RL, f display name.',
      },
    },
  },
  errors: [
    {
      code: 203,
      when: 'An account of a partner network is not valid; known by name only.',
      confidence: 'single',
    },
    { code: 204, when: 'There is no such network id.' },
    { code: 205, when: 'An account is invalid; seen with a payload.', confidence: 'single' },
    {
      code: 206,
      when: 'An account has no domain or is malformed; seen with a payload.',
      confidence: 'single',
    },
    { code: 208, when: 'There is no such account.' },
    { code: 210, when: 'The list is full.' },
    {
      code: 240,
      when: 'An element is empty; the connection may close. Which element is disputed.',
      confidence: 'disputed',
    },
    {
      code: 241,
      when: 'The XML is malformed, a list bit is for the server only (8 or 16), or one person is on AL and BL; the connection may close.',
    },
    { code: 933, when: 'The circle is unknown, or the user does not belong to it.', since: 'MSNP18' },
  ],
  removed: {
    version: 'MSNP24',
    how: 'PUT MSGR\\CONTACTS takes its place.',
    confidence: 'disputed',
    sources: ['protocol-docs', 'skype-java'],
  },
  replaces: ['ADC', 'SYN'],
  changes: [
    { version: 'MSNP13', what: 'The command is new.' },
    { version: 'MSNP14', what: 't="32" marks contacts of Yahoo!, found with FQY.' },
    { version: 'MSNP18', what: 'Circles are listed like contacts.', confidence: 'disputed' },
    {
      version: 'MSNP21',
      what: 'An s element for each service holds the bits; hiding takes the place of blocking.',
    },
  ],
  disputes: [
    {
      claim: 'When 240 comes, and when 241',
      says: {
        wiki: '240 for an ml without children; 241 for an empty d and for the bits 8 and 16',
        escargot: '240 for an empty d; 241 for bad XML, a domain that comes twice, and the bits 8 and 16',
        'msnp-sharp': '240 for a d without c; 241 for the bits 8 and 16',
        bitlbee: '240 for a corrupted payload; 241 for a change that is not valid',
        libpurple: '241 for somebody on AL and BL, or somebody whom the address book lacks',
      },
      taken: '240 for a d without c; 241 for bad XML, the bits 8 and 16, and for AL together with BL.',
    },
    {
      claim: 'An empty ml with l="1"',
      says: {
        libpurple: 'sent by accounts that have no contacts, to be set online',
        wiki: '240 for an ml without children, though its example has no l',
      },
      taken: 'It is accepted when l is 1.',
    },
    {
      claim: 'Since when circles are listed',
      says: {
        wiki: 'since MSNP17, with a question mark',
        escargot: 'since MSNP18',
        'msnp-sharp': 'since MSNP18',
      },
      taken: 'Since MSNP18.',
    },
    {
      claim: 'Where f stands',
      says: {
        wiki: 'on telephones alone by its grammar; on another contact, not encoded, in its example',
        escargot: 'on all contacts, percent-encoded',
        amsn: 'on all contacts',
        'msnp-sharp': 'on all contacts, and may be missing',
      },
      taken: 'On all contacts, percent-encoded.',
    },
    {
      claim: 'Several ADL without waiting',
      says: {
        'msnp-sharp':
          'more than three without an answer end the connection, it said in 2009; a later commit knows no limit',
        libpurple: 'sends them all at once',
        bitlbee: 'sends the next after OK',
        papyon: 'sends them all at once',
      },
      taken: 'There is no limit.',
    },
    {
      claim: 'Whether it ends with MSNP21',
      says: {
        'protocol-docs': 'it is no part of MSNP24',
        'skype-java': 'contacts are handed over by PUT MSGR\\CONTACTS in MSNP24',
        escargot: 'its table of commands knows no end',
      },
      taken: 'It is gone in MSNP24.',
    },
  ],
  unknowns: [
    'The document of MSNP19 and MSNP20.',
    'How ADL comes unasked in MSNP21: MSNP-Sharp says that the reverse list is gone and only pending people are reported.',
    'What Microsoft’s servers put into the payload of an error; clients look for the contacts in it and no more.',
  ],
  seeAlso: ['RML', 'FQY', 'BLP', 'CHG', 'RFS', 'ADC'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/adl',
    'wiki:versions/msnp13',
    'seeds:msnp14',
    'nina:MSNP13/Changes',
    'escargot:front/msn/msnp_ns.py',
    'libpurple:msn/notification.c',
    'libpurple:commit-48cd9b2e',
    'libpurple:commit-4fafe993',
    'bitlbee:protocols/msn/ns.c',
    'bitlbee:commit-2730c796',
    'bitlbee:commit-c0db0d3f',
    'papyon:msnp/notification.py',
    'msnp-sharp:ContactList.cs',
    'msnp-sharp:NSMessageHandler.cs',
    'msnp-sharp:ContactService.cs@2011-MSNP18',
    'msnp-sharp:wiki/MSNP18_New_NS_Command',
    'amsn:protocol.tcl',
    'amsn:commit-df48417b',
  ],
});
