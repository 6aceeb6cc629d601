// Who is in a switchboard session, as JOI and IRO tell it.

import { capabilities, capabilityPair, endpoint, friendly, handle } from '#content/params.ts';

const ON_CAPABILITIES = [
  'wiki:commands/iro',
  'wiki:commands/joi',
  'escargot:front/msn/msnp_sb.py',
  'amsn:protocol.tcl',
] as const;

const DISPUTED = { confidence: 'disputed', sources: ON_CAPABILITIES } as const;

/** The words for one person. */
export const PARTICIPANT = [
  { ...handle, until: 'MSNP15' },
  {
    ...endpoint,
    since: 'MSNP16',
    about: 'The account with the machine GUID of one place, or by itself.',
  },
  friendly,
  { ...capabilities, since: 'MSNP12', until: 'MSNP15', ...DISPUTED },
  { ...capabilityPair, since: 'MSNP16' },
] as const;

/** How they changed. */
export const CHANGES = [
  { version: 'MSNP12', what: 'Capabilities follow the name.', ...DISPUTED },
  { version: 'MSNP16', what: 'Each place has a line of its own; capabilities become a pair.' },
  { version: 'MSNP21', what: 'There are no switchboards.' },
] as const;

/** Where sources differ about them. */
export const FIRST_CAPABILITIES = {
  claim: 'The first version with capabilities',
  says: {
    wiki: 'MSNP12',
    escargot: 'MSNP12 by logs, and so in its code; MSNP13 by what people say',
    amsn: 'MSNP15, by what it reads',
  },
  taken: 'MSNP12.',
} as const;
