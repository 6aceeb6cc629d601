// BND: turns an authenticated connection of MSNP24 into an endpoint of the messenger feature set.

import { length, trid, word } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const BND = define({
  name: 'BND',
  title: 'Bind endpoint',
  summary:
    'Makes an authenticated connection of MSNP24 one endpoint of the account, with the messenger features.',
  services: ['NS'],
  forms: {
    bind: {
      from: 'client',
      about: 'Names the client and its endpoint.',
      since: 'MSNP24',
      in: 'admitted',
      misplaced: 715,
      params: [trid, word('CON\\MSGR'), length],
      payload: {
        kind: 'mime',
        about:
          'An empty line and the element msgr: ver, altVersions, client with name, ver and networks, and epid.',
      },
    },
    bound: {
      from: 'server',
      about: 'The endpoint is there; a nonce in the answer is a challenge.',
      since: 'MSNP24',
      answers: 'bind',
      in: 'admitted',
      to: 'online',
      params: [trid, word('CON'), length],
      payload: {
        kind: 'mime',
        about: 'The header Set-Registration, an empty line, and an XML document that may hold nonce.',
      },
      note: 'A client repeats the registration as the header Registration, and answers a nonce by PUT MSGR\\CHALLENGE.',
    },
  },
  errors: [
    {
      code: 715,
      when: 'The connection is bound already; nothing is lost.',
      confidence: 'single',
      sources: ['protocol-docs:Commands'],
    },
  ],
  replaces: ['CHL'],
  disputes: [
    {
      claim: 'Whether the answer is a challenge',
      says: { 'miranda-ng': 'a nonce in it is answered', 'skype-java': 'servers have stopped to send one' },
      taken: 'A nonce is sent; a client that does not answer it is left alone.',
    },
  ],
  unknowns: ['The name of the outermost element of the answer.'],
  seeAlso: ['CNT', 'ATH', 'PUT'],
  confidence: 'confirmed',
  sources: [
    'miranda-ng:protocols/MSN/src/msn_commands.cpp',
    'skype-java:NotifConnector.java',
    'protocol-docs:Commands',
    'dequis:msnp24/commands',
  ],
});
