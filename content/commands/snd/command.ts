// SND: an invitation to the service, sent by mail.

import { address, codebase, library, locale } from '#content/commands/sdc/invitation.ts';
import { trid, word } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const SND = define({
  name: 'SND',
  title: 'Mail an invitation',
  summary: 'Lets the service write a mail to somebody and invite that person to join.',
  services: ['NS'],
  forms: {
    invite: {
      from: 'client',
      about: 'Says whom to invite, and how the mail should look.',
      since: 'MSNP2',
      until: 'MSNP21',
      confidence: 'single',
      sources: ['wiki:commands/snd'],
      note: 'Clients of MSNP5 and later use SDC.',
      params: [
        trid,
        address,
        { ...locale, since: 'MSNP3' },
        {
          ...library,
          values: { ...library.values, MSNMSGR: 'MSN Messenger' },
          since: 'MSNP3',
        },
        { ...codebase, since: 'MSNP4' },
      ],
    },
    queued: {
      from: 'server',
      about: 'The mail waits to be sent; whether it arrives is not told.',
      since: 'MSNP2',
      until: 'MSNP21',
      answers: 'invite',
      confidence: 'disputed',
      params: [trid, word('OK')],
    },
  },
  errors: [
    {
      code: 503,
      when: 'The words of the line are wrong.',
      closes: true,
      confidence: 'single',
      sources: ['wiki:commands/snd'],
    },
  ],
  changes: [
    {
      version: 'MSNP3',
      what: 'Locale and library follow the address.',
      confidence: 'single',
      sources: ['wiki:commands/snd'],
    },
    {
      version: 'MSNP4',
      what: 'The codebase ends the line.',
      confidence: 'single',
      sources: ['wiki:commands/snd'],
    },
    { version: 'MSNP5', what: 'SDC takes its place.' },
  ],
  removed: { version: 'MSNP24', how: 'Not among the commands of that version.' },
  replacedBy: ['SDC'],
  disputes: [
    {
      claim: 'What the answer holds',
      says: { wiki: 'OK', escargot: 'OK', 'msn-server': 'the address once more' },
      taken: 'OK.',
    },
  ],
  unknowns: [
    'The last version that took SND: official clients are known to send it up to MSNP4; MSNP21 is an assumption.',
  ],
  seeAlso: ['SDC', 'FND'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/snd',
    'escargot:front/msn/msnp_ns.py',
    'msn-server:front/msn/msg_ns.py',
    'nina:Protocols/MSNP/MSNP_Grid',
  ],
});
