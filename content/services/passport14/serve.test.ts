// Passport 1.4 as gtmess, Pidgin 2.0.2 and official clients use it.
import { describe, expect, test } from 'vitest';
import { SAMPLE_PASSWORD } from '#content/sample-world.ts';
import { ticketFor } from '#content/schemes/ticket.ts';
import { Stage } from '#content/stage.ts';
import { ask, webRequest } from '#testing/web-request.ts';

const NEXUS = '/rdr/pprdr.asp';

function nexus(headers: Readonly<Record<string, string>>): string | undefined {
  return ask(new Stage(), webRequest(NEXUS, '', headers)).answer.headers['PassportURLs'];
}

function logOn(password: string) {
  const challenge =
    'lc=1033,id=507,tw=40,fs=1,ru=http%3A%2F%2Fmessenger%2Emsn%2Ecom,ct=1,kpp=1,kv=5,ver=2.1.0173.1,tpf=0';
  const authorization = `Passport1.4 OrgVerb=GET,OrgURL=http%3A%2F%2Fmessenger%2Emsn%2Ecom,sign-in=alice%40example.com,pwd=${password},${challenge}`;
  return ask(new Stage(), webRequest('/login2.srf', '', { authorization })).answer;
}

describe('the nexus', () => {
  test('nexus-header: is named PassportURLs, and DALogin is host and path without a scheme, ended by a comma', () => {
    const urls = nexus({ host: 'nexus.passport.com' }) ?? '';
    expect(urls).toMatch(/(^|,)DALogin=nexus\.passport\.com\/login2\.srf,/);
    expect(urls).not.toContain('http');
  });

  test('names the host by which it was asked, its port too', () => {
    expect(nexus({ host: '127.0.0.1:8080' })).toContain('DALogin=127.0.0.1:8080/login2.srf,');
  });

  test('nexus-http09: of a client that names no host names the address, without a port', () => {
    expect(nexus({})).toContain('DALogin=127.0.0.1/login2.srf,');
  });
});

describe('the log-on', () => {
  test('auth-info: gives the ticket in quotes behind from-PP=', () => {
    const { status, headers } = logOn(SAMPLE_PASSWORD);
    expect(status).toBe(200);
    const info = headers['Authentication-Info'] ?? '';
    expect(info).toMatch(/^Passport1\.4 da-status=success,/);
    expect(/from-PP='([^']*)'/.exec(info)?.[1]).toBe(ticketFor('alice@example.com', SAMPLE_PASSWORD));
  });

  test('login-close: ends its connection, whether it went well or not', () => {
    expect([logOn(SAMPLE_PASSWORD).close, logOn('wrong').close]).toEqual([true, true]);
  });

  test('with a wrong password gets 401 and da-status=failed', () => {
    const { status, headers } = logOn('wrong');
    expect(status).toBe(401);
    expect(headers['WWW-Authenticate']).toMatch(/^Passport1\.4 da-status=failed,/);
  });

  test('short-ticket: has a ticket so short that the line of USR TWN S stays far below 1024 bytes', () => {
    expect(ticketFor('alice@example.com', SAMPLE_PASSWORD).length).toBeLessThan(100);
  });

  test('twn-challenge: the challenge before it has all of the classic list', () => {
    const stage = new Stage();
    const alice = stage.connect('alice', 'NS', 'MSNP8');
    stage.say(alice, 'VER 1 MSNP8 CVR0');
    stage.say(alice, 'CVR 2 0x0409 win 4.10 i386 MSNMSGR 5.0.0544 MSMSGS alice@example.com');
    stage.say(alice, 'USR 3 TWN I alice@example.com');
    const parameters = String(alice.take().at(-1)?.fields['parameters']);
    const keys = parameters.split(',').map((entry) => entry.split('=')[0]);
    expect(keys).toEqual(['lc', 'id', 'tw', 'fs', 'ru', 'ct', 'kpp', 'kv', 'ver', 'tpf']);
  });
});
