// Writes a state file over and over, each time with another number in all of its accounts, until it is killed.

import { drawing } from '#cli/mock.ts';
import { stateText, writeState } from '#cli/state.ts';
import { worldOf } from '#content/accounts.ts';

const [path = ''] = process.argv.slice(2);
const accounts = Array.from({ length: 400 }, (_, at) => ({
  handle: `user${at}@example.com`,
  password: '123456',
  friendlyName: `User ${at}`,
  contacts: [],
  blocked: [],
  groups: [],
}));
const world = worldOf(accounts, drawing());
for (let count = 0; ; count++) {
  for (const account of world.accounts.values())
    account.properties.set('PHH', String(count).padStart(200, '0'));
  writeState(path, stateText(world));
  if (count === 0) process.stdout.write('written\n');
}
