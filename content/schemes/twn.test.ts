// Lists, tickets and headers of the TWN log-on.

import { describe, expect, test } from 'vitest';
import {
  encodeReturnUrl,
  formatAuthorization,
  formatPassportAnswer,
  formatPassportUrls,
  formatTicket,
  formatTwnChallenge,
  logOnUrl,
  parseAuthorization,
  parsePassportAnswer,
  parsePassportUrls,
  parseTicket,
  parseTwnChallenge,
} from './twn.ts';

describe('the parameter list of USR TWN S', () => {
  const CLASSIC =
    'lc=1033,id=507,tw=40,fs=1,ru=http%3A%2F%2Fmessenger%2Emsn%2Ecom,ct=1046300000,kpp=1,kv=5,' +
    'ver=2.1.0173.1,tpf=00112233445566778899aabbccddeeff';

  test('is read in order, values as they are written', () => {
    const entries = parseTwnChallenge(CLASSIC) ?? expect.fail('not read');
    expect(entries.map(({ key }) => key).join(' ')).toBe('lc id tw fs ru ct kpp kv ver tpf');
    expect(entries[4]).toEqual({ key: 'ru', value: 'http%3A%2F%2Fmessenger%2Emsn%2Ecom' });
  });

  test('comes out the same when written again', () => {
    expect(formatTwnChallenge(parseTwnChallenge(CLASSIC) ?? [])).toBe(CLASSIC);
  });

  test('keeps the later form with a policy in it', () => {
    const later = 'ct=1,rver=1,wp=FS_40SEC_0_COMPACT,lc=1,id=1';
    expect(formatTwnChallenge(parseTwnChallenge(later) ?? [])).toBe(later);
  });

  test.each(['', 'lc', 'lc=1033,', '=1033', 'lc=1033,,id=507'])('is not %j', (text) => {
    expect(parseTwnChallenge(text)).toBeUndefined();
  });

  test('has its return URL encoded, dots too', () => {
    expect(encodeReturnUrl('http://messenger.msn.com')).toBe('http%3A%2F%2Fmessenger%2Emsn%2Ecom');
  });

  test.each([
    { key: 'ru', value: 'a b' },
    { key: 'ru', value: 'a,b' },
    { key: 'r=u', value: '' },
    { key: '', value: '1' },
  ])('cannot hold %o', (entry) => {
    expect(() => formatTwnChallenge([entry])).toThrow(RangeError);
  });
});

describe('a ticket', () => {
  test('has two halves', () => {
    const ticket = { auth: '53AbCdEf0123456789', profile: '7GhIjKlM' };
    expect(parseTicket('t=53AbCdEf0123456789&p=7GhIjKlM')).toEqual(ticket);
    expect(formatTicket(ticket)).toBe('t=53AbCdEf0123456789&p=7GhIjKlM');
  });

  test('may have an empty profile half', () => {
    expect(parseTicket('t=EwBAAnOYAAAUexample&p=')).toEqual({ auth: 'EwBAAnOYAAAUexample', profile: '' });
  });

  test('keeps marks and = signs of Base64 as they are', () => {
    expect(parseTicket('t=EXAMPLE*Ticket$==&p=!x')).toEqual({ auth: 'EXAMPLE*Ticket$==', profile: '!x' });
  });

  test.each(['', 't=&p=x', 't=abc', 'p=x&t=abc', 't=abc&amp;p=x', 't=a b&p=', 't=a&p=b&q=c'])(
    'is not %j',
    (text) => {
      expect(parseTicket(text)).toBeUndefined();
    },
  );
});

describe('the nexus', () => {
  const HEADER = 'DARealm=Passport.Net,DALogin=login.passport.com/login2.srf,ConfigVersion=15';

  test('names the log-on server without a scheme', () => {
    const urls = parsePassportUrls(HEADER) ?? expect.fail('not read');
    expect(logOnUrl(urls)).toBe('https://login.passport.com/login2.srf');
    expect(formatPassportUrls(urls)).toBe(HEADER);
  });

  test('of Escargot names it with a scheme', () => {
    const urls = parsePassportUrls('DALogin=https://login.example.com/login?x=1') ?? [];
    expect(logOnUrl(urls)).toBe('https://login.example.com/login?x=1');
  });

  test.each(['ConfigVersion=15', 'DALogin='])('that says %j names no log-on server', (header) => {
    expect(logOnUrl(parsePassportUrls(header) ?? [])).toBeUndefined();
  });
});

