// The certificate authority of msnp serve: made at first start, kept in a folder of the user, and the certificate that
// it gives the server at each start.

import { createPrivateKey, generateKeyPairSync, randomBytes, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Identity } from '#transports/https.ts';
import { readText } from './accounts.ts';
import { Failure } from './subcommand.ts';

/** Where an authority is kept, and both halves of it as PEM. */
export interface Authority {
  /** Path of the certificate that clients' machines are to trust. */
  readonly path: string;
  readonly certificate: string;
  readonly key: string;
}

const FILES = { certificate: 'msnp-authority.crt', key: 'msnp-authority.key' } as const;

/**
 * From when and until when all certificates hold. The clock of a machine that runs an old client may stand at any
 * year since MSN began; 2049 is the last year that the short form of a date has.
 */
const FROM = new Date(Date.UTC(1999, 0, 1));
const UNTIL = new Date(Date.UTC(2049, 11, 31));

/** The folder for an authority when none is chosen, by the XDG Base Directory Specification. */
export function authorityFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const data = environment['XDG_DATA_HOME'];
  return join(data?.startsWith('/') ? data : join(homedir(), '.local', 'share'), 'msnp');
}

/** RSA, because clients older than 2010 know nothing else. */
function keyPair(): { readonly publicKey: string; readonly privateKey: string } {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

/** Signs a certificate. `issuer` is left out by one that signs itself. */
async function sign(
  subject: string,
  publicKey: string,
  signer: Omit<Authority, 'path'>,
  names?: readonly string[],
) {
  const { default: forge } = await import('node-forge');
  const { pki } = forge;
  const certificate = pki.createCertificate();
  certificate.publicKey = pki.publicKeyFromPem(publicKey);
  // A first byte below 0x80, because a serial number is not negative.
  certificate.serialNumber = `4d${randomBytes(15).toString('hex')}`;
  certificate.validity.notBefore = FROM;
  certificate.validity.notAfter = UNTIL;
  certificate.setSubject([{ name: 'commonName', value: subject }]);
  if (names === undefined) {
    certificate.setIssuer(certificate.subject.attributes);
    certificate.setExtensions([
      { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
      { name: 'subjectKeyIdentifier' },
    ]);
  } else {
    const issuer = pki.certificateFromPem(signer.certificate);
    certificate.setIssuer(issuer.subject.attributes);
    certificate.setExtensions([
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: names.map((name) => (isIP(name) === 0 ? { type: 2, value: name } : { type: 7, ip: name })),
      },
      { name: 'subjectKeyIdentifier' },
      {
        name: 'authorityKeyIdentifier',
        keyIdentifier: issuer.generateSubjectKeyIdentifier().getBytes(),
      },
    ]);
  }
  certificate.sign(pki.privateKeyFromPem(signer.key), forge.md.sha256.create());
  return pki.certificateToPem(certificate);
}

async function make(folder: string, path: string, keyPath: string): Promise<Authority> {
  const { publicKey, privateKey: key } = keyPair();
  // Two authorities of the same name would be taken for one by some stores.
  const name = `msnp serve on this machine, ${randomBytes(4).toString('hex')}`;
  const certificate = await sign(name, publicKey, { certificate: '', key });
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(keyPath, key, { mode: 0o600, flag: 'wx' });
    writeFileSync(path, certificate, { flag: 'wx' });
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown reason';
    throw new Failure(
      `Cannot keep a certificate authority in ${folder}: ${why}. Choose another folder with --ca.`,
    );
  }
  return { path, certificate, key };
}

/** The authority of a folder; the first time, one is made. Throws a failure for one that is broken, and leaves it alone. */
export async function authorityIn(folder: string): Promise<Authority> {
  const path = join(folder, FILES.certificate);
  const keyPath = join(folder, FILES.key);
  const there = [path, keyPath].filter((file) => existsSync(file));
  if (there.length === 0) return make(folder, path, keyPath);
  const remedy = `Move both ${FILES.certificate} and ${FILES.key} away to have a new one made; clients' machines then have to trust that one.`;
  if (there.length === 1) {
    const missing = there[0] === path ? keyPath : path;
    throw new Failure(
      `The certificate authority in ${folder} is incomplete: there is no ${missing}. ${remedy}`,
    );
  }
  const certificate = readText(path, 'certificate of the authority');
  const key = readText(keyPath, 'key of the authority');
  try {
    if (new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key)))
      return { path, certificate, key };
  } catch {
    throw new Failure(`The certificate authority in ${folder} cannot be read. ${remedy}`);
  }
  throw new Failure(
    `In ${folder}, the key of the certificate authority is not that of its certificate. ${remedy}`,
  );
}

/** A key and a certificate for a server with these names: hosts and addresses. */
export async function identityOf(authority: Authority, names: readonly string[]): Promise<Identity> {
  const { publicKey, privateKey } = keyPair();
  const cert = await sign(names[0] ?? 'localhost', publicKey, authority, names);
  return { key: privateKey, cert: `${cert}${authority.certificate}` };
}
