// The profile message that follows a log-on, with the fields of each version.

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
  const fields: readonly (readonly [VersionId, string, string])[] = [
    ['MSNP2', 'LoginTime', String(Math.floor(now / 1000))],
    ['MSNP3', 'EmailEnabled', '1'],
    ['MSNP3', 'MemberIdHigh', String(MEMBER_ID_HIGH)],
    ['MSNP3', 'MemberIdLow', String(memberId)],
    ['MSNP3', 'lang_preference', '1033'],
    ['MSNP3', 'preferredEmail', handle],
    ['MSNP3', 'country', 'US'],
    ['MSNP3', 'PostalCode', ''],
    ['MSNP3', 'Gender', ''],
    ['MSNP3', 'Kid', '0'],
    ['MSNP3', 'Age', ''],
    ['MSNP3', 'BDayPre', ''],
    ['MSNP3', 'Birthday', ''],
    ['MSNP3', 'Wallet', ''],
    ['MSNP3', 'Flags', '1027'],
    ['MSNP3', 'sid', '507'],
    ['MSNP3', 'kv', '11'],
    ['MSNP3', 'MSPAuth', auth],
    ['MSNP8', 'ClientIP', host],
    ['MSNP8', 'ClientPort', String(swapped(Number(port)))],
    ['MSNP10', 'ABCHMigrated', isFrom(version, 'MSNP11') || migrated ? '1' : '0'],
    ['MSNP16', 'Nickname', friendly],
    ['MSNP16', 'MPOPEnabled', '1'],
  ];
  const lines = fields
    .filter(([since]) => isFrom(version, since))
    .map(([, name, value]) => `${name}: ${value}`);
  return ['MIME-Version: 1.0', 'Content-Type: text/x-msmsgsprofile; charset=UTF-8', ...lines, '', ''].join(
    '\r\n',
  );
}
