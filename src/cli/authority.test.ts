// The certificate authority: made once, kept for its owner alone, and never replaced on its own.
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WEB_HOSTS } from '#content/web-hosts.ts';
import { authorityFolder, authorityIn, identityOf } from './authority.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'msnp-authority-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

test('an authority is made at first, and is the same from then on', async () => {
  const first = await authorityIn(join(folder, 'new', 'folder'));
  expect(await authorityIn(join(folder, 'new', 'folder'))).toEqual(first);
  expect(readdirSync(join(folder, 'new', 'folder'))).toEqual(['msnp-authority.crt', 'msnp-authority.key']);
  expect(statSync(join(folder, 'new', 'folder', 'msnp-authority.key')).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'new', 'folder')).mode & 0o777).toBe(0o700);
  const certificate = new X509Certificate(readFileSync(first.path));
  expect(certificate.ca).toBe(true);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.publicKey.asymmetricKeyType).toBe('rsa');
});

test('a server’s certificate names its hosts and addresses, and holds on machines whose clock is decades off', async () => {
  const authority = await authorityIn(folder);
  const { cert } = await identityOf(authority, ['localhost', '127.0.0.1', '::1', ...WEB_HOSTS]);
  const certificate = new X509Certificate(cert);
  const above = new X509Certificate(authority.certificate);
  expect(certificate.checkIssued(above)).toBe(true);
  expect(certificate.verify(above.publicKey)).toBe(true);
  expect(certificate.ca).toBe(false);
  for (const host of ['login.live.com', 'nexus.passport.com', 'contacts.msn.com', 'storage.msn.com'])
    expect(certificate.checkHost(host)).toBe(host);
  expect(certificate.checkIP('::1')).toBe('::1');
  expect(certificate.checkHost('bank.example')).toBeUndefined();
  expect(new Date(certificate.validFrom).getFullYear()).toBe(1999);
  expect(new Date(certificate.validTo).getFullYear()).toBe(2049);
});

test('a half of it, one that cannot be read and one of two that do not fit are refused and left alone', async () => {
  const { path, key } = await authorityIn(folder);
  const keyPath = join(folder, 'msnp-authority.key');
  writeFileSync(keyPath, 'no key');
  await expect(authorityIn(folder)).rejects.toThrow('cannot be read. Move both');
  rmSync(keyPath);
  await expect(authorityIn(folder)).rejects.toThrow(`is incomplete: there is no ${keyPath}.`);
  const other = await authorityIn(join(folder, 'other'));
  writeFileSync(keyPath, other.key);
  await expect(authorityIn(folder)).rejects.toThrow('is not that of its certificate');
  expect(readFileSync(keyPath, 'utf8')).toBe(other.key);
  writeFileSync(keyPath, key);
  expect((await authorityIn(folder)).path).toBe(path);
});

test('a folder that cannot be made is named with the option', async () => {
  writeFileSync(join(folder, 'file'), '');
  await expect(authorityIn(join(folder, 'file', 'in'))).rejects.toThrow(/Cannot keep .*file.* with --ca\./);
});

test('the folder is the one for data of the user', () => {
  expect(authorityFolder({ XDG_DATA_HOME: '/data' })).toBe('/data/msnp');
  expect(authorityFolder({ XDG_DATA_HOME: 'relative' })).toMatch(/\/\.local\/share\/msnp$/);
  expect(authorityFolder({})).toMatch(/\/\.local\/share\/msnp$/);
});
