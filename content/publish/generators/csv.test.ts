// commands.csv: a line a command, a column a version, and the states of the registry.
import { expect, test } from 'vitest';
import { publish } from '#content/publish.ts';
import { madeUp, registryOf } from '#content/rules/made-up.ts';
import { REGISTRY } from '../registry.ts';
import { commandsTable } from './csv.ts';

test('every command has a line and every version a column, with the states of the registry', () => {
  const [head = '', ...lines] = commandsTable(REGISTRY).trimEnd().split('\n');
  const { commands } = publish(REGISTRY);
  expect(head).toBe(`command,title,services,${REGISTRY.protocol.versions.join(',')}`);
  expect(lines).toHaveLength(Object.keys(commands).length);
  for (const line of lines) {
    const command = commands[line.slice(0, 3)];
    const states = line.split(',').slice(-REGISTRY.protocol.versions.length);
    expect(states).toEqual(command?.presence.map(({ state }) => state));
  }
});

test('a title with a comma or a quotation mark stands in quotation marks', () => {
  expect(commandsTable(registryOf(madeUp({ title: 'Ask, or "tell"' })))).toContain(',"Ask, or ""tell""",');
});
