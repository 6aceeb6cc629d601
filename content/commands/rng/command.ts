// RNG: somebody calls the user to a switchboard.

import { cookie, friendly, handle, session, word } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const RNG = define({
  name: 'RNG',
  title: 'Ring',
  summary: 'Tells that somebody calls, and how to get into the switchboard session.',
  services: ['NS'],
  forms: {
    called: {
      from: 'server',
      about: 'A call: the way to the session, and who is calling.',
      since: 'MSNP2',
      until: 'MSNP20',
      params: [
        {
          ...session,
          about: 'Number of the session, in the place of a transaction ID; the caller has it from CAL.',
        },
        { name: 'address', type: 'address', about: 'Host and port of the switchboard.' },
        word('CKI', 'The way to log on there: by cookie.'),
        cookie,
        { ...handle, about: 'Who calls.' },
        { ...friendly, about: 'Display name of the caller.' },
        { ...word('U', 'Nobody knows what for.'), since: 'MSNP13' },
        {
          name: 'domain',
          type: 'address',
          values: { 'messenger.hotmail.com': 'the only one in use, by most sources' },
          open: true,
          since: 'MSNP13',
          about: 'A host name of the service.',
        },
        {
          name: 'direct',
          type: 'flag',
          since: 'MSNP14',
          confidence: 'disputed',
          about: 'Has to do with gateways; its meaning is disputed.',
        },
      ],
    },
  },
  changes: [
    { version: 'MSNP13', what: 'U and a domain end the line.' },
    { version: 'MSNP14', what: 'A flag on direct connections follows the domain.' },
    { version: 'MSNP21', what: 'There are no switchboards.' },
  ],
  removed: { version: 'MSNP21', how: 'Gone with the switchboards.' },
  replacedBy: ['SDG', 'NFY'],
  disputes: [
    {
      claim: 'What the last word means',
      says: {
        wiki: '1 if TCP works, 0 if nothing but the HTTP gateway does',
        'miranda-ng': 'anything but 0 if the address lies behind a gateway',
        amsn: '1 if the address is the very gateway to take from behind an HTTP proxy',
        escargot: 'sends 1 each time',
      },
      taken: '1.',
    },
    {
      claim: 'Which domain stands in the line',
      says: {
        wiki: 'messenger.hotmail.com',
        escargot: 'messenger.hotmail.com',
        'msnp-sharp': 'messenger.msn.com in a comment, as in the XFR for a switchboard',
      },
      taken: 'messenger.hotmail.com.',
    },
  ],
  seeAlso: ['CAL', 'ANS'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/rng',
    'escargot:front/msn/msnp_ns.py',
    'jml:protocol/incoming/IncomingRNG.java',
    'papyon:msnp/notification.py',
    'amsn:protocol.tcl',
    'miranda-ng:protocols/MSN/src/msn_commands.cpp',
    'msnp-sharp:MSNPSHARP_31_STABLE',
    'msn-switchboard:CalHandler.java',
    'seeds:msnp14',
  ],
});
