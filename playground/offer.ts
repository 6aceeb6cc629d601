// Where a line of the server leads: the connection that a client would open next, and its first line there.
// Found from the definitions: a line that names the address of a server, and the first line of a connection that
// can be written with what the line and the account give, using as much of it as any does.

import { isFrom } from '#content/logon.ts';
import { handleOf, machineOf, STAGE_ADDRESSES } from '#content/stage.ts';
import { VERSION_IDS, type VersionId } from '#content/vocabulary.ts';
import type { BoundForm } from '#protocol/dialect.ts';
import { dialectOf } from '#protocol/dialect.ts';
import { lineOf } from '#protocol/encoder.ts';
import { isFit } from '#protocol/fit.ts';
import type { Frame } from '#protocol/frame.ts';
import type { Offer } from './channel.ts';

function addressIn(frame: Frame): readonly [service: string, address: string] | undefined {
  if (!frame.fit || !isFit(frame.fit)) return undefined;
  const addresses = frame.fit.taken.filter(({ param }) => param.type === 'address').map(({ value }) => value);
  return Object.entries(STAGE_ADDRESSES).find(([service, address]) => {
    return service !== frame.dialect.service.id && addresses.includes(address);
  });
}

/** What a form needs, from the secrets that the server gave and what the account is; undefined: it needs more. */
function filled(
  form: BoundForm,
  secrets: ReadonlyMap<string, unknown>,
  who: string,
  version: VersionId,
): { readonly fields: Record<string, unknown>; readonly used: number } | undefined {
  const fields: Record<string, unknown> = {};
  let used = 0;
  for (const { name, type, literal, optional, generated } of form.params) {
    if (literal !== undefined) continue;
    if (generated !== undefined && secrets.has(generated)) {
      fields[name] = secrets.get(generated);
      used += 1;
    } else if (type === 'trid') fields[name] = 1;
    else if (type === 'handle') fields[name] = handleOf(who);
    else if (type === 'endpoint') {
      const handle = handleOf(who);
      fields[name] = isFrom(version, 'MSNP16') ? { handle, guid: machineOf(who) } : { handle };
    } else if (type === 'dialect') fields[name] = [version, VERSION_IDS[0]];
    else if (!optional) return undefined;
  }
  return { fields, used };
}

/** The connection that a line of the server leads an account to, if it leads anywhere. */
export function offerOf(frame: Frame, who: string, version: VersionId): Offer | undefined {
  const found = addressIn(frame);
  if (!found || !frame.fit || !isFit(frame.fit)) return undefined;
  const [service, address] = found;
  const secrets = new Map<string, unknown>();
  for (const { param, value } of frame.fit.taken) if (param.generated) secrets.set(param.generated, value);
  const { forms, service: door } = dialectOf(frame.dialect.protocol, version, service);
  let best: { form: BoundForm; fields: Record<string, unknown>; used: number } | undefined;
  for (const form of forms) {
    if (form.form.from !== 'client' || form.in.some((phase) => phase !== door.start)) continue;
    const fit = filled(form, secrets, who, version);
    if (fit && (!best || fit.used > best.used)) best = { form, ...fit };
  }
  return best && { who, service, version, address, line: lineOf(best.form, best.fields) };
}
