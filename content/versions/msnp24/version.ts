// MSNP24: the protocol rebuilt for Skype.

import { version } from '#content/versions/version.ts';

export const MSNP24 = version({
  id: 'MSNP24',
  title: 'Skype',
  status: 'released',
  after: 'MSNP23',
  summary:
    'Made new for Skype and for Microsoft’s web clients: CNT, ATH and BND open the session, each command names a path and has headers and a body, and hardly anything older is left.',
  introducedBy: {
    client: 'Skype, and the messenger of Outlook.com',
    date: '2014-06',
    confidence: 'single',
    sources: ['kirsle:2014-12-09'],
    note: 'The latest that it can be: on 20 June 2014 Microsoft gave it as the reason to retire Skype’s own protocol. Clients of 2013 may have had it.',
  },
  clients: [
    {
      name: 'Skype',
      builds: ['Skype 4.3.0.37', 'Skype 7.x'],
      role: 'first',
      note: 'For Windows and Linux, from 2014.',
    },
    { name: 'Outlook.com messenger', builds: ['msgrliboutlook 6.4.0.0'], role: 'first' },
  ],
  schemes: ['SKYPE'],
  syncModel:
    'Contact services over HTTPS bring the contacts; PUT MSGR\\CONTACTS and MSGR\\SUBSCRIPTIONS then tell the server whom to watch.',
  services: ['httpgateway'],
  changes: [
    {
      area: 'framing',
      what: 'A line has command, transaction ID, path and length. The length covers what follows: headers, an empty line, the body.',
      impact: {
        client: 'The line still ends in the length; the headers behind it are new.',
        server: 'Parse headers in every command.',
      },
      confidence: 'confirmed',
      sources: ['dequis:msnp24/structure', 'protocol-docs:Commands', 'bitlbee:protocols/msn'],
    },
    {
      area: 'negotiation',
      what: 'VER, CVR, USR, CHL, QRY, ADL, RML, GCF and MSG are no part of it.',
      confidence: 'confirmed',
      sources: ['dequis:msnp24/commands', 'protocol-docs:Commands'],
    },
    {
      area: 'session',
      what: 'A server may give a Set-Registration header; from then on the client says what it last got, as Registration.',
      impact: { client: 'Keep the last value and send it along.' },
      confidence: 'confirmed',
      sources: ['dequis:msnp24/structure', 'protocol-docs:Commands'],
    },
    {
      area: 'logOn',
      what: 'ATH CON\\USER proves the account by a uic, by an ssl-compact-ticket or by an id; on the gateway it may be empty, and cookies do it. Which, depends on the version in CNT and on the client.',
      confidence: 'confirmed',
      sources: ['dequis:msnp24/commands', 'protocol-docs:Commands', 'bitlbee:protocols/msn'],
    },
    {
      area: 'challenge',
      what: 'BND is answered with a nonce, which is solved like a challenge of MSNP11 and handed in by PUT MSGR\\CHALLENGE.',
      confidence: 'confirmed',
      sources: ['dequis:msnp24/commands', 'bitlbee:protocols/msn', 'miranda-ng:protocols/MSN'],
    },
    {
      area: 'challenge',
      what: 'One Skype client, in Java, remarks that the nonce can go unanswered.',
      confidence: 'single',
      sources: ['skype-java'],
    },
    {
      area: 'presence',
      what: 'PUT has a path: MSGR\\PRESENCE, MSGR\\CONTACTS, MSGR\\SUBSCRIPTIONS, MSGR\\ACTIVEENDPOINT. NFY comes as MSGR\\PUT or MSGR\\DEL, SDG goes to MSGR.',
      confidence: 'confirmed',
      sources: ['protocol-docs:Commands', 'skype-java', 'miranda-ng:protocols/MSN'],
    },
    {
      area: 'redirect',
      what: 'XFR has the next host and port in its body, in an element target.',
      confidence: 'confirmed',
      sources: ['dequis:msnp24/commands', 'miranda-ng:protocols/MSN'],
    },
    {
      area: 'transport',
      what: 'Either TLS, or gateway.dll with Protocol=mtp.',
      confidence: 'confirmed',
      sources: ['dequis:msnp24/traffic-analysis', 'bitlbee:protocols/msn'],
    },
    {
      area: 'networks',
      what: 'Addresses that begin with 8 belong to Skype.',
      confidence: 'confirmed',
      sources: ['protocol-docs:Commands', 'miranda-ng:protocols/MSN', 'skype-java'],
    },
    {
      area: 'errors',
      what: 'An error has a path and a text as payload: 911 trid CON length.',
      confidence: 'single',
      sources: ['dequis:msnp24/commands'],
    },
  ],
  errors: {
    added: [],
    removed: [],
    returned: [],
    note: 'No new code is on record; those in use have a path and a text.',
  },
  sessionNotes: [
    'The lengths of CNT and ATH were taken from traces: 114 and 126, then 131.',
    'What BND and the PUTs are answered with is a reconstruction, attested only in the nonce element and the header.',
  ],
  disputes: [
    {
      claim: 'Whether a client waits between its first three commands',
      says: { 'protocol-docs': 'no', bitlbee: 'it waits each time', 'miranda-ng': 'it waits each time' },
      taken: 'Both ways work.',
    },
    {
      claim: 'Which headers a client sends',
      says: {
        'protocol-docs': 'Registration, always, as soon as it has one',
        bitlbee: 'none: the empty line comes at once',
      },
      taken: 'Both ways work.',
    },
  ],
  unknowns: [
    'How connect versions 1 and 2 differ, other than by the nonce.',
    'What qostest, new-thread-allowed and p2p-migration-allowed mean.',
    'Whether a number after it was ever used; 25 is one author’s guess.',
  ],
  confidence: 'confirmed',
  sources: [
    'dequis:msnp24/commands',
    'dequis:msnp24/structure',
    'dequis:msnp24/traffic-analysis',
    'protocol-docs:Commands',
    'bitlbee:protocols/msn',
    'miranda-ng:protocols/MSN',
    'skype-java',
    'kirsle:2014-12-09',
  ],
});
