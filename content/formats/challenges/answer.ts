// Answers to the server's challenges: both algorithms, the key pairs that clients carried, known answers.

import type { SourceKey } from '#content/sources/sources.ts';
import type { VersionId } from '#content/vocabulary.ts';
import { concatBytes } from '#crypto/bytes.ts';
import { encodeHex } from '#crypto/hex.ts';
import { md5 } from '#crypto/md5.ts';
import { utf8Bytes } from '#crypto/text.ts';
import type { Confidence } from '#protocol/define.ts';

type SourceRef = SourceKey | `${SourceKey}:${string}`;

/** The name of an algorithm: `md5` for MSNP6 to MSNP10, `msnp11` for all later versions. */
export type ChallengeAlgorithm = 'md5' | 'msnp11';

/** What the calculation holds after one pair of words of the padded text. */
export interface Msnp11Round {
  readonly t: number;
  readonly high: number;
  /** A running sum that is reduced only at the end, so it can exceed 32 bits. */
  readonly low: number;
}

/** The MSNP11 calculation with all that it passes through. */
export interface Msnp11Steps {
  /** MD5 of challenge and private key, 32 lower-case hex digits. */
  readonly md5: string;
  /** The four words of the MD5 without their top bits. */
  readonly k: readonly [number, number, number, number];
  /** Challenge and public key, filled up with ASCII zeros to a multiple of eight bytes. */
  readonly padded: string;
  /** The padded text as little-endian 32-bit words. */
  readonly words: readonly number[];
  /** One entry for each pair of words. */
  readonly rounds: readonly Msnp11Round[];
  readonly high: number;
  readonly low: number;
  /** What QRY carries: 32 lower-case hex digits. */
  readonly response: string;
}

/** What a word is multiplied with. Both constants: amsn:protocol.tcl, msn-pecan:pn_util.c, msnp-sharp:QRYFactory.cs. */
export const MULTIPLIER = 0x0e79a9c1n;

/** What results are reduced by. */
export const MODULUS = 0x7fffffffn;

/** What fills up the text of challenge and public key. */
export const PADDING = '0';

/**
 * The answer of MSNP6 to MSNP10: the MD5 of challenge and private key, as 32 lower-case hex digits.
 *
 * Source: wiki:commands/qry.
 */
export function answerMd5(challenge: string, privateKey: string): string {
  return encodeHex(md5(utf8Bytes(challenge + privateKey)));
}

/**
 * The answer of MSNP11 and later, as 32 lower-case hex digits.
 *
 * Source: nina:Protocols/MSNP/MSNP15/Changes and the clients named at the constants.
 */
export function answerMsnp11(challenge: string, publicKey: string, privateKey: string): string {
  return stepsOfMsnp11(challenge, publicKey, privateKey).response;
}

/** The same calculation as `answerMsnp11`, with every value on the way, for a page that shows it. */
export function stepsOfMsnp11(challenge: string, publicKey: string, privateKey: string): Msnp11Steps {
  const digest = md5(utf8Bytes(challenge + privateKey));
  const [d0 = 0, d1 = 0, d2 = 0, d3 = 0] = wordsOf(digest);
  const k = [d0 & 0x7fffffff, d1 & 0x7fffffff, d2 & 0x7fffffff, d3 & 0x7fffffff] as const;
  const padded = pad(challenge + publicKey);
  const words = wordsOf(utf8Bytes(padded));
  const rounds = roundsOf(words, k);
  const last = rounds.at(-1) ?? { high: 0, low: 0 };
  const high = Number((BigInt(last.high) + BigInt(k[1])) % MODULUS);
  const low = Number((BigInt(last.low) + BigInt(k[3])) % MODULUS);
  // The words keep their top bits here: answers of official clients come out right only so.
  const response = encodeHex(concatBytes(...[d0 ^ high, d1 ^ low, d2 ^ high, d3 ^ low].map(bytesOf)));
  return { md5: encodeHex(digest), k, padded, words, rounds, high, low, response };
}

// Sources differ on a text that already fills its last eight bytes: wiki, gtmess and jml leave it as it is,
// amsn, msn-pecan, msnp-sharp, papyon and bitlbee add eight zeros. With 20 digits it never happens.
function pad(text: string): string {
  const spare = utf8Bytes(text).length % 8;
  return spare === 0 ? text : text + PADDING.repeat(8 - spare);
}

