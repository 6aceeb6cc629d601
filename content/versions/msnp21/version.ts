// MSNP21: everything over the notification server, in envelopes.

import { version } from '#content/versions/version.ts';

export const MSNP21 = version({
  id: 'MSNP21',
  title: 'No more switchboards',
  status: 'released',
  after: 'MSNP20',
  summary:
    'The notification server carries it all: presence, texts and groups go as envelopes with headers in PUT, DEL, NFY and SDG, and Facebook’s chat hangs on behind a gateway.',
  introducedBy: {
    client: 'Windows Live Messenger 2011 (15.4.3502.0922)',
    date: '2010-09-30',
    confidence: 'disputed',
    sources: ['msnp-sharp:wiki/KB_MSNP21', 'nina:MSNP_Grid', 'escargot:front/msn/notes.txt'],
  },
  clients: [
    { name: 'Windows Live Messenger 2011', builds: ['15.4.3502.0922', '15.4.3508.1109'], role: 'first' },
    { name: 'Windows Live Messenger 2012', builds: ['16.4'], role: 'later' },
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
    'storageservice',
    'httpgateway',
    'kidspassport',
  ],
  changes: [
    {
      area: 'switchboard',
      what: 'There are none: XFR SB, RNG and all that was said on a switchboard are without use.',
      impact: {
        client: 'Send texts by SDG, and keep to one connection.',
        server: 'Route messages between notification connections.',
      },
      confidence: 'confirmed',
    },
    {
      area: 'presence',
      what: 'The own presence is a document application/user+xml, put at /user; that of contacts and of places arrives by NFY. CHG, PRP, BLP, NLN, FLN, UUX, UBX, FQY, UUM, UBM, UUN and UBN are not used.',
      impact: { client: 'Publish all of it in one PUT.', server: 'Merge the parts of several places.' },
      confidence: 'confirmed',
    },
    {
      area: 'presence',
      what: 'Fewer states are set: the client makes BSY of PHN, and AWY of BRB and LUN.',
      confidence: 'single',
      sources: ['msnp-sharp:master'],
    },
    {
      area: 'networks',
      what: 'Addresses begin with 1 for Messenger, 9 for a circle, 10 for a temporary group, 13 for an account at Facebook, 14 for a network beyond (14:fb), 32 for Yahoo!.',
      confidence: 'confirmed',
      sources: ['msnp-sharp:wiki/KB_MSNP21', 'bitlbee:protocols/msn', 'dequis:msnp21'],
    },
    {
      area: 'lists',
      what: 'In ADL and RML a c holds an s for each service, IM or PE, and the list bits stand there.',
      confidence: 'confirmed',
      sources: ['msnp-sharp:wiki/KB_MSNP21', 'bitlbee:protocols/msn', 'escargot:front/msn/msnp.ods'],
    },
    {
      area: 'redirect',
      what: 'CVR ends with a Base64 text that has XfrCount in it: 1 for the first connection, and one more for each XFR, which brings the next such text.',
      impact: { client: 'Hand the text of XFR on in the next CVR; a 0 will do for a start.' },
      confidence: 'confirmed',
      sources: ['msnp-sharp:wiki/KB_MSNP21', 'bitlbee:protocols/msn'],
    },
    {
      area: 'challenge',
      what: 'CHL comes straight behind USR OK, and has to be answered.',
      confidence: 'confirmed',
      sources: ['escargot:front/msn/msnp_ns.py', 'msnp-sharp:wiki/KB_MSNP21', 'bitlbee:protocols/msn'],
    },
    {
      area: 'circles',
      what: 'PUT opens a temporary group when its To is 10: and a GUID of zeros at live.com; the real address comes with the answer. DEL leaves a group.',
      confidence: 'single',
      sources: ['msnp-sharp:wiki/KB_MSNP21'],
    },
    {
      area: 'endpoints',
      what: 'By Signal/CloseIMWindow one place tells the others of its account that a window was closed. DEL signs a place out.',
      confidence: 'single',
      sources: ['msnp-sharp:wiki/KB_MSNP21'],
    },
    {
      area: 'offlineMessages',
      what: 'SDG on the channel IM/Offline leaves a message, so the service for them has no more to do.',
      confidence: 'single',
      sources: ['msnp-sharp:wiki/KB_MSNP21'],
    },
    {
      area: 'transport',
      what: 'A poll of the HTTP gateway may stay open until there is something to say.',
      confidence: 'confirmed',
      sources: ['bitlbee:protocols/msn/gw.c', 'dequis:msnp21'],
    },
    {
      area: 'errors',
      what: 'An error may have a payload, with words for it.',
      impact: { client: 'Read a length behind the transaction ID of an error, if there is one.' },
      confidence: 'single',
      sources: ['msnp-sharp:master'],
    },
    {
      area: 'history',
      what: 'FSL is known to MSNP-Sharp only, which passes over it.',
      confidence: 'single',
      sources: ['msnp-sharp:master'],
    },
  ],
  errors: { added: [], removed: [], returned: [], note: 'No new code is on record but 801, for SDG.' },
  sessionNotes: [
    'The answer shown fits the nonce shown, the secret 6LwNq9Jho0knNMvtely4hIcTxkUrGwYH that came with the ticket, and an IV of the bytes 1 to 8.',
    'VER, CVR and USR go out in a single write from BitlBee and MSNP-Sharp.',
    'All agree on the steps; what exactly the PUT holds differs by client.',
  ],
  disputes: [
    {
      claim: 'Which client brought it',
      says: {
        'escargot (notes)': 'WLM 16, of 2012, while 15 prefers MSNP19',
        nina: 'WLM 15, of 2010',
        'msnp-sharp': '15.4.3502',
        dequis: 'WLM 2011',
      },
      taken: '15.4.3502.0922.',
    },
    {
      claim: 'What answers PUT',
      says: {
        escargot: 'OK 0',
        'msnp-sharp': 'OK, and routing headers as payload, for a group that was opened',
      },
      taken: 'OK 0, and routing headers where a new group gets its address.',
    },
    {
      claim: 'Whether the hop text has IsGeoXfr',
      says: { bitlbee: 'yes: IsGeoXfr: true', 'msnp-sharp': 'no' },
    },
    {
      claim: 'Whether SBS is sent',
      says: { escargot: 'not by it', 'msnp-sharp': 'it still has a handler for it' },
      taken: 'It is not sent.',
    },
  ],
  unknowns: [
    'At which point the profile message comes.',
    'Which of the commands without use would still be answered.',
    'What became of the circle ticket.',
  ],
  confidence: 'confirmed',
  sources: [
    'msnp-sharp:wiki/KB_MSNP21',
    'msnp-sharp:master',
    'bitlbee:protocols/msn',
    'escargot:front/msn/msnp_ns.py',
    'escargot:front/msn/msnp.ods',
    'dequis:msnp21',
    'nina:MSN_Protocol_Version_21',
  ],
});
