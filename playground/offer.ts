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
import type { Addresses } from '#server/serve.ts';
import type { Offer } from './channel.ts';

/** The other services that the line names the address of; a real server has one address for all. */
function placesIn(frame: Frame, known: Addresses): readonly (readonly [service: string, address: string])[] {
  if (!frame.fit || !isFit(frame.fit)) return [];
  const addresses = frame.fit.taken.filter(({ param }) => param.type === 'address').map(({ value }) => value);
  return Object.entries(known).filter(([service, address]) => {
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

/**
 * The connection that a line of the server leads an account to, if it leads anywhere. `addresses`: where the servers
 * are; those of the mock server when left out.
 */
export function offerOf(
  frame: Frame,
  who: string,
  version: VersionId,
  addresses: Addresses = STAGE_ADDRESSES,
): Offer | undefined {
  const places = placesIn(frame, addresses);
  if (places.length === 0 || !frame.fit || !isFit(frame.fit)) return undefined;
  const secrets = new Map<string, unknown>();
  for (const { param, value } of frame.fit.taken) if (param.generated) secrets.set(param.generated, value);
  let best:
    | { offer: Omit<Offer, 'line'>; form: BoundForm; fields: Record<string, unknown>; used: number }
    | undefined;
  for (const [service, address] of places) {
    const { forms, service: door } = dialectOf(frame.dialect.protocol, version, service);
    for (const form of forms) {
      if (form.form.from !== 'client' || form.in.some((phase) => phase !== door.start)) continue;
      const fit = filled(form, secrets, who, version);
      const offer = { who, service, version, address };
      if (fit && (!best || fit.used > best.used)) best = { offer, form, ...fit };
    }
  }
  return best && { ...best.offer, line: lineOf(best.form, best.fields) };
}