// Products reach almost 2^63, beyond the 2^53 of a number.
function roundsOf(words: readonly number[], [k0, k1, k2, k3]: Msnp11Steps['k']): Msnp11Round[] {
  const rounds: Msnp11Round[] = [];
  let high = 0n;
  let low = 0n;
  for (let at = 0; at < words.length; at += 2) {
    const a = BigInt(words[at] ?? 0);
    const b = BigInt(words[at + 1] ?? 0);
    const t = ((((MULTIPLIER * a) % MODULUS) + high) * BigInt(k0) + BigInt(k1)) % MODULUS;
    high = (((b + t) % MODULUS) * BigInt(k2) + BigInt(k3)) % MODULUS;
    low += high + t;
    rounds.push({ t: Number(t), high: Number(high), low: Number(low) });
  }
  return rounds;
}

function wordsOf(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length / 4 }, (_, at) => view.getUint32(at * 4, true));
}

function bytesOf(word: number): Uint8Array {
  return Uint8Array.of(word, word >>> 8, word >>> 16, word >>> 24);
}

/** A public key that QRY names, and the private key that belongs to it. */
export interface KeyPair {
  readonly public: string;
  /** Left out when no source has it. */
  readonly private?: string;
  /** The algorithm of the versions that its client spoke. */
  readonly algorithm: ChallengeAlgorithm;
  /** Left out when unknown. */
  readonly client?: string;
  /** The first version it is known with. */
  readonly since?: VersionId;
  readonly confidence: Confidence;
  readonly sources: readonly SourceRef[];
  readonly note?: string;
}

