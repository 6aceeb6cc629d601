// NAK: a message has not arrived.

import { trid } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const NAK = define({
  name: 'NAK',
  title: 'Message not delivered',
  summary: 'Tells the sender of a switchboard message that somebody in the session did not get it.',
  services: ['SB'],
  forms: {
    lost: {
      from: 'server',
      about: 'The message has not reached all others in the session.',
      since: 'MSNP2',
      until: 'MSNP20',
      answers: 'MSG.send',
      params: [{ ...trid, about: 'The one of the MSG.' }],
      note: 'Answers N and A, perhaps D; never U.',
    },
  },
  changes: [{ version: 'MSNP21', what: 'There are no switchboards.' }],
  removed: { version: 'MSNP21', how: 'Gone with the switchboards.' },
  disputes: [
    {
      claim: 'Which messages can be answered by NAK',
      says: {
        wiki: 'those sent as N',
        hypothetic: 'those sent as N or A',
        'msn-switchboard': 'all that fail',
        escargot: 'those sent as N, A or D, if its comments are right; it sends no NAK at all',
      },
      taken: 'Those sent as N, A or D: D is otherwise answered as A is.',
    },
  ],
  unknowns: ['Whether a message sent as D can get a NAK.'],
  seeAlso: ['MSG', 'ACK'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/nak',
    'hypothetic:switchboard/messages',
    'escargot:front/msn/msnp_sb.py',
    'bitlbee:protocols/msn/sb.c',
    'jml:protocol/incoming/IncomingNAK.java',
    'amsn:protocol.tcl',
    'msn-switchboard:MsgHandler.java',
  ],
});
