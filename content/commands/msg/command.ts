// MSG: a message between people in a switchboard, or a notice of the notification server.

import { friendly, handle, length, trid, word } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const MSG = define({
  name: 'MSG',
  title: 'Message',
  summary:
    'Carries a MIME message: from user to users in a switchboard, or from the notification server to its client.',
  services: ['NS', 'SB'],
  forms: {
    send: {
      from: 'client',
      about: 'Sends one message to everybody else in the session.',
      since: 'MSNP2',
      until: 'MSNP20',
      services: ['SB'],
      params: [
        trid,
        {
          name: 'acknowledgement',
          type: 'word',
          values: {
            U: 'never answered',
            N: 'answered by NAK if it is lost, else not at all',
            A: 'answered in any case, by ACK or by NAK',
            D: { about: 'data: answered like A, and by 282 if ill-formed', since: 'MSNP9' },
          },
          about: 'Which answer the sender wants, as a capital letter.',
        },
        length,
      ],
      payload: {
        kind: 'mime',
        about: 'Headers, with MIME-Version: 1.0 and Content-Type leading, then an empty line and the body.',
        limit: 1664,
      },
    },
    delivered: {
      from: 'server',
      about: 'A message of somebody in the session.',
      since: 'MSNP2',
      until: 'MSNP20',
      services: ['SB'],
      params: [
        { ...handle, about: 'Who sent it; never with a machine GUID.' },
        { ...friendly, about: 'Display name of the sender.' },
        length,
      ],
      payload: { kind: 'mime', about: 'The message, byte for byte as it was sent.' },
      note: 'The line has no transaction ID.',
    },
    notice: {
      from: 'server',
      about: 'A notice of the server: the profile, news about mail and offline messages, announcements.',
      since: 'MSNP2',
      until: 'MSNP21',
      services: ['NS'],
      params: [
        word('Hotmail', 'The server, where the sender’s handle would be.'),
        word('Hotmail', 'The server, where the sender’s name would be.'),
        length,
      ],
      payload: {
        kind: 'mime',
        about: 'Headers, an empty line and a body; Content-Type tells which notice it is.',
      },
      note: 'The line has no transaction ID.',
    },
  },
  errors: [{ code: 282, when: 'A message sent as D is ill-formed.', since: 'MSNP9' }],
  changes: [
    {
      version: 'MSNP3',
      what: 'Text has X-MMS-IM-Format; application/x-msmsgsemailnotification splits into text/x-msmsgsinitialemailnotification and text/x-msmsgsemailnotification.',
      confidence: 'single',
    },
    { version: 'MSNP9', what: 'D is new among the letters.' },
    {
      version: 'MSNP11',
      what: 'The state of the mailbox comes as text/x-msmsgsinitialmdatanotification, with XML in it; text/x-msmsgsoimnotification tells of offline messages.',
    },
    { version: 'MSNP21', what: 'There are no switchboards; users talk by SDG.' },
    { version: 'MSNP24', what: 'Notices of the server come as NFY MSGR\\HOTMAIL.', confidence: 'single' },
  ],
  removed: {
    version: 'MSNP24',
    how: 'NFY brings the notices of the server. The lines of switchboards had ended with MSNP20.',
  },
  replacedBy: ['SDG', 'NFY'],
  disputes: [
    {
      claim: 'Whether messages are still acknowledged in MSNP18',
      says: {
        papyon: 'perhaps not: a remark in it has doubts about ACK',
        'msnp-sharp': 'yes: its code of MSNP18 acts on ACK and NAK',
        escargot: 'yes: it sends ACK',
      },
      taken: 'Yes: clients that wait for the answer get it.',
    },
  ],
  unknowns: ['How a server answers a D that reaches nobody: by ACK, by NAK or not at all.'],
  seeAlso: ['ACK', 'NAK', 'UUM'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/msg',
    'hypothetic:switchboard/messages',
    'escargot:front/msn/msnp_sb.py',
    'escargot:front/msn/msnp_ns.py',
    'papyon:msnp/notification.py',
    'msn-pecan:switchboard.c',
    'jml:protocol/incoming/IncomingMSG.java',
    'amsn:protocol.tcl',
    'miranda-ng:protocols/MSN/src/msn_commands.cpp',
    'msnp-sharp:wiki/KB_Handwriting',
  ],
});
