// CAL: asks somebody into the switchboard session.

import { handle, session, trid, word } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const CAL = define({
  name: 'CAL',
  title: 'Call a user',
  summary: 'Asks somebody into the switchboard session that the client is in.',
  services: ['SB'],
  forms: {
    call: {
      from: 'client',
      about: 'Calls one person.',
      since: 'MSNP2',
      until: 'MSNP20',
      params: [
        trid,
        {
          ...handle,
          refusal: 208,
          about: 'Who is called; from MSNP16 perhaps the caller, whose other places then ring.',
        },
      ],
    },
    ringing: {
      from: 'server',
      about: 'The call has gone out; whether it will be answered is open.',
      since: 'MSNP2',
      until: 'MSNP20',
      answers: 'call',
      params: [
        trid,
        word('RINGING'),
        { ...session, about: 'Number of the session; the called one sees it in RNG.' },
      ],
    },
  },
  errors: [
    { code: 208, when: 'The handle is ill-formed.' },
    { code: 215, when: 'The person is in the session, or has been called and not answered yet.' },
    {
      code: 216,
      when: 'The person does not allow the caller; an old code, given up for 217.',
      confidence: 'single',
    },
    { code: 217, when: 'There is no such account, or it is offline or hidden, or has blocked the caller.' },
    { code: 713, when: 'The caller has made many calls within a short while.' },
  ],
  changes: [
    { version: 'MSNP16', what: 'Users call themselves, to bring in their other places.' },
    { version: 'MSNP21', what: 'There are no switchboards.' },
  ],
  removed: { version: 'MSNP21', how: 'Gone with the switchboards.' },
  replacedBy: ['PUT'],
  seeAlso: ['RNG', 'JOI', 'XFR'],
  unknowns: ['Up to which version a caller who is not allowed got 216 and not 217.'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/cal',
    'escargot:front/msn/msnp_sb.py',
    'papyon:msnp/switchboard.py',
    'jml:protocol/incoming/IncomingCAL.java',
    'msn-pecan:switchboard.c',
    'msn-switchboard:CalHandler.java',
    'msnp-sharp:MSNPSHARP_31_STABLE',
    'miranda-ng:protocols/MSN/src/msn_commands.cpp',
  ],
});
