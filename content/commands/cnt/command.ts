// CNT: opens a connection of MSNP24: version of the dialect, and system of the client.

import { length, trid, word } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const CNT = define({
  name: 'CNT',
  title: 'Connect',
  summary: 'Opens a connection of MSNP24: the client names the version it speaks and the system it runs on.',
  services: ['NS'],
  forms: {
    connect: {
      from: 'client',
      about: 'Names version and system.',
      since: 'MSNP24',
      in: 'fresh',
      params: [trid, word('CON'), length],
      payload: {
        kind: 'mime',
        about:
          'An empty line (no headers yet) and the element connect: ver, 1 or 2, and agent with os, osVer, proc, lcid and perhaps country.',
      },
      note: 'ATH and BND may follow in the same breath, by one source; known clients wait for each answer.',
    },
    connected: {
      from: 'server',
      about: 'The server speaks that version; for version 2 it adds the nonce of the log-on.',
      since: 'MSNP24',
      answers: 'connect',
      in: 'fresh',
      to: 'greeted',
      params: [trid, word('CON'), length],
      payload: {
        kind: 'mime',
        about: 'An empty line and the element connect-response: ver, qostest and, for version 2, nonce.',
      },
    },
  },
  replaces: ['VER', 'CVR'],
  disputes: [
    {
      claim: 'What agent holds',
      says: { dequis: 'os, osVer, proc and lcid', 'protocol-docs': 'country as well, if one likes' },
      taken: 'country is optional. Values are not looked at, but none may be empty.',
    },
    {
      claim: 'Whether the client waits for each answer',
      says: {
        'protocol-docs': 'no: CNT, ATH and BND go out in order, at once',
        'miranda-ng': 'yes',
        'skype-java': 'yes',
        bitlbee: 'yes',
      },
      taken: 'Both work: the lines are answered in the order in which they come.',
    },
  ],
  unknowns: [
    'What qostest means.',
    'How versions 1 and 2 differ, other than by the nonce.',
    'Whether MSNP23 had CNT: MSNP22 still began with VER, CVR and USR.',
  ],
  seeAlso: ['ATH', 'BND', 'XFR'],
  confidence: 'confirmed',
  sources: [
    'dequis:msnp24/commands',
    'dequis:msnp22',
    'protocol-docs:Commands',
    'miranda-ng:protocols/MSN/src/msn_commands.cpp',
    'skype-java:NotifConnector.java',
    'bitlbee:MSNP24 branch',
  ],
});
