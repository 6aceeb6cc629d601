// MSNSLP: the texts by which clients open and close sessions with each other, and what sessions are for.

import { format } from '#content/formats/format.ts';

const BRIDGE = ['msnp-sharp:P2P', 'trace-wlm-2009'] as const;

export const MSNSLP_FORMAT = format({
  id: 'msnslp',
  title: 'MSNSLP',
  kind: 'document',
  summary:
    'The language of peer-to-peer sessions: requests and answers in the manner of SIP, and their bodies.',
  since: 'MSNP9',
  tables: [
    {
      id: 'start-lines',
      title: 'First lines',
      about: 'What a text can begin with.',
      columns: { line: 'Line', about: 'Meaning' },
      rows: [
        {
          cells: {
            line: 'INVITE MSNMSGR:{handle} MSNSLP/1.0',
            about: 'Offers a session, or within one a direct connection.',
          },
        },
        { cells: { line: 'BYE MSNMSGR:{handle} MSNSLP/1.0', about: 'Ends the session.' } },
        {
          cells: {
            line: 'ACK MSNMSGR:{handle} MSNSLP/1.0',
            about: 'Brings later news of addresses; no acknowledgement in the sense of the binary layer.',
          },
        },
        { cells: { line: 'MSNSLP/1.0 200 OK', about: 'The invitation is accepted.' } },
        { cells: { line: 'MSNSLP/1.0 404 Not Found', about: 'What was asked for is not there.' } },
        { cells: { line: 'MSNSLP/1.0 500 Internal Error', about: 'The invitation could not be handled.' } },
        { cells: { line: 'MSNSLP/1.0 603 Decline', about: 'The user, or the client, says no.' } },
        {
          cells: {
            line: 'MSNSLP/1.0 606 Unacceptable',
            about: 'The invitation cannot be accepted as it is.',
          },
        },
      ],
    },
    {
      id: 'headers',
      title: 'Headers',
      about: 'In the order in which official clients send them.',
      columns: { name: 'Header', value: 'Value', note: 'Note' },
      rows: [
        {
          cells: {
            name: 'To',
            value: '<msnmsgr:{handle}>',
            note: 'With frames of version 2, a semicolon and the machine GUID in braces follow the handle.',
          },
        },
        { cells: { name: 'From', value: '<msnmsgr:{handle}>', note: '' } },
        {
          cells: {
            name: 'Via',
            value: 'MSNSLP/1.0/TLP ;branch={GUID}',
            note: 'A GUID of its own for each request; the answer has the same.',
          },
        },
        {
          cells: {
            name: 'CSeq',
            value: '0 in a request, 1 in the answer',
            note: 'Official clients put a blank behind the number.',
          },
        },
        { cells: { name: 'Call-ID', value: '{GUID}', note: 'The same in all texts of a session.' } },
        { cells: { name: 'Max-Forwards', value: '0', note: '' } },
        { cells: { name: 'Content-Type', value: 'application/x-msnmsgr-...', note: 'See the bodies.' } },
        {
          cells: {
            name: 'Content-Length',
            value: 'bytes of the body',
            note: 'The zero byte at its end is counted.',
          },
        },
      ],
    },
    {
      id: 'bodies',
      title: 'Bodies',
      about: 'Content types, where they occur, and the lines in them.',
      columns: { type: 'Content-Type', where: 'In', lines: 'Lines' },
      rows: [
        {
          cells: {
            type: 'application/x-msnmsgr-sessionreqbody',
            where: 'INVITE, 200, 603',
            lines:
              'EUF-GUID, SessionID, AppID, Context; in later clients SChannelState, Capabilities-Flags, RequestFlags',
          },
        },
        {
          cells: {
            type: 'application/x-msnmsgr-transreqbody',
            where: 'INVITE',
            lines:
              'Bridges, NetID, Conn-Type, TCP-Conn-Type, UPnPNat, ICF, Hashed-Nonce or Nonce, SessionID, Nat-Trav-Msg-Type',
          },
        },
        {
          cells: {
            type: 'application/x-msnmsgr-transrespbody',
            where: '200, INVITE',
            lines:
              'Bridge, Listening, Nonce or Hashed-Nonce, IPv4Internal-Addrs and -Port, IPv4External-Addrs and -Port, IPv6-Addrs and -Port, SessionID',
          },
        },
        {
          cells: {
            type: 'application/x-msnmsgr-sessionclosebody',
            where: 'BYE',
            lines: 'none; in later clients perhaps Context',
          },
        },
        {
          cells: { type: 'application/x-msnmsgr-session-failure-respbody', where: '500', lines: 'not known' },
        },
        {
          cells: {
            type: 'application/x-msnmsgr-transdestaddrupdate',
            where: 'ACK',
            lines: 'IPv4ExternalAddrsAndPorts, IPv4InternalAddrsAndPorts',
          },
        },
        { cells: { type: 'application/x-msnmsgr-transudpswitch', where: 'ACK', lines: 'not known' } },
        { cells: { type: 'null', where: 'any', lines: 'none' } },
      ],
    },
    {
      id: 'applications',
      title: 'Applications',
      about:
        'EUF-GUID and AppID of an INVITE: what the session is for, and what its Context holds in Base64.',
      columns: { guid: 'EUF-GUID', ids: 'AppID', use: 'Use', context: 'Context' },
      rows: [
        {
          cells: {
            guid: '{A4268EEC-FEC5-49E5-95C3-F126696BDBF6}',
            ids: '1, 11, 12',
            use: 'objects: picture, emoticon, wink, voice clip',
            context: 'the msnobj element and a zero byte',
          },
        },
        {
          cells: {
            guid: '{5D3E02AB-6190-11D3-BBBB-00C04F795683}',
            ids: '2',
            use: 'file transfer',
            context: 'the structure of the next table',
          },
        },
        {
          cells: {
            guid: '{6A13AF9C-5308-4F35-923A-67E8DDA40C2F}',
            ids: '0',
            use: 'activities and games',
            context: 'id of the application;1;name, in UTF-16LE',
          },
        },
        {
          cells: {
            guid: '{1C9AA97E-9C05-4583-A3BD-908A196F1E92}',
            ids: '4',
            use: 'webcam: the viewer asks to see',
            context: '',
          },
        },
        {
          cells: {
            guid: '{4BD96FC0-AB17-4425-A14A-439185962DC8}',
            ids: '4',
            use: 'webcam: the owner offers to show',
            context: '',
          },
        },
        {
          cells: {
            guid: '{41D3E74E-04A2-4B37-96F8-08ACDB610874}',
            ids: '2',
            use: 'photos, shared',
            context: '',
          },
        },
      ],
    },
    {
      id: 'file-context',
      title: 'Context of a file',
      about: 'The structure that announces a file; numbers are little-endian.',
      columns: { name: 'Field', offset: 'Offset', size: 'Bytes', value: 'Value' },
      rows: [
        {
          cells: {
            name: 'length',
            offset: 0,
            size: 4,
            value: 'Bytes before the preview: 574, in some builds 638.',
          },
        },
        { cells: { name: 'version', offset: 4, size: 4, value: '2 or 3' } },
        { cells: { name: 'file size', offset: 8, size: 8, value: 'Bytes of the file.' } },
        {
          cells: {
            name: 'type',
            offset: 16,
            size: 4,
            value: '0 with a preview, 1 without one, 4 for a background.',
          },
          confidence: 'disputed',
        },
        {
          cells: {
            name: 'file name',
            offset: 20,
            size: 520,
            value: 'UTF-16LE, filled up with zeros.',
          },
        },
        { cells: { name: 'reserved', offset: 540, size: 30, value: '' } },
        {
          cells: {
            name: 'reserved 2',
            offset: 570,
            size: 4,
            value: '0xFFFFFFFF; 0xFFFFFFFE for a background.',
          },
        },
        { cells: { name: 'preview', offset: 574, size: 'the rest', value: 'A PNG, or nothing.' } },
      ],
    },
    {
      id: 'bridges',
      title: 'Bridges',
      about:
        'Ways of carrying a session that an INVITE may offer, as words with blanks between them; the meanings go by the names.',
      columns: { bridge: 'Bridge', about: 'Meaning' },
      rows: [
        {
          cells: { bridge: 'TCPv1', about: 'A TCP connection between the two clients.' },
          sources: ['msnp-sharp:P2P', 'amsn:msnp2p.tcl', 'msn-pecan'],
        },
        {
          cells: { bridge: 'TRUDPv1', about: 'UDP between the two clients.' },
          sources: ['amsn:msnp2p.tcl', 'msn-pecan', 'kopete'],
        },
        { cells: { bridge: 'SBBridge', about: 'The switchboard.' }, sources: BRIDGE },
        {
          cells: { bridge: 'TURNv1', about: 'A relay.' },
          confidence: 'single',
          sources: ['trace-wlm-2009'],
        },
      ],
    },
    {
      id: 'connection-types',
      title: 'Conn-Type',
      about: 'How a client says that it is connected to the Internet; the meanings go by the names.',
      columns: { type: 'Conn-Type', about: 'Meaning' },
      rows: [
        {
          cells: { type: 'Direct-Connect', about: 'Nothing is in between.' },
          sources: ['msn-pecan', 'trace-wlm-2009'],
        },
        {
          cells: { type: 'Firewall', about: 'A firewall is in between.' },
          sources: ['amsn', 'trace-wlm-2009'],
        },
        {
          cells: { type: 'Symmetric-NAT', about: 'Addresses are translated, differently for each peer.' },
          sources: ['kopete', 'trace-wlm-2009'],
        },
        {
          cells: {
            type: 'IP-Restrict-NAT',
            about: 'Addresses are translated; only hosts called before get in.',
          },
          confidence: 'single',
          sources: ['trace-wlm-2009'],
        },
        {
          cells: { type: 'Port-Restrict-NAT', about: 'The same, host and port.' },
          confidence: 'single',
          sources: ['trace-wlm-2009'],
        },
        {
          cells: { type: 'Unknown-Connect', about: 'The client has not found out.' },
          confidence: 'single',
          sources: ['trace-wlm-2009'],
        },
      ],
    },
    {
      id: 'picture',
      title: 'Fetching a picture',
      about:
        'Who sends what, with frames of version 1. Each text and all data are acknowledged by the binary layer.',
      columns: { step: 'Step', from: 'From', what: 'What' },
      rows: [
        { cells: { step: 1, from: 'receiver', what: 'INVITE with the object in Context' } },
        {
          cells: {
            step: 2,
            from: 'owner',
            what: '200 OK with the same SessionID, and an empty Context or none',
          },
        },
        {
          cells: { step: 3, from: 'owner', what: 'preparation: session id, no flags, four zero bytes' },
        },
        { cells: { step: 4, from: 'owner', what: 'chunks of the data, with flag 0x20' } },
        { cells: { step: 5, from: 'receiver', what: 'BYE' } },
      ],
    },
    {
      id: 'file',
      title: 'Sending a file',
      about: 'The same for a file.',
      columns: { step: 'Step', from: 'From', what: 'What' },
      rows: [
        { cells: { step: 1, from: 'sender', what: 'INVITE with the context of the file' } },
        { cells: { step: 2, from: 'receiver', what: '200 OK, or 603 Decline' } },
        { cells: { step: 3, from: 'sender', what: 'perhaps another INVITE, with transreqbody' } },
        {
          cells: {
            step: 4,
            from: 'receiver',
            what: 'transrespbody with address and nonce, or with Listening: false',
          },
        },
        { cells: { step: 5, from: 'sender', what: 'chunks of the file, with flags 0x01000030' } },
        { cells: { step: 6, from: 'sender', what: 'BYE' } },
      ],
    },
  ],
  facts: [
    {
      what: 'A text is its lines, an empty line, the body, an empty line and one zero byte; lines end with CR LF.',
    },
    {
      what: 'Clients with frames of version 2 write the lines with addresses backwards, name and value: IPv4Internal-Addrs becomes srddA-lanretnI4vPI.',
    },
    {
      what: 'One program reads NetID as the four bytes of an IPv4 address, the lowest byte first.',
      confidence: 'single',
      sources: ['trace-wlm-2009'],
    },
    {
      what: 'Nat-Trav-Msg-Type is WLX-Nat-Trav-Msg-Direct-Connect-Req in the question and ends in -Resp in the answer.',
      confidence: 'single',
      sources: ['trace-wlm-2009'],
    },
  ],
  disputes: [
    {
      claim: 'The four bytes behind the file size’s first four',
      says: {
        papyon: 'a size of 32 bits, and a word of zero',
        'msnp-sharp': 'the upper half of a size of 64 bits',
        'msnp11-sdk': 'the upper half of a size of 64 bits',
      },
      taken: 'Both read files below 4 GiB alike.',
    },
    {
      claim: 'How long the field of the file name is',
      says: { papyon: '550 bytes', 'msnp-sharp': '520 bytes, and 30 that are reserved' },
      taken: 'It makes no difference to the name.',
    },
    {
      claim: 'The type in the context of a file',
      says: { papyon: '1 with a preview', 'msnp-sharp': 'a list of kinds, where 0 has a preview and 1 none' },
    },
  ],
  unknowns: [
    'The EUF-GUIDs of sharing folders and of shared search.',
    'What official clients put into NetID.',
    'What is in the bodies session-failure-respbody and transudpswitch.',
  ],
  usedBy: ['MSG', 'SDG', 'UUN'],
  confidence: 'confirmed',
  sources: [
    'msnp-sharp:P2P/P2PHeader.cs',
    'msnp-sharp:Apps/FileTransfer.cs',
    'papyon:msnp2p',
    'msnp11-sdk:p2p',
    'amsn:msnp2p.tcl',
    'msn-pecan:doc/p2p-design.txt',
  ],
});
