// UUM: a message that goes out over the notification server, without a switchboard.

import { handle, length, network, trid } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const UUM = define({
  name: 'UUM',
  title: 'Message through the NS',
  summary:
    'Sends a message without a switchboard: to another network; in MSNP18 also to offline contacts and phones.',
  services: ['NS'],
  forms: {
    send: {
      from: 'client',
      about: 'Hands in one message for somebody who cannot be called to a switchboard.',
      since: 'MSNP14',
      until: 'MSNP20',
      params: [
        trid,
        { ...handle, about: 'Who gets it; tel: and a number for a phone.' },
        { ...network, about: 'Network of the receiver: mostly 32; in MSNP18 also 1 and 4.' },
        {
          name: 'type',
          type: 'number',
          values: {
            '1': 'text, as text/plain',
            '2': 'typing, as text/x-msmsgscontrol',
            '3': 'nudge, as text/x-msnmsgr-datacast',
            '4': 'taken by servers, but nobody has seen one',
          },
          about: 'What kind of message the payload is.',
        },
        length,
      ],
      payload: {
        kind: 'mime',
        about:
          'A message as in MSG; from MSNP18 Dest-Agent: client stores it for later, Dest-Agent: mobile sends it to a phone.',
      },
      note: 'A message that went well has no answer; errors are the only one.',
    },
  },
  changes: [
    {
      version: 'MSNP18',
      what: 'With network 1 and Dest-Agent it carries offline messages and texts to phones.',
    },
  ],
  removed: { version: 'MSNP21', how: 'Not sent any more: SDG carries every message.' },
  replacedBy: ['SDG'],
  disputes: [
    {
      claim: 'Whether an offline message needs Dest-Agent',
      says: {
        'msnp-sharp': 'it sends Dest-Agent: client',
        escargot: 'yes: what comes without is dropped',
        amsn: 'it sends none',
      },
      taken: 'No: a message to an offline contact is stored with it and without.',
    },
  ],
  unknowns: ['What type 4 is for.', 'Which errors there are.'],
  seeAlso: ['UBM', 'PGD', 'MSG'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/uum',
    'nina:Protocols/MSNP/MSNP14/Changes',
    'escargot:front/msn/msnp_ns.py',
    'msnp-sharp:MSNPSHARP_25_STABLE',
    'msnp-sharp:MSNPSHARP_31_STABLE',
    'papyon:msnp/notification.py',
    'amsn:protocol.tcl',
  ],
});
