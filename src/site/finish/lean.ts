// What the scripts of the browser leave out of the definitions: sources, disputes and history are for readers of the
// pages, which are made before.

import { type Plugin, parseSync } from 'vite';

/** Fields of definitions that the codec, the mock server and the playground never read. */
export const FOR_READERS: readonly string[] = [
  ...['sources', 'confidence', 'disputes', 'unknowns', 'changes', 'note', 'unshown'],
  ...['seeAlso', 'replaces', 'replacedBy', 'replacedElsewhere'],
];

interface Span {
  readonly start: number;
  readonly end: number;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Where fields for readers stand below a node of the syntax tree. */
function spansIn(node: unknown): Span[] {
  if (Array.isArray(node)) return node.flatMap(spansIn);
  if (!isRecord(node)) return [];
  const { type, key, start, end } = node;
  const named = type === 'Property' && isRecord(key) ? key['name'] : undefined;
  if (typeof named === 'string' && FOR_READERS.includes(named))
    return typeof start === 'number' && typeof end === 'number' ? [{ start, end }] : [];
  return Object.values(node).flatMap(spansIn);
}

/** The code of a definition without the fields that only readers need. */
export function lean(code: string, file: string): string {
  let rest = code;
  for (const { start, end } of spansIn(parseSync(file, code).program).toReversed()) {
    const comma = /^\s*,/.exec(rest.slice(end))?.[0].length ?? 0;
    rest = rest.slice(0, start) + rest.slice(end + comma);
  }
  return rest;
}

/** Several workers have the same definitions: each is read once. */
const made = new Map<string, string>();

/** For the bundles of workers: leaves out of the definitions of commands what only readers need. */
export function leanDefinitions(): Plugin {
  return {
    name: 'lean-definitions',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/content\/(commands\/[^/]+\/command|params)\.ts$/.test(id)) return undefined;
      const light = made.get(code) ?? lean(code, id);
      made.set(code, light);
      return { code: light, map: null };
    },
  };
}
