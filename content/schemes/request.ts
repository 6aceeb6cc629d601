// The client's side of the token service: the document that asks for a ticket, and what is read out of the answer.

import { escapeXml } from '#content/xml.ts';
import type { Credentials } from '../logon.ts';

/** Who asks, and by which policy: that of single sign-on, or ? and the challenge before it. */
export interface TicketRequest {
  readonly handle: string;
  readonly password: string;
  readonly policy: string;
}

const NAMESPACES = [
  'xmlns="http://schemas.xmlsoap.org/soap/envelope/"',
  'xmlns:wsse="http://schemas.xmlsoap.org/ws/2003/06/secext"',
  'xmlns:wsp="http://schemas.xmlsoap.org/ws/2002/12/policy"',
  'xmlns:wsa="http://schemas.xmlsoap.org/ws/2004/03/addressing"',
  'xmlns:wst="http://schemas.xmlsoap.org/ws/2004/04/trust"',
  'xmlns:ps="http://schemas.microsoft.com/Passport/SoapServices/PPCRL"',
].join(' ');

function token(id: string, address: string, policy: string): string {
  const reference = policy === '' ? '' : `<wsse:PolicyReference URI="${escapeXml(policy)}"/>`;
  return [
    `<wst:RequestSecurityToken Id="${id}">`,
    '<wst:RequestType>http://schemas.xmlsoap.org/ws/2004/04/security/trust/Issue</wst:RequestType>',
    `<wsp:AppliesTo><wsa:EndpointReference><wsa:Address>${address}</wsa:Address></wsa:EndpointReference></wsp:AppliesTo>`,
    `${reference}</wst:RequestSecurityToken>`,
  ].join('');
}

/** The document that asks for the ticket of the notification servers, after the one that every request begins with. */
export function ticketRequest({ handle, password, policy }: TicketRequest): string {
  const user = `<wsse:UsernameToken Id="user"><wsse:Username>${escapeXml(handle)}</wsse:Username><wsse:Password>${escapeXml(password)}</wsse:Password></wsse:UsernameToken>`;
  const first = token('RST0', 'http://Passport.NET/tb', '');
  const second = token(
    'RST1',
    policy.startsWith('?') ? 'messenger.msn.com' : 'messengerclear.live.com',
    policy,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><Envelope ${NAMESPACES}><Header><wsse:Security>${user}</wsse:Security></Header><Body><ps:RequestMultipleSecurityTokens Id="RSTS">${first}${second}</ps:RequestMultipleSecurityTokens></Body></Envelope>`;
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** The ticket in an answer, and the secret that stands behind it, which only some policies give; undefined: none. */
export function readTicket(document: string): Credentials | undefined {
  const found = /<(?:\w+:)?BinarySecurityToken\b[^>]*>([^<]+)<\/([\s\S]*)$/.exec(document);
  if (!found) return undefined;
  const secret = /<(?:\w+:)?BinarySecret\b[^>]*>([^<]+)</.exec(found[2] ?? '')?.[1];
  return { ticket: plain((found[1] ?? '').trim()), secret: secret?.trim() ?? '' };
}
