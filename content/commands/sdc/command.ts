// SDC: an invitation to the service by mail, with a name and a text.

import { friendly, length, trid, word } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';
import { address, codebase, library, locale } from './invitation.ts';

export const SDC = define({
  name: 'SDC',
  title: 'Mail a personal invitation',
  summary: 'Lets the service invite somebody by mail, in the user’s name and with the user’s words.',
  services: ['NS'],
  forms: {
    invite: {
      from: 'client',
      about: 'Says whom to invite, in whose name and with what text.',
      since: 'MSNP5',
      until: 'MSNP21',
      params: [
        trid,
        address,
        locale,
        library,
        codebase,
        { ...word('X', 'Always X; its meaning is unknown.'), refusal: 503 },
        { ...word('X', 'Always X; its meaning is unknown.'), refusal: 503 },
        { ...friendly, about: 'Display name of the user who invites.' },
        { ...length, about: 'Bytes of text after the line; 0 for no text.' },
      ],
      payload: { kind: 'text', about: 'the words that the mail will carry' },
    },
    queued: {
      from: 'server',
      about: 'The mail waits to be sent; whether it arrives is not told.',
      since: 'MSNP5',
      until: 'MSNP21',
      answers: 'invite',
      params: [trid, word('OK')],
    },
  },
  errors: [
    {
      code: 503,
      when: 'The words of the line are wrong.',
      closes: true,
      confidence: 'single',
      sources: ['wiki:commands/sdc'],
    },
  ],
  removed: { version: 'MSNP24', how: 'Not among the commands of that version.' },
  replaces: ['SND'],
  replacedElsewhere: 'Nothing.',
  unknowns: [
    'What the two X would hold.',
    'The last version that took SDC: papyon lists it for MSNP15 to MSNP18, with a payload; MSNP21 is an assumption.',
  ],
  seeAlso: ['SND', 'FND'],
  confidence: 'confirmed',
  sources: ['wiki:commands/sdc', 'escargot:front/msn/msnp_ns.py', 'papyon:papyon/msnp/command.py'],
});
