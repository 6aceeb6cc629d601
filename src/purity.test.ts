// The rules about the code that neither the compiler nor the linter sees.
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { filesUnder, findings, isTest, modulesUnder, textOf } from '#testing/sources.ts';

/** Each command has a folder of its name, so the folders are the list of names. */
const COMMANDS = new Set(
  filesUnder('content/commands').map((path) => (path.split('/')[2] ?? '').toUpperCase()),
);

const PURE = ['src/protocol', 'src/crypto', 'src/server', 'src/client', 'src/editor', 'content'];

/** The command that a string names: alone, or as the first word of a protocol line. */
function namedBy(text: string): string | undefined {
  const word = /^[A-Z]{3}(?=$|[ \r\n])/.exec(text)?.[0];
  return word !== undefined && COMMANDS.has(word) ? word : undefined;
}

function commandName(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) return namedBy(node.text);
  const name =
    ts.isPropertyAccessExpression(node) || ts.isPropertyAssignment(node) || ts.isMethodDeclaration(node)
      ? node.name
      : undefined;
  // `URL` is a command, but also the name of a global.
  return name && ts.isIdentifier(name) && !(name.text in globalThis) ? namedBy(name.text) : undefined;
}

function timeOrChance(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText();
    return ['Date.now', 'Math.random', 'crypto.getRandomValues', 'crypto.randomUUID'].find(
      (it) => it === text,
    );
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) {
    return 'new Date()';
  }
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()';
  return ts.isIdentifier(node) && node.text === 'performance' ? 'performance' : undefined;
}

/** An import that stays in the running code, from a tier of which only the types are allowed. */
function valueImport(tiers: RegExp) {
  return (node: ts.Node): string | undefined => {
    if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return undefined;
    const from = node.moduleSpecifier.text;
    const typesOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return tiers.test(from) && !typesOnly ? `imports more than types from ${from}` : undefined;
  };
}

describe('the machine knows no command', () => {
  test('the list of names is not empty', () => {
    expect(COMMANDS).toContain('VER');
  });

  const modules = modulesUnder('src', 'playground').filter((path) => !isTest(path));
  test.each(modules)('%s', (path) => {
    expect(findings(path, commandName)).toEqual([]);
  });
});

describe('time and chance come from outside', () => {
  test.each(modulesUnder(...PURE).filter((path) => !isTest(path)))('%s', (path) => {
    expect(findings(path, timeOrChance)).toEqual([]);
  });
});

describe('some tiers lend others their types only', () => {
  test.each(modulesUnder('src/transports').filter((path) => !isTest(path)))('%s', (path) => {
    expect(findings(path, valueImport(/^#server\//))).toEqual([]);
  });
});

test('each module starts by saying what it is', () => {
  const silent = modulesUnder('src', 'content', 'playground').filter((path) => !/^\/[/*]/.test(textOf(path)));
  expect(silent).toEqual([]);
});

test('no file names a folder of somebody’s own machine', () => {
  const own = new RegExp(
    `(^|[^\\w.])/(${['work/(main|shared|[.]library)', 'tmp/brief', 'root/', 'home/\\w+/', 'Users/\\w+/'].join('|')})`,
    'm',
  );
  const readable = filesUnder('.').filter((path) => !/\.(png|ico|woff2?|gif|jpe?g)$/.test(path));
  expect(readable.filter((path) => own.test(textOf(path)))).toEqual([]);
});
