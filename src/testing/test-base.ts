// Builds the site for a path of its own and follows every link: `npm run test:base`. It leaves that build in dist/.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { ROOT } from './sources.ts';

const env = { ...process.env, MSNP_BASE: process.env['MSNP_BASE'] ?? '/some/path/' };

for (const args of [
  ['run', 'build'],
  ['exec', '--', 'vitest', 'run', '--project', 'site', 'src/site/links.site.test.ts'],
]) {
  const { status } = spawnSync('npm', args, { cwd: ROOT, env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
