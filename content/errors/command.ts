// ###: the line of a numeric error. Its command word is the code itself, three digits.

import { length, trid, word } from '#content/params.ts';
import { define, type Phase } from '#content/vocabulary.ts';

/** An error may come at any point of a connection. */
const EVERYWHERE = [
  'fresh',
  'negotiated',
  'challenged',
  'online',
  'referred',
  'checking',
  'joined',
  'greeted',
  'admitted',
  'closed',
] as const satisfies readonly Phase[];

const repeated = { ...trid, about: 'That of the command that failed.' } as const;

export const NUMERIC_ERROR = define({
  name: '###',
  title: 'Numeric error',
  summary: 'Says that a command failed: three digits in place of a command, and its transaction ID.',
  services: ['DS', 'NS', 'SB'],
  forms: {
    plain: {
      from: 'server',
      about: 'The code, and which command it answers.',
      in: EVERYWHERE,
      params: [
        { ...repeated, optional: true, about: 'That of the command that failed; none where that had none.' },
      ],
      note: 'Not every fault gets a code: for unknown commands, damaged payloads and commands of the other side the server just closes.',
    },
    detailed: {
      from: 'server',
      about: 'The code with something to read behind it.',
      since: 'MSNP13',
      in: EVERYWHERE,
      confidence: 'single',
      params: [
        repeated,
        {
          ...word('CON', 'What the command that failed was for, as in the answers of MSNP24.'),
          since: 'MSNP24',
        },
        length,
      ],
      payload: {
        kind: 'text',
        about:
          'After 205, 206 and 241 an ml element with the entries at fault; after 801 three numbers; from MSNP24 words.',
      },
    },
  },
  changes: [
    { version: 'MSNP13', what: 'Errors of list commands may have a payload.' },
    {
      version: 'MSNP21',
      what: 'Other errors may have one too, such as 801 after SDG.',
      confidence: 'single',
      sources: ['msnp-sharp:NSMessageHandler.Error.cs'],
    },
    {
      version: 'MSNP24',
      what: 'CON, the target of the command, stands before the length; a text follows.',
      confidence: 'single',
      sources: ['dequis:msnp24/commands'],
    },
  ],
  unknowns: [
    'What the codes 100, 131, 146, 211, 212, 226, 716, 733 and 934 mean.',
    'What the names SCS in 505, MCAA in 929 and FSS in 934 stand for.',
    'Which of the codes about text messages, 550 to 598, were ever sent: one library alone lists them.',
    'Which words the official client showed for most codes.',
    'Whether another word than CON stands there in MSNP24: the one error that was seen answers ATH.',
    'What exactly stood in the payloads of Microsoft’s servers.',
  ],
  confidence: 'confirmed',
  sources: [
    'draft-movva:7.11',
    'wiki:errors_and_hresults',
    'hypothetic:reference/error_list',
    'msnpiki:Reference/Error_List',
    'nina:Protocols/MSNP/Reference/Error_List',
    'msnp-sharp:enums.cs',
    'bitlbee:protocols/msn/tables.c',
    'libpurple:msn/error.c',
    'gtmess',
    'escargot:front/msn/misc.py',
    'amsn:protocol.tcl',
    'dequis:msnp24/commands',
  ],
});
