// PUT: publishes state, in circles first, for all presence from MSNP21, as the general write of MSNP24.

import { length, trid, word } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const PUT = define({
  name: 'PUT',
  title: 'Publish state',
  summary:
    'Publishes state: a place in a circle or group and, from MSNP21, presence; in MSNP24 any write request.',
  services: ['NS'],
  forms: {
    publish: {
      from: 'client',
      about: 'Publishes one document to the address in its To header.',
      since: 'MSNP18',
      until: 'MSNP21',
      params: [trid, length],
      payload: {
        kind: 'mime',
        about:
          'Header blocks Routing (To, From), Reliability (Stream, Segment, Flags) and Publication (Uri, Content-Type, Content-Length), an empty line after each; then the body.',
      },
      note: 'Circles only before MSNP21. Addresses may carry ;epid=, ;path= and ;via=.',
    },
    published: {
      from: 'server',
      about: 'The document is taken; for a new group the answer names it.',
      since: 'MSNP18',
      until: 'MSNP21',
      answers: 'publish',
      params: [
        trid,
        word('OK'),
        { ...length, about: 'Bytes of payload; 0 when the server has nothing to add.' },
      ],
      payload: {
        kind: 'mime',
        about: 'Routing and Reliability blocks; From is the address that a new group was given.',
      },
    },
    publishMsgr: {
      from: 'client',
      about: 'Writes one resource of the messenger feature set.',
      since: 'MSNP24',
      params: [
        trid,
        {
          name: 'resource',
          type: 'word',
          prefix: 'MSGR\\',
          values: {
            PRESENCE: 'the own presence; the header blocks of MSNP21 with their body',
            SUBSCRIPTIONS: 'which events shall arrive as NFY and SDG',
            CONTACTS: 'the contact list, as the document of ADL',
            CHALLENGE: 'the answer to the nonce that came with BND',
            ACTIVEENDPOINT: 'the user is at this device, for so many seconds',
            THREAD: 'makes a group or changes it',
            OPTIONS: 'seen; its use is not known',
            NETWORKS: 'seen; its use is not known',
            PARTNERS: 'seen; its use is not known',
          },
          open: true,
          about: 'What is written.',
        },
        length,
      ],
      payload: {
        kind: 'mime',
        about:
          'Headers (Registration, once the server has given one), an empty line, and an XML document that suits the resource.',
      },
    },
    publishedMsgr: {
      from: 'server',
      about: 'The resource is written.',
      since: 'MSNP24',
      answers: 'publishMsgr',
      params: [trid, word('MSGR'), length],
      payload: {
        kind: 'mime',
        about:
          'Headers (perhaps Set-Registration), an empty line, at times presence-response with from and user.',
      },
    },
  },
  errors: [
    {
      code: 201,
      when: 'To is no valid circle, or no ADL has announced that circle before.',
      until: 'MSNP21',
      confidence: 'single',
      sources: ['escargot:front/msn/msnp_ns.py'],
    },
  ],
  replaces: ['CHG', 'UUX', 'PRP', 'CAL', 'QRY'],
  changes: [
    {
      version: 'MSNP21',
      what: 'Presence is published as application/user+xml; temporary groups are opened the same way.',
    },
    {
      version: 'MSNP24',
      what: 'The line names a resource; bodies are XML after transport headers, among them the registration.',
    },
  ],
  disputes: [
    {
      claim: 'The first version with PUT',
      says: {
        escargot: 'MSNP18',
        'msnp-sharp': 'MSNP18',
        nina: 'listed under MSNP16',
        wiki: 'circles perhaps from MSNP17 on',
      },
      taken: 'MSNP18: both implementations agree on it.',
    },
    {
      claim: 'Which of To and From comes first, and how the content headers are ordered',
      says: {
        escargot: 'To before From',
        bitlbee: 'To before From, Uri before the content headers',
        'msnp-sharp': 'To before From in its code; From and Content-Length first in its notes',
      },
      taken: 'Any order is read; To and Uri are written first.',
    },
    {
      claim: 'Whether each message of MSNP24 repeats the registration',
      says: {
        'protocol-docs': 'the latest value goes into every message',
        'miranda-ng': 'it is sent',
        'skype-java': 'leaving it out works better',
      },
      taken: 'The header is taken when it comes and not asked for.',
    },
  ],
  unknowns: [
    'What PUT looked like in MSNP19 and MSNP20.',
    'What the resources PARTNERS, OPTIONS and NETWORKS are for.',
  ],
  seeAlso: ['DEL', 'NFY', 'SDG', 'GET', 'BND'],
  confidence: 'confirmed',
  sources: [
    'escargot:front/msn/msnp_ns.py',
    'msnp-sharp:MSNPSHARP_31_STABLE',
    'msnp-sharp:NSMessageHandler.MSNP21.cs',
    'msnp-sharp:wiki/KB_MSNP21',
    'bitlbee:protocols/msn/msn.h',
    'skype-java:NotifConnector.java',
    'miranda-ng:protocols/MSN/src/msn_commands.cpp',
    'protocol-docs:Commands',
    'dequis:msnp24/commands',
  ],
});
