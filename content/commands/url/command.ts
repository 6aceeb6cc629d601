// URL: where a companion service on the web lies.

import { trid } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

const WIKI = ['wiki:commands/url'] as const;

export const URL = define({
  name: 'URL',
  title: 'Service address',
  summary:
    'Asks for the web address of a service that goes with the account, and for the way to log on there.',
  services: ['NS'],
  forms: {
    ask: {
      from: 'client',
      about: 'Names the service to open in a browser.',
      since: 'MSNP2',
      until: 'MSNP21',
      params: [
        trid,
        {
          name: 'service',
          type: 'word',
          values: {
            INBOX: 'the inbox at Hotmail',
            COMPOSE: 'a new mail',
            MESSAGE: 'use unknown',
            FOLDERS: 'the mail folders',
            PERSON: 'details of the account',
            PASSWORD: {
              about: 'change of the password',
              until: 'MSNP2',
              confidence: 'single',
              sources: WIKI,
            },
            MOBILE: { about: 'set-up of MSN Mobile', since: 'MSNP5', confidence: 'disputed' },
            CHGMOB: { about: 'settings for mobile devices', since: 'MSNP5' },
            PROFILE: { about: 'the profile in the member directory', since: 'MSNP6' },
            N2PACCOUNT: {
              about: 'the account at Net2Phone',
              since: 'MSNP6',
              until: 'MSNP6',
              confidence: 'single',
              sources: [...WIKI, 'seeds:msnp6', 'seeds:msnp7'],
            },
            N2PFUND: {
              about: 'payments at Net2Phone',
              since: 'MSNP6',
              until: 'MSNP6',
              confidence: 'single',
              sources: [...WIKI, 'seeds:msnp6', 'seeds:msnp7'],
            },
            CHAT: { about: 'chat rooms', since: 'MSNP7' },
            ADDRBOOK: { about: 'the address book', since: 'MSNP8', confidence: 'disputed' },
            ADVSEARCH: { about: 'a search with more fields', since: 'MSNP8', confidence: 'disputed' },
            INTSEARCH: { about: 'a search by interests', since: 'MSNP8', confidence: 'disputed' },
          },
          about: 'The service.',
        },
        {
          name: 'argument',
          type: 'word',
          optional: true,
          about:
            'For COMPOSE, to whom the mail goes; for PROFILE, CHAT and N2PACCOUNT, the locale as a hexadecimal LCID, 0x0409.',
        },
      ],
    },
    address: {
      from: 'server',
      about: 'Gives the page, and where a browser has to post the log-on to be led there.',
      since: 'MSNP2',
      until: 'MSNP21',
      answers: 'ask',
      note: 'What is known of the answer in MSNP2, without a site number, is from one source.',
      params: [
        trid,
        {
          name: 'redirect',
          type: 'url',
          about:
            'The page: a path on the site of the log-on, which the browser posts as rru; from MSNP3 also a full address, posted as ru.',
        },
        {
          name: 'login',
          type: 'url',
          about: 'Where to post the log-on: md5auth.srf of Passport, lc= being the locale in decimal.',
        },
        {
          name: 'siteId',
          type: 'number',
          since: 'MSNP3',
          optional: true,
          about:
            'Number of the site at Passport, posted as id; Hotmail is 2. Official clients insist on it from MSNP5.',
        },
      ],
    },
  },
  changes: [
    {
      version: 'MSNP3',
      what: 'The answer may end with a site number, and the page may be a full address; PASSWORD is gone.',
      confidence: 'single',
      sources: WIKI,
    },
    {
      version: 'MSNP5',
      what: 'MOBILE and CHGMOB are new; the client will not do without the site number.',
      confidence: 'single',
      sources: WIKI,
    },
    {
      version: 'MSNP6',
      what: 'PROFILE is new, and so are N2PACCOUNT and N2PFUND.',
      confidence: 'single',
      sources: [...WIKI, 'seeds:msnp6'],
    },
    {
      version: 'MSNP7',
      what: 'CHAT is new; the official client gives up N2PACCOUNT and N2PFUND.',
      confidence: 'single',
      sources: [...WIKI, 'seeds:msnp7'],
    },
    {
      version: 'MSNP8',
      what: 'Three more services: ADDRBOOK, ADVSEARCH and INTSEARCH.',
      confidence: 'single',
      sources: WIKI,
    },
  ],
  removed: { version: 'MSNP24', how: 'Not among the commands of that version.' },
  replacedElsewhere: 'Nothing.',
  disputes: [
    {
      claim: 'Which services want a locale',
      says: {
        wiki: 'CHAT, PROFILE and N2PACCOUNT take one or do without',
        nina: 'PROFILE, PERSON and CHAT cannot do without',
      },
      taken: 'None needs it.',
    },
    {
      claim: 'Whether MOBILE, ADDRBOOK, ADVSEARCH and INTSEARCH were ever asked for',
      says: {
        wiki: 'it has an answer for MOBILE',
        nina: 'the official client has the words, but nobody has caught one on the wire',
      },
      taken: 'They are answered.',
    },
  ],
  unknowns: [
    'Which error an unknown service gets.',
    'Where one logged on in MSNP2, before there were site numbers.',
    'The last version that answers it: a client of MSNP18, papyon, is the newest on record; MSNP21 is an assumption.',
  ],
  seeAlso: ['MSG'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/url',
    'nina:Protocols/MSNP/Notification/Miscellaneous',
    'papyon:papyon/msnp/notification.py',
    'msn-pecan:notification.c',
    'jml:protocol/incoming/IncomingURL.java',
    'escargot:front/msn/msnp_ns.py',
    'seeds:msnp7',
    'seeds:msnp6',
  ],
});
