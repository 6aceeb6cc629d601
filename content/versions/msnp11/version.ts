// MSNP11: personal messages beside the status.

import { version } from '#content/versions/version.ts';

export const MSNP11 = version({
  id: 'MSNP11',
  title: 'Personal messages',
  status: 'released',
  releasedAs: 10,
  after: 'MSNP10',
  summary:
    'A line of text and the music one hears go out beside the status, servers can switch off features of a client, messages wait for people who are offline, and a challenge takes more than MD5.',
  introducedBy: {
    client: 'MSN Messenger 7.0 (7.0.0777)',
    date: '2005-03-31',
    confidence: 'single',
    sources: ['escargot:front/msn/notes.txt'],
  },
  clients: [
    { name: 'MSN Messenger 7.0', builds: ['7.0.0777', '7.0.0813', '7.0.0820'], role: 'first' },
    { name: 'MSN Messenger 7.5', builds: ['7.5.0299', '7.5.0311', '7.5.0324'], role: 'fallback' },
  ],
  schemes: ['TWN'],
  syncModel: 'SYN with two times, of lists and of settings; LST has GUIDs.',
  services: ['passport14', 'abservice', 'msgrconfig', 'oim', 'httpgateway', 'kidspassport'],
  changes: [
    {
      area: 'lists',
      what: 'Every account has moved: GUIDs and times always. What ABCHMigrated: 0 would mean is left open.',
      impact: { client: 'Numbers as ids are history.', server: 'Always send ABCHMigrated: 1.' },
      confidence: 'confirmed',
      sources: ['seeds:MSNP11', 'msnpiki:MSNP11:Changes'],
    },
    {
      area: 'lists',
      what: 'ADC takes telephones as well: N=tel: and the number.',
      confidence: 'confirmed',
      sources: ['seeds:MSNP11', 'escargot:front/msn/msnp_ns.py'],
    },
    {
      area: 'presence',
      what: 'UUX sets and UBX brings a document Data, with PSM for the text and CurrentMedia for the music.',
      impact: {
        client: 'Publish the document after the first CHG.',
        server: 'Send UBX behind the ILN of each contact who has one.',
      },
      confidence: 'confirmed',
    },
    {
      area: 'challenge',
      what: 'QRY is answered in a new way: MD5 with a product key, then a sum with the multiplier 0x0E79A9C1 and the modulus 0x7FFFFFFF. The name in QRY is the product id.',
      impact: {
        client: 'A bare MD5 no longer passes.',
        server: 'Check by the dialect which of the two ways applies.',
      },
      confidence: 'confirmed',
      sources: ['seeds:MSNP11', 'amsn:protocol.tcl', 'gtmess:msn.c', 'escargot:front/msn/misc.py'],
    },
    {
      area: 'session',
      what: 'SBS 0 null comes behind USR OK, and probably concerns subscriptions or credit for a mobile.',
      confidence: 'confirmed',
      sources: ['seeds:MSNP11', 'escargot:front/msn/msnp_ns.py', 'gtmess:src/client/nserver.c'],
    },
    {
      area: 'session',
      what: 'By GSB a client has SBS sent once more.',
      confidence: 'single',
      sources: ['wiki:commands/gsb'],
    },
    {
      area: 'session',
      what: 'OUT RCT tells a client to come back, and in how many minutes.',
      impact: { client: 'Wait that long before the next connection.' },
      confidence: 'single',
      sources: ['seeds:MSNP11', 'wiki:commands/out'],
    },
    {
      area: 'properties',
      what: 'HSB, for the owner of a blog, is a property that SBP and BPR know.',
      confidence: 'single',
      sources: ['wiki:versions/msnp11'],
    },
    {
      area: 'mail',
      what: 'The notice at log-on is text/x-msmsgsinitialmdatanotification, with XML in it.',
      confidence: 'confirmed',
      sources: ['wiki:versions/msnp11', 'amsn:hotmail.tcl', 'msnp-sharp:NSMessageHandler.cs'],
    },
    {
      area: 'offlineMessages',
      what: 'text/x-msmsgsoimnotification announces a message left by somebody while the user was away.',
      impact: { client: 'Fetch it from the web service, then delete it there.' },
      confidence: 'confirmed',
      sources: ['wiki:versions/msnp11', 'papyon:service/OfflineIM', 'amsn:hotmail.tcl'],
    },
    {
      area: 'alerts',
      what: 'A notice may hold a document of its own, NotificationData, encoded: so the client hears of new entries in Spaces, the blogs. NOT as a command stays as it was.',
      confidence: 'single',
      sources: ['seeds:MSNP11'],
    },
    {
      area: 'client',
      what: 'After SYN it downloads Shields.xml by GCF and turns off the features that are blocked there.',
      impact: { server: 'Answer GCF Shields.xml, be it with an empty list.' },
      confidence: 'single',
      sources: ['seeds:MSNP11'],
    },
    {
      area: 'client',
      what: 'Capability 512 stands for WebMessenger, which is official from now on.',
      confidence: 'single',
      sources: ['seeds:MSNP11'],
    },
    {
      area: 'client',
      what: 'It asks for Messenger Config by SOAP and can name country and language.',
      confidence: 'single',
      sources: ['seeds:MSNP11'],
    },
    {
      area: 'client',
      what: 'OUT SSD finally has an effect in it.',
      confidence: 'single',
      sources: ['seeds:MSNP11', 'wiki:commands/out'],
    },
    {
      area: 'client',
      what: 'It knows error 913 again, one version after it had been dropped; nobody knows why.',
      confidence: 'single',
      sources: ['seeds:MSNP11'],
    },
  ],
  errors: {
    added: [],
    removed: [],
    returned: [{ code: 913, lastIn: 'MSNP9' }],
    note: 'Concerns the official client; the author of the list called such lists unreliable in 2024.',
    confidence: 'single',
    sources: ['seeds:MSNP11'],
  },
  sessionNotes: [
    'When both times of SYN are those of the server, its answer has neither counts nor lists.',
    'The transcript of the older wiki was copied from MSNP10: it offers MSNP10 and MSNP9 and says 6.0.0602, though it shows GCF and UUX.',
    'Its CVR answer belongs to MSNP10 as well: it names 6.1.0211 twice, and 6.1.0155 as the oldest build let in.',
    'Its profile of 465 bytes is right when each empty field keeps a blank behind its colon.',
    'In it UUX and the first ADC share the number 11, and the UUX payload lacks the root element Data.',
    'Its shields document says deny="", with nothing between the quotes, and has a stray blank in the XML declaration; the 145 bytes fit all the same.',
    'Its ILN comes behind the answer to UUX and not behind that to CHG, and the UBX after it lacks the root element as well.',
  ],
  disputes: [
    {
      claim: 'What 7.0 offers in VER',
      says: {
        wiki: 'MSNP11, MSNP10 and MSNP9',
        escargot: 'MSNP11 and MSNP10',
        nina: 'MSNP11 and MSNP10',
      },
      taken: 'MSNP11 and MSNP10, then CVR0.',
    },
    {
      claim: 'The root of the UUX payload',
      says: {
        seeds: 'none: PSM and CurrentMedia side by side',
        wiki: 'Data',
        escargot: 'Data',
        msnpiki: 'Data',
      },
      taken: 'Data.',
    },
    {
      claim: 'From when GUIDs cannot be avoided',
      says: { wiki: 'MSNP11', escargot: 'MSNP10: it never sends anything else' },
      taken: 'MSNP11.',
    },
  ],
  unknowns: [
    'Whether GSB is answered by more than SBS.',
    'What the fields of SBS mean.',
    'What a server and a client do here with ABCHMigrated: 0.',
  ],
  confidence: 'confirmed',
  sources: [
    'wiki:versions/msnp11',
    'seeds:MSNP11',
    'msnpiki:MSNP11:Changes',
    'escargot:front/msn/msnp_ns.py',
    'amsn:obsolete/protocols/msnp/msnp11.tcl',
    'gtmess:src/client/nserver.c',
  ],
});
