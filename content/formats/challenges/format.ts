// Challenges: both ways to answer CHL, worked through, with the keys of clients and known answers.

import { format, type Row } from '#content/formats/format.ts';
import {
  type ChallengeAlgorithm,
  type ChallengeVector,
  KEY_PAIRS,
  MODULUS,
  MULTIPLIER,
  PADDING,
  stepsOfMsnp11,
  VECTORS,
} from './answer.ts';
import { workedSteps } from './worked.ts';

const ALGORITHMS: Readonly<Record<ChallengeAlgorithm, string>> = {
  md5: 'MD5, to MSNP10',
  msnp11: 'from MSNP11',
};

const UNKNOWN = 'unknown';
const COMPUTED = 'computed for this table by programs that share no code';

function hex(value: bigint): string {
  return `0x${value.toString(16).toUpperCase().padStart(8, '0')}`;
}

/** The steps of the second algorithm, each with the value that one known answer has there. */
function worked({ challenge, public: id, private: key = '' }: ChallengeVector): Row[] {
  const steps: readonly (readonly [string, string])[] = [
    ['What is given', `challenge ${challenge}, public key ${id}, private key ${key}`],
    ...workedSteps(stepsOfMsnp11(challenge, id, key)),
  ];
  return steps.map(([what, value], index) => ({ cells: { step: index, what, value } }));
}

