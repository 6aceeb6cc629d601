// MSNP13: the lists move into web services.

import { version } from '#content/versions/version.ts';

export const MSNP13 = version({
  id: 'MSNP13',
  title: 'Lists leave the server',
  status: 'released',
  releasedAs: 12,
  after: 'MSNP12',
  summary:
    'The second break: contacts are kept by two SOAP services, and all that the notification server learns of them is an ADL after each log-on, good until the connection ends.',
  introducedBy: {
    client: 'Windows Live Messenger 8.0 (8.0.0787)',
    date: '2006-06-19',
    confidence: 'disputed',
    sources: ['wiki:versions/msnp13', 'escargot:front/msn/notes.txt', 'dequis:protocol_versions'],
    note: 'Came out along with MSNP14; the beta 8.0.0566 had spoken it before.',
  },
  clients: [
    { name: 'Windows Live Messenger 8.0 beta', builds: ['8.0.0566'], role: 'first' },
    {
      name: 'Windows Live Messenger 8.0',
      builds: ['8.0.0787', '8.0.0792', '8.0.0812'],
      role: 'fallback',
      note: 'Behind MSNP14.',
    },
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
    'ABFindAll and FindMembership, by SOAP, bring the lists; the client then hands them to the server by ADL.',
  services: ['rst', 'abservice', 'sharingservice', 'msgrconfig', 'oim', 'httpgateway', 'kidspassport'],
  changes: [
    {
      area: 'lists',
      what: 'ADL has an XML payload: ml, in it a d for each domain and a c for each name, or t for telephones, without any white space. The first has l="1" on ml.',
      impact: {
        client: 'Write the XML in one run; a space between elements is an error.',
        server: 'Parse XML on the TCP side too.',
      },
      confidence: 'confirmed',
      sources: ['wiki:versions/msnp13', 'nina:MSNP13/Changes', 'escargot:front/msn/msnp_ns.py'],
    },
    {
      area: 'lists',
      what: 'What ADL and RML say ends with the session; to make it last takes a SOAP call.',
      impact: {
        client: 'Change the address book first, then tell the server.',
        server: 'Watch whom the client names, and store nothing of it.',
      },
      confidence: 'confirmed',
      sources: ['wiki:versions/msnp13', 'nina:MSNP13/Changes', 'libpurple'],
    },
    {
      area: 'lists',
      what: 'One ADL takes 150 contacts at most, or some 7,500 bytes.',
      impact: { client: 'Split longer lists.' },
      confidence: 'single',
      sources: ['papyon:msnp/notification.py', 'libpurple:msn/notification.c'],
    },
    {
      area: 'lists',
      what: 'With RFS the server wants the lists of the client once more.',
      confidence: 'confirmed',
      sources: ['wiki:commands/rfs', 'jml:protocol/incoming/IncomingRFS.java'],
    },
    {
      area: 'lists',
      what: 'BLP and PRP are now said by the client after each log-on, and BLP with the value in force is fine.',
      impact: { server: 'Do not answer 218.' },
      confidence: 'confirmed',
      sources: ['wiki:versions/msnp13', 'papyon:msnp/notification.py', 'escargot:front/msn/msnp_ns.py'],
    },
    {
      area: 'addressBook',
      what: 'What GTC set is the annotation MSN.IM.GTC of the address book.',
      confidence: 'confirmed',
      sources: ['wiki:versions/msnp13', 'escargot:front/msn/http/abservice.py'],
    },
    {
      area: 'alerts',
      what: 'NOT also tells that the address book was changed from elsewhere.',
      impact: { client: 'Read address book and memberships again.' },
      confidence: 'confirmed',
      sources: ['wiki:commands/not', 'escargot:front/msn/msnp_ns.py'],
    },
    {
      area: 'logOn',
      what: 'The SOAP log-on fetches several tickets at once; one of them opens contacts.msn.com.',
      impact: { client: 'Keep the ticket for the contact services.' },
      confidence: 'confirmed',
      sources: ['wiki:services/rst', 'papyon:service/description/SingleSignOn'],
    },
    {
      area: 'logOn',
      what: 'GCF arrives unasked while the log-on is under way, with the shields inside a document Policies.',
      impact: { client: 'Accept GCF before the challenge of USR, or behind it.' },
      confidence: 'confirmed',
      sources: ['wiki:commands/gcf', 'escargot:front/msn/msnp_ns.py', 'trace-pidgin-2009'],
    },
    {
      area: 'data',
      what: 'UUN and UBN carry data from one client to another without a switchboard.',
      confidence: 'confirmed',
      sources: ['nina:MSNP13/Changes', 'amsn:protocol.tcl', 'papyon:msnp/constants.py'],
    },
    {
      area: 'presence',
      what: 'MachineGuid joins the document Data of UUX and UBX.',
      confidence: 'confirmed',
      sources: ['wiki:versions/msnp13', 'escargot:front/msn/misc.py'],
    },
    {
      area: 'offlineMessages',
      what: 'A client may leave a message for somebody who is offline, by SOAP.',
      confidence: 'confirmed',
      sources: ['wiki:versions/msnp13', 'papyon:service/OfflineIM', 'msn-pecan:pn_oim.c'],
    },
    {
      area: 'profile',
      what: 'Beta testers had BetaInvites in their profile.',
      confidence: 'single',
      sources: ['wiki:versions/msnp13'],
    },
    {
      area: 'negotiation',
      what: 'A client that offers MSNP13 offers nothing older than it.',
      confidence: 'single',
      sources: ['wiki:versions/msnp13'],
    },
  ],
  errors: {
    added: [240, 241],
    removed: [],
    returned: [],
    note: 'For the XML of ADL and RML, later of FQY as well. 241 comes with a payload.',
    confidence: 'confirmed',
    sources: ['wiki:versions/msnp13', 'escargot:front/msn/msnp_ns.py'],
  },
  sessionNotes: ['FindMembership and ABFindAll happen after the profile message and before BLP.'],
  disputes: [
    {
      claim: 'What follows the address in XFR to a notification server',
      says: {
        wiki: 'U and D, on the page of the version',
        'wiki (table)': 'U and messenger.msn.com',
        'trace-pidgin-2009': 'U D, under MSNP15',
        'msnp-sharp': 'U D and something in Base64, for MSNP21',
      },
      taken: 'U D.',
    },
    {
      claim: 'Which host name ends RNG',
      says: {
        'wiki (table)': 'messenger.hotmail.com',
        escargot: 'messenger.hotmail.com',
        'msnp-sharp': 'messenger.msn.com',
      },
      taken: 'messenger.hotmail.com.',
    },
    {
      claim: 'Which is first, GCF or the challenge of USR',
      says: { wiki: 'USR', escargot: 'GCF', 'trace-pidgin-2009': 'GCF, under MSNP15' },
      taken: 'GCF.',
    },
    {
      claim: 'What SYN does now',
      says: { wiki: 'it ends the connection', escargot: 'it gets an error' },
      taken: 'It ends the connection.',
    },
    {
      claim: 'What 8.0 offers in VER',
      says: {
        wiki: 'MSNP14 and MSNP13',
        escargot: 'MSNP14 and MSNP13',
        dequis: '8.0 speaks MSNP13, and MSNP14 begins with 8.0.0792',
      },
      taken: 'MSNP14 and MSNP13, then CVR0.',
    },
  ],
  unknowns: [
    'What U and D mean.',
    'All the types that UUN and UBN can have.',
    'What a client tells of its capabilities in UUN.',
  ],
  confidence: 'confirmed',
  sources: [
    'wiki:versions/msnp13',
    'nina:MSNP13/Changes',
    'escargot:front/msn/msnp_ns.py',
    'jml:protocol/incoming/IncomingRFS.java',
    'amsn:obsolete/protocols/msnp/msnp13.tcl',
    'papyon:msnp/notification.py',
    'trace-pidgin-2009',
  ],
});
