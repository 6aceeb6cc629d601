// Packages for tests on Debian (or kin): as root, a program that is missing is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** Installs a package, and says whether it did. Gives false at once where there is no apt-get or this is not root. */
export function installs(name: string): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  process.stderr.write(`${name} is missing; installing it with apt-get.\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Test files run side by side, and two apt-get at once refuse each other.
  const lock = join(tmpdir(), 'msnp-apt-get.lock');
  const run = (...args: string[]) =>
    spawnSync('flock', [lock, 'apt-get', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status ===
    0;
  return run('update', '-qq') && run('install', '-y', '-qq', '--no-install-recommends', name);
}
