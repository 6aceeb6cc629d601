// GCF: what the service forbids the client to do.

import { length, trid, unasked } from '#content/params.ts';
import { define, param } from '#content/vocabulary.ts';

const file = param({
  name: 'file',
  type: 'word',
  values: { 'Shields.xml': 'features to turn off, contents to block' },
  about: 'Name of the file.',
});

export const GCF = define({
  name: 'GCF',
  title: 'Get configuration file',
  summary: 'Brings the client the service’s policy: which features to turn off, which contents to block.',
  services: ['NS', 'DS'],
  forms: {
    ask: {
      from: 'client',
      about: 'Asks for the file, after SYN and before the first CHG.',
      since: 'MSNP11',
      until: 'MSNP12',
      services: ['NS'],
      params: [trid, file],
    },
    file: {
      from: 'server',
      about: 'Brings the file.',
      since: 'MSNP11',
      until: 'MSNP12',
      services: ['NS'],
      answers: 'ask',
      params: [trid, file, length],
      payload: {
        kind: 'xml',
        about: 'config with shield (builds, and the features denied to them) and block (patterns)',
        format: 'formats/shields',
      },
    },
    pushed: {
      from: 'server',
      about: 'Brings the policies during the log-on, after the first USR, on dispatch servers too.',
      since: 'MSNP13',
      until: 'MSNP21',
      in: ['negotiated', 'challenged'],
      params: [unasked, length],
      payload: {
        kind: 'xml',
        about:
          'Policies with a Policy for each type: SHIELDS, ABCH, ERRORRESPONSETABLE, P2P; checksum is an MD5',
        format: 'formats/policies',
      },
    },
  },
  errors: [
    {
      code: 715,
      when: 'The client asks before SYN.',
      since: 'MSNP11',
      until: 'MSNP12',
      confidence: 'single',
      sources: ['escargot:front/msn/msnp_ns.py'],
    },
  ],
  changes: [
    {
      version: 'MSNP13',
      what: 'The server sends it without being asked; there is no file name, and Policies surround the shields.',
    },
  ],
  removed: { version: 'MSNP24', how: 'The new handshake does without it.' },
  replacedElsewhere: 'Nothing.',
  disputes: [
    {
      claim: 'A client that asks in MSNP13 or later',
      says: {
        wiki: 'it may lose its connection, but that is not sure',
        escargot: 'it still gets the file',
      },
      taken: 'The connection closes, as for any line that a version lacks; no client is known to ask there.',
    },
    {
      claim: 'Whether a Policy has a checksum',
      says: { wiki: 'it has', seeds: 'the example for MSNP14 has none' },
      taken: 'It has; clients take the document without it too.',
    },
    {
      claim: 'Whether it comes before the challenge of USR or after it',
      says: {
        wiki: 'after',
        escargot: 'before',
        'trace-pidgin-2009': 'before',
        'trace-wlm-2009': 'after, and the client does not mind',
      },
      taken: 'Before.',
    },
  ],
  unknowns: ['What each of the feature codes in deny turns off.'],
  seeAlso: ['USR', 'SYN'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/gcf',
    'escargot:front/msn/msnp_ns.py',
    'jml:protocol/incoming/IncomingGCF.java',
    'msnp11-sdk:mock_ns.rs',
    'bitlbee:protocols/msn/ns.c',
    'amsn:amsn/protocol.tcl',
    'seeds:msnp11',
    'seeds:msnp14',
  ],
});