/** Every pair that a source gives, by rising number. */
export const KEY_PAIRS: readonly KeyPair[] = [
  {
    public: 'msmsgs@msnmsgr.com',
    private: 'Q1P7W2E4J9R8U3S5',
    algorithm: 'md5',
    client: '3.6.0038',
    since: 'MSNP6',
    confidence: 'confirmed',
    sources: ['wiki:commands/qry', 'msnp-sharp:Credentials.cs', 'escargot:front/msn/misc.py'],
    note: 'The oldest pair, and the only one whose public half is an address.',
  },
  {
    public: 'PROD0038W!61ZTF9',
    private: 'VT6PX?UQTM4WM%YR',
    algorithm: 'md5',
    confidence: 'confirmed',
    sources: ['libpurple:notification.h', 'msnp-sharp:Credentials.cs', 'escargot:front/msn/misc.py'],
    note: 'libpurple and msn-pecan answer with it in MSNP9 and MSNP10.',
  },
  {
    public: 'PROD00504RLUG%WL',
    private: 'I2EBK%PYNLZL5_J4',
    algorithm: 'md5',
    confidence: 'confirmed',
    sources: ['wiki:files/challenge_keypairs', 'escargot:front/msn/misc.py'],
  },
  {
    public: 'PROD00517IFH4@RV',
    algorithm: 'md5',
    confidence: 'confirmed',
    sources: ['wiki:files/challenge_keypairs', 'escargot:front/msn/misc.py'],
  },
  {
    public: 'PROD0058#7IL2{QD',
    private: 'QHDCY@7R1TB6W?5B',
    algorithm: 'md5',
    confidence: 'confirmed',
    sources: ['msnp-sharp:Credentials.cs', 'escargot:front/msn/misc.py'],
  },
  {
    public: 'PROD0061VRRZH@4F',
    private: 'JXQ6J@TUOGYV@N0M',
    algorithm: 'md5',
    confidence: 'confirmed',
    sources: ['msnp-sharp:Credentials.cs', 'escargot:front/msn/misc.py'],
  },
  {
    public: 'PROD0076ENE8*@AW',
    private: 'CEQJ8}OE0!WTSWII',
    algorithm: 'md5',
    confidence: 'confirmed',
    sources: ['wiki:files/challenge_keypairs', 'escargot:front/msn/misc.py'],
  },
  {
    public: 'PROD008955JTJ_S7',
    algorithm: 'msnp11',
    client: '7.x',
    confidence: 'single',
    sources: ['wiki:files/challenge_keypairs'],
  },
  {
    public: 'PROD0090YUAUV{2B',
    private: 'YMM8C_H7KCQ2S_KL',
    algorithm: 'msnp11',
    client: '7.x',
    since: 'MSNP11',
    confidence: 'confirmed',
    sources: ['skype-java:Challenge.java', 'kopete', 'escargot:front/msn/misc.py'],
    note: 'The build is unknown.',
  },
  {
    public: 'PROD00974#MT*RC2',
    private: 'LMCVO*18PQJ3H!K3',
    algorithm: 'msnp11',
    client: '7.x',
    confidence: 'confirmed',
    sources: ['wiki:files/challenge_keypairs', 'soyoz'],
    note: 'The build is unknown.',
  },
  {
    public: 'PROD0101{0RM?UBW',
    private: 'CFHUR$52U_{VIX5T',
    algorithm: 'msnp11',
    confidence: 'confirmed',
    sources: ['bitlbee:msn.h', 'kopete', 'msn-pecan', 'escargot:front/msn/misc.py'],
    note: 'bitlbee and kopete take it for 7.0.0813; the wiki, unsure, for 7.0.0777.',
  },
  {
    public: 'PROD0104U6VVM{UJ',
    private: 'VK67B}379XYM5}$T',
    algorithm: 'msnp11',
    client: '7.5',
    confidence: 'single',
    sources: ['wiki:files/challenge_keypairs'],
    note: 'The build is unknown.',
  },
  {
    public: 'PROD01065C%ZFN6F',
    private: 'O4BG@C7BWLYQX?5G',
    algorithm: 'msnp11',
    client: '8.0',
    confidence: 'confirmed',
    sources: ['libpurple:notification.h', 'bitlbee:msn.h', 'kopete', 'escargot:front/msn/misc.py'],
    note: 'Clients of MSNP13 and MSNP14; the build is unknown.',
  },
  {
    public: 'PROD0112J1LW7%NB',
    private: 'RH96F{PHI8PPX_TJ',
    algorithm: 'msnp11',
    client: '8.x',
    confidence: 'confirmed',
    sources: ['escargot:front/msn/misc.py', 'digsby'],
    note: 'Escargot takes it in MSNP13 and MSNP14; the client Digsby used it in MSNP14. The build is unknown.',
  },
  {
    public: 'PROD0113H11T8$X_',
    private: 'RG@XY*28Q5QHS%Q5',
    algorithm: 'msnp11',
    client: '8.1.0168',
    since: 'MSNP15',
    confidence: 'confirmed',
    sources: ['nina:Protocols/MSNP/MSNP15/Changes', 'escargot:front/msn/misc.py'],
  },
  {
    public: 'PROD0114ES4Z%Q5W',
    private: 'PK}_A_0N_K%O?A9S',
    algorithm: 'msnp11',
    client: '8.1.0178',
    confidence: 'confirmed',
    sources: ['papyon:msnp/constants.py', 'emesene', 'bitlbee:msn.h', 'escargot:front/msn/misc.py'],
  },
  {
    public: 'PROD0118R6%2WYOS',
    private: 'YIXPX@5I2P0UT*LK',
    algorithm: 'msnp11',
    client: '8.5.1235 beta',
    confidence: 'confirmed',
    sources: ['nina:Protocols/MSNP/MSNP15/Changes', 'jml:OutgoingQRY.java', 'escargot:front/msn/misc.py'],
  },
  {
    public: 'PROD0119GSJUC$18',
    private: 'ILTXC!4IXB5FB*PX',
    algorithm: 'msnp11',
    client: '8.5.1288',
    confidence: 'confirmed',
    sources: [
      'nina:Protocols/MSNP/MSNP15/Changes',
      'libpurple:notification.h',
      'jml:OutgoingQRY.java',
      'bitlbee:msn.h',
    ],
  },
  {
    public: 'PROD0120PW!CCV9@',
    private: 'C1BX{V4W}Q3*10SM',
    algorithm: 'msnp11',
    client: '14.0 (2009)',
    confidence: 'confirmed',
    sources: [
      'libpurple:notification.h',
      'bitlbee:msn.h',
      'msnp-sharp:Credentials.cs',
      'escargot:front/msn/misc.py',
    ],
    note: 'Builds 14.0.8050 to 14.0.8117 are reported. Other clients log on to MSNP18 and MSNP21 with it.',
  },
];

