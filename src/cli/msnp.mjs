#!/usr/bin/env node
// The command's entry: says so when Node is too old, else hands over to main.ts, or in the npm package to what it became.
import { existsSync } from 'node:fs';
import process from 'node:process';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `msnp needs Node 22.18 or newer; this is ${process.versions.node}. ` +
      'Run it as `npm run msnp -- ...`, or install a newer Node.\n',
  );
  process.exitCode = 1;
} else {
  // Whoever reads the output may have seen enough.
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  const sources = existsSync(new URL('./main.ts', import.meta.url));
  const { main } = await import(sources ? './main.ts' : '../../lib/cli/main.js');
  process.exitCode = await main(process.argv.slice(2));
}
