// The npm package as others get it: packed, installed into an empty folder, used from JavaScript and TypeScript.
import { spawn, spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registryFile } from '#content/publish/files.ts';
import { REGISTRY } from '#content/publish/registry.ts';
import { ROOT } from '#testing/sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'msnp-package-'));
const consumer = join(folder, 'consumer');
const home = join(consumer, 'node_modules/msnp-reference');
afterAll(() => rmSync(folder, { recursive: true }), 60_000);

/** The Node that runs this test goes first, as it does for whoever has a current one. */
const env = {
  ...process.env,
  PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
  NO_COLOR: '1',
};

function run(cwd: string, command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ends with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

function isPacked(value: unknown): value is readonly Packed[] {
  return Array.isArray(value) && typeof value[0] === 'object' && value[0] !== null && 'files' in value[0];
}

let packed: Packed;

beforeAll(() => {
  run(ROOT, process.execPath, 'src/package/build.ts');
  // The site is built already, so the scripts around packing are left out.
  const told: unknown = JSON.parse(
    run(ROOT, 'npm', 'pack', '--ignore-scripts', '--json', '--pack-destination', folder),
  );
  const [first] = isPacked(told) ? told : [];
  if (!first) throw new Error('npm pack tells nothing about what it packed.');
  packed = first;
  mkdirSync(consumer);
  writeFileSync(join(consumer, 'package.json'), '{ "private": true, "type": "module" }\n');
  run(
    consumer,
    'npm',
    'install',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    join(folder, packed.filename),
  );
}, 600_000);

/** What a module prints as JSON. */
function printed(source: string): unknown {
  writeFileSync(join(consumer, 'program.mjs'), source);
  return JSON.parse(run(consumer, process.execPath, 'program.mjs'));
}

describe('the package', () => {
  test('holds the built site, JavaScript, pages and kept results, and no source, test or tool', () => {
    const paths = packed.files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['dist/index.html', 'dist/registry/v1/registry.json', 'lib/cli/main.js']),
    );
    const stray = paths.filter(
      (path) =>
        !/^(lib|dist)\/|^content\/.*\.md$|^content\/implementations\/[\w-]+\.json$|^(package\.json|README\.md|LICENSE(-content\.md)?|src\/cli\/msnp\.mjs)$/.test(
          path,
        ),
    );
    expect(stray).toEqual([]);
    expect(paths.filter((path) => /\.test\.|testdata|\/testing\/|^lib\/.*(?<!\.d)\.ts$/.test(path))).toEqual(
      [],
    );
  });

  test('weighs less than 15 MB', () => {
    expect(packed.size).toBeLessThan(15_000_000);
  });

  test('brings no Node of its own, and of libraries only those that it uses', () => {
    const installed = globSync('{*,@*/*}/package.json', { cwd: join(consumer, 'node_modules') });
    expect(installed.map((path) => dirname(path)).toSorted()).toEqual([
      '@noble/hashes',
      '@rgrove/parse-xml',
      'des.js',
      'inherits',
      'minimalistic-assert',
      'msnp-reference',
      'node-forge',
      'ws',
    ]);
  });

  test('loads nothing but hashes for codec and validator', () => {
    const seen = new Set<string>();
    const outside = new Set<string>();
    const visit = (path: string): void => {
      if (seen.has(path)) return;
      seen.add(path);
      for (const { fileName } of ts.preProcessFile(readFileSync(path, 'utf8'), true, true).importedFiles) {
        if (fileName.startsWith('.')) visit(join(dirname(path), fileName));
        else outside.add(fileName.split('/')[0] ?? '');
      }
    };
    for (const name of ['codec', 'lint']) visit(join(home, `lib/package/${name}.js`));
    expect(seen.size).toBeGreaterThan(80);
    expect([...outside].filter((name) => !['@noble', 'des.js'].includes(name))).toEqual([]);
  });
});

