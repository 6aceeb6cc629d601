// HTTPS of msnp serve: web services, gateway, site and live mode over TLS, for clients that trust its authority.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type SecureVersion } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SAMPLE_PASSWORD } from '#content/sample-world.ts';
import { WEB_HOSTS } from '#content/web-hosts.ts';
import { LIVE_PATHS } from '#server/live.ts';
import { LivePage } from '#testing/live-page.ts';
import { Ground } from '#testing/serving.ts';
import { envelope, ticketXml } from '#testing/web-request.ts';
import { serveOptions } from './serve.ts';

let folder: string;
let ground: Ground;
let ca: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'msnp-secure-'));
  ground = await Ground.open({ https: 0, ca: folder, log: true });
  ca = readFileSync(join(folder, 'msnp-authority.crt'), 'utf8');
});

afterAll(async () => {
  await ground.close();
  rmSync(folder, { recursive: true });
});

const port = () => ground.serving.https?.port ?? 0;

/** Asks by TLS as a client that trusts the authority and looks at the host's name. */
function ask(
  host: string,
  path: string,
  { body = '', trusted = ca, action = '' } = {},
): Promise<{ status: number; text: string; urls: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        ...{ host: '127.0.0.1', port: port(), servername: host, path, ca: trusted, agent: false },
        method: body === '' ? 'GET' : 'POST',
        headers: { Host: host, ...(action === '' ? {} : { SOAPAction: action }) },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (piece: string) => {
          text += piece;
        });
        const urls = String(response.headers['passporturls'] ?? '');
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text, urls }));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Writes bytes over TLS and gives all that comes, with the version that was spoken. */
function raw(bytes: string, version?: SecureVersion): Promise<{ heard: string; spoken: string | null }> {
  return new Promise((resolve, reject) => {
    const old = version === undefined ? {} : { minVersion: version, maxVersion: version };
    const trust = { ca, servername: 'nexus.passport.com', ciphers: 'DEFAULT:@SECLEVEL=0' };
    const socket = connect({ host: '127.0.0.1', port: port(), ...trust, ...old }, () => socket.write(bytes));
    let heard = '';
    socket.on('data', (piece) => {
      heard += piece.toString();
    });
    socket.on('error', reject);
    socket.on('end', () => resolve({ heard, spoken: socket.getProtocol() }));
  });
}

describe('options', () => {
  test('HTTPS is off unless asked for, and the folder of its authority is no option without it', () => {
    expect(serveOptions([]).https).toBeUndefined();
    expect(serveOptions(['--https', '0']).https).toBe(0);
    expect(() => serveOptions(['--ca', 'x'])).toThrow('--ca DIR is for --https N, which is not given.');
    expect(() => serveOptions(['--https', 'x'])).toThrow(
      '--https must be a port from 0 to 65535, but is "x".',
    );
  });

  test('its address and the file to trust are printed', () => {
    expect(ground.out).toContain(`HTTPS: https://127.0.0.1:${port()}/`);
    expect(ground.out).toContain(
      `Certificate authority, for clients' machines to trust: ${join(folder, 'msnp-authority.crt')}`,
    );
  });
});

describe('a client that trusts the authority', () => {
  test.each(WEB_HOSTS)('finds %s where it looks for it', async (host) => {
    expect((await ask(host, '/rdr/pprdr.asp')).urls).toContain(`DALogin=${host}/login2.srf`);
  });

  test('gets tokens and the address book, and addresses that lead back by HTTPS', async () => {
    const login = `<Envelope><Header><UsernameToken><Username>alice@example.com</Username><Password>${SAMPLE_PASSWORD}</Password></UsernameToken></Header><Body><RequestSecurityToken Id="RST1"/></Body></Envelope>`;
    expect((await ask('login.live.com', '/RST.srf', { body: login })).text).toContain('Id="Compact1"');
    const config = await ask('config.messenger.msn.com', '/config/MsgrConfig.asmx?op=GetClientConfig');
    expect(config.text).toContain('https://config.messenger.msn.com/abservice/abservice.asmx');
    const ns = 'xmlns="http://www.msn.com/webservices/storage/2008"';
    const header = `<StorageUserHeader ${ns}><TicketToken>${ticketXml('alice')}</TicketToken></StorageUserHeader>`;
    const keep = `<CreateDocument ${ns}><document><DocumentStreams><DocumentStream><Data>iVBORw0KGgo=</Data></DocumentStream></DocumentStreams></document></CreateDocument>`;
    const path = '/storageservice/SchematizedStore.asmx';
    expect((await ask('storage.msn.com', path, { body: envelope(header, keep) })).status).toBe(200);
    const get = envelope(header, `<GetProfile ${ns}/>`);
    expect((await ask('storage.msn.com', path, { body: get })).text).toContain(
      '>https://storage.msn.com/storage/usertile/',
    );
  });

  test('gets the site and is told that it is live', async () => {
    expect(JSON.parse((await ask('localhost', `/${LIVE_PATHS.probe}`)).text)).toMatchObject({ live: 1 });
    const page = await LivePage.open(
      `wss://127.0.0.1:${port()}/${LIVE_PATHS.watch}`,
      { Origin: `https://127.0.0.1:${port()}` },
      ca,
    );
    await page.message('welcome');
    page.socket.terminate();
  });

  test('does not take the server for a host that it is not', async () => {
    await expect(ask('bank.example', '/')).rejects.toThrow(/altnames/);
  });

  test.each<SecureVersion>(['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'])(
    'nexus-http09: gets the nexus by %s, with no version of HTTP and no host',
    async (version) => {
      const { heard, spoken } = await raw('GET /rdr/pprdr.asp\r\n\r\n', version);
      expect(spoken).toBe(version);
      expect(heard).toMatch(/\r\nPassportURLs: [^\r]*DALogin=127\.0\.0\.1\/login2\.srf,/);
    },
  );
});

test('a client that does not trust the authority is refused by itself, and the log says so', async () => {
  await expect(ask('login.live.com', '/', { trusted: '' })).rejects.toThrow(/certificate/);
  await expect
    .poll(() => ground.out.join('\n'), { timeout: 5_000 })
    .toMatch(/HTTPS failed: .* do not trust the certificate authority of this server/);
});

test('a client that speaks plain HTTP to the port gets an end, and others go on', async () => {
  await expect(fetch(`http://127.0.0.1:${port()}/`)).rejects.toThrow();
  expect((await ask('login.live.com', '/rdr/pprdr.asp')).status).toBe(200);
  expect(ground.out.join('\n')).toContain('HTTPS failed: it speaks plain HTTP');
});
