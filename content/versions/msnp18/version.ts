// MSNP18: circles, and accounts that carry their network with them.

import { version } from '#content/versions/version.ts';

export const MSNP18 = version({
  id: 'MSNP18',
  title: 'Circles',
  status: 'released',
  after: 'MSNP17',
  summary:
    'Groups that last, called circles, live in PUT, DEL, NFY and SDG; presence joins network and account into one word, UUM stores messages for the offline, and the personal document gains scene and colour.',
  introducedBy: {
    client: 'Windows Live Messenger 2009 (14.0)',
    date: '2009-01-07',
    confidence: 'single',
    sources: ['nina:MSNP_Grid'],
    note: 'The beta 14.0.5027 came before.',
  },
  clients: [
    {
      name: 'Windows Live Messenger 2009',
      builds: ['14.0.5027', '14.0.8064', '14.0.8089.726', '14.0.8117.0416'],
      role: 'first',
    },
    { name: 'Windows Live Messenger 2011', builds: ['15.4.3502.0922'], role: 'fallback' },
    { name: 'Windows Live Messenger 2012', builds: ['16.4'], role: 'fallback' },
  ],
  schemes: ['SSO'],
  syncModel:
    'ABFindContactsPaged and FindMembership, by SOAP, bring the lists; the client then hands them to the server by ADL.',
  services: [
    'rst',
    'rst2',
    'abservice',
    'sharingservice',
    'msgrconfig',
    'oim',
    'storageservice',
    'httpgateway',
    'kidspassport',
  ],
  changes: [
    {
      area: 'presence',
      what: 'NLN, FLN and UBX write network:account as one word, with ;via=9: and the circle behind it for a member of one.',
      impact: { client: 'Split the word at the first colon, and at ;via=.' },
      confidence: 'confirmed',
      sources: [
        'msnp-sharp:MSNPSHARP_31_STABLE',
        'escargot:front/msn/misc.py',
        'papyon:msnp/notification.py',
      ],
    },
    {
      area: 'presence',
      what: 'NLN does the work of ILN, which is not sent any more.',
      impact: { client: 'Take NLN for the first presence too, and read an ILN should one come.' },
      confidence: 'disputed',
      sources: [
        'escargot:front/msn/misc.py',
        'msnp-sharp:MSNPSHARP_31_STABLE',
        'wiki:commands/iln',
        'amsn:protocol.tcl',
      ],
    },
    {
      area: 'presence',
      what: 'All places of an account hear of it by NLN and UBX, too.',
      confidence: 'confirmed',
      sources: ['msnp-sharp:MSNPSHARP_31_STABLE', 'escargot:front/msn/msnp_ns.py'],
    },
    {
      area: 'presence',
      what: 'The document Data of UUX takes DDP, Scene and ColorScheme.',
      confidence: 'confirmed',
      sources: ['escargot:front/msn/misc.py', 'msnp-sharp:PersonalMessage.cs'],
    },
    {
      area: 'circles',
      what: 'A circle is 00000000-0000-0000-0009-xxxxxxxxxxxx@live.com on network 9.',
      confidence: 'confirmed',
      sources: ['msnp-sharp:enums.cs', 'escargot:core/models.py', 'papyon:profile.py'],
    },
    {
      area: 'circles',
      what: 'Four steps lead into a circle: ADL for the contacts, USR SHA A with the circle ticket in Base64, ADL for the circles, PUT. In another order they get 201 or 933.',
      impact: {
        client: 'Take the ticket from the answer of ABFindContactsPaged.',
        server: 'Refuse circles until the ticket was accepted.',
      },
      confidence: 'confirmed',
      sources: ['escargot:front/msn/msnp_ns.py', 'msnp-sharp:MSNPSHARP_31_STABLE'],
    },
    {
      area: 'alerts',
      what: 'NOT tells of changes to circles.',
      confidence: 'confirmed',
      sources: ['wiki:commands/not', 'escargot:front/msn/msnp_ns.py'],
    },
    {
      area: 'offlineMessages',
      what: 'UUM to network 1, of type 1 and with a header Dest-Agent: client, leaves a message behind.',
      impact: { server: 'Store it, and deliver it by UBM at the next log-on.' },
      confidence: 'confirmed',
      sources: ['escargot:front/msn/msnp_ns.py', 'msnp-sharp:MSNPSHARP_31_STABLE'],
    },
    {
      area: 'logOn',
      what: 'The Windows client asks for tickets in the second SOAP form, RST2.',
      impact: { server: 'Serve RST2 beside RST.' },
      confidence: 'single',
      sources: ['escargot:front/msn/notes.txt'],
    },
    {
      area: 'addressBook',
      what: 'The client calls ABFindContactsPaged where it had called ABFindAll.',
      confidence: 'confirmed',
      sources: ['msnp-sharp:MSNPSHARP_31_STABLE', 'escargot:front/msn/http/abservice.py'],
    },
    {
      area: 'service',
      what: 'BLP, CHG and PRP are known to be used up to here, and in no later version.',
      confidence: 'single',
      sources: ['escargot:front/msn/msnp.ods'],
    },
  ],
  errors: {
    added: [933],
    removed: [],
    returned: [],
    note: '933 answers a circle that the account does not belong to. The wiki’s table lacks it, and has 934.',
    confidence: 'confirmed',
    sources: ['escargot:front/msn/msnp_ns.py', 'msnp-sharp:enums.cs'],
  },
  sessionNotes: [
    'The answer shown fits the nonce shown, the secret 6LwNq9Jho0knNMvtely4hIcTxkUrGwYH that came with the ticket, and an IV of the bytes 1 to 8.',
    'FindMembership and ABFindContactsPaged happen after the profile message and before BLP.',
    'BLP, UUX, PRP and CHG: every client has its own order of them.',
  ],
  disputes: [
    {
      claim: 'Which is first, GCF or the challenge of USR',
      says: { escargot: 'GCF', 'trace-wlm-2009': 'USR, which works with the official client' },
      taken: 'GCF.',
    },
    {
      claim: 'What follows the cookie in XFR SB',
      says: {
        escargot: 'U messenger.msn.com 1',
        'trace-wlm-2009': 'nothing, and the official client connects',
      },
      taken: 'U messenger.msn.com 1.',
    },
    {
      claim: 'The flags of USR OK after SHA',
      says: { escargot: '0 0', 'trace-wlm-2009': '1 0' },
      taken: '0 0.',
    },
    {
      claim: 'Whether ILN is still sent',
      says: {
        escargot: 'no: NLN brings the first presence too',
        'msnp-sharp': 'no: its code of MSNP18 reads none',
        wiki: 'yes, as in MSNP16',
        amsn: 'it reads one, with network:handle',
      },
      taken: 'It is not.',
    },
    {
      claim: 'Since when DEL exists',
      says: { 'escargot (msnp.ods)': '18 or 21, and for circles only' },
      taken: 'MSNP18.',
    },
  ],
  unknowns: [
    'Whether a switchboard still says ACK; the papyon within emesene is not sure.',
    'What answers VAS, by which accounts are reported.',
    'How PUT is acknowledged.',
    'Whether BLP changes anything by now.',
  ],
  confidence: 'confirmed',
  sources: [
    'escargot:front/msn/msnp_ns.py',
    'escargot:front/msn/misc.py',
    'escargot:tests/front/msn/misc.py',
    'msnp-sharp:MSNPSHARP_31_STABLE',
    'msnp-sharp:wiki/MSNP18_New_NS_Command',
    'papyon:msnp/notification.py',
    'trace-wlm-2009',
    'nina:MSNP18/SSO',
    'nina:MSNP_Grid',
  ],
});
