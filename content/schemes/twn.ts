// The TWN log-on of MSNP8 to MSNP14: the server's parameter list, the ticket, and the headers of Passport 1.4.

import { decodePercent, encodePercent } from '#crypto/percent.ts';

/** One `key=value` of a comma-separated list, the value exactly as it is written. */
export interface ListedValue {
  readonly key: string;
  readonly value: string;
}

/** Both halves of a ticket; each is opaque and travels as it is. */
export interface Ticket {
  /** The `t=` half, which the profile message repeats as MSPAuth. */
  readonly auth: string;
  /** The `p=` half, which may be empty. */
  readonly profile: string;
}

/** What a client asks the log-on server with, everything decoded but the challenge. */
export interface PassportRequest {
  readonly handle: string;
  readonly password: string;
  /** The parameter of `USR {trid} TWN S`, copied unchanged. */
  readonly challenge: string;
  /** Left out: `http://messenger.msn.com`, the address that clients name. */
  readonly returnUrl?: string;
}

/** What the log-on server says: signed in, ask elsewhere, or refused. */
export type PassportAnswer =
  | { readonly kind: 'success'; readonly ticket: string; readonly returnUrl?: string }
  | { readonly kind: 'redirect' }
  | {
      readonly kind: 'failed';
      /** The server adds `noretry` to the status. */
      readonly final?: true;
      /** A text for the user. */
      readonly text?: string;
    };

/** A line of an HTTP header with the status that it comes with. */
export interface PassportHeader {
  readonly status: 200 | 302 | 401;
  readonly name: 'Authentication-Info' | 'WWW-Authenticate';
  readonly value: string;
}

const SCHEME = 'Passport1.4';
const MESSENGER = 'http://messenger.msn.com';

/**
 * Writes the parameter of `USR {trid} TWN S {challenge}`.
 *
 * Values go in as given, so what needs percent-encoding, such as `ru`, comes encoded. Throws a RangeError for
 * a key or value that would break the list or the line. Source: wiki:commands/usr.
 */
export function formatTwnChallenge(parameters: readonly ListedValue[]): string {
  return parameters
    .map(({ key, value }) => {
      if (/[\s,=]/.test(key) || key === '' || /[\s,]/.test(value)) {
        throw new RangeError(`${key}=${value} cannot stand in the list`);
      }
      return `${key}=${value}`;
    })
    .join(',');
}

/** Reads such a list in its order, values as written; undefined when an entry has no key and `=`. */
export function parseTwnChallenge(challenge: string): readonly ListedValue[] | undefined {
  return parseList(challenge);
}

/** A URL as `ru` and `OrgURL` carry it: all but letters and digits percent-encoded, dots too. */
export function encodeReturnUrl(url: string): string {
  return encodePercent(url, { plain: '' });
}

/** `t={auth}&p={profile}`, what `USR {trid} TWN S` and `USR {trid} SSO S` carry from the client. */
export function formatTicket({ auth, profile }: Ticket): string {
  return `t=${auth}&p=${profile}`;
}

/** Both halves of a ticket; undefined when one is missing, when `t=` is empty, or when it holds a blank. */
export function parseTicket(text: string): Ticket | undefined {
  const found = /^t=([^&\s]+)&p=([^&\s]*)$/.exec(text);
  if (!found) return undefined;
  const [, auth = '', profile = ''] = found;
  return { auth, profile };
}

/**
 * The value of the nexus's `PassportURLs` header.
 *
 * Clients match the header's name by case and read `DALogin` up to a comma or the end of the line; official
 * ones get it without a scheme. Source: wiki:services/passport14.
 */
export function formatPassportUrls(urls: readonly ListedValue[]): string {
  return urls.map(({ key, value }) => `${key}=${value}`).join(',');
}

/** The entries of `PassportURLs` in their order; undefined when one has no key and `=`. */
export function parsePassportUrls(value: string): readonly ListedValue[] | undefined {
  return parseList(value);
}

/** The log-on address in a list of PassportURLs, as a URL; undefined when there is none. */
export function logOnUrl(urls: readonly ListedValue[]): string | undefined {
  const address = urls.find(({ key }) => key === 'DALogin')?.value;
  if (address === undefined || address === '') return undefined;
  // Escargot sends the scheme along.
  return /^https?:\/\//i.test(address) ? address : `https://${address}`;
}

