// Tasks about contacts and groups.

import { ALICE, AT_ALICE, alice, aliceHas, BOB, BOTH_ONLINE, CAROL, statusOf, type Task } from './task.ts';

/** The names of the groups that Bob is in, in Alice’s list. */
function groupsOfBob(account: ReturnType<typeof alice>): string[] {
  const bob = account?.contact(BOB);
  if (!account || !bob) return [];
  return account.groups.filter((group) => account.isIn(bob, group)).map(({ name }) => name);
}

export const LISTS: readonly Task[] = [
  {
    name: 'add-carol',
    title: 'Add a contact',
    goal: 'Make Carol a contact of Alice’s.',
    hints: [
      'Contacts are on the forward list, FL.',
      'ADD takes a list, a handle and a name to show.',
      'ADD 20 FL carol@example.com Carol 0',
    ],
    par: 1,
    version: 'MSNP8',
    given: ['alice is online', 'carol is online'],
    at: AT_ALICE,
    reached: ({ world }) => aliceHas(world, 'FL', CAROL),
  },
  {
    name: 'rename-group',
    title: 'Rename a group',
    goal: 'Alice’s group Friends shall be called Pals, with Bob still in it.',
    hints: [
      'Groups have numbers up to MSNP9. SYN 20 0 lists them, in lines that begin with LSG.',
      'REG renames: number of the group, new name, and a 0.',
      'REG 20 1 Pals 0',
    ],
    par: 1,
    version: 'MSNP8',
    given: BOTH_ONLINE,
    at: AT_ALICE,
    reached: ({ world }) => groupsOfBob(alice(world)).includes('Pals') && alice(world)?.groups.length === 2,
  },
  {
    name: 'regroup',
    title: 'Move Bob to another group',
    goal: 'Bob is in Friends. He shall be in Work, and not in Friends any more.',
    hints: [
      'There is no command for moving: into the one, out of the other.',
      'ADD with the number of a group puts a contact into it; REM with a number takes him out of it.',
      'Work has number 2: SYN 19 0 lists the groups, in lines that begin with LSG.',
      'ADD 20 FL bob@example.com Bob 2, then REM 21 FL bob@example.com 1',
    ],
    par: 2,
    version: 'MSNP8',
    given: ['alice has a group Work', ...BOTH_ONLINE],
    at: AT_ALICE,
    reached: ({ world }) => groupsOfBob(alice(world)).join() === 'Work',
  },
  {
    name: 'block',
    title: 'Block Bob',
    goal: 'Bob shall see Alice go offline and be unable to call her. Alice stays online, for others to see.',
    hints: [
      'There is a list for it: BL.',
      'The server refuses whoever is on the allow list, AL, with 219.',
      'REM 20 AL bob@example.com, then ADD 21 BL bob@example.com Bob',
    ],
    par: 2,
    version: 'MSNP8',
    given: BOTH_ONLINE,
    at: AT_ALICE,
    reached: ({ world }) =>
      aliceHas(world, 'BL', BOB) &&
      !aliceHas(world, 'AL', BOB) &&
      !['HDN', undefined].includes(statusOf(world, ALICE)),
  },
  {
    name: 'strangers',
    title: 'Keep strangers out',
    goal: 'Carol has Alice as a contact, but is on none of Alice’s lists but RL. She shall not see Alice any more; Bob shall, and nobody shall be blocked by name.',
    hints: [
      'What counts for people who are on neither AL nor BL is a setting of its own.',
      'BLP sets it: AL lets them through, BL does not.',
      'BLP 20 BL',
    ],
    par: 1,
    version: 'MSNP8',
    given: ['carol has alice on FL', 'carol is online', ...BOTH_ONLINE],
    at: AT_ALICE,
    reached({ world }) {
      const account = alice(world);
      return account?.allows(CAROL) === false && account.allows(BOB) && account.on('BL').length === 0;
    },
  },
  {
    name: 'accept',
    title: 'Accept somebody, without adding her',
    goal: 'Carol has added Alice and waits on the pending list. Let her see Alice and settle the question, but do not make her a contact.',
    hints: [
      'From MSNP10 lists are changed with ADC. On AL and RL people go by N= and their handle.',
      'Who is allowed is on AL. Who still waits is on PL, and REM takes her off.',
      'ADC 20 AL N=carol@example.com, then REM 21 PL carol@example.com',
    ],
    par: 2,
    version: 'MSNP11',
    given: ['carol has alice on FL', 'alice is online'],
    at: AT_ALICE,
    reached: ({ world }) =>
      aliceHas(world, 'AL', CAROL) && !aliceHas(world, 'PL', CAROL) && !aliceHas(world, 'FL', CAROL),
  },
  {
    name: 'drop-group',
    title: 'Drop a group, keep the friend',
    goal: 'The group Friends shall go, and Bob shall still be a contact of Alice’s.',
    hints: [
      'RMG removes a group, by number. Try it: what becomes of Bob? “Try again” brings all back.',
      'Who is in no other group goes with it. Group 0, Other Contacts, is always there.',
      'ADD 20 FL bob@example.com Bob 0, then RMG 21 1',
    ],
    par: 2,
    version: 'MSNP7',
    given: BOTH_ONLINE,
    at: AT_ALICE,
    reached: ({ world }) => alice(world)?.groups.length === 1 && aliceHas(world, 'FL', BOB),
  },
];
