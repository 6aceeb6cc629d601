// The fields of the profile message in the order in which servers send them, each with its first version.

import type { Msnp, VersionId } from '#content/vocabulary.ts';
import type { Provenance } from '#protocol/define.ts';

/** A line of the profile message. */
export interface ProfileField extends Provenance<Msnp> {
  readonly name: string;
  readonly since: VersionId;
  /** What its value says. */
  readonly about: string;
  /** Official servers still sent it in MSNP21, when most others were gone. */
  readonly lasting?: true;
}

export const PROFILE_FIELDS: readonly ProfileField[] = [
  { name: 'LoginTime', since: 'MSNP2', about: 'Time of the log-on, in seconds since 1970.' },
  {
    name: 'EmailEnabled',
    since: 'MSNP3',
    about: '1 when the account has a mailbox at Hotmail.',
    lasting: true,
  },
  {
    name: 'MemberIdHigh',
    since: 'MSNP3',
    about: 'Upper 32 bits of the account’s number at Passport; a signed number in some captures.',
    lasting: true,
  },
  {
    name: 'MemberIdLow',
    since: 'MSNP3',
    about: 'Lower 32 bits of that number; it may be negative.',
    lasting: true,
  },
  { name: 'lang_preference', since: 'MSNP3', about: 'Locale id, in decimal.', lasting: true },
  {
    name: 'preferredEmail',
    since: 'MSNP3',
    about: 'Mail address of the user; one wiki writes PreferredEmail.',
  },
  { name: 'country', since: 'MSNP3', about: 'Country, as two letters.', lasting: true },
  { name: 'PostalCode', since: 'MSNP3', about: 'Postal code, as text.' },
  { name: 'Gender', since: 'MSNP3', about: 'm, f, u or nothing.' },
  { name: 'Kid', since: 'MSNP3', about: '1 for the account of a child.', lasting: true },
  { name: 'Age', since: 'MSNP3', about: 'Age in years, or nothing.' },
  { name: 'BDayPre', since: 'MSNP3', about: 'How exact the birthday is.' },
  { name: 'Birthday', since: 'MSNP3', about: 'Birthday as a number, or nothing.' },
  { name: 'Wallet', since: 'MSNP3', about: '0 or nothing.' },
  { name: 'Flags', since: 'MSNP3', about: 'Flags of Passport, in decimal.', lasting: true },
  {
    name: 'sid',
    since: 'MSNP3',
    about: 'Number of the site at Passport: 507, and 72652 in samples from 2009 on.',
    lasting: true,
  },
  { name: 'kv', since: 'MSNP3', about: 'Version of the key.' },
  { name: 'MSPAuth', since: 'MSNP3', about: 'Ticket for web pages and web services.' },
  { name: 'ClientIP', since: 'MSNP8', about: 'Address of the client as the server sees it.', lasting: true },
  {
    name: 'ClientPort',
    since: 'MSNP8',
    about: 'Port of the client with its two bytes exchanged; 0 through the HTTP gateway.',
  },
  {
    name: 'TOUNeeded',
    since: 'MSNP10',
    about: '1 when the user has to see the terms of use.',
    confidence: 'single',
    sources: ['wiki:versions/msnp10'],
  },
  { name: 'ABCHMigrated', since: 'MSNP10', about: '1 when the contacts live in the address book service.' },
  {
    name: 'BetaInvites',
    since: 'MSNP13',
    about: 'How many invitations the user may still send.',
    confidence: 'single',
    sources: ['wiki:versions/msnp13'],
  },
  {
    name: 'Nickname',
    since: 'MSNP16',
    about: 'Display name. It may have begun with MSNP15.',
    lasting: true,
  },
  {
    name: 'RouteInfo',
    since: 'MSNP16',
    about:
      'msnp://, address of the server, a slash, eight hexadecimal digits. It may have begun with MSNP15.',
    lasting: true,
  },
  { name: 'MPOPEnabled', since: 'MSNP16', about: '1 when several places are allowed.' },
];
