// Every command that a client can send has a behaviour.

import { expect, test } from 'vitest';
import { dialectOf } from '#protocol/dialect.ts';
import type { Behaviour } from '#server/serve.ts';
import { BEHAVIOURS, UNSERVED } from './behaviours.ts';
import { SPOKEN } from './commands/ver/serve.ts';
import { COMMANDS, MSNP } from './registry.ts';

const behaviours: Readonly<Record<string, Behaviour>> = BEHAVIOURS;

test('the mock server has an answer to every form that a client sends in a version that it speaks', () => {
  const silent = SPOKEN.flatMap((version) =>
    Object.keys(MSNP.services).flatMap((service) =>
      [...dialectOf(MSNP, version, service).client.values()]
        .flat()
        .filter(({ command, name }) => behaviours[command.name]?.[name] === undefined)
        .map(({ id }) => `${version} ${service} ${id}`),
    ),
  );
  expect(silent).toEqual([]);
});

test('the commands without a behaviour are sent by clients of MSNP24 alone', () => {
  const others = Object.keys(UNSERVED).flatMap((unserved) =>
    Object.values(COMMANDS)
      .filter(({ name }) => name === unserved)
      .flatMap(({ forms }) => Object.values<{ from: string; since?: string }>(forms))
      .filter(({ from, since }) => from === 'client' && since !== 'MSNP24')
      .map(() => unserved),
  );
  expect(others).toEqual([]);
});
