// VER: which dialects the client speaks, and the one that is taken.

import { trid, word } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const VER = define({
  name: 'VER',
  title: 'Negotiate dialect',
  summary: 'Opens a connection: the client lists the dialects that it speaks, the server takes one for both.',
  services: ['DS', 'NS'],
  forms: {
    offer: {
      from: 'client',
      about: 'Lists the dialects that the client speaks, the one it likes best first.',
      since: 'CVR0',
      until: 'MSNP22',
      in: 'fresh',
      misplaced: 715,
      params: [
        trid,
        {
          name: 'dialects',
          type: 'dialect',
          repeat: true,
          about: 'In order of preference. Official clients put CVR0 last; some others leave it out.',
        },
      ],
    },
    accepted: {
      from: 'server',
      about: 'Names the one dialect that is now in force.',
      since: 'CVR0',
      until: 'MSNP22',
      answers: 'offer',
      in: 'fresh',
      to: 'negotiated',
      params: [trid, { name: 'dialect', type: 'dialect', about: 'The dialect in force.' }],
    },
    updatesOnly: {
      from: 'server',
      about: 'Only CVR0 is common: nothing but the question about client updates is open.',
      since: 'CVR0',
      until: 'MSNP21',
      answers: 'offer',
      in: 'fresh',
      to: 'checking',
      params: [trid, word('CVR0', 'The version check.')],
    },
    acceptedList: {
      from: 'server',
      about: 'Names every dialect of the offer that the server speaks as well; the highest counts.',
      since: 'MSNP7',
      until: 'MSNP12',
      answers: 'offer',
      in: 'fresh',
      to: 'negotiated',
      confidence: 'disputed',
      params: [
        trid,
        { name: 'dialect', type: 'dialect', about: 'The dialect in force.' },
        { name: 'others', type: 'dialect', repeat: true, about: 'The further dialects in common.' },
      ],
    },
    refused: {
      from: 'server',
      about: 'Nothing in common; the server closes the connection.',
      since: 'CVR0',
      until: 'MSNP21',
      answers: 'offer',
      in: 'fresh',
      to: 'closed',
      params: [
        trid,
        word('0', 'No dialect in common.'),
        {
          name: 'dialects',
          type: 'dialect',
          repeat: true,
          optional: true,
          confidence: 'single',
          sources: ['draft-movva:7.1'],
          about: 'What the server would have taken; only the draft has it.',
        },
      ],
    },
  },
  errors: [
    {
      code: 715,
      when: 'VER comes again after the dialect is fixed.',
      closes: true,
      confidence: 'disputed',
      sources: ['hypothetic', 'escargot:front/msn/msnp_ns.py'],
    },
  ],
  removed: {
    version: 'MSNP24',
    how: 'The number of the dialect stands in the payload of CNT; there is no list to choose from.',
  },
  replacedBy: ['CNT'],
  changes: [
    {
      version: 'MSNP8',
      what: 'Clients that speak MSNP8 offer nothing older.',
      confidence: 'single',
      sources: ['wiki:versions/msnp8'],
    },
    {
      version: 'MSNP13',
      what: 'Clients that speak MSNP13 offer nothing older.',
      confidence: 'single',
      sources: ['wiki:versions/msnp13'],
    },
    {
      version: 'MSNP22',
      what: 'The last version known to have it; the one trace begins with it, through the gateway.',
      confidence: 'single',
      sources: ['dequis:msnp22'],
    },
    { version: 'MSNP24', what: 'The command is gone.' },
  ],
  disputes: [
    {
      claim: 'What a successful answer looks like',
      says: {
        'draft-movva': 'exactly one dialect',
        wiki: 'exactly one dialect, in every version',
        hypothetic: 'all dialects in common, as logged in 2003',
        msnpiki: 'all dialects in common',
        nina: 'all dialects in common',
        'msnp-sharp': 'one dialect, in a log of 2008',
        escargot: 'one dialect',
        'msn-switchboard': 'the dialect, then CVR0',
      },
      taken:
        'One dialect: it is what the vendor wrote and what the latest logs show. Clients should take both.',
    },
    {
      claim: 'Whether the case of dialect names matters',
      says: { 'draft-movva': 'it does not', escargot: 'it does not', msnpiki: 'it does', nina: 'it does' },
      taken: 'It does not: refusing a client for its capitals helps nobody.',
    },
    {
      claim: 'A second VER on one connection',
      says: {
        hypothetic: '715, then the server closes',
        escargot: '715, then it closes',
        wiki: 'not defined',
      },
      taken: '715 and close.',
    },
    {
      claim: 'An unknown dialect offered together with CVR0',
      says: {
        nina: 'CVR0 is answered and the server closes at once',
        wiki: 'CVR0 is answered and the client goes on with CVQ',
      },
      taken: 'The connection stays open for CVQ.',
    },
  ],
  unknowns: [
    'When the service changed between the answer of one dialect and the list, or whether both were in use at once.',
  ],
  seeAlso: ['CVR', 'INF', 'CVQ'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/ver',
    'draft-movva:7.1',
    'hypothetic',
    'msnpiki:Command/VER',
    'nina:MSNP8/Authentication',
    'escargot:front/msn/msnp_ns.py',
    'libpurple:msn/notification.c',
    'amsn:protocol.tcl',
    'msn-pecan:notification.c',
    'msnp-sharp:wiki/KB_MSNP21',
    'bitlbee:protocols/msn/ns.c',
    'protocol-docs:Commands',
  ],
});