describe('the Authorization header', () => {
  const request = {
    handle: 'alice@example.com',
    password: 'correct horse',
    challenge: 'lc=1033,id=507,tw=40',
  };
  const HEADER =
    'Passport1.4 OrgVerb=GET,OrgURL=http%3A%2F%2Fmessenger%2Emsn%2Ecom,sign-in=alice%40example.com,' +
    'pwd=correct%20horse,lc=1033,id=507,tw=40';

  test('carries handle, password and the challenge unchanged', () => {
    expect(formatAuthorization(request)).toBe(HEADER);
  });

  test('is read back by the log-on server', () => {
    expect(parseAuthorization(HEADER)).toEqual({ ...request, returnUrl: 'http://messenger.msn.com' });
  });

  test('hides commas, percent signs and letters outside ASCII of a password', () => {
    const odd = { ...request, password: 'a,b=c%20é' };
    expect(formatAuthorization(odd)).toContain(',pwd=a%2Cb%3Dc%2520%C3%A9,');
    expect(parseAuthorization(formatAuthorization(odd))?.password).toBe('a,b=c%20é');
  });

  test.each([
    'Basic YWxpY2U6c2VjcmV0',
    'Passport1.4 OrgVerb=GET,pwd=x,lc=1033',
    'Passport1.4 OrgVerb=GET,sign-in=alice%40example.com,lc=1033',
    'Passport1.4 sign-in=alice%40example.com,pwd=100%,lc=1033',
  ])('that says %j is not read', (value) => {
    expect(parseAuthorization(value)).toBeUndefined();
  });
});

describe('the answer of the log-on server', () => {
  test('that signs in holds the ticket in quotes', () => {
    const answer = { kind: 'success', ticket: 't=AbCd1234&p=EfGh5678' } as const;
    const header = formatPassportAnswer(answer);
    expect(header).toEqual({
      status: 200,
      name: 'Authentication-Info',
      value:
        'Passport1.4 da-status=success,tname=MSPAuth,tname=MSPProf,tname=MSPSec,' +
        "from-PP='t=AbCd1234&p=EfGh5678',ru=http://messenger.msn.com",
    });
    expect(parsePassportAnswer(header.value)).toEqual({ ...answer, returnUrl: 'http://messenger.msn.com' });
  });

  test('that signs in may hold nothing but status and ticket', () => {
    expect(parsePassportAnswer("Passport1.4 da-status=success,from-PP='t=abc&p='")).toEqual({
      kind: 'success',
      ticket: 't=abc&p=',
    });
  });

  test('that redirects says so in Authentication-Info', () => {
    const header = formatPassportAnswer({ kind: 'redirect' });
    expect(header).toEqual({
      status: 302,
      name: 'Authentication-Info',
      value: 'Passport1.4 da-status=redir',
    });
    expect(parsePassportAnswer(header.value)).toEqual({ kind: 'redirect' });
  });

  test('that refuses says so in WWW-Authenticate', () => {
    const header = formatPassportAnswer({ kind: 'failed' });
    expect(header).toEqual({
      status: 401,
      name: 'WWW-Authenticate',
      value: 'Passport1.4 da-status=failed,srealm=Passport.NET,ts=-1,prompt',
    });
    expect(parsePassportAnswer(header.value)).toEqual({ kind: 'failed' });
  });

  test('that refuses for good has a text for the user', () => {
    const answer = { kind: 'failed', final: true, text: 'Wrong password, sorry.' } as const;
    const { value } = formatPassportAnswer(answer);
    expect(value).toContain('da-status=failed-noretry,');
    expect(value).toContain(',cbtxt=Wrong%20password%2C%20sorry.');
    expect(parsePassportAnswer(value)).toEqual(answer);
  });

  test('is read in the other spelling of the status too', () => {
    expect(parsePassportAnswer("Passport1.4 dastatus=success,from-PP='t=a&p='")?.kind).toBe('success');
    expect(parsePassportAnswer('Passport1.4 dastatus=failed-noretry')).toEqual({
      kind: 'failed',
      final: true,
    });
  });

  test.each([
    '',
    'Basic realm="x"',
    'Passport1.4',
    'Passport1.4 da-status=success',
    'Passport1.4 da-status=x',
  ])('is not %j', (value) => {
    expect(parsePassportAnswer(value)).toBeUndefined();
  });
});
