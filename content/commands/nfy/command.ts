// NFY: what others have published or withdrawn: circle rosters, groups and, from MSNP21, all presence.

import { length } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const NFY = define({
  name: 'NFY',
  title: 'Notify of state',
  summary:
    'Tells that published state came, changed or went: circle rosters, groups and, from MSNP21, all presence.',
  services: ['NS'],
  forms: {
    changed: {
      from: 'server',
      about: 'Something published has come or changed, or has been withdrawn.',
      since: 'MSNP18',
      until: 'MSNP21',
      params: [
        {
          name: 'operation',
          type: 'word',
          values: { PUT: 'it came or changed', DEL: 'it was withdrawn' },
          about: 'What happened to it.',
        },
        length,
      ],
      payload: {
        kind: 'mime',
        about:
          'Header blocks Routing (To, From), Reliability (Stream, Segment, Flags) and Notification (NotifNum, NotifType, Uri, Content-Type, Content-Length), an empty line after each; then the body.',
      },
      note: 'There is no transaction ID, not even a 0.',
    },
    changedMsgr: {
      from: 'server',
      about: 'An event of the messenger feature set.',
      since: 'MSNP24',
      params: [
        { name: 'number', type: 'number', about: 'Stands where the transaction ID would be.' },
        {
          name: 'resource',
          type: 'word',
          prefix: 'MSGR\\',
          values: {
            PUT: 'presence that came or changed, in the blocks of MSNP21',
            DEL: 'presence that was withdrawn, in the blocks of MSNP21',
            THREAD: 'a group, as an XML document',
            HOTMAIL: 'a notice about mail, as a MIME message',
            ABCH: 'about the address book, as a NOTIFICATION document',
          },
          open: true,
          about: 'What the event is about.',
        },
        length,
      ],
      payload: {
        kind: 'mime',
        about: 'A block of transport headers, an empty line, and what the resource calls for.',
      },
    },
  },
  replaces: ['ILN', 'NLN', 'FLN', 'UBX', 'JOI', 'BYE'],
  changes: [
    {
      version: 'MSNP21',
      what: 'Brings presence of all contacts, temporary groups and the state of linked networks.',
    },
    { version: 'MSNP24', what: 'The line has a number and a resource.' },
  ],
  disputes: [
    {
      claim: 'Whether lines before MSNP24 have a transaction ID',
      says: {
        'msnp-sharp': 'yes by a comment, no by its code and its traces',
        escargot: 'no',
        bitlbee: 'no',
      },
      taken: 'No.',
    },
    {
      claim: 'What the third block of a circle’s notice is called',
      says: {
        'msnp-sharp': 'Notification, in its traces',
        escargot: 'Publication when it carries a roster or properties, else Notification',
      },
      taken: 'Notification; clients should take both.',
    },
    {
      claim: 'The first version with NFY',
      says: { escargot: 'MSNP18', 'msnp-sharp': 'MSNP18', nina: 'listed under MSNP16' },
      taken: 'MSNP18.',
    },
  ],
  unknowns: [
    'What NotifNum counts.',
    'What NFY looked like in MSNP19 and MSNP20.',
    'True values of Content-Length in some published traces: line ends were lost in them.',
  ],
  seeAlso: ['PUT', 'DEL', 'SDG'],
  confidence: 'confirmed',
  sources: [
    'escargot:front/msn/msnp_ns.py',
    'escargot:front/msn/misc.py',
    'msnp-sharp:MSNPSHARP_31_STABLE',
    'msnp-sharp:NSMessageHandler.MSNP21.cs',
    'msnp-sharp:wiki/KB_MSNP21',
    'bitlbee:protocols/msn/ns.c',
    'miranda-ng:protocols/MSN/src/msn_commands.cpp',
    'skype-java:NotifConnector.java',
  ],
});
