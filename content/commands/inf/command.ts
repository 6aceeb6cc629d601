// INF: which authentication packages a server accepts.

import { trid } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const INF = define({
  name: 'INF',
  title: 'Query policy',
  summary: 'Asks, before the log-on, by which schemes a server lets an account prove itself.',
  services: ['DS', 'NS'],
  forms: {
    ask: {
      from: 'client',
      about: 'Asks for the list of schemes; dispatch and notification server are each asked once.',
      since: 'MSNP2',
      until: 'MSNP7',
      in: 'negotiated',
      params: [trid],
    },
    packages: {
      from: 'server',
      about: 'Lists the schemes that USR may name.',
      since: 'MSNP2',
      until: 'MSNP7',
      answers: 'ask',
      in: 'negotiated',
      params: [
        trid,
        {
          name: 'packages',
          type: 'word',
          values: {
            MD5: 'digest of a challenge and the password',
            CTP: {
              about: 'password in clear',
              until: 'MSNP2',
              confidence: 'single',
              sources: ['wiki:versions/msnp2'],
            },
          },
          repeat: true,
          about: 'The authentication schemes on offer.',
        },
      ],
    },
  },
  changes: [
    {
      version: 'MSNP3',
      what: 'CTP is not on offer any more.',
      confidence: 'single',
      sources: ['wiki:commands/inf'],
    },
    { version: 'MSNP8', what: 'The command is gone: CVR stands between VER and USR instead.' },
  ],
  removed: { version: 'MSNP8', how: 'A server that gets it closes the connection.' },
  replacedElsewhere: 'Nothing: each later version has one scheme, and the client names it in USR.',
  disputes: [
    {
      claim: 'What stands between two packages',
      says: { 'draft-movva': 'a comma without a blank', wiki: 'a blank' },
      taken: 'A blank. With the one package that the mock server names, it makes no difference.',
    },
    {
      claim: 'Which packages the answer can name',
      says: {
        'draft-movva': 'MD5 by notification servers, CKI by switchboards',
        wiki: 'MD5, and CTP as well in MSNP2',
      },
      taken: 'MD5 alone: every client of these versions knows it. No switchboard takes INF.',
    },
  ],
  unknowns: [
    'Whether the public ever saw CTP offered in MSNP2, or testers of the beta only.',
    'What happens when INF comes twice.',
  ],
  seeAlso: ['VER', 'USR', 'CVR'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/inf',
    'wiki:versions/msnp2',
    'wiki:versions/msnp8',
    'draft-movva:7.2',
    'escargot:front/msn/msnp_ns.py',
    'gaim:src/protocols/msn/msn.c@2002',
    'msn-switchboard:InfHandler',
  ],
});