export const CHALLENGES_FORMAT = format({
  id: 'challenges',
  title: 'Challenges',
  kind: 'algorithm',
  summary: 'What a client makes of the digits of a challenge, and the pairs of keys that it may use for it.',
  since: 'MSNP6',
  tables: [
    {
      id: 'worked-example',
      title: 'The second algorithm, worked through',
      about: 'Every step from MSNP11 on, with its value for one challenge.',
      columns: { step: 'Step', what: 'What is done', value: 'Value' },
      rows: worked(VECTORS.msnp11[0] ?? { challenge: '', public: '', private: '', response: '' }),
    },
    {
      id: 'constants',
      title: 'Constants of the second algorithm',
      about: 'The numbers that all implementations share.',
      columns: { name: 'Name', value: 'Value', decimal: 'Decimal' },
      rows: [
        { cells: { name: 'multiplier', value: hex(MULTIPLIER), decimal: String(MULTIPLIER) } },
        { cells: { name: 'modulus', value: hex(MODULUS), decimal: String(MODULUS) } },
        { cells: { name: 'padding', value: PADDING, decimal: `the character, ${PADDING.charCodeAt(0)}` } },
      ],
    },
    {
      id: 'key-pairs',
      title: 'Pairs of keys',
      about: 'What the builds of the official client carried, oldest first.',
      columns: {
        public: 'Public key',
        private: 'Private key',
        algorithm: 'Algorithm',
        client: 'Client',
        note: 'Note',
      },
      rows: KEY_PAIRS.map((pair) => ({
        cells: {
          public: pair.public,
          private: pair.private ?? UNKNOWN,
          algorithm: ALGORITHMS[pair.algorithm],
          client: pair.client ?? UNKNOWN,
          note: pair.note ?? '',
        },
        ...(pair.since === undefined ? {} : { since: pair.since }),
        confidence: pair.confidence,
        sources: pair.sources,
      })),
    },
    {
      id: 'md5-answers',
      title: 'Known answers to MSNP10',
      about: 'Challenges with the answer that is right for them, by MD5 alone.',
      columns: { challenge: 'Challenge', public: 'Public key', response: 'Answer', origin: 'Origin' },
      rows: VECTORS.md5.map(({ challenge, public: id, response, published }) => ({
        cells: { challenge, public: id, response, origin: published ?? COMPUTED },
      })),
    },
    {
      id: 'known-answers',
      title: 'Known answers from MSNP11',
      about: 'The same for the second algorithm, with the digest and the last high and low in hexadecimal.',
      columns: {
        challenge: 'Challenge',
        public: 'Public key',
        md5: 'MD5',
        high: 'high',
        low: 'low',
        response: 'Answer',
        origin: 'Origin',
      },
      rows: VECTORS.msnp11.map(({ challenge, public: id, md5 = '', high = '', low = '', ...rest }) => ({
        cells: {
          challenge,
          public: id,
          md5,
          high,
          low,
          response: rest.response,
          origin: rest.published ?? COMPUTED,
        },
      })),
    },
  ],
  facts: [
    { what: 'A challenge is decimal digits; every capture of MSNP6 to MSNP18 shows twenty.' },
    {
      what: 'Escargot logs MSNP21 clients on with a challenge of 28 digits.',
      since: 'MSNP21',
      confidence: 'single',
      sources: ['escargot:front/msn/msnp_ns.py'],
    },
    { what: 'CHL comes unasked, under transaction ID 0; QRY has an ID of the client’s own.' },
    { what: 'The payload of QRY is always 32 bytes: lower-case hexadecimal digits and no line end.' },
    { what: 'A right answer is confirmed by QRY with that ID and nothing else.' },
    { what: 'A wrong answer brings error 540, and the end of the connection.' },
    {
      what: 'That goes for a bare MD5 in MSNP11 and later as well.',
      since: 'MSNP11',
      confidence: 'single',
      sources: ['wiki:commands/qry'],
    },
    {
      what: 'A public key that the server does not know, or that does not belong to the version, also draws 540; the code for it is there, but switched off.',
      confidence: 'single',
      sources: ['escargot:front/msn/misc.py'],
    },
    {
      what: 'The first challenge comes shortly after the log-on, others now and then while the session lasts.',
      confidence: 'single',
      sources: ['hypothetic', 'imfreedom'],
    },
    {
      what: 'Escargot challenges nobody in MSNP6 to MSNP18, because 8.x clients had run into its time limit, and takes whatever a QRY says.',
      confidence: 'single',
      sources: ['escargot:front/msn/msnp_ns.py'],
    },
    {
      what: 'The service for offline messages asks the same riddle: its appid is the public key, its lockkey the answer.',
      since: 'MSNP11',
    },
    {
      what: 'In MSNP24 the nonce that comes with BND takes the place of CHL, and PUT MSGR\\CHALLENGE that of QRY.',
      since: 'MSNP24',
      sources: ['miranda-ng:protocols/MSN', 'dequis:msnp24/commands'],
    },
    {
      what: 'Public keys were also called product id, client id string or target, private ones product key or client code. The first goes over the wire in clear, the second never does.',
    },
    {
      what: 'A public key is PROD, four digits and eight characters; the oldest is an address of 18 characters instead. The digits rise with the age of the client, with gaps.',
    },
    { what: 'A private key is sixteen capitals, digits and punctuation marks.' },
    {
      what: 'No product on the way reaches 2 to the power of 63, so signed 64-bit integers are enough.',
      since: 'MSNP11',
    },
    {
      what: 'Older descriptions end differently and come to the same: they make a 64-bit key of high and low with their bytes swapped, and XOR it with each half of the digest.',
      since: 'MSNP11',
    },
    {
      what: 'The answers of the second algorithm came out alike from code of aMSN in Tcl, of msn-pecan in C and of MSNP-Sharp in C#.',
      since: 'MSNP11',
    },
  ],
  disputes: [
    {
      claim: 'Padding of a text that fills its last eight bytes already',
      says: {
        wiki: 'none',
        gtmess: 'none',
        jml: 'none',
        'msnp-sharp': 'eight more zeros',
        amsn: 'eight more zeros',
        'msn-pecan': 'eight more zeros',
        papyon: 'eight more zeros',
        bitlbee: 'eight more zeros',
      },
      taken:
        'None. With twenty digits the text has 36 or 38 characters, so no challenge on record puts it to the test.',
    },
    {
      claim: 'The version that brought the second algorithm',
      says: {
        'wiki:command-table': 'MSNP10',
        'wiki:commands/qry': 'MSNP11',
        hypothetic: 'MSNP11',
      },
      taken: 'MSNP11: clients of MSNP10 answer with MD5 alone.',
    },
    {
      claim: 'Which words the last step combines',
      says: {
        escargot: 'the masked ones, so that its answers miss the top bit of some bytes',
        'msnp-sharp': 'the whole ones',
        amsn: 'the whole ones',
        'msn-pecan': 'the whole ones',
      },
      taken: 'The whole ones: answers of official clients that NINA has published agree.',
    },
    {
      claim: 'The client that carried PROD0101{0RM?UBW',
      says: { wiki: '7.0.0777, with a question mark', bitlbee: '7.0.0813', kopete: '7.0.0813' },
    },
    {
      claim: 'The multiplier in MSNP15',
      says: {
        jml: 'a comment tells of a try with 0x7000800C',
        'msnp-sharp': hex(MULTIPLIER),
        papyon: hex(MULTIPLIER),
      },
      taken: `${hex(MULTIPLIER)}, which is what all code has.`,
    },
  ],
  unknowns: [
    'How long a server waits for QRY before it hangs up.',
    'What decides when the next challenge comes.',
    'Whether challenges have lengths other than 20 and 28.',
    'The private halves of PROD00517IFH4@RV and PROD008955JTJ_S7.',
  ],
  usedBy: ['CHL', 'QRY', 'BND', 'PUT'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/qry',
    'wiki:files/challenge_keypairs',
    'seeds:msnp6',
    'nina:Protocols/MSNP/MSNP15/Changes',
    'libpurple:notification.h',
    'escargot:front/msn/misc.py',
    'escargot:front/msn/msnp_ns.py',
    'msnp-sharp:QRYFactory.cs',
    'msnp-sharp:Credentials.cs',
    'amsn:protocol.tcl',
    'msn-pecan:pn_util.c',
    'papyon:msnp/challenge.py',
    'bitlbee:msn.h',
    'jml:OutgoingQRY.java',
    'gtmess:msn.c',
  ],
});
