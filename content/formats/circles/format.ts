// Circles and envelopes: the headers of PUT, DEL, NFY and SDG, and the documents that travel in them.

import { format } from '#content/formats/format.ts';

const NOTES = ['msnp-sharp:wiki/KB_MSNP21', 'bitlbee:protocols/msn/msn.h'] as const;
const SHARP = { confidence: 'single', sources: ['msnp-sharp:NSMessageHandler.MSNP21.cs'] } as const;
const ESCARGOT = { confidence: 'single', sources: ['escargot:front/msn/msnp_ns.py'] } as const;

export const CIRCLES_FORMAT = format({
  id: 'circles',
  title: 'Circles and envelopes',
  kind: 'document',
  summary:
    'The envelope of PUT, DEL, NFY and SDG, and what it holds: rosters of circles and groups, presence, messages.',
  since: 'MSNP17',
  tables: [
    {
      id: 'blocks',
      title: 'Blocks of the envelope',
      about: 'Three blocks of headers in this order, an empty line after each; the body follows the last.',
      columns: { block: 'First header', headers: 'Headers after it', about: 'What it is about' },
      rows: [
        {
          cells: {
            block: 'Routing: 1.0',
            headers: 'To, From; in SDG of MSNP21 Service-Channel, Options',
            about: 'Between whom.',
          },
        },
        {
          cells: {
            block: 'Reliability: 1.0',
            headers: 'Stream, Segment, Flags; any may be missing',
            about: 'How surely, and in which order.',
          },
        },
        {
          cells: {
            block: 'Publication: 1.0',
            headers: 'Uri, Content-Type, Content-Length',
            about: 'Of PUT and DEL: what is published or taken back.',
          },
        },
        {
          cells: {
            block: 'Notification: 1.0',
            headers: 'NotifNum, Uri, NotifType, Content-Type, Content-Length',
            about: 'Of NFY: what has come, changed or gone.',
          },
          confidence: 'disputed',
        },
        {
          cells: {
            block: 'Messaging: 1.0',
            headers:
              'Content-Type, Content-Transfer-Encoding, Message-Type, Message-Subtype, MIME-Version, X-MMS-IM-Format, Content-Length',
            about: 'Of SDG in circles.',
          },
          until: 'MSNP20',
        },
        {
          cells: {
            block: 'Messaging: 2.0',
            headers: 'Message-Type, Content-Type, X-MMS-IM-Format, Content-Length',
            about: 'Of SDG to anybody.',
          },
          since: 'MSNP21',
        },
      ],
    },
    {
      id: 'addresses',
      title: 'Addresses',
      about: 'What stands in To and From: network id, colon, account, and then perhaps some of these.',
      columns: { part: 'Part', about: 'Meaning' },
      rows: [
        { cells: { part: ';epid={GUID}', about: 'One place of the account, by its machine GUID.' } },
        { cells: { part: ';path=IM', about: 'The talk of a circle or group.' } },
        {
          cells: { part: ';via=9:{circle}', about: 'A member of that circle, in NLN, FLN and UBX too.' },
        },
        { cells: { part: ';via=14:{network}', about: 'A contact on a linked network.' }, since: 'MSNP21' },
      ],
    },
    {
      id: 'networks',
      title: 'Networks of addresses',
      about:
        'Ids that only envelopes and lists of these versions use; the others are on the page about networks.',
      columns: { id: 'Id', example: 'Example', about: 'Meaning' },
      rows: [
        {
          cells: { id: 9, example: '9:00000000-0000-0000-0009-1a2b3c4d5e6f@live.com', about: 'A circle.' },
        },
        {
          cells: {
            id: 10,
            example: '10:588e793a-003d-0003-4136-314b00000000@live.com',
            about: 'A temporary group. With a GUID of zeros: one that is to be made.',
          },
          since: 'MSNP21',
        },
        {
          cells: { id: 13, example: '13:{account};via=14:fb', about: 'A contact of a linked network.' },
          since: 'MSNP21',
        },
        {
          cells: { id: 14, example: '14:fb', about: 'A linked network itself; fb is Facebook.' },
          since: 'MSNP21',
        },
      ],
    },
    {
      id: 'documents',
      title: 'Documents',
      about: 'Content types with the Uri that they are published at.',
      columns: { type: 'Content-Type', uri: 'Uri', about: 'What it says' },
      rows: [
        {
          cells: {
            type: 'application/circles+xml',
            uri: '/circle',
            about: 'PUT and NFY PUT: who is in the talk. Empty in a full NFY: the circle is there.',
          },
          since: 'MSNP18',
        },
        {
          cells: {
            type: 'application/circles+xml',
            uri: '/circle/roster(IM)/user(1:{handle})',
            about: 'DEL and NFY DEL, without body: this member leaves the talk.',
          },
          since: 'MSNP18',
        },
        {
          cells: {
            type: 'application/multiparty+xml',
            uri: '/circle',
            about: 'PUT without body: make a group. With a roster: ask these people to it.',
          },
          since: 'MSNP21',
        },
        {
          cells: {
            type: 'application/user+xml',
            uri: '/user',
            about: 'Presence, name and places of an account.',
          },
          since: 'MSNP21',
        },
        {
          cells: {
            type: 'application/network+xml',
            uri: '/network',
            about: 'NFY PUT from network 14: the state of the link to it.',
          },
          since: 'MSNP21',
        },
      ],
    },
    {
      id: 'circle-elements',
      title: 'Elements of a circle',
      about: 'application/circles+xml and application/multiparty+xml.',
      columns: { path: 'Element', about: 'Meaning' },
      rows: [
        { cells: { path: 'circle/roster/id', about: 'Which roster: IM, that of the talk.' } },
        { cells: { path: 'circle/roster/user/id', about: 'Somebody in it, as 1:{handle}.' } },
        {
          cells: {
            path: 'circle/roster/user/state',
            about: 'pending: asked, and not there yet. A client that reads it about itself joins by PUT.',
          },
          since: 'MSNP21',
        },
        {
          cells: { path: 'circle/props/presence', about: 'Name and message of the circle itself.' },
          ...ESCARGOT,
        },
      ],
    },
    {
      id: 'user-elements',
      title: 'Elements of a user',
      about: 'application/user+xml: s is about the account, sep about one place of it.',
      columns: { path: 'Element', holds: 'Holds', seen: 'Seen by' },
      rows: [
        { cells: { path: 's n="IM"', holds: 'Status, CurrentMedia', seen: 'contacts' }, since: 'MSNP21' },
        {
          cells: {
            path: 's n="PE"',
            holds: 'UserTileLocation, FriendlyName, PSM, DDP, Scene, ColorScheme',
            seen: 'contacts',
          },
          since: 'MSNP21',
        },
        {
          cells: {
            path: 's n="PF"',
            holds: 'the attribute ts: when the profile last changed',
            seen: 'the account',
          },
          since: 'MSNP21',
          ...SHARP,
        },
        {
          cells: { path: 'sep n="IM" epid', holds: 'Capabilities', seen: 'contacts' },
          since: 'MSNP21',
        },
        {
          cells: { path: 'sep n="PE" epid', holds: 'VER, TYP, Capabilities', seen: 'contacts' },
          since: 'MSNP21',
        },
        {
          cells: {
            path: 'sep n="PD" epid',
            holds: 'ClientType, EpName, Idle, State',
            seen: 'the other places of the account',
          },
          since: 'MSNP21',
        },
        {
          cells: {
            path: 's n="SKP", sep n="SKP"',
            holds: 'Mood, Skypename; Version, Seamless',
            seen: 'contacts',
          },
          since: 'MSNP24',
          confidence: 'single',
          sources: ['skype-java:NotifConnector.java'],
        },
      ],
    },
    {
      id: 'network-elements',
      title: 'Elements of a network',
      about: 'application/network+xml.',
      columns: { path: 'Element', values: 'Values' },
      rows: [
        {
          cells: { path: 'network/status', values: 'SigningIn, SignedIn, SignedOut' },
          since: 'MSNP21',
        },
      ],
    },
    {
      id: 'extents',
      title: 'NotifType',
      about: 'How much an NFY tells.',
      columns: { type: 'NotifType', about: 'Meaning' },
      rows: [
        { cells: { type: 'Full', about: 'All there is: the first notice.' } },
        { cells: { type: 'Partial', about: 'A change.' } },
        { cells: { type: 'Sync', about: 'Seen; when it comes is not told.' } },
      ],
    },
    {
      id: 'message-types',
      title: 'Message-Type',
      about: 'The kinds of message that SDG carries.',
      columns: { type: 'Message-Type', about: 'Meaning' },
      rows: [
        { cells: { type: 'Text', about: 'A text.' } },
        {
          cells: { type: 'Control', about: 'With Message-Subtype Typing: somebody types.' },
          until: 'MSNP20',
        },
        { cells: { type: 'Control/Typing', about: 'Somebody types.' }, since: 'MSNP21', sources: NOTES },
        { cells: { type: 'Nudge', about: 'A nudge.' }, since: 'MSNP21', sources: NOTES },
        { cells: { type: 'Wink', about: 'A wink.' }, since: 'MSNP21', sources: NOTES },
        {
          cells: { type: 'CustomEmoticon', about: 'Emoticons of the next text.' },
          since: 'MSNP21',
          sources: NOTES,
        },
        {
          cells: { type: 'Data', about: 'Peer-to-peer frames; both ends are named by epid.' },
          since: 'MSNP21',
          sources: NOTES,
        },
        {
          cells: { type: 'Signal/P2P, Signal/Turn', about: 'Setting up peer-to-peer connections.' },
          since: 'MSNP21',
          sources: NOTES,
        },
        {
          cells: { type: 'Signal/ForceAbchSync', about: 'Fetch the address book.' },
          since: 'MSNP21',
          sources: NOTES,
        },
        {
          cells: {
            type: 'Signal/CloseIMWindow',
            about:
              'A window was closed at another place; the body names both sides, with a slash between them.',
          },
          since: 'MSNP21',
          sources: NOTES,
        },
        {
          cells: { type: 'Signal/MarkIMWindowRead', about: 'A window was read at another place.' },
          since: 'MSNP21',
          sources: NOTES,
        },
        {
          cells: { type: 'Signal/AudioMeta, Signal/AudioTunnel', about: 'Calls by voice.' },
          since: 'MSNP21',
          sources: NOTES,
        },
      ],
    },
    {
      id: 'channels',
      title: 'Service-Channel',
      about: 'On which way a message of MSNP21 goes.',
      columns: { channel: 'Service-Channel', about: 'Meaning' },
      rows: [
        {
          cells: { channel: 'IM/Online', about: 'To a contact that is online.' },
          since: 'MSNP21',
          sources: NOTES,
        },
        { cells: { channel: 'IM/Offline', about: 'An offline message.' }, since: 'MSNP21', sources: NOTES },
        { cells: { channel: 'IM/Mobile', about: 'To a phone.' }, since: 'MSNP21', sources: NOTES },
        { cells: { channel: 'PE', about: 'Peer-to-peer data.' }, since: 'MSNP21', sources: NOTES },
        { cells: { channel: 'PD', about: 'To the own other places.' }, since: 'MSNP21', sources: NOTES },
      ],
    },
    {
      id: 'steps',
      title: 'The way into a circle',
      about: 'What a client does in order, and the error that a step gets when one before it was left out.',
      columns: { step: 'Step', line: 'Line', error: 'Refused with', about: 'What it does' },
      rows: [
        {
          cells: { step: 1, line: 'ADL', error: '', about: 'Announces the contacts.' },
          since: 'MSNP18',
        },
        {
          cells: {
            step: 2,
            line: 'USR SHA A',
            error: '',
            about: 'Hands in the CircleTicket of ABFindContactsPaged, entities decoded, the whole in Base64.',
          },
          since: 'MSNP18',
        },
        {
          cells: {
            step: 3,
            line: 'ADL',
            error: '933',
            about: 'Announces the circle: domain live.com, network 9, in a document of its own.',
          },
          since: 'MSNP18',
        },
        {
          cells: {
            step: 4,
            line: 'PUT',
            error: '201',
            about: 'Enters the talk by adding itself to the roster.',
          },
          since: 'MSNP18',
        },
        {
          cells: {
            step: 5,
            line: 'SDG',
            error: '201',
            about: 'Says something, to the circle with ;path=IM.',
          },
          since: 'MSNP18',
        },
      ],
    },
  ],
  facts: [
    {
      what: 'A circle’s id is 00000000-0000-0000-0009- and twelve hexadecimal digits, in the domain live.com.',
    },
    {
      what: 'Line ends are CR LF. Content-Length counts the body alone, the length in the line the whole payload.',
    },
    {
      what: 'Flags: ACK asks for the answer to a PUT.',
      confidence: 'single',
      sources: ['msnp-sharp:MSNPSHARP_31_STABLE'],
    },
    {
      what: 'A client answers the full and empty NFY of a circle by entering its talk.',
      since: 'MSNP18',
    },
    {
      what: 'The answer OK to the PUT that makes a group is From the address that the group was given.',
      since: 'MSNP21',
    },
    {
      what: 'In a PUT about the own user only what has changed need be there.',
      since: 'MSNP21',
    },
    {
      what: 'An NFY DEL with s n="IM" says that the contact is offline, one with sep and an epid that this place is gone; about the own epid it signs this place out.',
      since: 'MSNP21',
    },
    {
      what: 'Data messages are binary by Content-Transfer-Encoding; Bridging-Offsets says where the packets in it begin, if there are several.',
      since: 'MSNP21',
      ...SHARP,
    },
    {
      what: 'What SDG could not deliver comes back as 801 with three numbers as payload.',
      ...SHARP,
    },
    {
      what: 'SDG to a circle without ;path=IM, or from another place than the own, draws 201.',
      ...ESCARGOT,
    },
    {
      what: 'Changes to a circle come by NOT, as NotificationData with a CircleId.',
    },
    {
      what: 'Escargot closes the connection on a PUT below MSNP18.',
      ...ESCARGOT,
    },
  ],
  disputes: [
    {
      claim: 'The version with which circles begin',
      says: {
        wiki: 'MSNP17, with a question mark: ADL and RML handle circles there',
        escargot: 'MSNP18: PUT, SDG and SHA need it',
        'msnp-sharp': 'MSNP18',
      },
      taken: 'MSNP18. MSNP17 was never seen to lead.',
    },
    {
      claim: 'The third block of notices about circles',
      says: {
        'msnp-sharp': 'Notification in its traces',
        escargot: 'Publication for rosters and properties, else Notification',
      },
      taken: 'Notification; read it by its place.',
    },
    {
      claim: 'Whether To or From comes first, and in which order the content headers stand',
      says: {
        escargot: 'To first',
        bitlbee: 'To first, Uri before the content headers',
        'msnp-sharp': 'To first in code; From and Content-Length first in notes',
      },
      taken: 'To first; any order is read.',
    },
    {
      claim: 'The version of Messaging in circles',
      says: {
        'msnp-sharp': '1.0 in its branch for MSNP18, 2.0 for everybody in that for MSNP21',
        escargot: '1.0',
      },
      taken: 'It is passed on as it was sent.',
    },
    {
      claim: 'The flags in the OK to USR SHA A',
      says: { escargot: '0 0', 'trace-wlm-2009': '1 0' },
      taken: '0 0.',
    },
    {
      claim: 'Whether the answer to PUT has a payload',
      says: { escargot: 'none: PUT OK 0', 'msnp-sharp': 'the blocks Routing and Reliability' },
      taken: 'Only where a group is made; clients have to read both.',
    },
  ],
  unknowns: [
    'What NotifNum counts, and when NotifType is Sync.',
    'What envelopes looked like in MSNP19 and MSNP20.',
    'Whether MSNP16 and MSNP17 took USR SHA A, and what the step is in MSNP21.',
    'What the three numbers behind 801 mean.',
    'In some published traces Content-Length is not that of the body: line ends were lost in them.',
  ],
  usedBy: ['ADL', 'RML', 'USR', 'PUT', 'DEL', 'NFY', 'SDG', 'NOT'],
  confidence: 'confirmed',
  sources: [
    'escargot:front/msn/msnp_ns.py',
    'escargot:front/msn/misc.py',
    'msnp-sharp:MSNPSHARP_31_STABLE',
    'msnp-sharp:NSMessageHandler.MSNP21.cs',
    'msnp-sharp:wiki/KB_MSNP21',
    'msnp-sharp:wiki/MSNP18_New_NS_Command',
    'bitlbee:protocols/msn/ns.c',
    'bitlbee:protocols/msn/msn.h',
  ],
});
