// PAG: a text to the phone of a contact, until MSNP8.

import { handle, length, trid } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const PAG = define({
  name: 'PAG',
  title: 'Page a mobile device',
  summary: 'Sends a short text to a contact’s mobile phone.',
  services: ['NS'],
  forms: {
    page: {
      from: 'client',
      about: 'Hands in one text for the phone of a contact.',
      since: 'MSNP5',
      until: 'MSNP8',
      params: [trid, { ...handle, about: 'Whose phone.' }, length],
      payload: {
        kind: 'xml',
        about:
          'TEXT with the text, marked xml:space="preserve"; before it perhaps PHONE pri="1" with LOC (HOME, WORK or MOBILE) and NUM, a number to call back. Nothing encloses the two.',
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
    { code: 715, when: 'The version has PGD in place of PAG.', since: 'MSNP9', confidence: 'single' },
  ],
  changes: [{ version: 'MSNP9', what: 'PGD takes its place.', confidence: 'single' }],
  removed: { version: 'MSNP9', how: 'Answered by 715.' },
  replacedBy: ['PGD'],
  seeAlso: ['IPG', 'PGD'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/pag',
    'nina:Protocols/MSNP/Commands',
    'nina:Protocols/MSNP/MSNP_Grid',
    'amsn:protocol.tcl',
  ],
});
