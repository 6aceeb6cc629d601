// Parameters that many commands share, each written once.

import { param } from './vocabulary.ts';

/** A word that is always the same. */
export function word<const W extends string>(literal: W, about?: string) {
  return { name: literal, type: 'literal', literal, ...(about === undefined ? {} : { about }) } as const;
}

export const trid = param({
  name: 'trid',
  type: 'trid',
  about: 'Chosen by the client; the answer repeats it.',
});

/** The 0 that stands for the transaction ID in what the server sends unasked. */
export const unasked = word('0', 'Stands where the transaction ID would be: nobody asked.');

export const length = param({ name: 'length', type: 'length', about: 'Bytes of payload after the line.' });

export const handle = param({ name: 'handle', type: 'handle', about: 'Account of the person.' });

export const friendly = param({ name: 'friendly', type: 'friendly', about: 'Display name of the person.' });

export const listVersion = param({
  name: 'listVersion',
  type: 'number',
  about: 'Version of the lists on the server; each change adds one.',
});

/** The codes of presence, as a client may set them. */
export const STATUSES = {
  NLN: 'online',
  BSY: 'busy',
  IDL: 'idle',
  BRB: 'be right back',
  AWY: 'away',
  PHN: 'on the phone',
  LUN: 'out to lunch',
} as const;

/** Status of somebody else: hidden and offline people are never shown by their code. */
export const status = param({
  name: 'status',
  type: 'status',
  values: STATUSES,
  about: 'Presence of the person.',
});

/** Status that a client sets for itself. */
export const ownStatus = param({
  name: 'status',
  type: 'status',
  values: { ...STATUSES, HDN: 'hidden: looks offline, still sees others', FLN: 'offline' },
  about: 'The own presence.',
});

export const LISTS = {
  FL: 'forward list: the own contacts',
  AL: 'allow list: people who may see the user',
  BL: 'block list: people who may not',
  RL: 'reverse list: people who have the user as a contact',
} as const;

export const list = param({ name: 'list', type: 'list', values: LISTS, about: 'Which list.' });

/** MSNP8 to MSNP15. */
export const capabilities = param({
  name: 'capabilities',
  type: 'capabilities',
  about: 'What the client can do, as a bit field; 0 for nothing.',
});

/** From MSNP16. */
export const capabilityPair = param({
  name: 'capabilityPair',
  type: 'capabilityPair',
  about: 'Basic and extended capability bits.',
});

export const msnobject = param({
  name: 'msnobject',
  type: 'msnobject',
  about: 'Describes the display picture; somebody without one has 0 here, or no word.',
});

/** From MSNP14, behind what tells of a contact's presence. */
export const icon = param({
  name: 'icon',
  type: 'url',
  since: 'MSNP14',
  optional: true,
  about: 'Picture in place of the status icon, for contacts of connected networks.',
});

/** A group that a client names, MSNP7 to MSNP12. */
export const group = param({
  name: 'group',
  type: 'group',
  about: 'Number of the group; from MSNP10 on its GUID, but the number with ABCHMigrated 0.',
});

/** The same group in the server's answer. */
export const answeredGroup = [
  { ...group, until: 'MSNP9', about: 'Number of the group.' },
  {
    ...group,
    since: 'MSNP10',
    confidence: 'disputed',
    about: 'GUID of the group; a number with ABCHMigrated 0.',
  },
] as const;

/** The properties that people have whoever tells them. */
export const PROPERTIES = {
  PHH: 'telephone at home',
  PHW: 'telephone at work',
  PHM: 'mobile telephone',
  MOB: 'whether the mobile device may be paged: Y or N',
} as const;

export const network = param({
  name: 'network',
  type: 'number',
  values: {
    '1': 'Messenger',
    '2': 'Office Communicator',
    '4': 'telephone',
    '8': 'mobile network',
    '9': 'circle',
    '10': 'temporary group',
    '13': 'contact of a connected network',
    '14': 'a connected network itself',
    '16': 'mobile network of Japan, by mail',
    '32': 'Yahoo!',
  },
  open: true,
  about: 'The network that the account belongs to.',
});

/** From MSNP18: network id and account in one word. */
export const routed = param({
  name: 'contact',
  type: 'routed',
  about: 'Network id and account; a member of a circle adds the circle.',
});

export const endpoint = param({
  name: 'endpoint',
  type: 'endpoint',
  about: 'The account, with the machine GUID of the place where one place is meant.',
});

export const cookie = param({
  name: 'cookie',
  type: 'word',
  generated: 'cookie',
  about: 'Secret that admits one account to the switchboard, once and for a short time.',
});

export const session = param({
  name: 'session',
  type: 'digits',
  generated: 'session',
  about: 'Number of the switchboard session.',
});