/**
 * The value of the `Authorization` header that asks for a ticket.
 *
 * Several clients cut a password at 16 characters before this; here it goes in whole.
 * Sources: wiki:services/passport14, msn-pecan:nexus.c, gtmess:msn.c.
 */
export function formatAuthorization(request: PassportRequest): string {
  const { handle, password, challenge, returnUrl = MESSENGER } = request;
  const named = [
    'OrgVerb=GET',
    `OrgURL=${encodeReturnUrl(returnUrl)}`,
    `sign-in=${encodePercent(handle)}`,
    `pwd=${encodePercent(password)}`,
  ];
  return `${SCHEME} ${[...named, challenge].join(',')}`;
}

/**
 * Reads an `Authorization` value as a log-on server does.
 *
 * Undefined for another scheme, and for a missing or badly encoded handle or password. All that is not one of
 * the four named entries is the challenge, in its order.
 */
export function parseAuthorization(value: string): PassportRequest | undefined {
  const found = /^Passport1\.4\s+(.*)$/.exec(value);
  if (!found) return undefined;
  const entries = (found[1] ?? '').split(',');
  const named = (key: string): string | undefined => {
    const entry = entries.find((text) => text.startsWith(`${key}=`));
    return entry === undefined ? undefined : decodePercent(entry.slice(key.length + 1));
  };
  const handle = named('sign-in');
  const password = named('pwd');
  const returnUrl = named('OrgURL');
  if (handle === undefined || password === undefined) return undefined;
  const challenge = entries.filter((entry) => !/^(OrgVerb|OrgURL|sign-in|pwd)=/.test(entry)).join(',');
  return { handle, password, challenge, ...(returnUrl === undefined ? {} : { returnUrl }) };
}

/**
 * The header line and the status of an answer. A redirect needs a `Location` line beside it.
 *
 * The status key is `da-status`, the spelling that clients look for; the wiki has `dastatus` in places.
 * Sources: wiki:services/passport14, escargot:front/msn/http/other.py.
 */
export function formatPassportAnswer(answer: PassportAnswer): PassportHeader {
  if (answer.kind === 'redirect') {
    return { status: 302, name: 'Authentication-Info', value: `${SCHEME} da-status=redir` };
  }
  if (answer.kind === 'failed') {
    const status = answer.final ? 'failed-noretry' : 'failed';
    const text = answer.text === undefined ? '' : `,cbtxt=${encodePercent(answer.text)}`;
    const value = `${SCHEME} da-status=${status},srealm=Passport.NET,ts=-1,prompt${text}`;
    return { status: 401, name: 'WWW-Authenticate', value };
  }
  const cookies = ['MSPAuth', 'MSPProf', 'MSPSec'].map((cookie) => `tname=${cookie}`).join(',');
  const { ticket, returnUrl = MESSENGER } = answer;
  const value = `${SCHEME} da-status=success,${cookies},from-PP='${ticket}',ru=${returnUrl}`;
  return { status: 200, name: 'Authentication-Info', value };
}

/** Reads the value of either header; undefined when it is not of Passport 1.4 or says none of the three. */
export function parsePassportAnswer(value: string): PassportAnswer | undefined {
  if (!value.startsWith(SCHEME)) return undefined;
  const status = /[\s,]da-?status=([^,\s]*)/.exec(value)?.[1];
  const ticket = /[\s,]from-PP='([^']*)'/.exec(value)?.[1];
  if (status === 'redir') return { kind: 'redirect' };
  if (status === 'success' && ticket !== undefined) {
    const returnUrl = /,ru=([^,\s]*)/.exec(value.replace(/'[^']*'/, ''))?.[1];
    return { kind: 'success', ticket, ...(returnUrl === undefined ? {} : { returnUrl }) };
  }
  if (status === undefined || !status.startsWith('failed')) return undefined;
  const encoded = /,cbtxt=([^,\s]*)/.exec(value)?.[1];
  const text = encoded === undefined ? undefined : (decodePercent(encoded) ?? encoded);
  return {
    kind: 'failed',
    ...(status === 'failed-noretry' ? { final: true } : {}),
    ...(text === undefined ? {} : { text }),
  };
}

function parseList(text: string): ListedValue[] | undefined {
  const entries: ListedValue[] = [];
  for (const entry of text.split(',')) {
    const at = entry.indexOf('=');
    if (at < 1) return undefined;
    entries.push({ key: entry.slice(0, at).trim(), value: entry.slice(at + 1).trim() });
  }
  return entries;
}
