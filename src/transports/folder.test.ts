// The site as files over HTTP: addresses, types, validators, and nothing from outside its folder.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folder, pathOf } from './folder.ts';
import { listenHttp } from './http.ts';
import type { Listener } from './listener.ts';

let base: string;
let listener: Listener;

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'msnp-site-'));
  const site = join(base, 'dist');
  mkdirSync(join(site, 'commands/usr'), { recursive: true });
  mkdirSync(join(site, '_astro'));
  writeFileSync(join(base, 'secret.txt'), 'secret');
  writeFileSync(join(site, 'index.html'), '<p>home');
  writeFileSync(join(site, '404.html'), '<p>lost');
  writeFileSync(join(site, 'commands/usr/index.html'), '<p>USR');
  writeFileSync(join(site, 'registry.json'), '{}');
  writeFileSync(join(site, '_redirects'), '/usr/ /commands/usr/ 301\n# a remark\n');
  writeFileSync(join(site, '_astro/page.abc123.css'), 'p{}');
  writeFileSync(join(site, 'ü b.txt'), 'text');
  symlinkSync(join(base, 'secret.txt'), join(site, 'link.txt'));
  const handler = folder(site);
  listener = await listenHttp(handler ? [handler] : [], { host: '127.0.0.1', port: 0 });
});

afterAll(async () => {
  await listener.close();
  rmSync(base, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Asks with the path exactly as given. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: listener.port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('addresses', () => {
  test('that have moved lead to where they are now, with their query', async () => {
    for (const path of ['/usr/?as=MSNP8', '/usr?as=MSNP8']) {
      const { status, headers } = await ask(path);
      expect([status, headers['location']]).toEqual([301, '/commands/usr/?as=MSNP8']);
    }
  });

  test.each([
    ['/', 200, '<p>home'],
    ['/index.html', 200, '<p>home'],
    ['/commands/usr/', 200, '<p>USR'],
    ['/commands/usr/?from=search', 200, '<p>USR'],
    ['/registry.json', 200, '{}'],
    ['/%C3%BC%20b.txt', 200, 'text'],
    ['/nothing/', 404, '<p>lost'],
    ['/index.html/', 404, '<p>lost'],
    [`/${'a'.repeat(5000)}`, 404, '<p>lost'],
  ])('%s gives %i', async (path, status, body) => {
    expect(await ask(path)).toMatchObject({ status, body });
  });

  test('a folder without its slash leads to the one with it', async () => {
    const answer = await ask('/commands/usr?a=b');
    expect(answer).toMatchObject({ status: 301, headers: { location: '/commands/usr/?a=b' } });
  });
});

describe('nothing from outside the folder', () => {
  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/commands/..%2f..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '//etc/passwd',
    '/link.txt',
    '/index.html%00.txt',
    '/%E0%A4%A',
  ])('%s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: '<p>lost' });
  });

  test('an absolute address names the same file', () => {
    expect(pathOf('http://messenger.example.com/registry.json?x')).toBe('/registry.json');
  });
});

describe('headers', () => {
  test('each kind of file has its type, and names what it is not to be taken for', async () => {
    expect((await ask('/')).headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    });
    expect((await ask('/registry.json')).headers).toMatchObject({ 'content-type': 'application/json' });
  });

  test('files with a digest in their name may be kept for ever', async () => {
    expect((await ask('/_astro/page.abc123.css')).headers['cache-control']).toContain('immutable');
  });

  test('what a browser has already is not sent again', async () => {
    const tag = String((await ask('/')).headers['etag']);
    expect(await ask('/', 'GET', { 'If-None-Match': tag })).toMatchObject({ status: 304, body: '' });
    expect(await ask('/', 'GET', { 'If-None-Match': '"other"' })).toMatchObject({ status: 200 });
  });

  test('HEAD gives the headers alone', async () => {
    expect(await ask('/', 'HEAD')).toMatchObject({
      status: 200,
      body: '',
      headers: { 'content-length': '7' },
    });
  });

  test('other methods find nothing', async () => {
    expect(await ask('/', 'DELETE')).toMatchObject({ status: 404 });
  });
});

test('there is no site where there is no folder', () => {
  expect(folder(join(base, 'none'))).toBeUndefined();
});
