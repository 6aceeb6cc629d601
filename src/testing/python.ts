// Python for the tests of what is generated for it: where it is, or what to install.
import { spawnSync } from 'node:child_process';

const NAMES = ['python3', 'python'];

/** The command that starts Python 3.9 or later. Throws a sentence that says what to install if there is none. */
export function requirePython(): string {
  const probe = 'import sys; sys.exit(0 if sys.version_info >= (3, 9) else 1)';
  const found = NAMES.find((name) => spawnSync(name, ['-c', probe]).status === 0);
  if (found !== undefined) return found;
  throw new Error('These tests need Python 3.9 or later: install python3, so that it is on PATH.');
}
