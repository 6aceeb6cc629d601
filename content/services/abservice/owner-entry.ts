// What the owner changes about the own entry: the name, and the modes that stand in annotations.

import { changeAudience } from '#content/lists.ts';
import { isAllowedName } from '#content/names.ts';
import { announce } from '#content/presence.ts';
import { all, textAt } from '#content/services/soap.ts';
import type { Element } from '#content/xml.ts';
import { encodeText } from '#protocol/params.ts';
import type { Account } from '#server/account.ts';
import type { Reach } from '#server/serve.ts';
import { KEPT_ANNOTATIONS } from './entries.ts';

/** Names the owner anew, and tells everyone who sees the account. Names that are not allowed change nothing. */
export function rename(owner: Account, name: string, reach: Reach): void {
  const friendly = encodeText(name);
  if (friendly === '' || friendly === owner.friendly || !isAllowedName(friendly)) return;
  owner.friendly = friendly;
  owner.touchSettings();
  if (reach.world.shown(owner.handle)) announce(reach, owner);
}

type Change = (owner: Account, value: string, reach: Reach) => void;

const MODES: Readonly<Record<string, Change>> = {
  'MSN.IM.GTC': (owner, value) => {
    owner.prompt = value === '2' ? 'N' : 'A';
  },
  'MSN.IM.BLP': (owner, value, reach) =>
    changeAudience(reach, owner, () => {
      owner.privacy = value === '2' ? 'BL' : 'AL';
    }),
};

/** Takes over what a client says of its own user. */
export function changeOwner(owner: Account, info: Element | undefined, reach: Reach): void {
  rename(owner, textAt(info, 'displayName'), reach);
  for (const annotation of all(info, 'annotations/Annotation')) {
    const [name, value] = [textAt(annotation, 'Name'), textAt(annotation, 'Value')];
    if (Object.hasOwn(MODES, name)) MODES[name]?.(owner, value, reach);
    else if (KEPT_ANNOTATIONS.some((kept) => kept === name)) owner.properties.set(name, encodeText(value));
    else continue;
    owner.touchSettings();
  }
}
