// The token service on the mock server, in both its forms: handle and password in, a ticket for each service out.

import { MEMBER_ID_HIGH } from '#content/commands/msg/profile.ts';
import { provesPassword } from '#content/schemes/proof.ts';
import { secretFor, ticketFor } from '#content/schemes/ticket.ts';
import { find, findAll, plain, readDocument } from '#content/services/soap.ts';
import type { Element } from '#content/xml.ts';
import type { Account } from '#server/account.ts';
import { welcome } from '#server/open-door.ts';
import type { WebService } from '#server/web.ts';

/** The tags and namespaces in which the two forms of the service differ. */
interface Style {
  readonly envelope: string;
  readonly wsse: string;
  readonly wsa: string;
  readonly wst: string;
  readonly wsp: string;
  readonly lifetime: string;
  readonly contentType: string;
  /** Where a token is found, by its id. */
  readonly reference: (id: string, kind: string) => string;
  /** The body of a refusal. */
  readonly fault: (refusal: Refusal) => string;
}

/** Why nothing is given. */
interface Refusal {
  readonly text: string;
  /** The code of each form. */
  readonly rst: string;
  readonly rst2: string;
  /** The error that Passport names, and what stands behind it. */
  readonly value: string;
  readonly internal: string;
}

const WSU = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';

const RST: Style = {
  envelope: 'http://schemas.xmlsoap.org/soap/envelope/',
  wsse: 'http://schemas.xmlsoap.org/ws/2003/06/secext',
  wsa: 'http://schemas.xmlsoap.org/ws/2004/03/addressing',
  wst: 'http://schemas.xmlsoap.org/ws/2004/04/trust',
  wsp: 'http://schemas.xmlsoap.org/ws/2002/12/policy',
  lifetime: 'LifeTime',
  contentType: 'text/xml; charset=utf-8',
  reference: (id, kind) =>
    `<wst:RequestedTokenReference><wsse:KeyIdentifier ValueType="${kind}"/><wsse:Reference URI="#${id}"/></wst:RequestedTokenReference>`,
  // Clients look for the fault right below the envelope, without a body around it.
  fault: ({ rst, text }) =>
    `<S:Fault><faultcode>${rst}</faultcode><faultstring>${text}</faultstring></S:Fault>`,
};

const RST2: Style = {
  envelope: 'http://www.w3.org/2003/05/soap-envelope',
  wsse: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd',
  wsa: 'http://www.w3.org/2005/08/addressing',
  wst: 'http://schemas.xmlsoap.org/ws/2005/02/trust',
  wsp: 'http://schemas.xmlsoap.org/ws/2004/09/policy',
  lifetime: 'Lifetime',
  contentType: 'application/soap+xml; charset=utf-8',
  reference: (id) =>
    ['Attached', 'Unattached']
      .map(
        (how) =>
          `<wst:Requested${how}Reference><wsse:SecurityTokenReference><wsse:Reference URI="${id}"/></wsse:SecurityTokenReference></wst:Requested${how}Reference>`,
      )
      .join(''),
  fault: ({ rst2, text, value, internal }) =>
    `<S:Body><S:Fault><S:Code><S:Value>S:Sender</S:Value><S:Subcode><S:Value>${rst2}</S:Value></S:Subcode></S:Code><S:Reason><S:Text xml:lang="en-US">${text}</S:Text></S:Reason><S:Detail><psf:error><psf:value>${value}</psf:value><psf:internalerror><psf:code>${internal}</psf:code><psf:text>${text}</psf:text></psf:internalerror></psf:error></S:Detail></S:Fault></S:Body>`,
};

const FAILED: Refusal = {
  text: 'Authentication Failure',
  rst: 'wsse:FailedAuthentication',
  rst2: 'wst:FailedAuthentication',
  value: '0x80048821',
  internal: '0x80041012',
};

const INVALID: Refusal = {
  text: 'Invalid Request',
  rst: 'S:Client',
  rst2: 'wst:InvalidRequest',
  value: '0x80048820',
  internal: '0x80045c01',
};

const TOKEN_LIFE = 8 * 3_600_000;

