// ATH: logs an account on in MSNP24, and renews its tickets later.

import { length, trid, word } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const ATH = define({
  name: 'ATH',
  title: 'Authenticate',
  summary: 'Logs an account on to a connection of MSNP24; sent once more, it renews the tickets.',
  services: ['NS'],
  forms: {
    authenticate: {
      from: 'client',
      about: 'Proves whose connection it is.',
      since: 'MSNP24',
      in: 'greeted',
      params: [trid, word('CON\\USER'), length],
      payload: {
        kind: 'mime',
        about:
          'An empty line and the element user: uic and id for a Skype account; ssl-compact-ticket, uic, id and alias for a Microsoft account; uic and an empty web-compact-ticket on the web.',
      },
    },
    authenticated: {
      from: 'server',
      about: 'The account is accepted; BND is due.',
      since: 'MSNP24',
      answers: 'authenticate',
      in: 'greeted',
      to: 'admitted',
      params: [trid, word('CON'), length],
      payload: {
        kind: 'mime',
        about: 'An empty line and the element auth-response: new-thread-allowed and p2p-migration-allowed.',
      },
    },
    renew: {
      from: 'client',
      about: 'Hands in fresh tickets on a connection in use; nothing else changes.',
      since: 'MSNP24',
      params: [trid, word('CON\\USER'), length],
      payload: { kind: 'mime', about: 'As in the log-on.' },
    },
    renewed: {
      from: 'server',
      about: 'The fresh tickets are accepted.',
      since: 'MSNP24',
      answers: 'renew',
      params: [trid, word('CON'), length],
      payload: { kind: 'mime', about: 'As in the log-on.' },
    },
  },
  errors: [
    {
      code: 911,
      when: 'The log-on is refused; the payload says so in words.',
      closes: true,
      confidence: 'single',
      sources: ['dequis:msnp24/commands'],
    },
  ],
  replaces: ['USR'],
  unknowns: ['What web-compact-ticket is for.', 'What new-thread-allowed and p2p-migration-allowed mean.'],
  seeAlso: ['CNT', 'BND'],
  confidence: 'confirmed',
  sources: [
    'dequis:msnp24/commands',
    'miranda-ng:protocols/MSN/src/msn_commands.cpp',
    'skype-java:NotifConnector.java',
    'protocol-docs:Commands',
  ],
});
