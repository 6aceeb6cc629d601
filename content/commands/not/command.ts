// NOT: an alert of some service, or the news that address book or circles have changed.

import { length } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const NOT = define({
  name: 'NOT',
  title: 'Notification',
  summary: 'Brings alerts of connected services, and tells when the address book or a circle has changed.',
  services: ['NS'],
  forms: {
    pushed: {
      from: 'server',
      about: 'One notification.',
      since: 'MSNP5',
      until: 'MSNP21',
      params: [length],
      payload: { kind: 'xml', about: 'A NOTIFICATION: TO, and MSG with ACTION, SUBSCR and BODY.' },
      note: 'The line has no transaction ID.',
    },
  },
  changes: [
    { version: 'MSNP9', what: 'TEXTX holds the text of an alert as escaped markup.', confidence: 'single' },
    {
      version: 'MSNP11',
      what: 'BODY may hold an escaped NotificationData; it tells of changed blogs, as site 45705 at the storage address.',
    },
    {
      version: 'MSNP13',
      what: 'NotificationData of the service ABCHInternal tells of a changed address book.',
    },
    { version: 'MSNP18', what: 'NotificationData with a CircleId tells of a changed circle.' },
  ],
  removed: { version: 'MSNP24', how: 'Not sent any more: NFY MSGR\\ABCH brings the news.' },
  replacedBy: ['NFY'],
  disputes: [
    {
      claim: 'The first version with news of the address book',
      says: {
        wiki: 'MSNP13',
        escargot: 'MSNP8: it tells a user who was added or removed by somebody',
      },
      taken: 'MSNP13.',
    },
    {
      claim: 'The first version with news of circles',
      says: { wiki: 'MSNP18, or MSNP17 even', escargot: 'MSNP18' },
      taken: 'MSNP18.',
    },
  ],
  seeAlso: ['IPG', 'GSB'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/not',
    'escargot:front/msn/msnp_ns.py',
    'papyon:msnp/notification.py',
    'miranda-ng:protocols/MSN/src/msn_commands.cpp',
    'jml:protocol/incoming/IncomingNOT.java',
    'nina:Protocols/MSNP/MSNP_Grid',
    'wiki:commands/gsb',
  ],
});
