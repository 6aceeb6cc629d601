// ACK: a message has arrived.

import { length, trid, word } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const ACK = define({
  name: 'ACK',
  title: 'Message delivered',
  summary:
    'Tells the sender of a switchboard message that it arrived; in MSNP24 the client tells the server.',
  services: ['SB', 'NS'],
  forms: {
    delivered: {
      from: 'server',
      about: 'Everybody else in the session has the message.',
      since: 'MSNP2',
      until: 'MSNP20',
      services: ['SB'],
      answers: 'MSG.send',
      params: [{ ...trid, about: 'The one of the MSG.' }],
      note: 'Answers A, and from MSNP9 D; never U or N.',
    },
    confirmMsgr: {
      from: 'client',
      about: 'Confirms a message that came by SDG with an Ack-Id.',
      since: 'MSNP24',
      services: ['NS'],
      confidence: 'single',
      sources: ['miranda-ng:protocols/MSN/src/msn_commands.cpp'],
      params: [trid, word('MSGR', 'The messenger feature set.'), length],
      payload: {
        kind: 'mime',
        about: 'Ack-Id with the value of the SDG, perhaps Registration, and an empty line.',
      },
      note: 'A message without Ack-Id is not confirmed.',
    },
  },
  changes: [
    { version: 'MSNP9', what: 'Answers messages sent as D too.' },
    { version: 'MSNP21', what: 'There are no switchboards, and so no ACK of a server.' },
    { version: 'MSNP24', what: 'The client sends it, for messages that it has got.', confidence: 'single' },
  ],
  disputes: [
    {
      claim: 'Whether servers still send it in MSNP18',
      says: { papyon: 'it has its doubts', escargot: 'they do' },
      taken: 'They do: a client that waits for it must not be left waiting.',
    },
  ],
  seeAlso: ['MSG', 'NAK', 'SDG'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/ack',
    'hypothetic:switchboard/messages',
    'escargot:front/msn/msnp_sb.py',
    'jml:protocol/incoming/IncomingACK.java',
    'papyon:msnp/switchboard.py',
    'miranda-ng:protocols/MSN/src/msn_commands.cpp',
  ],
});
