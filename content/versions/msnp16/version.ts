// MSNP16: one account, signed in at several places.

import { version } from '#content/versions/version.ts';

export const MSNP16 = version({
  id: 'MSNP16',
  title: 'Several places at once',
  status: 'released',
  statusNote: 'On Windows only betas had it as their best; Messenger for Mac spoke it.',
  after: 'MSNP15',
  summary:
    'An account can be signed in at several places, which go by the GUID of their machine, and what a client is capable of takes two numbers.',
  introducedBy: {
    client: 'Windows Live Messenger 9.0 beta',
    date: '2007-11-07',
    confidence: 'single',
    sources: ['nina:MSNP_Grid'],
  },
  clients: [
    { name: 'Windows Live Messenger 9.0 beta', builds: ['9.0 beta'], role: 'first' },
    { name: 'Messenger for Mac', builds: ['8.0.1'], role: 'later' },
  ],
  schemes: ['SSO'],
  syncModel:
    'ABFindAll and FindMembership, by SOAP, bring the lists; the client then hands them to the server by ADL.',
  services: [
    'rst',
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
      area: 'endpoints',
      what: 'The machine GUID comes with USR to the notification server, and stands behind the account in USR and ANS to a switchboard.',
      impact: {
        client: 'Make up one GUID a machine and keep it.',
        server: 'Let sessions of one account live side by side, told apart by GUID.',
      },
      confidence: 'confirmed',
      sources: [
        'escargot:front/msn/msnp_ns.py',
        'msnp-sharp:MSNPSHARP_256_RELEASE',
        'papyon:msnp/constants.py',
      ],
    },
    {
      area: 'endpoints',
      what: 'OUT OTH is left for two cases: the same GUID signs in once more, or a client with an older dialect does.',
      confidence: 'confirmed',
      sources: ['nina:MSNP16/Changes', 'escargot:front/msn/msnp_ns.py'],
    },
    {
      area: 'endpoints',
      what: 'A place is signed out from another by UUN of type 4: goawyplzthxbye as payload for one, gtfo for all.',
      impact: { client: 'Log off when such a UBN arrives.' },
      confidence: 'confirmed',
      sources: ['msnp-sharp:wiki/MPOP', 'amsn:amsn/protocol.tcl'],
    },
    {
      area: 'endpoints',
      what: 'UUX can carry EndpointData and PrivateEndpointData. UBX has an EndpointData for each place; the private kind is for the own account, about which UBX is now sent as well.',
      impact: { server: 'Show PrivateEndpointData to nobody else.' },
      confidence: 'confirmed',
      sources: ['nina:MSNP16/Changes', 'escargot:front/msn/misc.py', 'msnp-sharp:wiki/MPOP'],
    },
    {
      area: 'endpoints',
      what: 'Right after log-on the server sends UBX about the own account: with nothing in it when there is no other place.',
      confidence: 'single',
      sources: ['escargot:front/msn/msnp_ns.py'],
    },
    {
      area: 'switchboard',
      what: 'IRO and JOI come once for each place of a person and once for the account itself. BYE names the place, and the account after its last place has gone.',
      impact: { client: 'Count people by account, not by line.' },
      confidence: 'confirmed',
      sources: ['nina:MSNP16/Changes', 'escargot:front/msn/msnp_sb.py'],
    },
    {
      area: 'profile',
      what: 'MPOPEnabled, 0 or 1, says whether several places are allowed; Nickname is the name.',
      confidence: 'confirmed',
    },
    {
      area: 'presence',
      what: 'SignatureSound joins the document Data.',
      confidence: 'confirmed',
      sources: ['nina:MSNP16/Changes', 'escargot:front/msn/misc.py'],
    },
    {
      area: 'data',
      what: 'Data between clients gets a second kind of header, according to some.',
      confidence: 'disputed',
      sources: ['nina:MSNP16/Changes', 'msnp-sharp:wiki/MPOP'],
    },
  ],
  errors: { added: [], removed: [], returned: [], note: 'No change is known.' },
  sessionNotes: [
    'The answer shown fits the nonce shown, the secret 6LwNq9Jho0knNMvtely4hIcTxkUrGwYH that came with the ticket, and an IV of the bytes 1 to 8.',
    'The session is a reconstruction from Escargot and MSNP-Sharp 2.5: no official client was recorded in full. Its build number only has the right shape.',
  ],
  disputes: [
    {
      claim: 'Where NLN, FLN and UBX have the network id',
      says: {
        nina: 'networkid:account in NLN and FLN; its own UBX has the account first, then the id',
        'msnp-sharp': 'a word of its own in MSNP16; networkid:account begins with MSNP18',
        escargot: 'a word of its own until MSNP17',
        papyon: 'joined to the account from MSNP18',
      },
      taken: 'A word of its own.',
    },
    {
      claim: 'Whether CHG has an MSNObject',
      says: {
        nina: 'no, by its text; yes, by its syntax',
        escargot: 'yes',
        'msnp-sharp': 'yes',
      },
      taken: 'Yes.',
    },
    {
      claim: 'Whether NFY and PUT exist',
      says: { nina: 'both are new here', 'escargot (msnp.ods)': 'they begin with MSNP18' },
      taken: 'From MSNP18.',
    },
    {
      claim: 'When data between clients got its second header',
      says: { nina: 'MSNP16', 'msnp-sharp': 'MSNP18' },
    },
    {
      claim: 'Which version had locations of users',
      says: { 'texts after Wikipedia': 'MSNP16', nina: 'the betas of MSNP15' },
    },
  ],
  unknowns: [
    'The build numbers of the 9.0 beta.',
    'Which product id and key the beta answered challenges with.',
    'Whether NFY and PUT are this old; NINA names them, and no more.',
  ],
  confidence: 'single',
  sources: [
    'nina:MSNP16/Changes',
    'nina:MSNP_Grid',
    'dequis:protocol_versions',
    'escargot:front/msn/msnp_ns.py',
    'escargot:front/msn/msnp_sb.py',
    'escargot:front/msn/misc.py',
    'msnp-sharp:MSNPSHARP_256_RELEASE',
    'msnp-sharp:wiki/MPOP',
    'amsn:amsn/protocol.tcl',
    'papyon:msnp/constants.py',
  ],
});
