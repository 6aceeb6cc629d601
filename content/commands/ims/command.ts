// IMS: conversations off and on, with the presence left alone.

import { trid, word } from '#content/params.ts';
import { define, param } from '#content/vocabulary.ts';

const state = param({
  name: 'state',
  type: 'word',
  values: {
    ON: 'RNG is passed on and switchboards are given, as after the log-on',
    OFF: 'no RNG is passed on, no switchboard is given',
  },
  about: 'Whether new conversations are possible.',
});

export const IMS = define({
  name: 'IMS',
  title: 'Switch chats off',
  summary: 'Keeps new conversations away for the session, or lets them in again, while the status stays.',
  services: ['NS'],
  forms: {
    set: {
      from: 'client',
      about: 'Turns new conversations on or off.',
      since: 'MSNP3',
      until: 'MSNP21',
      params: [trid, { ...state, refusal: 715 }],
      note: 'Only WebTV is known to send it; its clients speak MSNP3, MSNP6 and MSNP8.',
    },
    done: {
      from: 'server',
      about: 'Repeats what is now in force.',
      since: 'MSNP3',
      until: 'MSNP21',
      answers: 'set',
      params: [trid, word('0', 'Meaning unknown; some take it for a timeout.'), state],
    },
  },
  errors: [
    {
      code: 715,
      when: 'The state is something else than ON or OFF.',
      confidence: 'disputed',
      sources: ['escargot:front/msn/msnp_ns.py'],
    },
  ],
  removed: {
    version: 'MSNP24',
    how: 'The new framing has no place for it; the wiki takes this to be so, no more.',
    confidence: 'single',
    sources: ['wiki:commands/ims'],
  },
  replacedElsewhere: 'Nothing.',
  disputes: [
    {
      claim: 'What a state other than ON and OFF brings',
      says: { wiki: 'the connection closes, though that is not laid down anywhere', escargot: '715' },
      taken: '715: it costs the client less.',
    },
    {
      claim: 'How long IMS lived',
      says: { wiki: 'until MSNP24, as a guess', escargot: 'no last version in its table' },
      taken: 'Up to MSNP21, the last version with a log-on by USR.',
    },
  ],
  unknowns: [
    'What the 0 of the answer is.',
    'Which errors meet those who call a user with IMS OFF, and that user’s own XFR SB.',
    'The last version whose servers knew it: clients of MSNP8 are the newest on record.',
  ],
  seeAlso: ['XFR', 'RNG', 'CHG'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/ims',
    'wiki:versions/msnp3',
    'nina:Commands/IMS',
    'nina:Scenarios/WebTV',
    'escargot:front/msn/msnp_ns.py',
  ],
});
