// QRY: the answer to a challenge.

import { length, trid } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const QRY = define({
  name: 'QRY',
  title: 'Challenge answer',
  summary: 'Answers CHL by a digest that only the holder of a product’s key can calculate.',
  services: ['NS'],
  forms: {
    answer: {
      from: 'client',
      about: 'Names the product and gives the digest.',
      since: 'MSNP6',
      until: 'MSNP21',
      params: [
        trid,
        {
          name: 'productId',
          type: 'word',
          refusal: 540,
          about:
            'Public id of the product: msmsgs@msnmsgr.com until MSNP10, PROD0090YUAUV{2B and others later.',
        },
        { ...length, about: 'Bytes of payload after the line: always 32.' },
      ],
      payload: {
        kind: 'text',
        about: 'the digest in 32 lower-case hexadecimal digits, and no line end',
        format: 'formats/challenges',
      },
    },
    accepted: {
      from: 'server',
      about: 'The answer is right.',
      since: 'MSNP6',
      until: 'MSNP21',
      answers: 'answer',
      params: [trid],
    },
  },
  errors: [
    {
      code: 540,
      when: 'The digest is wrong, or the product is unknown or not meant for the version.',
      closes: true,
    },
  ],
  changes: [
    { version: 'MSNP11', what: 'The digest is calculated in another way, and there are other product ids.' },
  ],
  removed: { version: 'MSNP24', how: 'Never sent: the answer goes into PUT, to MSGR\\CHALLENGE.' },
  replacedBy: ['PUT'],
  disputes: [
    {
      claim: 'Padding, where challenge and product id together fill blocks of eight already',
      says: {
        wiki: 'none',
        gtmess: 'none',
        jml: 'none',
        escargot: 'eight zeros',
        papyon: 'eight zeros',
        amsn: 'eight zeros',
        'msn-pecan': 'eight zeros',
        'msnp-sharp': 'eight zeros',
        bitlbee: 'eight zeros',
      },
      taken: 'Eight zeros. It never matters: 20 digits and a known product id make 36 or 38.',
    },
    {
      claim: 'Whether a product id is bound to versions',
      says: {
        escargot: 'each is good up to a version: 10, 12, 14 or 21',
        amsn: 'it has PROD0090YUAUV{2B for all of them',
      },
      taken: 'It is not: any known product is accepted, or clients that work would be turned away.',
    },
  ],
  seeAlso: ['CHL'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/qry',
    'escargot:front/msn/misc.py',
    'escargot:front/msn/msnp_ns.py',
    'papyon:papyon/msnp/challenge.py',
    'amsn:amsn/protocol.tcl',
    'msn-pecan:pn_util.c',
    'hypothetic:sitev1/session',
    'jml:protocol/outgoing/OutgoingQRY.java',
  ],
});
