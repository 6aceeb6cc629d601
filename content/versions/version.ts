// What a version says of itself beside the forms of its commands, and `version` to write it.

import type { Msnp, VersionId } from '#content/vocabulary.ts';
import type { Confidence, Dispute, Provenance } from '#protocol/define.ts';
import type { Build } from './clients.ts';

/** What a change concerns; the order is that of a reader who builds a client from the wire up. */
export const AREAS = {
  history: 'History',
  transport: 'Transport',
  framing: 'Lines and payloads',
  negotiation: 'Choice of dialect',
  redirect: 'Way to the server',
  logOn: 'Log-on',
  accounts: 'Accounts and names',
  profile: 'Profile message',
  session: 'Session',
  challenge: 'Challenges',
  lists: 'Lists of contacts',
  groups: 'Groups of contacts',
  addressBook: 'Address book',
  properties: 'Properties',
  presence: 'Presence',
  endpoints: 'Several places',
  networks: 'Other networks',
  switchboard: 'Switchboard',
  circles: 'Circles and group chats',
  messages: 'Messages',
  offlineMessages: 'Offline messages',
  mail: 'Mail notices',
  pages: 'Pages to mobiles',
  alerts: 'Alerts and notices',
  data: 'Data between clients',
  roaming: 'Roaming settings',
  errors: 'Errors',
  service: 'What servers accept',
  client: 'Official client',
} as const;

export type Area = keyof typeof AREAS;

/** The schemes of log-on. */
export const SCHEMES = {
  CTP: 'The password in clear.',
  MD5: 'A digest of a challenge and the password.',
  TWN: 'A Passport ticket.',
  SSO: 'A ticket of the single sign-on service, and a proof made with its secret.',
  WEB: 'The name of the place; the ticket travels in a header of the HTTP gateway.',
  SKYPE: 'A token in the payload of ATH, or cookies of the gateway.',
} as const;

export type SchemeName = keyof typeof SCHEMES;

/** The web services beside the TCP protocol, by the name of their folder. */
export type WebServiceId =
  | 'passport14'
  | 'rst'
  | 'rst2'
  | 'abservice'
  | 'sharingservice'
  | 'msgrconfig'
  | 'oim'
  | 'storageservice'
  | 'httpgateway'
  | 'kidspassport';

/**
 * How a version came into the world: `released` was spoken by the public, `beta` by testers, `internal` inside
 * Microsoft, `unreleased` by nobody outside, `unknown` is a number that no source describes.
 */
export type VersionStatus = 'released' | 'beta' | 'internal' | 'unreleased' | 'unknown';

/** The client that brought a version. */
export interface Introduction extends Provenance<Msnp> {
  readonly client: string;
  /** As exact as it is known: year, year and month, or day. */
  readonly date?: string;
  readonly note?: string;
}

/** A product that speaks the version. */
export interface Speaker {
  readonly name: string;
  /** Its builds, as far as they are known by number. */
  readonly builds: readonly Build[];
  /** `first` brought the version, `later` likes it best too, `fallback` offers it behind a newer one. */
  readonly role: 'first' | 'later' | 'fallback';
  readonly note?: string;
}

/** What a version changed that no form of a command can say, or why a form changed. */
export interface VersionChange extends Provenance<Msnp> {
  readonly area: Area;
  readonly what: string;
  /** What it asks of those who write a client or a server. */
  readonly impact?: { readonly client?: string; readonly server?: string };
}

/** An error that a client knows again; `lastIn` is the last version in which it had been known. */
export interface ReturnedError {
  readonly code: number;
  readonly lastIn?: VersionId;
}

/** Numeric errors that come and go with a version. `removed` and `returned` concern the official client alone. */
export interface VersionErrors extends Provenance<Msnp> {
  readonly added: readonly number[];
  readonly removed: readonly number[];
  readonly returned: readonly ReturnedError[];
  readonly note?: string;
}

/** A version of the protocol. Which commands it added or changed is read from their forms, not written here. */
export interface Version extends Provenance<Msnp> {
  readonly id: VersionId;
  readonly title: string;
  readonly status: VersionStatus;
  readonly statusNote?: string;
  /** The how-manieth released version it is, as far as sources count. */
  readonly releasedAs?: number;
  /** The version before it. */
  readonly after?: VersionId;
  /** One sentence. */
  readonly summary: string;
  readonly introducedBy?: Introduction;
  readonly clients: readonly Speaker[];
  /** Left out: not known. */
  readonly schemes?: readonly SchemeName[];
  /** How a client learns its lists. */
  readonly syncModel: string;
  /** Left out: not known. */
  readonly services?: readonly WebServiceId[];
  readonly changes: readonly VersionChange[];
  readonly errors: VersionErrors;
  /** What a reader of the sample session, or of transcripts published elsewhere, should know. */
  readonly sessionNotes: readonly string[];
  readonly disputes: readonly Dispute[];
  readonly unknowns: readonly string[];
  /** Left out: there is nothing to be sure of. */
  readonly confidence?: Confidence;
  readonly sources: NonNullable<Provenance<Msnp>['sources']>;
}

/** Writes a version's data. Gives it back as it is: the value is plain data, and its type knows every name. */
export function version<const V extends Version>(v: V): V {
  return v;
}
