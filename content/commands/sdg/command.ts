// SDG: a message over the notification server: in circles from MSNP18, between all from MSNP21.

import { length, trid, unasked, word } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const SDG = define({
  name: 'SDG',
  title: 'Send datagram',
  summary: 'Carries a message without a switchboard: inside circles from MSNP18, to anybody from MSNP21.',
  services: ['NS'],
  forms: {
    send: {
      from: 'client',
      about: 'Sends one message to the address in its To header.',
      since: 'MSNP18',
      until: 'MSNP21',
      params: [trid, length],
      payload: {
        kind: 'mime',
        about:
          'Header blocks Routing (To, From, Service-Channel), Reliability (Stream, Segment, Flags) and Messaging (Message-Type, Content-Type, Content-Length), an empty line after each; then the body.',
      },
      note: 'A message that gets through is not answered. Circles only before MSNP21.',
    },
    delivered: {
      from: 'server',
      about: 'A message from somebody else, or from another place of the own account.',
      since: 'MSNP18',
      until: 'MSNP21',
      params: [unasked, length],
      payload: { kind: 'mime', about: 'The three blocks and the body, as they were sent.' },
    },
    sendMsgr: {
      from: 'client',
      about: 'Sends one message by way of the messenger feature set.',
      since: 'MSNP24',
      params: [trid, word('MSGR'), length],
      payload: {
        kind: 'mime',
        about: 'A block of transport headers, then the three blocks of MSNP21 and the body.',
      },
    },
    deliveredMsgr: {
      from: 'server',
      about: 'A message from somebody else.',
      since: 'MSNP24',
      params: [
        { name: 'number', type: 'number', about: 'Stands where the transaction ID would be.' },
        word('MSGR'),
        length,
      ],
      payload: {
        kind: 'mime',
        about: 'As it was sent; the transport headers may hold Ack-Id, which ACK then confirms.',
      },
    },
  },
  errors: [
    {
      code: 801,
      when: 'The message could not be delivered; a payload follows the error.',
      since: 'MSNP21',
      confidence: 'single',
      sources: ['msnp-sharp:NSMessageHandler.Error.cs'],
    },
    {
      code: 201,
      when: 'From is not this endpoint, or the path behind a circle’s address is not IM.',
      confidence: 'single',
      sources: ['escargot:front/msn/msnp_ns.py'],
    },
  ],
  replaces: ['MSG', 'UUM', 'UUN'],
  changes: [
    {
      version: 'MSNP21',
      what: 'Carries every message; Messaging becomes 2.0, and Service-Channel tells the way.',
    },
    { version: 'MSNP24', what: 'MSGR follows the transaction ID; addresses are those of Skype.' },
  ],
  disputes: [
    {
      claim: 'The number behind Messaging in circles',
      says: {
        'msnp-sharp': '1.0 in its MSNP18 code; 2.0 for all receivers in its MSNP21 code',
        escargot: '1.0',
      },
      taken: '1.0 below MSNP21 and 2.0 from there on; either is passed on unchanged.',
    },
  ],
  unknowns: ['What the three numbers after error 801 mean.', 'What SDG looked like in MSNP19 and MSNP20.'],
  seeAlso: ['PUT', 'NFY', 'ACK'],
  confidence: 'confirmed',
  sources: [
    'escargot:front/msn/msnp_ns.py',
    'msnp-sharp:MSNPSHARP_31_STABLE',
    'msnp-sharp:NSMessageHandler.MSNP21.cs',
    'msnp-sharp:wiki/KB_MSNP21',
    'bitlbee:protocols/msn/msn.h',
    'bitlbee:protocols/msn/ns.c',
    'skype-java:NotifConnector.java',
    'miranda-ng:protocols/MSN/src/msn_commands.cpp',
  ],
});
