// types.d.ts, checked by TypeScript itself: strictly, and against the fields of every line of every exchange.
import ts from 'typescript';
import { expect, test } from 'vitest';
import { readPages } from '#testing/pages.ts';
import { REGISTRY } from '../registry.ts';
import { typeDeclarations } from './declarations.ts';
import { exchangeVectors } from './vectors.ts';

const declarations = typeDeclarations(REGISTRY);

/** What tsc says under strict rules of a module beside types.d.ts. */
function complaints(module: string): string[] {
  const files = new Map([
    ['/types.d.ts', declarations],
    ['/use.ts', module],
  ]);
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    lib: ['lib.es2022.d.ts'],
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.getSourceFile = (path, target, ...rest) => {
    const text = files.get(path);
    return text === undefined
      ? getSourceFile(path, target, ...rest)
      : ts.createSourceFile(path, text, target);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText, file, start = 0 }) => {
    const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
    return `${file?.fileName}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}

test('the types hold the fields of every line of every exchange', () => {
  const lines = exchangeVectors(readPages())
    .exchanges.flatMap((exchange) => exchange.lines)
    .filter(({ form, problem, cut }) => form !== undefined && problem === undefined && cut !== true);
  const messages = lines.map(({ form, fields, payload, line }, index) => {
    const counted = REGISTRY.protocol.commands.some(({ name, forms }) =>
      Object.entries(forms).some(([key, value]) => `${name}.${key}` === form && value.payload !== undefined),
    );
    const bytes = counted || (payload !== undefined && form?.startsWith('###')) ? ', payload: bytes' : '';
    const values = JSON.stringify(fields).slice(0, -1);
    const text = values === '{' ? `{ ${bytes.slice(2)} }` : `${values}${bytes} }`;
    return `export const line${index}: Fields['${form}'] = ${text}; // ${line.slice(0, 60)}`;
  });
  expect(messages.length).toBeGreaterThan(2000);
  const found = complaints(
    ["import type { Fields } from './types.d.ts';", 'declare const bytes: Uint8Array;', ...messages].join(
      '\n',
    ),
  );
  expect(found).toEqual([]);
}, 60_000);

test('a misspelt field, a wrong type, a word that is none, a form of another version are refused', () => {
  expect(
    complaints(`import type { Fields, FormsOf, Message } from './types.d.ts';
export const right: Message<'BLP.set'> = { form: 'BLP.set', fields: { trid: 4, mode: 'AL' } };
export const known: FormsOf<'MSNP8', 'NS', 'client'> = 'BLP.set';
// @ts-expect-error: no such mode
export const mode: Fields['BLP.set'] = { trid: 4, mode: 'XX' };
// @ts-expect-error: a number
export const trid: Fields['BLP.set'] = { trid: '4', mode: 'AL' };
// @ts-expect-error: misspelt
export const misspelt: Fields['BLP.set'] = { tird: 4, mode: 'AL' };
// @ts-expect-error: no payload
export const empty: Fields['UUX.set'] = { trid: 4 };
// @ts-expect-error: from MSNP10 on
export const late: FormsOf<'MSNP8', 'NS', 'client'> = 'ADC.contact';
// @ts-expect-error: what the server says
export const other: FormsOf<'MSNP8', 'NS', 'client'> = 'BLP.echoed';
`),
  ).toEqual([]);
}, 60_000);

test('the types are the same text each time', () => {
  expect(typeDeclarations(REGISTRY)).toBe(declarations);
});
