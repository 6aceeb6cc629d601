// What a client says after its log-on, in the words of its version: lists, presence, switchboards, messages. Each
// gives lines for a transaction ID and those after it.

import type { ClientLine, Script } from '#client/script.ts';
import { utf8Bytes } from '#crypto/text.ts';
import { encodeText } from '#protocol/params.ts';
import { writeAddress, writeEnvelope } from './envelope.ts';
import { capabilitiesFor, isFrom, presenceDocument } from './logon.ts';
import type { VersionId } from './vocabulary.ts';

/** Who speaks, and at which place. */
export interface Speaker {
  readonly version: VersionId;
  readonly handle: string;
  /** Machine GUID in braces. */
  readonly machine: string;
}

/** A line that ends with the length of its payload. */
export function counted(words: string, payload: string): ClientLine {
  return { line: `${words} ${utf8Bytes(payload).length}`, payload };
}

const BITS = { FL: 1, AL: 2, BL: 4 } as const;

/** MSNP21 hides where others block. */
const SERVICE_BITS = { ...BITS, BL: 64 } as const;

export type OwnList = keyof typeof BITS;

/** The document of one person on some lists, as ADL and RML carry it. */
function entryOf(handle: string, lists: readonly OwnList[], version: VersionId): string {
  const [name, domain] = handle.split('@');
  const table = isFrom(version, 'MSNP21') ? SERVICE_BITS : BITS;
  const bits = lists.reduce((sum, list) => sum | table[list], 0);
  const contact = isFrom(version, 'MSNP21')
    ? `<c n="${name}" t="1"><s l="${bits}" n="IM" /><s l="${bits}" n="PE" /></c>`
    : `<c n="${name}" l="${bits}" t="1" />`;
  return `<ml><d n="${domain}">${contact}</d></ml>`;
}

/** Puts somebody on lists of the own account: a line for each list, or one document for all. */
export function putOn(
  { version }: Speaker,
  trid: number,
  handle: string,
  lists: readonly OwnList[],
): ClientLine[] {
  if (isFrom(version, 'MSNP13')) return [counted(`ADL ${trid}`, entryOf(handle, lists, version))];
  return lists.map((list, index) => {
    const head = `${isFrom(version, 'MSNP10') ? 'ADC' : 'ADD'} ${trid + index} ${list}`;
    if (!isFrom(version, 'MSNP10')) return { line: `${head} ${handle} ${handle}` };
    return { line: `${head} N=${handle}${list === 'FL' ? ` F=${encodeText(handle)}` : ''}` };
  });
}

/**
 * Takes somebody off lists of the own account. `id` is what the account's lists call a contact of the forward list
 * from MSNP10 to MSNP12; the handle when left out.
 */
export function takeOff(
  { version }: Speaker,
  trid: number,
  handle: string,
  lists: readonly OwnList[],
  id = handle,
): ClientLine[] {
  if (isFrom(version, 'MSNP13')) return [counted(`RML ${trid}`, entryOf(handle, lists, version))];
  return lists.map((list, index) => ({
    line: `REM ${trid + index} ${list} ${list === 'FL' && isFrom(version, 'MSNP10') ? id : handle}`,
  }));
}

/** Sets the own status. */
export function setStatus({ version, handle, machine }: Speaker, trid: number, status: string): ClientLine {
  if (!isFrom(version, 'MSNP21')) return { line: `CHG ${trid} ${status}${capabilitiesFor(version)}` };
  return counted(`PUT ${trid}`, presenceDocument(handle, machine, status));
}

/** The own account as a switchboard wants to have it named. */
export function endpointOf({ version, handle, machine }: Speaker): string {
  return isFrom(version, 'MSNP16') ? `${handle};${machine}` : handle;
}

/** A text as the payload of MSG. */
export function messageBody(text: string): string {
  return `MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n${text}`;
}

/** Says a text on a switchboard and asks for an acknowledgement. */
export function say(trid: number, text: string): ClientLine {
  return counted(`MSG ${trid} A`, messageBody(text));
}

/** Says a text to an account as MSNP21 does, with no switchboard. */
export function sayTo({ handle, machine }: Speaker, trid: number, other: string, text: string): ClientLine {
  const routing = {
    To: writeAddress(1, other),
    From: writeAddress(1, handle, machine),
    'Service-Channel': 'IM/Online',
  };
  const content = {
    Messaging: '2.0',
    'Message-Type': 'Text',
    'Content-Type': 'text/plain; charset=UTF-8',
    'X-MMS-IM-Format': 'FN=Segoe%20UI; EF=; CO=0; CS=1; PF=0',
  };
  return counted(`SDG ${trid}`, new TextDecoder().decode(writeEnvelope(routing, {}, content, text)));
}

/** Lines one after the other as a script. */
export function* linesScript(lines: readonly ClientLine[]): Script {
  for (const line of lines) yield line;
}
