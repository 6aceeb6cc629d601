// RML: who leaves which list for this session, as XML.

import { length, trid, unasked, word } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const RML = define({
  name: 'RML',
  title: 'Remove from session lists',
  summary: 'Takes people off lists while the session lasts, with the document of ADL.',
  services: ['NS'],
  forms: {
    remove: {
      from: 'client',
      about: 'Takes people off lists for the session.',
      since: 'MSNP13',
      until: 'MSNP21',
      note: 'No white space may stand between elements. What the document looks like in MSNP19 and MSNP20 is unknown.',
      params: [trid, length],
      payload: {
        kind: 'xml',
        about:
          'ml: d for each domain holds c for each account (n name, t network, l list bits to clear); t holds c for each telephone. In MSNP21 c has an s for each service, with role bits in l.',
      },
    },
    accepted: {
      from: 'server',
      about: 'The people are off the lists.',
      since: 'MSNP13',
      until: 'MSNP21',
      answers: 'remove',
      params: [trid, word('OK')],
    },
    notice: {
      from: 'server',
      about: 'Somebody dropped the user from their contacts.',
      since: 'MSNP13',
      until: 'MSNP18',
      params: [unasked, length],
      payload: { kind: 'xml', about: 'ml with d and c: n name, t network, l always 8 for RL.' },
    },
  },
  errors: [
    { code: 204, when: 'There is no such network id.' },
    {
      code: 216,
      when: 'The person is not on that list.',
      confidence: 'single',
      sources: ['wiki:commands/rml'],
    },
    {
      code: 240,
      when: 'An element is empty. Which element is disputed, as for ADL.',
      confidence: 'disputed',
    },
    { code: 241, when: 'The XML is malformed, or a list bit is for the server only.' },
    {
      code: 933,
      when: 'The circle is unknown.',
      since: 'MSNP18',
      confidence: 'single',
      sources: ['escargot:front/msn/msnp_ns.py'],
    },
  ],
  removed: {
    version: 'MSNP24',
    how: 'No part of the new handshake and its paths; what became of it is unknown.',
    confidence: 'disputed',
    sources: ['protocol-docs'],
  },
  replaces: ['REM'],
  replacedElsewhere:
    'What stays is removed by ABContactDelete of the address book service and DeleteMember of the sharing service.',
  changes: [
    { version: 'MSNP13', what: 'The command is new.' },
    { version: 'MSNP18', what: 'Circles are taken off like contacts.', confidence: 'disputed' },
    { version: 'MSNP21', what: 'An s element for each service holds the bits.' },
  ],
  disputes: [
    {
      claim: 'When 240 comes, and when 241',
      says: {
        wiki: '240 for an ml without children; 241 for an empty d and for the bits 8 and 16',
        escargot: '240 for an empty d; 241 for bad XML and for the bits 8 and 16',
        'msnp-sharp': '240 for a d without c; 241 for the bits 8 and 16',
        bitlbee: '240 for a corrupted payload; 241 for a change that is not valid',
      },
      taken: '240 for a d without c; 241 for bad XML and for the bits 8 and 16.',
    },
    {
      claim: 'Somebody who is not on the list',
      says: { wiki: '216', escargot: 'OK, as if they had been' },
      taken: 'OK: what the client wanted is the case.',
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
      claim: 'Whether it ends with MSNP21',
      says: { 'protocol-docs': 'it is no part of MSNP24', escargot: 'its table of commands knows no end' },
      taken: 'It is gone in MSNP24.',
    },
  ],
  unknowns: [
    'Whether l on ml says anything here: the wiki has it as in ADL.',
    'The document of MSNP19 and MSNP20.',
  ],
  seeAlso: ['ADL', 'REM'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/rml',
    'wiki:versions/msnp13',
    'escargot:front/msn/msnp_ns.py',
    'bitlbee:commit-c0db0d3f',
    'bitlbee:protocols/msn/tables.c',
    'papyon:msnp/notification.py',
    'msnp-sharp:NSMessageHandler.cs',
    'msnp-sharp:commit-31118e47',
    'amsn:protocol.tcl',
    'amsn:commit-ced090c8',
    'libpurple:msn/notification.c',
  ],
});
