// Plays the exchanges of the pages against the mock server of this repository and writes what comes of it to
// content/implementations/. `npm run check:own` runs it; it ends by itself, in about a minute.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { check } from '#cli/check.ts';
import { recordOf, writeRecord } from '#cli/record.ts';
import { SPOKEN } from '#content/commands/ver/serve.ts';
import { SAMPLE_PASSWORD } from '#content/sample-world.ts';
import { Ground } from './serving.ts';
import { ROOT } from './sources.ts';

const { version: release }: { version: string } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
);
const ground = await Ground.open();
const accounts = ['alice', 'bob', 'carol'].map((name) => ({
  handle: `${name}@example.com`,
  password: SAMPLE_PASSWORD,
}));
const options = {
  ...{ server: { host: '127.0.0.1', port: ground.port }, versions: SPOKEN, accounts },
  ...{ http: `http://127.0.0.1:${ground.serving.http.port}`, only: [], skip: [] },
  ...{ timeout: 20_000, budget: 3_600_000 },
};
const results = await check(options, () => {});
await ground.close();
const record = recordOf({ name: 'Mock server of the MSNP Reference', release }, options, results, new Date());
await writeRecord(join(ROOT, 'content/implementations/msnp-reference.json'), record);
const agree = results.filter(({ verdict }) => verdict.kind === 'agrees').length;
process.stdout.write(
  `${agree} of ${results.length} exchanges agree: content/implementations/msnp-reference.json\n`,
);