describe('from JavaScript', () => {
  test('the codec writes and reads a line, and says what is wrong with another', () => {
    const said = printed(`
      import { decode, encode, reader, validate, versions } from 'msnp-reference/codec';
      const where = { version: 'MSNP8', from: 'client' };
      const bytes = encode('VER', 'offer', { trid: 1, dialects: ['MSNP8', 'CVR0'] }, where);
      const slow = reader(where);
      const pieces = [...bytes].flatMap((byte) => slow.read(Uint8Array.of(byte)));
      console.log(JSON.stringify({
        versions: versions.length,
        line: new TextDecoder().decode(bytes),
        forms: [...decode(bytes, where), ...pieces].map(({ form }) => form),
        wrong: validate('CHG 1 XXX', where).problem,
        early: validate('CHG 1 NLN', { ...where, phase: 'fresh' }).problem?.code,
      }));`);
    expect(said).toMatchObject({
      versions: REGISTRY.versions.length,
      line: 'VER 1 MSNP8 CVR0\r\n',
      forms: ['VER.offer', 'VER.offer'],
      wrong: { code: 'bad-value', column: 6, width: 3 },
      early: 'wrong-phase',
    });
  });

  test('the validator checks a log', () => {
    const said = printed(`
      import { lint } from 'msnp-reference/lint';
      const why = (() => { try { lint('Dear diary'); } catch (error) { return error.message; } })();
      console.log(JSON.stringify({ found: lint('>>> VER 1 MSNP8 CVR0\\n<<< VER 2 MSNP8\\n'), why }));`);
    expect(said).toMatchObject({
      found: { problems: 1, connections: [{ version: 'MSNP8' }] },
      why: expect.stringContaining('no notation that is known'),
    });
  });

  test('the mock server answers without a socket, and on TCP', () => {
    const said = printed(`
      import { connect } from 'node:net';
      import { once } from 'node:events';
      import { mockServer } from 'msnp-reference/server';
      import { listen } from 'msnp-reference/tcp';
      const bytes = new TextEncoder().encode('VER 1 MSNP8 CVR0\\r\\n');
      const accounts = [{ handle: 'dora@example.com', password: 'x', friendlyName: 'Dora', contacts: [], blocked: [], groups: [] }];
      const { server, world } = mockServer({ accounts });
      server.open('one', 0);
      const [{ bytes: answer }] = server.receive('one', bytes, 0);
      const listener = await listen();
      const socket = connect(listener.port, '127.0.0.1');
      socket.write(bytes);
      const [heard] = await once(socket, 'data');
      socket.end();
      await listener.close();
      console.log(JSON.stringify({ answer: new TextDecoder().decode(answer), heard: String(heard), known: world.accounts.size }));`);
    expect(said).toEqual({ answer: 'VER 1 MSNP8\r\n', heard: 'VER 1 MSNP8\r\n', known: 1 });
  });

  test.each(['MSNP7', 'MSNP12', 'MSNP18'])('a client of %s logs on to the mock server on TCP', (version) => {
    const said = printed(`
      import { call, listen } from 'msnp-reference/tcp';
      const server = await listen();
      const who = { port: server.port, version: '${version}', handle: 'alice@example.com', status: 'BSY' };
      const alice = await call({ ...who, password: 'password' });
      const refused = await call({ ...who, password: 'wrong' }).catch((error) => error.message);
      alice.end();
      await server.close();
      console.log(JSON.stringify({ status: server.world.account('alice@example.com')?.handle, refused }));
      process.exit();`);
    expect(said).toEqual({ status: 'alice@example.com', refused: expect.stringContaining('911') });
  });

  test('the registry and its parts are there as JSON', () => {
    const said = printed(`
      import registry from 'msnp-reference/registry.json' with { type: 'json' };
      import schema from 'msnp-reference/schema.json' with { type: 'json' };
      import msnp8 from 'msnp-reference/versions/msnp8.json' with { type: 'json' };
      import usr from 'msnp-reference/commands/usr.json' with { type: 'json' };
      import errors from 'msnp-reference/errors.json' with { type: 'json' };
      import diff from 'msnp-reference/diff/msnp8..msnp9.json' with { type: 'json' };
      import framing from 'msnp-reference/vectors/framing.json' with { type: 'json' };
      import runs from 'msnp-reference/implementations.json' with { type: 'json' };
      import own from 'msnp-reference/implementations/msnp-reference.json' with { type: 'json' };
      console.log(JSON.stringify([registry, schema, msnp8, usr, errors, diff, framing, runs, own].map((each) => each.document ?? each.title)));`);
    expect(said).toEqual([
      'registry',
      expect.stringContaining('MSNP'),
      'version',
      'command',
      'errors',
      'diff',
      'vectors',
      'implementations',
      'implementation',
    ]);
    expect(readFileSync(join(home, 'dist/registry/v1/registry.json'), 'utf8')).toBe(registryFile(REGISTRY));
  });
});

