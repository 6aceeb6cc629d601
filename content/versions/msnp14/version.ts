// MSNP14: contacts on Yahoo! Messenger.

import { version } from '#content/versions/version.ts';

export const MSNP14 = version({
  id: 'MSNP14',
  title: 'Yahoo! federation',
  status: 'released',
  releasedAs: 13,
  after: 'MSNP13',
  summary:
    'People on Yahoo! Messenger become contacts: presence names a network for each person, and texts to other networks pass by without a switchboard.',
  introducedBy: {
    client: 'Windows Live Messenger 8.0 (8.0.0787)',
    date: '2006-06-19',
    confidence: 'disputed',
    sources: ['wiki:versions/msnp14', 'seeds:MSNP14', 'dequis:protocol_versions'],
    note: 'Came out along with MSNP13.',
  },
  clients: [
    { name: 'Windows Live Messenger 8.0', builds: ['8.0.0787', '8.0.0792', '8.0.0812'], role: 'first' },
    { name: 'Windows Live Messenger 8.1', builds: ['8.1.0168', '8.1.0178'], role: 'fallback' },
    {
      name: 'Windows Live Messenger 8.5',
      builds: [],
      role: 'fallback',
      note: 'Taken to be as in 8.1: no VER of 8.5 is on record.',
    },
  ],
  schemes: ['TWN'],
  syncModel:
    'ABFindAll and FindMembership, by SOAP, bring the lists, the name and the mode of privacy; the client then hands the lists to the server by ADL.',
  services: ['rst', 'abservice', 'sharingservice', 'msgrconfig', 'oim', 'httpgateway', 'kidspassport'],
  changes: [
    {
      area: 'networks',
      what: 'The id 32 is Yahoo! Messenger: the sixth bit.',
      confidence: 'confirmed',
      sources: ['seeds:MSNP14', 'msnp-sharp:enums.cs', 'escargot:core/models.py'],
    },
    {
      area: 'networks',
      what: 'By FQY the client finds out on which network an address is at home.',
      impact: { client: 'Ask before adding somebody whose network is not known.' },
      confidence: 'confirmed',
      sources: ['seeds:MSNP14', 'escargot:front/msn/msnp_ns.py', 'libpurple:msn/notification.c'],
    },
    {
      area: 'messages',
      what: 'Text, typing and nudges for other networks go out as UUM and come in as UBM, no switchboard needed.',
      impact: { client: 'Do not call people of another network into a switchboard.' },
      confidence: 'confirmed',
      sources: ['nina:MSNP14/Changes', 'papyon:msnp/notification.py', 'amsn:protocol.tcl'],
    },
    {
      area: 'presence',
      what: 'ILN, NLN and FLN say from which network the status comes and may end with the address of an icon for it; FLN has the capabilities, too.',
      impact: { client: 'The friendly name has moved one word to the right in ILN and NLN.' },
      confidence: 'disputed',
      sources: ['seeds:MSNP14', 'escargot:front/msn/misc.py', 'libpurple:protocols/msn/notification.c'],
    },
    {
      area: 'presence',
      what: 'UBX says of which network the person is whose document follows.',
      confidence: 'confirmed',
      sources: ['seeds:MSNP14', 'escargot:front/msn/misc.py'],
    },
    {
      area: 'presence',
      what: 'UUX is said to know networks as well; nobody shows how.',
      confidence: 'single',
      sources: ['wiki:versions/msnp14'],
    },
    {
      area: 'switchboard',
      what: 'At the end of RNG and XFR SB a flag tells whether the switchboard can be reached straight or through the HTTP gateway alone.',
      impact: { client: 'Go by the gateway when it is 0.' },
      confidence: 'disputed',
      sources: [
        'seeds:MSNP14',
        'escargot:front/msn/msnp_ns.py',
        'miranda-ng:protocols/MSN/src/msn_commands.cpp',
      ],
    },
    {
      area: 'addressBook',
      what: 'A contact on Yahoo! has no account, only a mail address: contactEmailType Messenger2 with isMessengerEnabled true. In the sharing service it is a membership by e-mail, annotated MSN.IM.BuddyType 32: with the colon.',
      impact: { server: 'Keep both marks, or the client takes the contact for plain mail.' },
      confidence: 'single',
      sources: ['seeds:MSNP14'],
    },
  ],
  errors: { added: [], removed: [], returned: [], note: 'No change is known.' },
  sessionNotes: [
    'FindMembership and ABFindAll happen after the profile message and before BLP.',
    'The transcript of the older wiki is of the beta 8.0.0566, which calls itself MSG80BETA on the first connection and MSNMSGR on the second.',
    'It mentions the HTTPS step one line too early: the parameters for the ticket come with USR TWN S.',
    'It has GCF behind USR TWN S; traces show it before. Its 201 bytes count line ends and one blank a level; on one line the document has 159.',
    'Its profile of 465 bytes is right when each empty field keeps a blank behind its colon.',
    'It prints ADL and UUX over several lines for the reader; 110 and 118 are right for the text on one line.',
  ],
  disputes: [
    {
      claim: 'What the flag at the end of RNG says',
      says: {
        seeds: 'whether to connect straight or through the HTTP gateway alone',
        wiki: '1 if TCP works, 0 if nothing but the HTTP gateway does',
        'miranda-ng': 'anything but 0 if the address lies behind a gateway',
        amsn: '1 if the address is itself a gateway',
        escargot: 'sends 1 each time',
      },
      taken: '1.',
    },
    {
      claim: 'Whether FLN has capabilities',
      says: {
        wiki: 'yes, from MSNP14',
        escargot: 'it says 0 there in MSNP14 and MSNP15',
        'msnp-sharp': 'it reads capabilities and an optional icon in MSNP15',
      },
      taken: 'A 0.',
    },
    {
      claim: 'Since when presence names a network',
      says: {
        wiki: 'MSNP14',
        libpurple: 'a comment gives the longer ILN to MSNP14 and later',
      },
      taken: 'MSNP14.',
    },
  ],
  unknowns: ['In which way UUX names a network.'],
  confidence: 'confirmed',
  sources: [
    'wiki:versions/msnp14',
    'seeds:MSNP14',
    'escargot:front/msn/misc.py',
    'libpurple:protocols/msn/notification.c',
    'msnp-sharp:MSNPSHARP_25_STABLE',
    'nina:Reference/Commands',
  ],
});
