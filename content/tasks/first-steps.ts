// Tasks to begin with: log on, be seen, be seen otherwise.

import { ALICE, AT_ALICE, alice, among, BOB, BOTH_ONLINE, statusOf, type Task } from './task.ts';

export const FIRST_STEPS: readonly Task[] = [
  {
    name: 'go-away',
    title: 'Say that you are away',
    goal: 'Alice is online. Set her status to away; Bob will hear of it.',
    hints: [
      'CHG changes a status.',
      'The statuses have three letters each: type CHG, a number, a blank, and press Tab.',
      'CHG 20 AWY 0',
    ],
    par: 1,
    version: 'MSNP8',
    given: BOTH_ONLINE,
    at: AT_ALICE,
    reached: ({ world }) => statusOf(world, ALICE) === 'AWY',
  },
  {
    name: 'log-on-by-hand',
    title: 'Log on by hand',
    goal: 'Log Alice on with MSNP7, line by line, until the server says OK. Her password is “password”.',
    hints: [
      'The first line names the dialects that you speak: VER, a number, MSNP7 CVR0.',
      'INF asks for the scheme. It is MD5, and USR begins it: USR 3 MD5 I and Alice’s handle.',
      'The server answers with a challenge. Put “password” right behind it, without a blank, and take the MD5 digest of the whole: the calculator of the MD5 log-on does that.',
      'USR 4 MD5 S and the digest.',
    ],
    par: 4,
    version: 'MSNP7',
    given: ['bob is online'],
    at: AT_ALICE,
    reached: ({ world, said }) => world.placesOf(ALICE).some(({ wire }) => among(said, wire, 'USR')),
  },
  {
    name: 'hide',
    title: 'Hide',
    goal: 'Bob shall see Alice as offline, while she stays logged on. Do not block him.',
    hints: [
      'It is a status, set like any other.',
      'FLN is refused: it is what others hear. Which status makes them hear it?',
      'CHG 20 HDN 0',
    ],
    par: 1,
    version: 'MSNP8',
    given: BOTH_ONLINE,
    at: AT_ALICE,
    reached: ({ world }) => statusOf(world, ALICE) === 'HDN' && (alice(world)?.allows(BOB) ?? false),
  },
  {
    name: 'personal-message',
    title: 'Write something behind your name',
    goal: 'Give Alice a personal message, of any words, so that Bob’s client hears of it.',
    hints: [
      'From MSNP11 there is UUX, which has a payload: first the line with its length, then the document.',
      'The document is <Data><PSM>your words</PSM><CurrentMedia></CurrentMedia></Data>.',
      'UUX 20 65, Enter, and then <Data><PSM>Gone fishing</PSM><CurrentMedia></CurrentMedia></Data>',
    ],
    par: 1,
    version: 'MSNP11',
    given: BOTH_ONLINE,
    at: AT_ALICE,
    reached: ({ world, heard }) =>
      world
        .placesOf(ALICE)
        .some(({ documents }) => [...documents.values()].some((text) => /<PSM>[^<]/.test(text))) &&
      among(heard, 'bob NS', 'UBX', ALICE),
  },
];
