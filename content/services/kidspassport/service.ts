// Kids Passport: what the protocol shows of a parent's consent.

import { service } from '#content/services/service.ts';
import { versionsFrom } from '#content/vocabulary.ts';

export const KIDSPASSPORT = service({
  id: 'kidspassport',
  title: 'Kids Passport',
  summary:
    'Lets parents decide what sites may do with a child’s account. Messenger shows an error and a field of the profile, and nothing else of it.',
  transport: 'http',
  since: 'MSNP4',
  addresses: [
    {
      url: 'http://kids.passport.com',
      about: 'The parents’ site.',
      confidence: 'single',
      sources: ['passport-sdk'],
    },
  ],
  actions: [
    {
      name: 'Consent of a parent',
      about: 'A parent says on the site how much a service may do. Messenger is told the outcome alone.',
      request: [
        {
          path: 'level',
          about: 'How much the service may do.',
          values: {
            full: 'collect data of the child, and pass it on',
            limited: 'collect it and keep it to itself',
            deny: 'collect nothing; many services then let the child not in at all',
          },
          sources: ['itprotoday', 'passport-sdk'],
        },
      ],
      response: [
        {
          path: 'profile/Kid',
          about: 'What the profile message says of the account.',
          values: { 0: 'an ordinary one', 1: 'a child’s' },
          sources: [
            'wiki:versions/msnp5',
            'hypothetic:notification/authentication',
            'escargot:front/msn/msnp_ns.py',
          ],
        },
        {
          path: 'abInfo/IsParentManaged',
          about: 'Whether a parent looks after the account, in the answers of the address book service.',
          since: 'MSNP13',
          sources: ['wiki:services/abservice/abfindall', 'escargot:front/msn/tmpl/abservice'],
        },
      ],
    },
  ],
  faults: [
    { code: '923', when: 'To USR: no parent has consented. The session ends.' },
    { code: '926', when: 'To USR: an account under parental control, in later versions.' },
    { code: '927', when: 'To USR: likewise. aMSN has a text of its own for it.' },
    {
      code: '0x81000331',
      when: 'MSGR_E_CHILD_WITHOUT_CONSENT, what clients from 3.0.0080 on make of 923.',
      confidence: 'single',
      sources: ['wiki:errors_and_hresults'],
    },
    {
      code: '0x81000330',
      when: 'The same in client 2.2.1053, and in no other.',
      confidence: 'single',
      sources: ['wiki:errors_and_hresults'],
    },
  ],
  usedBy: [...versionsFrom('MSNP4', 'MSNP18'), 'MSNP21'],
  disputes: [
    {
      claim: 'The first client that knows 923',
      says: {
        seeds: 'not 2.2.1053, which does not read it yet',
        'wiki (older edition)': '2.2.1053, though nobody has seen it there',
        'wiki (HRESULT table)': '2.2.1053 has the result that belongs to it',
      },
      taken: 'MSNP4, the version of 2.2.1053, as the first in which a server may send it.',
    },
    {
      claim: 'The first version with the field Kid',
      says: { seeds: 'MSNP4, probably', wiki: 'MSNP5 has the whole list, MSNP2 the time of log-on alone' },
      taken: 'MSNP3 in the mock server, which sends what no version objects to.',
    },
  ],
  unknowns: [
    'The pages on which a parent consented, and their parameters.',
    'Whether 923 ever had more words than its number.',
  ],
  confidence: 'confirmed',
  sources: [
    'seeds:msnp4',
    'wiki:versions/msnp4',
    'wiki:errors_and_hresults',
    'microsoft-news',
    'passport-sdk',
    'itprotoday',
    'msnp-sharp:enums.cs',
    'amsn:protocol.tcl',
  ],
});
