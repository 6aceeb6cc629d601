// Tasks about switchboards and what is said there, and about what the server asks.

import { ALICE, AT_ALICE, among, BOB, BOTH_ONLINE, statusOf, type Task } from './task.ts';

export const TALKING: readonly Task[] = [
  {
    name: 'deliver',
    title: 'Say something, and have it acknowledged',
    goal: 'Alice and Bob are in a switchboard. Say something to Bob and get the receipt for it.',
    hints: [
      'MSG has a payload: the line ends with its length in bytes, and the payload follows.',
      'The letter in front of the length is what receipt you want: U none, N for a failure, A in any case.',
      'The payload begins with MIME headers, an empty line stands before the text. /say writes such a line for you, but what you do not type does not count here.',
      'MSG 20 A 32, Enter, Content-Type: text/plain, Enter, Enter, and four letters',
    ],
    par: 1,
    version: 'MSNP8',
    given: [...BOTH_ONLINE, 'alice and bob talk'],
    at: { who: 'alice', service: 'SB' },
    reached: ({ heard }) => among(heard, 'alice SB', 'ACK') && among(heard, 'bob SB', 'MSG', ALICE),
  },
  {
    name: 'not-there',
    title: 'Get a 217',
    goal: 'Have the server answer Alice with 217.',
    hints: [
      'It is what a caller hears when the other is not there. Bob is not.',
      'Alice is in a switchboard, alone: CAL calls somebody.',
      'CAL 20 bob@example.com',
    ],
    par: 1,
    version: 'MSNP8',
    given: ['alice is online', 'alice is alone in a switchboard'],
    at: { who: 'alice', service: 'SB' },
    reached: ({ heard }) => among(heard, 'alice SB', '217'),
  },
  {
    name: 'three',
    title: 'Bring three people together',
    goal: 'Alice, Bob and Carol shall be in one switchboard. Each answers for themselves: you play all three.',
    hints: [
      'At Alice’s notification server, XFR with a number and SB asks for a switchboard. A button then opens the connection that the answer leads to, with its first line filled in.',
      'In the switchboard CAL calls Bob. At his side a button opens his connection, with ANS filled in.',
      'Then the same with Carol: anyone in the room may call her.',
      'Six lines: XFR, USR, CAL, ANS, CAL, ANS.',
    ],
    par: 6,
    version: 'MSNP8',
    given: [...BOTH_ONLINE, 'carol is online'],
    at: AT_ALICE,
    reached: ({ world }) =>
      [...world.rooms.values()].some(
        ({ members }) => new Set(members.map(({ handle }) => handle)).size === 3,
      ),
  },
  {
    name: 'challenge',
    title: 'Answer a challenge by hand',
    goal: 'The server has sent Alice a challenge. Answer it as the product msmsgs@msnmsgr.com, so that the server accepts.',
    hints: [
      'The line with CHL has the challenge: a number of many digits. QRY answers it.',
      'The answer is an MD5 digest of challenge and the product’s key. The page of the challenges has the key, and a calculator.',
      'QRY 20 msmsgs@msnmsgr.com 32, Enter, and the 32 letters of the digest.',
    ],
    par: 1,
    version: 'MSNP8',
    given: ['alice is online', '50 seconds pass'],
    at: AT_ALICE,
    reached: ({ heard }) => among(heard, 'alice NS', 'QRY'),
  },
  {
    name: 'away-unheard',
    title: 'Away, and nobody told Bob',
    goal: 'Bob is online and shall see Alice as away, without a line that tells him that she went away. From MSNP8 on a status comes with NLN, or with ILN: the first is news, the second only how things stand.',
    hints: [
      'NLN goes to those who are there when a status changes.',
      'ILN tells somebody who comes online how things stand already.',
      'So let Bob not be there when it changes. Connections can be closed, and Bob can log on again; what is done for you does not count as a line.',
      'Close Bob’s connection, say CHG 20 AWY 0 as Alice, and log Bob on again with the button.',
    ],
    par: 1,
    version: 'MSNP8',
    given: BOTH_ONLINE,
    at: AT_ALICE,
    reached: ({ world, heard }) =>
      statusOf(world, ALICE) === 'AWY' &&
      statusOf(world, BOB) !== undefined &&
      heard.some(({ connection, words }) => {
        return connection.startsWith('bob') && words[0] === 'ILN' && words[2] === 'AWY' && words[3] === ALICE;
      }) &&
      !heard.some(({ connection, words }) => {
        return connection.startsWith('bob') && words[0] === 'NLN' && words[1] === 'AWY' && words[2] === ALICE;
      }),
  },
];
