// The closed lists of MSNP: versions in order, services, phases, sources and variants; `define` is bound to them.

import type { Command, Param, Service, Vocabulary } from '#protocol/define.ts';
import type { SourceKey } from './sources/sources.ts';

/** Every version of the protocol, oldest first. MSNP1 and MSNP23 were never seen; MSNP19 and MSNP20 only as fallbacks in VER. */
export const VERSION_IDS = [
  'CVR0',
  'MSNP1',
  'MSNP2',
  'MSNP3',
  'MSNP4',
  'MSNP5',
  'MSNP6',
  'MSNP7',
  'MSNP8',
  'MSNP9',
  'MSNP10',
  'MSNP11',
  'MSNP12',
  'MSNP13',
  'MSNP14',
  'MSNP15',
  'MSNP16',
  'MSNP17',
  'MSNP18',
  'MSNP19',
  'MSNP20',
  'MSNP21',
  'MSNP22',
  'MSNP23',
  'MSNP24',
] as const;

/** The versions from one to another, both included, oldest first. */
export function versionsFrom(first: VersionId, last: VersionId): readonly VersionId[] {
  return VERSION_IDS.slice(VERSION_IDS.indexOf(first), VERSION_IDS.indexOf(last) + 1);
}

/** Versions that are a number and no more. */
export const UNDESCRIBED: readonly VersionId[] = ['MSNP1', 'MSNP23'];

export type VersionId = (typeof VERSION_IDS)[number];

/** The points that a connection passes, and what each means. */
export const PHASES = {
  fresh: 'The connection is open and nothing has been said.',
  negotiated: 'Both sides know which dialect they speak.',
  challenged: 'The server has asked for proof of the password.',
  online: 'The account is logged on.',
  referred: 'The server has sent the client to another server.',
  checking: 'CVR0 was agreed: only the question about client updates is open.',
  joined: 'The account is in the switchboard session.',
  greeted: 'MSNP24: both sides have named version and system.',
  admitted: 'MSNP24: the account is authenticated, the endpoint not yet bound.',
  closed: 'The session is over; the connection closes.',
} as const;

export type Phase = keyof typeof PHASES;

export type ServiceId = 'DS' | 'NS' | 'SB';

export const SERVICES = {
  DS: {
    name: 'dispatch server',
    about:
      'The first address a client calls. It finds out who wants to log on and names the notification server.',
    start: 'fresh',
    main: 'negotiated',
  },
  NS: {
    name: 'notification server',
    about: 'Holds the session of an account: log-on, lists, presence, and the way to a switchboard.',
    start: 'fresh',
    main: 'online',
  },
  SB: {
    name: 'switchboard',
    about: 'Carries one conversation between two or more people.',
    start: 'fresh',
    main: 'joined',
  },
} as const satisfies Record<ServiceId, Service<Msnp>>;

/** The profile field that an account of MSNP10 has before SYN: whether its address book uses GUIDs. */
export const VARIANTS = {
  'ABCHMigrated 0': 'The profile says ABCHMigrated: 0. Groups are numbers, list versions whole numbers.',
  'ABCHMigrated 1':
    'The profile says ABCHMigrated: 1, as all do from MSNP11. Ids are GUIDs, list versions times.',
} as const;

export type Variant = keyof typeof VARIANTS;

/** What binds the engine's types to MSNP. */
export interface Msnp extends Vocabulary {
  version: VersionId;
  service: ServiceId;
  phase: Phase;
  source: SourceKey;
  variant: Variant;
}

/** Writes a command's definition. Gives it back as it is: the value is plain data, and its type knows every name. */
export function define<const C extends Command<Msnp>>(command: C): C {
  return command;
}

/** Writes a parameter that several definitions share. */
export function param<const P extends Param<Msnp>>(shared: P): P {
  return shared;
}
