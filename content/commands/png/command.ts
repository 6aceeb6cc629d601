// PNG: a sign of life is asked for.

import { length, trid, word } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const PNG = define({
  name: 'PNG',
  title: 'Ping',
  summary: 'Asks whether the server is still there, and keeps a connection from being taken for dead.',
  services: ['NS'],
  forms: {
    ping: {
      from: 'client',
      about: 'Asks for QNG; no transaction ID, so answers are matched by their order.',
      since: 'MSNP2',
      until: 'MSNP21',
      in: ['negotiated', 'challenged', 'online'],
      params: [],
    },
    pingConnection: {
      from: 'client',
      about: 'Asks for a sign of life in the framing of MSNP24.',
      since: 'MSNP24',
      until: 'MSNP24',
      params: [trid, word('CON', 'The connection.'), length],
      payload: { kind: 'mime', about: 'headers or none, an empty line, nothing behind it' },
    },
    answered: {
      from: 'server',
      about: 'Says when the next ping is due; QNG is not used here.',
      since: 'MSNP24',
      until: 'MSNP24',
      answers: 'pingConnection',
      confidence: 'single',
      unshown:
        'The outermost element of its XML is not on record, and the mock server does not speak MSNP24.',
      params: [trid, word('CON', 'The connection.'), length],
      payload: {
        kind: 'xml',
        about: 'headers, an empty line, and XML with a wait element: how many seconds until the next ping',
      },
    },
  },
  changes: [
    {
      version: 'MSNP24',
      what: 'Has a transaction ID, CON and a payload; the answer is a PNG as well.',
    },
  ],
  replaces: ['QNG'],
  disputes: [
    {
      claim: 'PNG before the log-on is through',
      says: {
        escargot: 'an older state closes the connection, a later one answers',
        gtmess: 'it sends one a second after it has connected',
      },
      taken: 'It is answered.',
    },
  ],
  unknowns: [
    'Whether switchboards answer it: no source tells.',
    'What the outermost element of the answer in MSNP24 is called.',
  ],
  seeAlso: ['QNG'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/png',
    'escargot:front/msn/msnp_ns.py',
    'jml:protocol/outgoing/OutgoingPNG.java',
    'hypothetic:sitev1/session',
    'skype-java:NotifConnector.java',
    'miranda-ng:protocols/MSN/src/msn_commands.cpp',
    'protocol-docs:Commands',
  ],
});
