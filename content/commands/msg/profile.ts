// The profile message that follows a log-on, with the fields of each version.

import { PROFILE_FIELDS } from '#content/formats/profile/fields.ts';
import { isFrom } from '#content/logon.ts';
import { VERSION_IDS, type VersionId } from '#content/vocabulary.ts';
import type { Account } from '#server/account.ts';

/** The upper half of every mock account's number at Passport. */
export const MEMBER_ID_HIGH = 65_537;

/** A port as the profile gives it: with its two bytes swapped. */
function swapped(port: number): number {
  return ((port & 0xff) << 8) | (port >> 8);
}

/**
 * The profile of an account, MIME headers and the empty line. `ticket` is what the client logged on with;
 * `peer` is its address as the server sees it, host:port; `now` in milliseconds since 1970.
 */
export function profileOf(
  account: Account,
  dialect: string,
  ticket: string,
  peer: string,
  now: number,
): string {
  const version: VersionId = VERSION_IDS.find((id) => id === dialect) ?? 'MSNP2';
  const { handle, memberId, friendly, migrated } = account;
  const [host = '', port = ''] = peer.split(/:(?=\d+$)/);
  const auth = /^t=([^&]*)/.exec(ticket)?.[1] ?? 'EXAMPLE*MspAuth$';
  const values: Readonly<Record<string, string>> = {
    LoginTime: String(Math.floor(now / 1000)),
    EmailEnabled: '1',
    MemberIdHigh: String(MEMBER_ID_HIGH),
    MemberIdLow: String(memberId),
    lang_preference: '1033',
    preferredEmail: handle,
    country: 'US',
    PostalCode: '',
    Gender: '',
    Kid: '0',
    Age: '',
    BDayPre: '',
    Birthday: '',
    Wallet: '',
    Flags: '1027',
    sid: '507',
    kv: '11',
    MSPAuth: auth,
    ClientIP: host,
    ClientPort: String(swapped(Number(port))),
    ABCHMigrated: isFrom(version, 'MSNP11') || migrated ? '1' : '0',
    Nickname: friendly,
    MPOPEnabled: '1',
  };
  // Fields that the mock server has nothing to say in have no value here.
  const lines = PROFILE_FIELDS.flatMap(({ name, since }) => {
    const value = values[name];
    return value === undefined || !isFrom(version, since) ? [] : [`${name}: ${value}`];
  });
  return ['MIME-Version: 1.0', 'Content-Type: text/x-msmsgsprofile; charset=UTF-8', ...lines, '', ''].join(
    '\r\n',
  );
}
