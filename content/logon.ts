// The client's side of every generation of log-on, as a script: it yields lines and is given what the server said.

import { decodeBase64 } from '#crypto/base64.ts';
import type { Frame } from '#protocol/frame.ts';
import { writeAddress, writeEnvelope } from './envelope.ts';
import { md5Digest } from './schemes/md5.ts';
import { answerSso } from './schemes/sso.ts';
import { secretFor, ticketFor } from './schemes/ticket.ts';
import { VERSION_IDS, type VersionId } from './vocabulary.ts';
import { escapeXml } from './xml.ts';

/** One line that a client sends, with its payload. */
export interface ClientLine {
  readonly line: string;
  readonly payload?: string;
}

/** A script of a client: yields what to send, is given the frames that came since. */
export type Script = Generator<ClientLine, void, readonly Frame[]>;

export interface LogOn {
  readonly version: VersionId;
  readonly handle: string;
  readonly password: string;
  /** In braces; used from MSNP16. */
  readonly machine: string;
  /** Whom the client announces from MSNP13 on, because its address book says so. */
  readonly contacts: readonly string[];
  /** Display name that MSNP21 publishes with the status. */
  readonly friendly?: string;
  /** Status to set in the end; left out: the script stops after the log-on itself. */
  readonly status?: string;
  /** First transaction ID; 1 when left out. */
  readonly trid?: number;
}

function at(version: VersionId): number {
  return VERSION_IDS.indexOf(version);
}

/** Whether a version is another one or a later one. */
export function isFrom(version: VersionId, first: VersionId): boolean {
  return at(version) >= at(first);
}

const BUILDS: readonly (readonly [VersionId, string])[] = [
  ['MSNP8', '5.0.0544'],
  ['MSNP9', '6.0.0602'],
  ['MSNP10', '6.2.0137'],
  ['MSNP11', '7.0.0777'],
  ['MSNP12', '7.5.0324'],
  ['MSNP13', '8.0.0812'],
  ['MSNP15', '8.1.0178'],
  ['MSNP16', '9.0.0000'],
  ['MSNP17', '14.0.8117.0416'],
  ['MSNP21', '15.4.3502.0922'],
];

/** The client build that stands for a version in our own sessions. */
export function buildFor(version: VersionId): string {
  return BUILDS.findLast(([first]) => isFrom(version, first))?.[1] ?? '4.5.0121';
}

function heard(frames: readonly Frame[], form: string, field: string): string {
  const frame = frames.find((each) => each.form?.id === form);
  const value = frame?.fields[field];
  if (typeof value === 'string') return value;
  throw new Error(`Expected ${form}, but heard: ${frames.map(({ line }) => line).join(' / ') || 'nothing'}`);
}

/** How many contacts our own clients announce in one document, so that it stays below 7,500 bytes. */
const ANNOUNCED_AT_ONCE = 80;

/** The document that announces contacts as on the forward and allow lists. */
export function announcement(contacts: readonly string[], services: boolean): string {
  const entry = (name: string, network: string): string =>
    services
      ? `<c n="${name}"${network}><s l="3" n="IM" /><s l="3" n="PE" /></c>`
      : `<c n="${name}" l="3"${network} />`;
  const byDomain = Map.groupBy(contacts, (contact) => contact.split('@')[1] ?? '');
  const domains = [...byDomain].map(([domain, people]) => {
    if (domain === '') return `<t>${people.map((telephone) => entry(telephone, '')).join('')}</t>`;
    return `<d n="${domain}">${people.map((person) => entry(person.split('@')[0] ?? '', ' t="1"')).join('')}</d>`;
  });
  return `<ml l="1">${domains.join('')}</ml>`;
}

/** The initialisation vector of our own answers: any eight bytes will do, these are always the same. */
const IV = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);

/** The words of `USR {trid} SSO S` after the ticket. */
export function ssoWords(nonce: string, { handle, password, machine, version }: LogOn): string {
  const secret = decodeBase64(secretFor(handle, password)) ?? new Uint8Array(0);
  const { response } = answerSso({ nonce, secret, iv: IV });
  return isFrom(version, 'MSNP16') ? `${response} ${machine}` : response;
}

