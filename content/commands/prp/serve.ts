// PRP on the mock server: telephone numbers and paging, and the display name from MSNP10 on.

import { tellProperty } from '#content/lists.ts';
import { isAllowedName } from '#content/names.ts';
import { announce } from '#content/presence.ts';
import type { Account } from '#server/account.ts';
import type { Answer, Serve } from '#server/serve.ts';
import type { PRP } from './command.ts';

/** Most bytes of a telephone number, encoded. */
export const LONGEST_NUMBER = 95;

function rename(trid: number, account: Account, name: string | undefined, context: Answer<typeof PRP>) {
  if (name === undefined || !isAllowedName(name)) return context.error(209);
  if (!account.verified) return context.error(715);
  account.friendly = name;
  context.reply('echoed', { trid, listVersion: account.touchSettings(), property: 'MFN', value: name });
  if (context.world.shown(account.handle)) announce(context, account);
}

export const serve: Serve<typeof PRP> = {
  set({ trid, property, value }, context) {
    const account = context.session.place?.account;
    if (!account) return;
    if (property === 'MFN') return rename(trid, account, value, context);
    if ((value?.length ?? 0) > LONGEST_NUMBER) return context.close();
    const pages = value === 'Y' && account.properties.get('MBE') === 'Y';
    const kept = property === 'MOB' ? (pages ? 'Y' : 'N') : value;
    if (kept === undefined) account.properties.delete(property);
    else account.properties.set(property, kept);
    context.reply('echoed', { trid, listVersion: account.touchSettings(), property, value: kept });
    tellProperty(context, account, property, kept);
  },
};