/** A challenge and the answer that is right for it. */
export interface ChallengeVector {
  readonly challenge: string;
  readonly public: string;
  readonly private: string;
  readonly response: string;
  /** Values on the way, where they are known beside the answer: hex of MD5, final high and final low. */
  readonly md5?: string;
  readonly high?: string;
  readonly low?: string;
  /** Where the answer was published. Left out: it was computed by independent programs for this table. */
  readonly published?: string;
}

const OLDEST = { public: 'msmsgs@msnmsgr.com', private: 'Q1P7W2E4J9R8U3S5' } as const;
const P0090 = { public: 'PROD0090YUAUV{2B', private: 'YMM8C_H7KCQ2S_KL' } as const;
const P0101 = { public: 'PROD0101{0RM?UBW', private: 'CFHUR$52U_{VIX5T' } as const;
const P0106 = { public: 'PROD01065C%ZFN6F', private: 'O4BG@C7BWLYQX?5G' } as const;
const P0112 = { public: 'PROD0112J1LW7%NB', private: 'RH96F{PHI8PPX_TJ' } as const;
const P0113 = { public: 'PROD0113H11T8$X_', private: 'RG@XY*28Q5QHS%Q5' } as const;
const P0114 = { public: 'PROD0114ES4Z%Q5W', private: 'PK}_A_0N_K%O?A9S' } as const;
const P0119 = { public: 'PROD0119GSJUC$18', private: 'ILTXC!4IXB5FB*PX' } as const;
const P0120 = { public: 'PROD0120PW!CCV9@', private: 'C1BX{V4W}Q3*10SM' } as const;

const OFFICIAL = 'NINA wiki, as the answer of an official client';
const KOPETE = "Kopete's test suite, from MSNPiki";
const RUBY = 'the test suite of a client in Ruby';

