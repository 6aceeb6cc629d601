// UBM: a message from another network, delivered by the notification server.

import { UUM } from '#content/commands/uum/command.ts';
import { handle, length, network } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

const [, , , type] = UUM.forms.send.params;

export const UBM = define({
  name: 'UBM',
  title: 'Message from the NS',
  summary: 'Brings a message of somebody in another network, without a switchboard.',
  services: ['NS'],
  forms: {
    delivered: {
      from: 'server',
      about: 'One message to the user, or from the user at another place.',
      since: 'MSNP14',
      until: 'MSNP18',
      params: [
        { ...handle, about: 'Who sent it.' },
        { ...network, about: 'Network of the sender; 32 is Yahoo!.' },
        {
          name: 'receiver',
          type: 'handle',
          since: 'MSNP18',
          about: 'Who is to get it: the user, unless another place of the user is the sender.',
        },
        { ...network, name: 'receiverNetwork', since: 'MSNP18', about: 'Network of the receiver.' },
        type,
        length,
      ],
      payload: { kind: 'mime', about: 'A message as in MSG.' },
      note: 'The line has no transaction ID. That MSNP16 and MSNP17 write it as MSNP15 does is assumed.',
    },
  },
  changes: [{ version: 'MSNP18', what: 'The receiver and the receiver’s network follow the sender’s.' }],
  removed: { version: 'MSNP21', how: 'Not sent any more: SDG carries every message.' },
  replacedBy: ['SDG'],
  disputes: [
    {
      claim: 'What stands in the line in MSNP15',
      says: {
        nina: 'sender with network, type and length',
        'msnp-sharp': 'the same by its code of MSNP15; a comment there has the receiver as well',
      },
      taken: 'The short line, without the receiver.',
    },
  ],
  unknowns: ['Which line MSNP16 and MSNP17 had.', 'Whether MSNP19 and MSNP20 had the command.'],
  seeAlso: ['UUM', 'MSG'],
  confidence: 'confirmed',
  sources: [
    'nina:Protocols/MSNP/MSNP14/Changes',
    'msnp-sharp:MSNPSHARP_25_STABLE',
    'msnp-sharp:MSNPSHARP_31_STABLE',
    'miranda-ng:protocols/MSN/src/msn_commands.cpp',
    'papyon:msnp/notification.py',
    'wiki:versions/msnp14',
  ],
});