/** Presence as MSNP21 publishes it. Without a display name, the account keeps the one it has. */
export function presenceDocument(handle: string, machine: string, status: string, name?: string): string {
  const called = name === undefined ? '' : `<FriendlyName>${escapeXml(name)}</FriendlyName>`;
  const body = [
    `<user><s n="IM"><Status>${status}</Status><CurrentMedia></CurrentMedia></s>`,
    `<s n="PE"><UserTileLocation></UserTileLocation>${called}<PSM></PSM></s>`,
    '<sep n="IM"><Capabilities>2788999228:48</Capabilities></sep></user>',
  ].join('');
  const routing = { To: writeAddress(1, handle), From: writeAddress(1, handle, machine) };
  const publication = { Publication: '1.0', Uri: '/user', 'Content-Type': 'application/user+xml' };
  return new TextDecoder().decode(writeEnvelope(routing, {}, publication, body));
}

/**
 * Logs an account on, from VER to the first status. The connection leads to a notification server; a referral
 * is the caller's to follow. Throws when the server does not say what the version's log-on needs.
 */
export function* logOnScript(logOn: LogOn): Script {
  const { version, handle, password, status } = logOn;
  let trid = logOn.trid ?? 1;
  yield { line: `VER ${trid++} ${version} CVR0` };
  if (isFrom(version, 'MSNP8')) {
    const build = buildFor(version);
    const hop = isFrom(version, 'MSNP21') ? ' VmVyc2lvbjogMQ0KWGZyQ291bnQ6IDENCg==' : '';
    yield { line: `CVR ${trid++} 0x0409 winnt 5.1 i386 MSNMSGR ${build} MSMSGS ${handle}${hop}` };
  } else yield { line: `INF ${trid++}` };

  if (!isFrom(version, 'MSNP8')) {
    const challenge = heard(yield { line: `USR ${trid++} MD5 I ${handle}` }, 'USR.md5Challenge', 'challenge');
    yield { line: `USR ${trid++} MD5 S ${md5Digest(challenge, password)}` };
  } else if (!isFrom(version, 'MSNP15')) {
    yield { line: `USR ${trid++} TWN I ${handle}` };
    yield { line: `USR ${trid++} TWN S ${ticketFor(handle, password)}` };
  } else {
    const nonce = heard(yield { line: `USR ${trid++} SSO I ${handle}` }, 'USR.ssoChallenge', 'nonce');
    yield { line: `USR ${trid++} SSO S ${ticketFor(handle, password)} ${ssoWords(nonce, logOn)}` };
  }
  if (status === undefined) return;

  if (isFrom(version, 'MSNP13')) {
    if (!isFrom(version, 'MSNP21')) yield { line: `BLP ${trid++} AL` };
    for (let from = 0; from < logOn.contacts.length; from += ANNOUNCED_AT_ONCE) {
      const some = logOn.contacts.slice(from, from + ANNOUNCED_AT_ONCE);
      const payload = announcement(some, isFrom(version, 'MSNP21'));
      yield { line: `ADL ${trid++} ${payload.length}`, payload };
    }
  } else yield { line: isFrom(version, 'MSNP10') ? `SYN ${trid++} 0 0` : `SYN ${trid++} 0` };

  if (isFrom(version, 'MSNP21')) {
    const payload = presenceDocument(handle, logOn.machine, status, logOn.friendly);
    yield { line: `PUT ${trid++} ${new TextEncoder().encode(payload).length}`, payload };
  } else yield { line: `CHG ${trid++} ${status}${capabilitiesFor(version)}` };
}

/** What our own clients say they can do, with the blank before it; nothing before MSNP8. */
export function capabilitiesFor(version: VersionId): string {
  if (isFrom(version, 'MSNP16')) return ' 2788999228:48';
  if (isFrom(version, 'MSNP12')) return ' 1342177324';
  if (isFrom(version, 'MSNP9')) return ' 268435500';
  return isFrom(version, 'MSNP8') ? ' 0' : '';
}
