// The Python module, run by Python itself: on every line of every exchange, and on every framing case.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registryFile } from '#content/publish/files.ts';
import { MSNP } from '#content/registry.ts';
import { dialectOf } from '#protocol/dialect.ts';
import { readPages } from '#testing/pages.ts';
import { requirePython } from '#testing/python.ts';
import { REGISTRY } from '../registry.ts';
import { pythonModule } from './python.ts';
import { exchangeVectors, framingVectors } from './vectors.ts';

const folder = mkdtempSync(join(tmpdir(), 'msnp-python-'));
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(() => {
  writeFileSync(join(folder, 'msnp_registry.py'), pythonModule(REGISTRY));
  writeFileSync(join(folder, 'exchanges.json'), JSON.stringify(exchangeVectors(readPages())));
  writeFileSync(join(folder, 'framing.json'), JSON.stringify(framingVectors()));
  writeFileSync(join(folder, 'registry.json'), registryFile(REGISTRY));
});

/** What Python prints for a program in the folder; a failure of it fails the test. */
function python(program: string): string {
  const { stdout, stderr, status } = spawnSync(requirePython(), ['-W', 'error', '-c', program], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', PYTHONIOENCODING: 'utf-8' },
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

test('every line of every exchange has the same form and fields in Python, and is written back as it was', () => {
  const [counted, ...differences] = python(`
import json
import msnp_registry as msnp
count = written = 0
with open('exchanges.json', encoding='utf-8') as file:
    exchanges = json.load(file)['exchanges']
for exchange in exchanges:
    for each in exchange['lines']:
        count += 1
        payload = bytes.fromhex(each.get('payload', ''))
        message = msnp.parse(each['line'], each['version'], each['service'], each['from'], each['phase'], payload)
        form = message.form and message.form.id
        if form != each.get('form') or message.plain() != each['fields'] or message.command != each['command']:
            print('read', each['line'], form, message.plain())
        if message.complaint and each.get('problem') not in ('bad-value', 'wrong-phase'):
            print('complaint', each['line'], message.complaint)
        if message.form and 'problem' not in each and 'cut' not in each:
            written += 1
            data = msnp.format_message(message.form, each['version'], message.fields, payload, message.command)
            if data != ' '.join(each['line'].split()).encode() + b'\\r\\n' + payload:
                print('written', each['line'], data)
print(count, written)
`)
    .trim()
    .split('\n')
    .toReversed();
  expect(differences).toEqual([]);
  const [lines = 0, written = 0] = (counted ?? '').split(' ').map(Number);
  expect(lines).toBeGreaterThan(2000);
  expect(written).toBeGreaterThan(2000);
});

test('every stream of the framing vectors gives the same messages in Python, whole and byte by byte', () => {
  expect(
    python(`
import json
import msnp_registry as msnp
def told(event):
    if isinstance(event, msnp.Problem):
        return {'kind': 'problem', 'code': event.code, 'line': event.line}
    told = {'kind': 'message', 'line': event.line, 'command': event.command, 'fields': event.plain()}
    if event.form: told['form'] = event.form.id
    if event.payload: told['payload'] = event.payload.hex()
    return told
with open('framing.json', encoding='utf-8') as file:
    cases = json.load(file)['cases']
for case in cases:
    data = bytes.fromhex(case['hex'])
    expected = [{name: value for name, value in event.items() if name != 'at'} for event in case['events']]
    for size in (1, 2, 7, len(data)):
        stream = msnp.Stream(case['version'], case['service'], case['from'])
        events = [told(event) for at in range(0, len(data), size) for event in stream.feed(data[at:at + size])]
        if events != expected or stream.idle != (case['end'] == 'clean'):
            print(case['about'], size, events, expected, stream.idle)
print('done')
`),
  ).toBe('done\n');
});

test('a line that cannot be written is refused with the name of the form', () => {
  expect(
    python(`
import msnp_registry as msnp
form = msnp.forms_of('MSNP8', 'NS', 'client', 'BLP')[0]
for fields in ({}, {'trid': 1, 'mode': 'A L'}, {'trid': 1, 'mode': ''}):
    try:
        print(msnp.format_message(form, 'MSNP8', fields))
    except ValueError as error:
        print(str(error).split()[0].rstrip(':'))
try:
    msnp.parse('PNG', 'MSNP99', 'NS', 'client')
except ValueError as error:
    print(str(error)[:20])
`),
  ).toBe("BLP.set\nBLP.set\nBLP.set\nno version 'MSNP99':\n");
});

test('a reader written from the schema alone lists what an MSNP11 client may send to a notification server', () => {
  const listed = python(`
import json
with open('registry.json', encoding='utf-8') as file:
    registry = json.load(file)
order = [version['id'] for version in registry['versions']]
now = order.index('MSNP11')
for name, command in registry['commands'].items():
    for form in command['forms']:
        held = order.index(form['since']) <= now <= order.index(form['until'])
        if held and form['from'] == 'client' and 'NS' in form['services']:
            print(name)
            break
`);
  expect(listed.trim().split('\n').toSorted()).toEqual(
    [...dialectOf(MSNP, 'MSNP11', 'NS').client.keys()].toSorted(),
  );
});

test('the module is the same text each time', () => {
  expect(pythonModule(REGISTRY)).toBe(pythonModule(REGISTRY));
});
