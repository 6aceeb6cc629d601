// The token service on the mock server, in both its forms: handle and password in, a ticket for each service out.

import { secretFor, ticketFor } from '#content/schemes/ticket.ts';
import { type Element, escapeXml, readXml } from '#content/xml.ts';
import type { Account } from '#server/account.ts';
import type { WebAnswer, WebService } from '#server/web.ts';

/** The tags and namespaces in which the two forms of the service differ. */
interface Style {
  readonly envelope: string;
  readonly wsse: string;
  readonly wsu: string;
  readonly wsa: string;
  readonly wst: string;
  readonly wsp: string;
  readonly lifetime: string;
  readonly contentType: string;
}

const WSU = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';

const RST: Style = {
  envelope: 'http://schemas.xmlsoap.org/soap/envelope/',
  wsse: 'http://schemas.xmlsoap.org/ws/2003/06/secext',
  wsu: WSU,
  wsa: 'http://schemas.xmlsoap.org/ws/2004/03/addressing',
  wst: 'http://schemas.xmlsoap.org/ws/2004/04/trust',
  wsp: 'http://schemas.xmlsoap.org/ws/2002/12/policy',
  lifetime: 'LifeTime',
  contentType: 'text/xml; charset=utf-8',
};

const RST2: Style = {
  envelope: 'http://www.w3.org/2003/05/soap-envelope',
  wsse: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd',
  wsu: WSU,
  wsa: 'http://www.w3.org/2005/08/addressing',
  wst: 'http://schemas.xmlsoap.org/ws/2005/02/trust',
  wsp: 'http://schemas.xmlsoap.org/ws/2004/09/policy',
  lifetime: 'Lifetime',
  contentType: 'application/soap+xml; charset=utf-8',
};

const TOKEN_LIFE = 8 * 3_600_000;

/** An element anywhere below another, by its name without prefix. */
function find(element: Element | undefined, local: string): Element | undefined {
  if (!element) return undefined;
  if (element.name.replace(/^.*:/, '') === local) return element;
  for (const child of element.children) {
    const found = find(child, local);
    if (found) return found;
  }
  return undefined;
}

function all(element: Element, local: string): Element[] {
  const own = element.name.replace(/^.*:/, '') === local ? [element] : [];
  return [...own, ...element.children.flatMap((child) => all(child, local))];
}

function time(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** Clients take the last digit of the request's id as index, and look for Compact and that digit. */
function token(request: Element, index: number, account: Account, now: number, style: Style): string {
  const id = request.attributes.get('Id') ?? `RST${index}`;
  const number = /\d+$/.exec(id)?.[0] ?? String(index);
  const address = find(request, 'Address')?.text.trim() ?? '';
  const legacy = number === '0';
  const tokenId = legacy ? 'BinaryDAToken0' : `Compact${number}`;
  const ticket = escapeXml(ticketFor(account.handle, account.password));
  const life = `<wsu:Created>${time(now)}</wsu:Created><wsu:Expires>${time(now + TOKEN_LIFE)}</wsu:Expires>`;
  const binary = `<wsse:BinarySecurityToken Id="${tokenId}">${ticket}</wsse:BinarySecurityToken>`;
  const carried = legacy
    ? `<EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#" Id="${tokenId}" Type="http://www.w3.org/2001/04/xmlenc#Element"><CipherData><CipherValue>AAAA</CipherValue></CipherData></EncryptedData>`
    : binary;
  return [
    '<wst:RequestSecurityTokenResponse>',
    `<wst:TokenType>urn:passport:${legacy ? 'legacy' : 'compact'}</wst:TokenType>`,
    `<wsp:AppliesTo xmlns:wsa="${style.wsa}"><wsa:EndpointReference><wsa:Address>${escapeXml(address)}</wsa:Address></wsa:EndpointReference></wsp:AppliesTo>`,
    `<wst:${style.lifetime}>${life}</wst:${style.lifetime}>`,
    `<wst:RequestedSecurityToken>${carried}</wst:RequestedSecurityToken>`,
    `<wst:RequestedProofToken><wst:BinarySecret>${secretFor(account.handle, account.password)}</wst:BinarySecret></wst:RequestedProofToken>`,
    '</wst:RequestSecurityTokenResponse>',
  ].join('');
}

function envelope(style: Style, header: string, body: string): string {
  return `<?xml version="1.0" encoding="utf-8" ?><S:Envelope xmlns:S="${style.envelope}" xmlns:wsse="${style.wsse}" xmlns:wsu="${style.wsu}" xmlns:wst="${style.wst}" xmlns:wsp="${style.wsp}" xmlns:psf="http://schemas.microsoft.com/Passport/SoapServices/SOAPFault">${header}<S:Body>${body}</S:Body></S:Envelope>`;
}

function passport(account: Account | undefined, now: number): string {
  const puid = account ? account.memberId.toString(16).toUpperCase().padStart(16, '0') : '';
  const state = account ? '0x48803' : '0x80048800';
  const status = account ? '0x0' : '0x80048821';
  return `<S:Header><psf:pp><psf:serverVersion>1</psf:serverVersion><psf:PUID>${puid}</psf:PUID><psf:configVersion>3.0.869.0</psf:configVersion><psf:uiVersion>3.0.869.0</psf:uiVersion><psf:authstate>${state}</psf:authstate><psf:reqstatus>${status}</psf:reqstatus><psf:serverInfo Path="Live1" RollingUpgradeState="ExclusiveNew" LocVersion="0" ServerTime="${time(now)}">SAMPLE</psf:serverInfo><psf:cookies/><psf:response/></psf:pp></S:Header>`;
}

function fault(style: Style, now: number, code: string, text: string): WebAnswer {
  const detail = `<S:Fault><faultcode>${code}</faultcode><faultstring>${escapeXml(text)}</faultstring></S:Fault>`;
  const later = `<S:Fault><S:Code><S:Value>S:Sender</S:Value><S:Subcode><S:Value>${code}</S:Value></S:Subcode></S:Code><S:Reason><S:Text xml:lang="en-US">${escapeXml(text)}</S:Text></S:Reason><S:Detail><psf:error><psf:value>0x80048821</psf:value></psf:error></S:Detail></S:Fault>`;
  const body = envelope(style, passport(undefined, now), style === RST ? detail : later);
  return { status: 200, headers: { 'Content-Type': style.contentType }, body };
}

export const serve: WebService = ({ path, body }, { world, now }) => {
  const style = /(^|\/)rst2\.srf$/i.test(path) ? RST2 : /(^|\/)rst\.srf$/i.test(path) ? RST : undefined;
  if (!style) return undefined;
  const document = readXml(new TextDecoder().decode(body));
  const user = find(document, 'UsernameToken');
  if (!document || !user) return fault(style, now, 'S:Client', 'Invalid Request');
  const account = world.account(find(user, 'Username')?.text.trim() ?? '');
  if (!account || find(user, 'Password')?.text !== account.password) {
    return fault(style, now, 'wsse:FailedAuthentication', 'Authentication Failure');
  }
  const requests = all(document, 'RequestSecurityToken');
  // No white space between the answers: some clients take a text there for an answer and crash.
  const tokens = requests.map((request, index) => token(request, index, account, now, style)).join('');
  const collection = `<wst:RequestSecurityTokenResponseCollection>${tokens}</wst:RequestSecurityTokenResponseCollection>`;
  const answer = envelope(style, passport(account, now), collection);
  return { status: 200, headers: { 'Content-Type': style.contentType }, body: answer };
};
