// FQY: on which network an address lives.

import { length, trid } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const FQY = define({
  name: 'FQY',
  title: 'Federated query',
  summary:
    'Finds out to which network an address belongs, so that it can be added with the right network id.',
  services: ['NS'],
  forms: {
    ask: {
      from: 'client',
      about: 'Asks about one or more addresses.',
      since: 'MSNP14',
      until: 'MSNP18',
      params: [trid, length],
      payload: {
        kind: 'xml',
        about: 'ml, which papyon and the Java library give l="2": d for each domain holds c for each name.',
      },
    },
    found: {
      from: 'server',
      about: 'Names the network of an address.',
      since: 'MSNP14',
      until: 'MSNP18',
      answers: 'ask',
      note: 'A question about several addresses gets one of these for each, by one source.',
      params: [trid, length],
      payload: {
        kind: 'xml',
        about:
          'ml with d and c: n name, t network, perhaps actual, the address without a national ending. No t, or t="0", means that there is no network but Windows Live.',
      },
    },
  },
  errors: [
    { code: 208, when: 'There is no such account.' },
    {
      code: 240,
      when: 'An element is empty. Which element is disputed, as for ADL.',
      confidence: 'disputed',
    },
    {
      code: 241,
      when: 'The XML is malformed or a d is empty; with Escargot also for several d or c.',
      confidence: 'disputed',
    },
  ],
  removed: {
    version: 'MSNP21',
    how: 'No client of MSNP21 is known to send it.',
    confidence: 'disputed',
    sources: ['escargot:front/msn/msnp.ods', 'msnp-sharp'],
  },
  changes: [{ version: 'MSNP14', what: 'The command is new; it came with the bridge to Yahoo!.' }],
  disputes: [
    {
      claim: 'When 240 comes, and when 241',
      says: {
        wiki: '240 for an ml without children; 241 for an empty d',
        escargot: '240 for an empty d; 241 for bad XML and for anything but a single d with a single c',
      },
      taken: '240 for a d without c; 241 for bad XML.',
    },
    {
      claim: 'Several addresses in one question',
      says: { wiki: 'allowed', libpurple: 'sends as many as 150', escargot: 'refuses them with 241' },
      taken: 'Allowed.',
    },
    {
      claim: 'An unknown account',
      says: {
        wiki: '208, without a payload in its example',
        escargot: '208, without a payload',
        libpurple: 'an error whose payload names the contact',
      },
      taken: '208 without a payload. Clients should take both.',
    },
    {
      claim: 'The last version with FQY',
      says: {
        escargot: 'MSNP18, in its table of commands',
        'msnp-sharp': 'dropped with MSNP21',
        wiki: 'names no last version',
      },
      taken:
        'It counts as gone from MSNP21, where no client is on record with it; a server may still have taken it.',
    },
  ],
  unknowns: [
    'What l="2" on ml says; the Java library also puts l and t on c.',
    'How many addresses one question may hold: libpurple stops at 150 because ADL does.',
    'Whether servers of MSNP19 to MSNP21 still took it.',
  ],
  seeAlso: ['ADL', 'UUM'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/fqy',
    'wiki:versions/msnp14',
    'seeds:msnp14',
    'escargot:front/msn/msnp_ns.py',
    'libpurple:msn/notification.c',
    'libpurple:commit-139340fd',
    'papyon:msnp/notification.py',
    'msnp-sharp:ContactService.cs@2009',
    'msnp-sharp:NSMessageHandler.cs@2011-MSNP18',
    'jml:OutgoingFQY',
  ],
});
