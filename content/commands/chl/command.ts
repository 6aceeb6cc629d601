// CHL: the client is to prove that it is an approved product.

import { trid, unasked } from '#content/params.ts';
import { define, param } from '#content/vocabulary.ts';

const challenge = param({
  name: 'challenge',
  type: 'digits',
  generated: 'puzzle',
  about: 'As a rule 20 decimal digits; MSNP21 has been seen with 28.',
});

export const CHL = define({
  name: 'CHL',
  title: 'Challenge',
  summary: 'Asks the client to show, by QRY, that it holds the secret of a product that may use the service.',
  services: ['NS'],
  forms: {
    challenge: {
      from: 'server',
      about:
        'Comes when the server likes, often just after the first CHG; QRY answers it, by an ID of its own.',
      since: 'MSNP6',
      until: 'MSNP21',
      params: [unasked, challenge],
    },
    ask: {
      from: 'client',
      about: 'Asks to be challenged.',
      since: 'MSNP6',
      until: 'MSNP21',
      confidence: 'single',
      sources: ['wiki:commands/chl'],
      params: [trid],
    },
    given: {
      from: 'server',
      about: 'The challenge that the client asked for.',
      since: 'MSNP6',
      until: 'MSNP21',
      answers: 'ask',
      confidence: 'single',
      sources: ['wiki:commands/chl'],
      params: [trid, challenge],
    },
  },
  errors: [
    {
      code: 540,
      when: 'QRY is wrong; by Escargot also if it does not come within 50 seconds.',
      closes: true,
      confidence: 'disputed',
      sources: ['wiki:commands/chl', 'escargot:front/msn/msnp_ns.py'],
    },
  ],
  changes: [
    { version: 'MSNP11', what: 'QRY is calculated in another way.' },
    {
      version: 'MSNP21',
      what: 'Comes as soon as USR is OK.',
      confidence: 'single',
      sources: ['escargot:front/msn/msnp_ns.py'],
    },
  ],
  removed: { version: 'MSNP24', how: 'Never sent: what is to be answered is the nonce that BND brings.' },
  replacedBy: ['BND'],
  disputes: [
    {
      claim: 'The first version with CHL',
      says: {
        wiki: 'MSNP6',
        seeds: 'MSNP6',
        escargot: 'MSNP6, by its list of keys',
        'miranda-ng': 'MSNP7, in a comment',
      },
      taken: 'MSNP6.',
    },
    {
      claim: 'What follows when no answer comes',
      says: {
        wiki: 'OUT, then the close',
        escargot: '540, then the close; the code for it is switched off',
      },
      taken:
        'Neither: the mock server waits for ever, for whoever types the answer by hand. How long official servers waited is unknown.',
    },
    {
      claim: 'The version that changed the calculation',
      says: {
        wiki: 'MSNP11 on the pages of CHL and QRY, MSNP10 in the table of commands',
        seeds: 'MSNP11',
        escargot: 'MSNP11',
      },
      taken: 'MSNP11: clients of MSNP10 answer in the old way.',
    },
  ],
  unknowns: [
    'Whether a client ever asked for a challenge: no log shows it.',
    'How long Microsoft’s servers waited for the answer.',
  ],
  seeAlso: ['QRY'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/chl',
    'hypothetic:sitev1/session',
    'escargot:front/msn/msnp_ns.py',
    'jml:protocol/incoming/IncomingCHL.java',
    'papyon:papyon/msnp/notification.py',
    'amsn:amsn/protocol.tcl',
    'seeds:msnp6',
    'seeds:msnp11',
  ],
});
