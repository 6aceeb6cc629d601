// The token service as BitlBee, Pidgin, msn-pecan and MSNPSharp use it.
import { describe, expect, test } from 'vitest';
import { SAMPLE_PASSWORD } from '#content/sample-world.ts';
import { secretFor, ticketFor } from '#content/schemes/ticket.ts';
import { at, textAt } from '#content/services/soap.ts';
import { Stage } from '#content/stage.ts';
import { readXml } from '#content/xml.ts';
import { ask, webRequest } from '#testing/web-request.ts';

const DOMAINS: readonly (readonly [string, string])[] = [
  ['http://Passport.NET/tb', ''],
  ['messengerclear.live.com', 'MBI_KEY_OLD'],
  ['contacts.msn.com', 'MBI'],
  ['storage.msn.com', 'MBI_SSL'],
];

function body(password: string): string {
  const requests = DOMAINS.map(
    ([address, policy], index) =>
      `<wst:RequestSecurityToken Id="RST${index}"><wst:RequestType>http://schemas.xmlsoap.org/ws/2004/04/security/trust/Issue</wst:RequestType><wsp:AppliesTo><wsa:EndpointReference><wsa:Address>${address}</wsa:Address></wsa:EndpointReference></wsp:AppliesTo>${policy && `<wsse:PolicyReference URI="${policy}"></wsse:PolicyReference>`}</wst:RequestSecurityToken>`,
  ).join('');
  return `<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/" xmlns:wsse="http://schemas.xmlsoap.org/ws/2003/06/secext" xmlns:wsp="http://schemas.xmlsoap.org/ws/2002/12/policy" xmlns:wsa="http://schemas.xmlsoap.org/ws/2004/03/addressing" xmlns:wst="http://schemas.xmlsoap.org/ws/2004/04/trust" xmlns:ps="http://schemas.microsoft.com/Passport/SoapServices/PPCRL"><Header><wsse:Security><wsse:UsernameToken Id="user"><wsse:Username>alice@example.com</wsse:Username><wsse:Password>${password}</wsse:Password></wsse:UsernameToken></wsse:Security></Header><Body><ps:RequestMultipleSecurityTokens Id="RSTS">${requests}</ps:RequestMultipleSecurityTokens></Body></Envelope>`;
}

const tokens = (path = '/RST.srf', password = SAMPLE_PASSWORD) =>
  ask(new Stage(), webRequest(path, body(password))).text;

const ticket = ticketFor('alice@example.com', SAMPLE_PASSWORD).replace('&', '&amp;');

describe('the token service', () => {
  test.each(['/RST.srf', '/RST2.srf', '/pp900/RST.srf'])(
    'rst-ids: at %s names tokens Compact and the digit of the request, and the first BinaryDAToken0',
    (path) => {
      const text = tokens(path);
      for (const index of [1, 2, 3])
        expect(text).toContain(
          `<wsse:BinarySecurityToken Id="Compact${index}">${ticket}</wsse:BinarySecurityToken>`,
        );
      expect(text).toContain('Id="BinaryDAToken0"');
      expect(text).not.toContain('Compact0');
    },
  );

  test('rst-ids: puts the secret beside the token of messengerclear', () => {
    const secret = secretFor('alice@example.com', SAMPLE_PASSWORD);
    const beside = `</wst:RequestedSecurityToken>(?:(?!</wst:RequestSecurityTokenResponse>).)*<wst:RequestedProofToken><wst:BinarySecret>${secret.replace(/[+/]/g, '\\$&')}</wst:BinarySecret></wst:RequestedProofToken>`;
    expect(tokens()).toMatch(new RegExp(`Id="Compact1">[^<]*</wsse:BinarySecurityToken>${beside}`));
  });

  test('rst-no-space: has no white space between answers, nor between any elements', () => {
    expect(tokens()).not.toMatch(/>\s+</);
    expect(tokens('/RST2.srf')).not.toMatch(/>\s+</);
  });

  test('has the fault for a wrong password right in the envelope, where clients look', () => {
    const envelope = readXml(tokens('/RST.srf', 'wrong'));
    expect(textAt(envelope, 'Fault/faultcode')).toBe('wsse:FailedAuthentication');
  });

  test('has the fault of RST2 in the body', () => {
    const envelope = readXml(tokens('/RST2.srf', 'wrong'));
    expect(at(envelope, 'Body/Fault')).toBeDefined();
    expect(envelope?.children.map(({ name }) => name)).not.toContain('S:Fault');
  });

  test('tells a request that is none', () => {
    const { status, text } = ask(new Stage(), webRequest('/RST.srf', 'hello'));
    expect(status).toBe(200);
    expect(text).toContain('Invalid Request');
  });
});
