// PGD: a text to the phone or the watch of a contact, from MSNP9.

import { handle, length, trid } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const PGD = define({
  name: 'PGD',
  title: 'Page a device',
  summary: 'Sends a short text to a contact’s mobile phone or web watch.',
  services: ['NS'],
  forms: {
    page: {
      from: 'client',
      about: 'Hands in one text for a device of a contact.',
      since: 'MSNP9',
      until: 'MSNP17',
      params: [
        trid,
        { ...handle, about: 'Whose device; tel: and a number for a phone without an account.' },
        {
          name: 'device',
          type: 'number',
          values: { '1': 'mobile phone', '2': 'web watch (MSN Direct)' },
          refusal: 201,
          about: 'Which kind of device.',
        },
        length,
      ],
      payload: {
        kind: 'xml',
        about:
          'TEXT with the text, marked xml:space="preserve" enc="utf-8"; before it perhaps PHONE pri="1" with LOC (HOME, WORK or MOBILE) and NUM, a number to call back. Nothing encloses the two.',
      },
      note: 'A page that went well has no answer; errors are the only one.',
    },
  },
  errors: [
    {
      code: 800,
      when: 'The text could not be sent; perhaps the answer to any failure.',
      confidence: 'single',
    },
    { code: 201, when: 'The device is another number than 1 and 2.', confidence: 'single' },
  ],
  changes: [
    {
      version: 'MSNP18',
      what: 'Texts to phones go out by UUM, with Dest-Agent: mobile.',
      confidence: 'single',
      sources: ['msnp-sharp:MSNPSHARP_31_STABLE'],
    },
    {
      version: 'MSNP21',
      what: 'Texts to phones go out by SDG, with Service-Channel: IM/Mobile.',
      confidence: 'single',
    },
  ],
  removed: { version: 'MSNP18', how: 'Clients send UUM with Dest-Agent: mobile.', confidence: 'disputed' },
  replaces: ['PAG'],
  replacedBy: ['UUM', 'SDG'],
  disputes: [
    {
      claim: 'The last version with PGD',
      says: {
        'msnp-sharp': 'MSNP17: its code of MSNP18 sends UUM with Dest-Agent: mobile',
        amsn: 'none: it sends PGD in every version',
        wiki: 'not certain; UUM seems to have come in its place one day, and its table of commands shows no end',
        escargot: 'none in its table of commands',
      },
      taken: 'MSNP17, the last version for which no source has anything else.',
    },
  ],
  unknowns: ['Whether servers took PGD in the versions from MSNP18 to MSNP21.'],
  seeAlso: ['IPG', 'UUM'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/pgd',
    'msn-pecan:msn.c',
    'amsn:protocol.tcl',
    'msnp-sharp:MSNPSHARP_25_STABLE',
    'msnp-sharp:MSNPSHARP_31_STABLE',
    'papyon:msnp/command.py',
    'wiki:commands/uum',
  ],
});
