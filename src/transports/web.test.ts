// Web services on a real socket, asked byte for byte as real clients of 2002 to 2014 do.
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SAMPLE_PASSWORD } from '#content/sample-world.ts';
import { ticketFor } from '#content/schemes/ticket.ts';
import { Ground } from '#testing/serving.ts';
import { envelope, ticketXml } from '#testing/web-request.ts';

let ground: Ground;

beforeAll(async () => {
  ground = await Ground.open();
});

afterAll(() => ground.close());

/** Sends bytes and gives all that comes until the server ends the connection; `then` follows a first answer. */
function raw(bytes: string, then?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(ground.serving.http.port, '127.0.0.1', () => socket.write(bytes));
    let heard = '';
    socket.setTimeout(3_000, () => reject(new Error(`The connection stays open after ${heard}`)));
    socket.on('data', (piece) => {
      if (heard === '' && then !== undefined) socket.write(then);
      heard += piece.toString();
      if (then !== undefined && heard.includes('</soap:Envelope>')) socket.end();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(heard));
    socket.on('end', () => socket.end());
  });
}

const [HEAD, ...LINES] = ['HTTP/1.0', 'Accept: */*', 'Content-Type: text/xml; charset=utf-8'];

function post(target: string, body: string): string {
  const length = `Content-Length: ${Buffer.byteLength(body)}`;
  return [`POST ${target} ${HEAD}`, ...LINES, length, '', body].join('\r\n');
}

const TOKENS = `<Envelope><Header><UsernameToken><Username>alice@example.com</Username><Password>${SAMPLE_PASSWORD}</Password></UsernameToken></Header><Body><RequestSecurityToken Id="RST1"/></Body></Envelope>`;

function find(): string {
  const ns = 'xmlns="http://www.msn.com/webservices/AddressBook"';
  const header = `<ABAuthHeader ${ns}><TicketToken>${ticketXml('alice')}</TicketToken></ABAuthHeader>`;
  return envelope(header, `<ABFindAll ${ns}><abView>Full</abView></ABFindAll>`);
}

describe('the nexus', () => {
  test.each([
    'GET /rdr/pprdr.asp\r\n\r\n',
    'GET /rdr/pprdr.asp HTTP/1.0\r\n\r\n',
    'GET http://nexus.passport.com/rdr/pprdr.asp HTTP/1.0\r\n\r\n',
    'GET https://nexus.passport.com/rdr/pprdr.asp HTTP/1.1\r\nConnection: close\r\n\r\n',
  ])('nexus-http09: answers %j, and ends', async (bytes) => {
    const heard = await raw(bytes);
    expect(heard).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(heard).toMatch(/\r\nPassportURLs: [^\r]*DALogin=127\.0\.0\.1\/login2\.srf,/);
  });

  test('nexus-header: writes the name of its header in this case and no other', async () => {
    const heard = await raw(
      'GET /rdr/pprdr.asp HTTP/1.1\r\nHost: nexus.passport.com\r\nConnection: close\r\n\r\n',
    );
    expect(heard).toContain('\r\nPassportURLs: ');
    expect(heard).toContain('DALogin=nexus.passport.com/login2.srf,');
  });
});

describe('the log-on of Passport', () => {
  const asked = (password: string) =>
    `GET /login2.srf HTTP/1.1\r\nAuthorization: Passport1.4 OrgVerb=GET,OrgURL=http%3A%2F%2Fmessenger%2Emsn%2Ecom,sign-in=alice%40example.com,pwd=${password},lc=1033,id=507\r\nHost: login.passport.com\r\nConnection: Keep-Alive\r\n\r\n`;

  test('login-close: ends the connection though the client asked to keep it', async () => {
    const heard = await raw(asked(SAMPLE_PASSWORD));
    expect(heard).toMatch(/\r\nConnection: close\r\n/i);
    expect(heard).toContain(`from-PP='${ticketFor('alice@example.com', SAMPLE_PASSWORD)}'`);
  });

  test('auth-info: refuses a wrong password by 401, and ends the connection', async () => {
    expect(await raw(asked('wrong'))).toMatch(
      /^HTTP\/1\.1 401 .*\r\nWWW-Authenticate: Passport1\.4 da-status=failed/s,
    );
  });
});

describe('a service', () => {
  test.each(['/RST.srf', '//RST.srf', 'http://login.live.com//RST.srf'])(
    'double-slash: gives tokens at %s',
    async (target) => {
      expect(await raw(post(target, TOKENS))).toContain('Id="Compact1"');
    },
  );

  test.each([
    '/abservice/abservice.asmx',
    '//abservice/abservice.asmx',
    'http://omega.contacts.msn.com//abservice/abservice.asmx',
  ])('plain-soap: gives the address book at %s', async (target) => {
    expect(await raw(post(target, find()))).toContain('<passportName>bob@example.com</passportName>');
  });

  test('expect-100: asks for the body of a client that waits before it sends one', async () => {
    const body = find();
    const head = `POST /abservice/abservice.asmx HTTP/1.1\r\nHost: contacts.msn.com\r\nSOAPAction: "http://www.msn.com/webservices/AddressBook/ABFindAll"\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nExpect: 100-continue\r\n\r\n`;
    const heard = await raw(head, body);
    expect(heard).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK\r\n/);
    expect(heard).toContain('<passportName>bob@example.com</passportName>');
  });

  test('tells a person on line what a request has changed', async () => {
    const carol = await ground.arrive('carol@example.com');
    const added = find().replace(
      /<ABFindAll.*<\/ABFindAll>/,
      '<ABContactAdd xmlns="http://www.msn.com/webservices/AddressBook"><contacts><Contact><contactInfo><passportName>carol@example.com</passportName></contactInfo></Contact></contacts></ABContactAdd>',
    );
    expect(await raw(post('/abservice/abservice.asmx', added))).toContain('ABContactAddResult');
    expect((await carol.until('ADD 0 RL')).at(-1)).toMatch(/^ADD 0 RL \d+ alice@example\.com Alice$/);
  });

  test('refuses what is too large, and does not know other paths', async () => {
    expect(await raw(post('/RST.srf', 'x'.repeat(1_100_000)))).toMatch(/^HTTP\/1\.1 413 /);
    expect(await raw(post('/nothing.asmx', 'x'))).toMatch(/^HTTP\/1\.1 (404|503) /);
  });
});
