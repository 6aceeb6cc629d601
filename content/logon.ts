// The client's side of every generation of log-on, as a script: it yields lines and is given what the server said.

import type { Script } from '#client/script.ts';
import { decodeBase64, encodeBase64 } from '#crypto/base64.ts';
import { utf8Bytes } from '#crypto/text.ts';
import type { Frame } from '#protocol/frame.ts';
import { writeAddress, writeEnvelope } from './envelope.ts';
import { md5Digest } from './schemes/md5.ts';
import { answerSso } from './schemes/sso.ts';
import { secretFor, ticketFor } from './schemes/ticket.ts';
import { VERSION_IDS, type VersionId } from './vocabulary.ts';
import { escapeXml } from './xml.ts';

/** What Passport gave for an account: the ticket, and with it the secret of single sign-on as Base64. */
export interface Credentials {
  readonly ticket: string;
  readonly secret: string;
}

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
  /** What Passport gave; made from handle and password as the mock Passport does when left out. */
  readonly credentials?: Credentials;
  /** How many referrals the client has followed; none when left out. */
  readonly hop?: number;
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

/** What proves an account by a ticket, unless its Passport gave something else. */
function credentialsOf({ credentials, handle, password }: LogOn): Credentials {
  return credentials ?? { ticket: ticketFor(handle, password), secret: secretFor(handle, password) };
}

/** The words of `USR {trid} SSO S` after the ticket. */
export function ssoWords(nonce: string, logOn: LogOn): string {
  const secret = decodeBase64(credentialsOf(logOn).secret) ?? new Uint8Array(0);
  const { response } = answerSso({ nonce, secret, iv: IV });
  return isFrom(logOn.version, 'MSNP16') ? `${response} ${logOn.machine}` : response;
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

/** How MSNP21 counts the servers that it has been sent to. */
function hopWord({ version, hop = 0 }: LogOn): string {
  if (!isFrom(version, 'MSNP21')) return '';
  return ` ${encodeBase64(utf8Bytes(`Version: 1\r\nXfrCount: ${hop + 1}\r\n`))}`;
}

/** The scheme by which a version proves who is there. */
export function schemeOf(version: VersionId): 'MD5' | 'TWN' | 'SSO' {
  if (isFrom(version, 'MSNP15')) return 'SSO';
  return isFrom(version, 'MSNP8') ? 'TWN' : 'MD5';
}

const CHALLENGES = {
  MD5: ['USR.md5Challenge', 'challenge'],
  TWN: ['USR.twnChallenge', 'parameters'],
  SSO: ['USR.ssoChallenge', 'nonce'],
} as const;

/** From VER to the challenge, which it gives. Throws when the server does not say what this needs. */
export function* greetScript(logOn: LogOn): Script<string> {
  const { version, handle } = logOn;
  let trid = logOn.trid ?? 1;
  yield { line: `VER ${trid++} ${version} CVR0` };
  if (isFrom(version, 'MSNP8')) {
    const build = buildFor(version);
    yield { line: `CVR ${trid++} 0x0409 winnt 5.1 i386 MSNMSGR ${build} MSMSGS ${handle}${hopWord(logOn)}` };
  } else yield { line: `INF ${trid++}` };
  const scheme = schemeOf(version);
  const [form, field] = CHALLENGES[scheme];
  return heard(yield { line: `USR ${trid++} ${scheme} I ${handle}` }, form, field);
}

/** The line that answers the challenge of a log-on. */
export function proofLine(trid: number, challenge: string, logOn: LogOn): string {
  const scheme = schemeOf(logOn.version);
  if (scheme === 'MD5') return `USR ${trid} MD5 S ${md5Digest(challenge, logOn.password)}`;
  const { ticket } = credentialsOf(logOn);
  return `USR ${trid} ${scheme} S ${ticket}${scheme === 'SSO' ? ` ${ssoWords(challenge, logOn)}` : ''}`;
}

/** The proof, and then as far as the status, if one is to be set. Throws when the proof is not taken. */
export function* proveScript(challenge: string, logOn: LogOn): Script {
  const { version, handle, status } = logOn;
  let trid = (logOn.trid ?? 1) + 3;
  heard(yield { line: proofLine(trid++, challenge, logOn) }, 'USR.ok', 'handle');
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
    yield { line: `PUT ${trid++} ${utf8Bytes(payload).length}`, payload };
  } else yield { line: `CHG ${trid++} ${status}${capabilitiesFor(version)}` };
}

/**
 * Logs an account on, from VER to the first status. A referral is followed by whoever drives the script, which begins
 * anew at the new address. Throws when the server does not say what the version's log-on needs.
 */
export function* logOnScript(logOn: LogOn): Script {
  const challenge = yield* greetScript(logOn);
  yield* proveScript(challenge, logOn);
}

/** The address that a frame sends a client on to, if it is a referral to another notification server. */
export function referredTo({ form, fields }: Frame): string | undefined {
  const { address } = fields;
  return form?.id === 'XFR.referral' && typeof address === 'string' ? address : undefined;
}

/** What our own clients say they can do, with the blank before it; nothing before MSNP8. */
export function capabilitiesFor(version: VersionId): string {
  if (isFrom(version, 'MSNP16')) return ' 2788999228:48';
  if (isFrom(version, 'MSNP12')) return ' 1342177324';
  if (isFrom(version, 'MSNP9')) return ' 268435500';
  return isFrom(version, 'MSNP8') ? ' 0' : '';
}