describe('from TypeScript under strict', () => {
  test('all is typed, down to the fields of a form, without types of Node or of a browser', () => {
    writeFileSync(
      join(consumer, 'program.ts'),
      `import { decode, encode, type Message, validate, versions } from 'msnp-reference/codec';
       import { lint } from 'msnp-reference/lint';
       import { mockServer } from 'msnp-reference/server';
       import type { Fields, FormsOf } from 'msnp-reference/types';
       import errors from 'msnp-reference/errors.json' with { type: 'json' };
       import registry from 'msnp-reference/registry.json' with { type: 'json' };
       import diff from 'msnp-reference/diff/msnp8..msnp9.json' with { type: 'json' };
       import runs from 'msnp-reference/implementations.json' with { type: 'json' };
       import usr from 'msnp-reference/commands/usr.json' with { type: 'json' };
       import msnp8 from 'msnp-reference/versions/msnp8.json' with { type: 'json' };

       const where = { version: 'MSNP8', from: 'client' } as const;
       const bytes: Uint8Array = encode('VER', 'offer', { trid: 1, dialects: ['MSNP8', 'CVR0'] }, where);
       // @ts-expect-error VER has no such form.
       encode('VER', 'offered', { trid: 1, dialects: [] }, where);
       // @ts-expect-error The form has a field more.
       encode('VER', 'offer', { trid: 1 }, where);
       export const heard: Message[] = decode(bytes, where).flatMap((each) => (each.kind === 'message' ? [each] : []));
       export const wrong: string | undefined = validate('CHG 1 XXX', where).problem?.detail;
       export const form: FormsOf<'MSNP8', 'NS', 'client'> = 'USR.initiate';
       // @ts-expect-error Only the server sends it.
       export const other: FormsOf<'MSNP8', 'NS', 'client'> = 'VER.accepted';
       export const trid: Fields['VER.offer']['trid'] = 1;
       export const counts: number[] = [lint('').problems, mockServer().world.accounts.size, versions.length];
       export const names: string[] = [...Object.keys(registry.commands), usr.command.name, msnp8.version.id];
       export const agreed: number | undefined = runs.implementations[0]?.versions[0]?.counts.agrees;
       export const came: string[] = diff.commands.added.map(({ name }) => name);
       export const meaning: string | undefined = errors.errors['911']?.meaning;
      `,
    );
    const compilerOptions = {
      ...{ strict: true, noEmit: true, module: 'nodenext', target: 'es2024', lib: ['es2024'], types: [] },
      ...{ exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, resolveJsonModule: true },
    };
    writeFileSync(
      join(consumer, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, files: ['program.ts'] }),
    );
    expect(run(consumer, process.execPath, join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.')).toBe(
      '',
    );
  });

  test('the TCP server needs the types of Node only', () => {
    writeFileSync(
      join(consumer, 'tcp.ts'),
      `import { client, logOn } from 'msnp-reference/client';
       import { call, listen } from 'msnp-reference/tcp';
       const who = { version: 'MSNP8', handle: 'alice@example.com', password: 'password' };
       export const effects: string[] = client('MSNP8').run(logOn(who), 0).map(({ kind }) => kind);
       export const heard = call({ ...who, port: 1863 }).then((alice) => alice.next()).then((frame) => frame?.line);
       export const port: Promise<number> = listen({ fault: (error: unknown) => void error }).then((each) => each.port);`,
    );
    const compilerOptions = {
      ...{ strict: true, noEmit: true, module: 'nodenext', target: 'es2024', lib: ['es2024'] },
      ...{ types: ['node'], typeRoots: [join(ROOT, 'node_modules/@types')] },
    };
    writeFileSync(join(consumer, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['tcp.ts'] }));
    expect(run(consumer, process.execPath, join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.')).toBe(
      '',
    );
  });
});

describe('its command', () => {
  test('shows, checks and writes as the one of the repository does', () => {
    expect(run(consumer, 'npx', 'msnp', 'show', 'ADC')).toContain('C: ADC {trid} FL N={handle} F={friendly}');
    expect(run(consumer, 'npx', 'msnp-reference', 'registry', '--vectors', 'exchanges')).toContain(
      '"exchanges": [',
    );
    writeFileSync(join(consumer, 'good.log'), '>>> VER 1 MSNP8 CVR0\n<<< VER 1 MSNP8\n');
    expect(run(consumer, 'npx', 'msnp', 'lint', 'good.log')).toContain('No problem was found.');
  });

  test('serves the site without a build, and the mock server beside it', async () => {
    const program = spawn('npx', ['msnp', 'serve', '--port', '0', '--http', '0'], {
      cwd: consumer,
      env,
      detached: true,
    });
    try {
      let out = '';
      await new Promise<void>((resolve, reject) => {
        program.once('exit', () => reject(new Error(`It ended by itself: ${out}`)));
        for (const stream of [program.stdout, program.stderr]) {
          stream.setEncoding('utf8').on('data', (text: string) => {
            out += text;
            if (out.includes('Site: ')) resolve();
          });
        }
      });
      const site = /Site: (\S+)/.exec(out)?.[1] ?? '';
      const page = await fetch(site);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('<h1');
      expect((await fetch(`${site}playground/`)).status).toBe(200);
      expect(out).not.toContain('not built');
    } finally {
      // npx stands between, and hands no signal on.
      if (program.pid !== undefined) process.kill(-program.pid, 'SIGTERM');
    }
  });
});