function time(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** Whether a secret comes with a ticket: with the old kind, and where the policy has a key. */
function hasSecret(address: string, policy: string): boolean {
  return policy.startsWith('MBI_KEY') || address === 'messengerclear.live.com';
}

/** Clients take the last digit of the request's id as index, and look for Compact and that digit. */
function token(request: Element, index: number, account: Account, now: number, style: Style): string {
  const id = request.attributes.get('Id') ?? `RST${index}`;
  const number = /\d+$/.exec(id)?.[0] ?? String(index);
  const address = find(request, 'Address')?.text.trim() ?? '';
  const policy = find(request, 'PolicyReference')?.attributes.get('URI') ?? '';
  const legacy = number === '0';
  const tokenId = legacy ? 'BinaryDAToken0' : `Compact${number}`;
  const ticket = plain(ticketFor(account.handle, account.password));
  const life = `<wsu:Created>${time(now)}</wsu:Created><wsu:Expires>${time(now + TOKEN_LIFE)}</wsu:Expires>`;
  const binary = `<wsse:BinarySecurityToken Id="${tokenId}">${ticket}</wsse:BinarySecurityToken>`;
  const carried = legacy
    ? `<EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#" Id="${tokenId}" Type="http://www.w3.org/2001/04/xmlenc#Element"><CipherData><CipherValue>AAAA</CipherValue></CipherData></EncryptedData>`
    : binary;
  const secret = secretFor(account.handle, account.password);
  const proof = `<wst:RequestedProofToken><wst:BinarySecret>${secret}</wst:BinarySecret></wst:RequestedProofToken>`;
  return [
    '<wst:RequestSecurityTokenResponse>',
    `<wst:TokenType>urn:passport:${legacy ? 'legacy' : 'compact'}</wst:TokenType>`,
    `<wsp:AppliesTo xmlns:wsa="${style.wsa}"><wsa:EndpointReference><wsa:Address>${plain(address)}</wsa:Address></wsa:EndpointReference></wsp:AppliesTo>`,
    `<wst:${style.lifetime}>${life}</wst:${style.lifetime}>`,
    `<wst:RequestedSecurityToken>${carried}</wst:RequestedSecurityToken>`,
    style.reference(tokenId, legacy ? 'urn:passport' : 'urn:passport:compact'),
    legacy || hasSecret(address, policy) ? proof : '',
    '</wst:RequestSecurityTokenResponse>',
  ].join('');
}

function envelope(style: Style, content: string): string {
  return `<?xml version="1.0" encoding="utf-8" ?><S:Envelope xmlns:S="${style.envelope}" xmlns:wsse="${style.wsse}" xmlns:wsu="${WSU}" xmlns:wst="${style.wst}" xmlns:wsp="${style.wsp}" xmlns:psf="http://schemas.microsoft.com/Passport/SoapServices/SOAPFault">${content}</S:Envelope>`;
}

/** The header: what Passport says of itself and, when all is well, of the account. */
function passport(account: Account | undefined, now: number): string {
  const known = account
    ? `<psf:PUID>${puid(account)}</psf:PUID><psf:configVersion>3.0.869.0</psf:configVersion><psf:uiVersion>3.0.869.0</psf:uiVersion>`
    : '';
  const state = account ? '0x48803' : '0x80048800';
  const status = account ? '0x0' : FAILED.value;
  return `<S:Header><psf:pp><psf:serverVersion>1</psf:serverVersion>${known}<psf:authstate>${state}</psf:authstate><psf:reqstatus>${status}</psf:reqstatus><psf:serverInfo Path="Live1" RollingUpgradeState="ExclusiveNew" LocVersion="0" ServerTime="${time(now)}">SAMPLE</psf:serverInfo><psf:cookies/><psf:response/></psf:pp></S:Header>`;
}

/** The number of an account at Passport: both halves that the profile message names, as sixteen digits. */
function puid({ memberId }: Account): string {
  return [MEMBER_ID_HIGH, memberId].map((half) => half.toString(16).toUpperCase().padStart(8, '0')).join('');
}

/** Where both forms are, in small letters. */
export const PATH = /(^|\/)rst2?\.srf$/;

export const serve: WebService = (request, { world, now }) => {
  const path = request.path.toLowerCase();
  if (!PATH.test(path)) return undefined;
  const style = path.endsWith('rst2.srf') ? RST2 : RST;
  const headers = { 'Content-Type': style.contentType };
  const document = readDocument(request);
  const user = find(document, 'UsernameToken');
  if (!document || !user) return { status: 200, headers, body: envelope(style, style.fault(INVALID)) };
  const account = welcome(world, find(user, 'Username')?.text.trim() ?? '');
  if (!account || !provesPassword(find(user, 'Password')?.text ?? '', account, world)) {
    const refused = passport(undefined, now) + style.fault(FAILED);
    return { status: 200, headers, body: envelope(style, refused) };
  }
  const requests = findAll(document, 'RequestSecurityToken');
  // No white space between the answers: some clients take a text there for an answer and crash.
  const tokens = requests.map((each, index) => token(each, index, account, now, style)).join('');
  const collection = `<S:Body><wst:RequestSecurityTokenResponseCollection>${tokens}</wst:RequestSecurityTokenResponseCollection></S:Body>`;
  return { status: 200, headers, body: envelope(style, passport(account, now) + collection) };
};
