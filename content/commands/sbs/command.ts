// SBS: the paid subscription of the user, if any.

import { trid, unasked, word } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const SBS = define({
  name: 'SBS',
  title: 'Subscription status',
  summary: 'Tells whether the user pays for a subscription, and for which; for nearly everybody, none.',
  services: ['NS'],
  forms: {
    none: {
      from: 'server',
      about: 'Follows the OK of USR at once: there is no subscription.',
      since: 'MSNP11',
      until: 'MSNP21',
      params: [unasked, word('null', 'No subscription.')],
    },
    active: {
      from: 'server',
      about: 'Follows the OK of USR at once: there is a subscription.',
      since: 'MSNP11',
      until: 'MSNP21',
      confidence: 'single',
      sources: ['wiki:commands/sbs'],
      params: [
        unasked,
        {
          name: 'subscription',
          type: 'word',
          prefix: 'SC=',
          about:
            'Four values in one word, {class};SI={id};SS={status};PS={payment}. Class: 2ad5b0fad0464b7f9577c2a3ac0a13f1 for CPP, 88e53f49b577463dba43689bd59205be for PPP, 200706afd0be4fc69949a37f4c5db3e1 for ImInterop. Id: 16 characters. Status, 0 to 999: as a rule 2; 3 is an error. Payment, 0 to 999: 2 is good.',
        },
      ],
    },
    answer: {
      from: 'server',
      about: 'Tells it once more, because the client has asked.',
      since: 'MSNP11',
      until: 'MSNP21',
      answers: 'GSB.ask',
      confidence: 'single',
      sources: ['wiki:commands/sbs'],
      params: [
        trid,
        {
          name: 'data',
          type: 'word',
          values: { null: 'no subscription' },
          open: true,
          about: 'null, or SC=, SI=, SS= and PS= as in the line that nobody asked for.',
        },
      ],
    },
  },
  removed: {
    version: 'MSNP24',
    how: 'Not among the commands of that version, although Miranda NG still skips it there.',
  },
  replacedElsewhere: 'Nothing.',
  disputes: [
    {
      claim: 'What it is about',
      says: {
        wiki: 'a subscription',
        gtmess: 'credit for mobile messages',
        papyon: 'not known to it',
        jml: 'not known to it',
      },
      taken: 'A subscription; every client on record skips the line anyway.',
    },
    {
      claim: 'Whether MSNP21 has it',
      says: {
        'msnp-sharp': 'it is ready for it',
        escargot: 'it sends none',
        dequis: 'its list for MSNP24 has it, with a pointer to MSNP21',
      },
      taken: 'The form is known there, but the mock server does not send it.',
    },
  ],
  unknowns: [
    'Which words CPP and PPP are short for.',
    'The last version that has it: MSNP-Sharp expects it in MSNP21.',
  ],
  seeAlso: ['GSB', 'USR'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/sbs',
    'seeds:msnp11',
    'seeds:msnp14',
    'escargot:front/msn/msnp_ns.py',
    'jml:protocol/incoming/IncomingSBS.java',
    'gtmess:src/client/nserver.c',
    'papyon:papyon/msnp/notification.py',
    'msnp-sharp',
    'dequis:projects/msn/msnp24/commands',
    'miranda-ng:protocols/MSN/src/msn_commands.cpp',
  ],
});
