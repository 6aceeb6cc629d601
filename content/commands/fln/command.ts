// FLN: a contact cannot be seen online any more.

import { capabilities, capabilityPair, handle, network, routed } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const FLN = define({
  name: 'FLN',
  title: 'Contact offline',
  summary: 'Tells that a contact has gone: it has logged off, hidden itself, or blocked the user.',
  services: ['NS'],
  forms: {
    gone: {
      from: 'server',
      about: 'A contact that was visible is not any more.',
      since: 'MSNP2',
      until: 'MSNP20',
      params: [
        { ...handle, until: 'MSNP17' },
        { ...network, since: 'MSNP14', until: 'MSNP17' },
        { ...routed, since: 'MSNP18' },
        { ...capabilities, since: 'MSNP14', until: 'MSNP15', about: 'Always 0 in what is on record.' },
        { ...capabilityPair, since: 'MSNP16', about: 'Always 0:0 in what is on record.' },
        {
          name: 'icon',
          type: 'url',
          since: 'MSNP14',
          optional: true,
          about: 'Picture in place of the status icon, for contacts of connected networks.',
        },
      ],
    },
  },
  changes: [
    {
      version: 'MSNP14',
      what: 'Network id and capabilities follow the handle; an icon address may end the line.',
    },
    { version: 'MSNP16', what: 'Capabilities become a pair.' },
    { version: 'MSNP18', what: 'Network id and handle become one word.' },
  ],
  removed: { version: 'MSNP21', how: 'Not sent any more: NFY with DEL tells who has gone.' },
  replacedBy: ['NFY'],
  disputes: [
    {
      claim: 'What the line holds before MSNP14',
      says: {
        hypothetic:
          'a status code and the handle by the text of its first edition, the handle by its example',
        wiki: 'just the handle',
        jml: 'just the handle',
        escargot: 'just the handle',
      },
      taken: 'Just the handle.',
    },
    {
      claim: 'Whether capabilities stand in the line of MSNP14',
      says: {
        wiki: 'perhaps, perhaps not; in an older state of the page the network id is all that is added',
        escargot: 'yes, as 0',
        seeds: 'yes: on the page of MSNP14, FLN is among the lines that gain them',
      },
      taken: 'Yes, as 0. Clients should do without it too.',
    },
  ],
  seeAlso: ['NLN', 'ILN'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/fln',
    'escargot:front/msn/misc.py',
    'msnp-sharp:MSNPSHARP_31_STABLE',
    'jml:protocol/incoming/IncomingFLN.java',
    'papyon:msnp/notification.py',
    'hypothetic:sitev1/session',
    'gtmess:src/client/nserver.c',
    'seeds:msnp14',
  ],
});
