// IPG: a text from a phone, or the news that a page did not get through.

import { length } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const IPG = define({
  name: 'IPG',
  title: 'Incoming page',
  summary: 'Brings a text written on a mobile phone, or the news that a page to one has failed.',
  services: ['NS'],
  forms: {
    delivered: {
      from: 'server',
      about: 'One text or report.',
      since: 'MSNP6',
      until: 'MSNP21',
      confidence: 'confirmed',
      params: [length],
      payload: {
        kind: 'xml',
        about:
          'A NOTIFICATION of site 111100400: TO with VIA agent="mobile", FROM with the handle or tel: and the number as name, and the text in MSG, BODY, TEXT.',
      },
      note: 'The line has no transaction ID.',
    },
  },
  removed: { version: 'MSNP24', how: 'The commands of MSNP24 are others.' },
  disputes: [
    {
      claim: 'The first version with IPG',
      says: {
        wiki: 'MSNP6',
        seeds: 'MSNP6, where a session has it',
        nina: 'MSNP5: it stands there beside PAG',
        escargot: 'MSNP5 in its table of commands',
      },
      taken: 'MSNP6, the first version with an example.',
    },
    {
      claim: 'What the MSG id 407 reports',
      says: { wiki: 'the text could not be sent', imfreedom: 'the text was longer than the phone takes' },
      taken: 'That the text could not be sent, whatever the cause.',
    },
    {
      claim: 'Which attribute of BODY has the language',
      says: { wiki: 'lang', imfreedom: 'lcid' },
      taken: 'lang.',
    },
    {
      claim: 'Which MSG id an ordinary text has',
      says: { wiki: '0', imfreedom: '1' },
      taken: '0.',
    },
  ],
  unknowns: [
    'Whether it was still in use from MSNP18: MSNP-Sharp and papyon only list it among the lines with a payload.',
    'Its true last version: MSNP21, which MSNP-Sharp can read it in, is the last that names it.',
  ],
  seeAlso: ['PAG', 'PGD', 'NOT'],
  confidence: 'disputed',
  sources: [
    'wiki:commands/ipg',
    'seeds:msnp6',
    'imfreedom:protocols/MSN/notifications',
    'msn-pecan:notification.c',
    'miranda-ng:protocols/MSN/src/msn_commands.cpp',
    'amsn:protocol.tcl',
    'nina:Protocols/MSNP/MSNP_Grid',
  ],
});