/** Known answers of both algorithms, the worked example of the page first. */
export const VECTORS: Readonly<Record<ChallengeAlgorithm, readonly ChallengeVector[]>> = {
  md5: [
    {
      ...OLDEST,
      challenge: '15570131571988941333',
      response: '8f2f5a91b72102cd28355e9fc9000d6e',
      published: "Twisted's test suite",
    },
    { ...OLDEST, challenge: '16180339887498948482', response: 'c6595f3e9a4cd6710a94f50ed5474812' },
    { ...OLDEST, challenge: '12345678901234567890', response: '8ba1bb9d6dbf624fee31a2053af5fdd0' },
    { ...OLDEST, challenge: '98765432109876543210', response: '758f0a9c0b93fa908f374344998b95d0' },
    { ...OLDEST, challenge: '00000000000000000001', response: 'ff8ce131339fa87d5fedcb5b9c04ed1f' },
    {
      ...OLDEST,
      challenge: '11111111111111111111',
      response: '3b6666b60157322b6fc6e41a115968f5',
      published: "the wiki's older page on MSNP6",
    },
    { ...OLDEST, challenge: '20313107215488664310', response: 'bc55ba4ffb3d8d453c4adf8677b30201' },
  ],
  msnp11: [
    {
      ...P0090,
      challenge: '22210219642164014968',
      md5: 'ec4917aa5b3017159e3947f8ff981604',
      high: '71a7a569',
      low: '280602d4',
      response: '85ecb0db8f32113df79ce0892b9a102c',
      published: RUBY,
    },
    {
      ...P0090,
      challenge: '12345678901234567890',
      md5: '7970d0e91583dcbc9136e4775763f2cb',
      high: '3ae30adc',
      low: '30d75d15',
      response: 'a57a33d300de0b8c4d3c074d423e25fb',
    },
    {
      ...P0101,
      challenge: '28795118221143617041',
      md5: '3fb98fe3891d0513a9308be35a56d87f',
      high: '2f1f3726',
      low: '58f8e623',
      response: '198e90ccaafbfd4b8f0794cc79b02027',
    },
    {
      ...P0106,
      challenge: '10203040506070809000',
      md5: '4b32c45c2e8222caeafa5ac695d367bc',
      high: '6b810018',
      low: '1c775945',
      response: '533245376bdb55d6f2fadbadd08a10a0',
    },
    {
      ...P0113,
      challenge: '11533365622852247127',
      md5: '974d20b7a6ae111e8b632acb55df0bbc',
      high: '69f1cb67',
      low: '7309c976',
      response: 'f086d1ded067186deca8dba2231602cf',
      published: OFFICIAL,
    },
    {
      ...P0113,
      challenge: '13038318816579321232',
      md5: '144486c01867d0cc8b18023eb615431b',
      high: '6a73612f',
      low: '15ed73a0',
      response: '3b25f5aab8143dd9a47971541666ae0e',
      published: OFFICIAL,
    },
    {
      ...P0113,
      challenge: '13676118092332012962',
      md5: '7438394c8ce2f220e659872d011a15fa',
      high: '7282f49d',
      low: '2449181c',
      response: 'e9ccbb3e90fabb047bad055f1d025cde',
      published: OFFICIAL,
    },
    {
      ...P0114,
      challenge: '98765432109876543210',
      md5: 'e08228748234c526e44977c455937963',
      high: '2c80ae7c',
      low: '5c4986e2',
      response: '9c2ca85860b28c7a98e7f7e8b715303f',
    },
    {
      ...P0119,
      challenge: '31415926535897932384',
      md5: 'f327f7f0089539dea210ad7073ae27c6',
      high: '44203fa5',
      low: '38a3ca96',
      response: '5618d7b49e5f9ae6072f8d34e56484fe',
    },
    {
      ...P0120,
      challenge: '27182818284590452353',
      md5: 'a120530e5f63c3a844d6843d428aa8c2',
      high: '2327f55a',
      low: '2feded2c',
      response: 'fbd5742d738e2e871e23a31e6e6745ed',
    },
    {
      ...OLDEST,
      challenge: '16180339887498948482',
      md5: 'c6595f3e9a4cd6710a94f50ed5474812',
      high: '2648a779',
      low: '12f93712',
      response: 'bffe1718887b2f637333bd28c770b100',
    },
    { ...P0090, challenge: '20313107215488664310', response: '9e9a037501bafaee8ded42be3d031778' },
    { ...P0112, challenge: '20313107215488664310', response: '228c5cad0692e1c8de3ec9b0a06dd359' },
    { ...P0119, challenge: '20313107215488664310', response: '0ef4e052b80d945124bac523ca6272ac' },
    { ...P0120, challenge: '20313107215488664310', response: '5f9f795097c3c4efd9dcf94701de9242' },
    {
      ...P0101,
      challenge: '13038318816579321232',
      response: '5f6ae998b8fa70c37b62980f71a0e736',
      published: KOPETE,
    },
    {
      ...P0101,
      challenge: '23055170411503520698',
      response: '934ab429609709f4fe70e5fa930993c2',
      published: KOPETE,
    },
    {
      ...P0101,
      challenge: '37819769320541083311',
      response: '40575bf9740af7cad8671211e417d0cb',
      published: KOPETE,
    },
    {
      ...P0101,
      challenge: '93662730714769834295',
      response: '003ed1b1be3ca0d81f83a587ebbe3675',
      published: KOPETE,
    },
    {
      ...P0106,
      challenge: '15570131571988941333',
      response: '47d2b1e24f85947bdd29b3bfe29f027b',
      published: KOPETE,
    },
    {
      ...P0106,
      challenge: '93662730714769834295',
      response: '1fd1345b59d9e2c1af131e00b51ddb96',
      published: KOPETE,
    },
    {
      ...P0106,
      challenge: '13038318816579321232',
      response: 'f52409e13833d91f66af73abfced22bf',
      published: KOPETE,
    },
    {
      ...P0106,
      challenge: '23055170411503520698',
      response: '780ee59b51acfd094658a55181fed7ca',
      published: KOPETE,
    },
    {
      ...P0113,
      challenge: '237191752526424888127371168',
      response: '65b6b623c649c25629af048d34066040',
      published: RUBY,
    },
  ],
};
