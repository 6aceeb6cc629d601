// Peer-to-peer frames: the binary headers of both versions, what carries them, and direct connections.

import { format } from '#content/formats/format.ts';

export const P2P_FORMAT = format({
  id: 'p2p',
  title: 'Peer-to-peer frames',
  kind: 'binary',
  summary:
    'The frames in which clients send each other pictures, files and more: two kinds of header, and what carries them.',
  since: 'MSNP9',
  tables: [
    {
      id: 'layers',
      title: 'Layers',
      about: 'What lies on what, from the wire up.',
      columns: { layer: 'Layer', what: 'What it does' },
      rows: [
        { cells: { layer: 'carrier', what: 'Takes a frame from one client to the other.' } },
        {
          cells: {
            layer: 'TLP',
            what: 'The binary header: cuts what is sent into chunks, puts it together again, acknowledges it.',
          },
        },
        {
          cells: { layer: 'MSNSLP', what: 'Texts in the manner of SIP, by which sessions begin and end.' },
        },
        { cells: { layer: 'data', what: 'What the session is for.' } },
      ],
    },
    {
      id: 'carriers',
      title: 'Carriers',
      about: 'The ways that a frame can take, and the most that goes into one.',
      columns: { carrier: 'Carrier', limit: 'Most bytes', note: 'Note' },
      rows: [
        {
          cells: {
            carrier: 'switchboard: MSG with D',
            limit: '1202 of data, behind a header of version 1',
            note: 'papyon counts 1250 with the header',
          },
        },
        {
          cells: {
            carrier: 'direct TCP connection',
            limit: '1350 with the header, in papyon',
            note: 'without footer, behind a length of four bytes',
          },
        },
        {
          cells: {
            carrier: 'UUN of type 3',
            limit: '7500, in papyon',
            note: 'to begin with; client 8.1 and later',
          },
        },
        {
          cells: { carrier: 'SDG', limit: '1024 of data, in MSNP-Sharp', note: 'there are no switchboards' },
          since: 'MSNP21',
        },
      ],
    },
    {
      id: 'message-headers',
      title: 'Headers of the message',
      about: 'What stands before the frame when a switchboard carries it.',
      columns: { header: 'Header', value: 'Value', version: 'Frames' },
      rows: [
        { cells: { header: 'MIME-Version', value: '1.0', version: 'both' } },
        { cells: { header: 'Content-Type', value: 'application/x-msnmsgrp2p', version: 'both' } },
        { cells: { header: 'P2P-Dest', value: 'handle of the receiver', version: '1' } },
        { cells: { header: 'P2P-Dest', value: 'handle;{machine GUID} of the receiver', version: '2' } },
        { cells: { header: 'P2P-Src', value: 'handle;{machine GUID} of the sender', version: '2' } },
      ],
    },
    {
      id: 'header-1',
      title: 'Header of version 1',
      about: '48 bytes, all numbers little-endian.',
      columns: { name: 'Field', offset: 'Offset', size: 'Bytes', about: 'Meaning' },
      rows: [
        {
          cells: {
            name: 'session',
            offset: 0,
            size: 4,
            about: 'SessionID of the INVITE; 0 in what MSNSLP itself says.',
          },
        },
        {
          cells: {
            name: 'identifier',
            offset: 4,
            size: 4,
            about:
              'Number of the message, shared by its chunks. Begins anywhere, and the next message has one more.',
          },
        },
        { cells: { name: 'offset', offset: 8, size: 8, about: 'Where this chunk begins in the message.' } },
        { cells: { name: 'total', offset: 16, size: 8, about: 'Bytes of the whole message.' } },
        { cells: { name: 'length', offset: 24, size: 4, about: 'Bytes of this chunk.' } },
        { cells: { name: 'flags', offset: 28, size: 4, about: 'Bits of the next table.' } },
        {
          cells: {
            name: 'acknowledged',
            offset: 32,
            size: 4,
            about: 'In an acknowledgement the identifier of what it acknowledges; else random.',
          },
        },
        {
          cells: {
            name: 'acknowledged unique',
            offset: 36,
            size: 4,
            about: 'In an acknowledgement the field before this one as the message had it; else 0.',
          },
        },
        {
          cells: {
            name: 'acknowledged size',
            offset: 40,
            size: 8,
            about: 'In an acknowledgement the total of the message; else 0.',
          },
        },
      ],
    },
    {
      id: 'flags-1',
      title: 'Flags of version 1',
      about: 'Bits of the flags, and two sums that later clients send.',
      columns: { flag: 'Flag', name: 'Name', about: 'Meaning' },
      rows: [
        { cells: { flag: '0x00', name: '', about: 'Text of MSNSLP, or the preparation of data.' } },
        { cells: { flag: '0x01', name: 'NAK', about: 'The message is refused.' } },
        { cells: { flag: '0x02', name: 'ACK', about: 'The message is acknowledged.' } },
        {
          cells: { flag: '0x04', name: 'RAK', about: 'An acknowledgement is asked for.' },
          confidence: 'disputed',
        },
        {
          cells: { flag: '0x08', name: 'RST', about: 'An error in the binary layer.' },
          confidence: 'disputed',
        },
        { cells: { flag: '0x10', name: 'FILE', about: 'Data of a file.' } },
        { cells: { flag: '0x20', name: 'EACH', about: 'Data of an object.' } },
        {
          cells: {
            flag: '0x40',
            name: 'CAN',
            about: 'The other side has closed the session or called it off.',
          },
          confidence: 'disputed',
        },
        { cells: { flag: '0x80', name: 'ERR', about: 'An error of TLP.' } },
        { cells: { flag: '0x100', name: 'KEY', about: 'Nonce of a direct connection.' } },
        { cells: { flag: '0x200', name: 'CRYPT', about: 'Use unknown.' } },
        {
          cells: {
            flag: '0x01000000',
            name: 'MSNSLPINFO',
            about: 'Set on every message with data by client 7.5 and later.',
          },
        },
        { cells: { flag: '0x01000020', name: '', about: 'Data of an object, in later clients.' } },
        { cells: { flag: '0x01000030', name: '', about: 'Data of a file, in later clients.' } },
      ],
    },
    {
      id: 'footer',
      title: 'Footer of version 1',
      about: 'Four bytes behind the chunk, big-endian: the AppID of the INVITE.',
      columns: { value: 'Value', used: 'Behind' },
      rows: [
        { cells: { value: 0, used: 'MSNSLP and acknowledgements' } },
        { cells: { value: 1, used: 'pictures and emoticons of clients 6.x' } },
        { cells: { value: 2, used: 'files' } },
        { cells: { value: 4, used: 'webcam' } },
        { cells: { value: 11, used: 'custom emoticons' } },
        { cells: { value: 12, used: 'display pictures' } },
      ],
    },
    {
      id: 'header-2',
      title: 'Transport header of version 2',
      about: '8 to 252 bytes, big-endian.',
      columns: { name: 'Field', offset: 'Offset', size: 'Bytes', about: 'Meaning' },
      rows: [
        {
          cells: {
            name: 'length',
            offset: 0,
            size: 1,
            about: 'Bytes of this header with its extras: a multiple of four, from 8 to 252.',
          },
        },
        {
          cells: {
            name: 'operation',
            offset: 1,
            size: 1,
            about: '1 is SYN, the first frame; 2 is RAK, an acknowledgement is wanted; 3 is both, 0 neither.',
          },
        },
        {
          cells: {
            name: 'size',
            offset: 2,
            size: 2,
            about: 'Bytes of data header and data; 0 when there are none.',
          },
        },
        {
          cells: {
            name: 'sequence',
            offset: 4,
            size: 4,
            about: 'Number of the frame. The next frame has this plus the size.',
          },
        },
        {
          cells: {
            name: 'extras',
            offset: 8,
            size: 'length - 8',
            about: 'Type and length, a byte each, and the value; zeros fill up to the length.',
          },
        },
      ],
    },
    {
      id: 'extras-2',
      title: 'Extras of the transport header',
      about: 'What may stand behind the eight fixed bytes.',
      columns: { type: 'Type', length: 'Length', name: 'Name', about: 'Value' },
      rows: [
        {
          cells: {
            type: 1,
            length: 12,
            name: 'peer info',
            about:
              'Four numbers of two bytes: protocol 512, implementation 0, version 3584, reserved 0; one of four: capabilities 271.',
          },
          confidence: 'disputed',
        },
        {
          cells: {
            type: 2,
            length: 4,
            name: 'acknowledged',
            about: 'Sequence plus size of the frame that is acknowledged.',
          },
        },
        { cells: { type: 3, length: 4, name: 'refused', about: 'The same of a frame that is refused.' } },
      ],
    },
    {
      id: 'data-header-2',
      title: 'Data header of version 2',
      about: 'Before the data, in frames that have any; big-endian too.',
      columns: { name: 'Field', offset: 'Offset', size: 'Bytes', about: 'Meaning' },
      rows: [
        {
          cells: {
            name: 'length',
            offset: 0,
            size: 1,
            about: 'Bytes of this header: a multiple of four, 8 or more.',
          },
        },
        {
          cells: { name: 'kind', offset: 1, size: 1, about: 'What follows: a number of the table of kinds.' },
        },
        {
          cells: {
            name: 'package',
            offset: 2,
            size: 2,
            about: 'The same number on all chunks of a text of MSNSLP that was cut up; else 0.',
          },
        },
        { cells: { name: 'session', offset: 4, size: 4, about: 'SessionID, or 0 in texts of MSNSLP.' } },
        {
          cells: {
            name: 'extras',
            offset: 8,
            size: 'length - 8',
            about:
              'As in the transport header. One is known: type 1, length 8, the bytes that are still to come.',
          },
        },
      ],
    },
    {
      id: 'kinds-2',
      title: 'Kinds of data of version 2',
      about: 'The field kind; in other descriptions TF.',
      columns: { kind: 'Kind', about: 'Meaning' },
      rows: [
        { cells: { kind: 0, about: 'Text of MSNSLP, or nothing special.' } },
        { cells: { kind: 1, about: 'The first chunk.' } },
        { cells: { kind: 4, about: 'Data of an object.' } },
        { cells: { kind: 5, about: 'Data of an object, the first chunk.' } },
        { cells: { kind: 6, about: 'Data of a file.' } },
        { cells: { kind: 7, about: 'Data of a file, the first chunk.' } },
      ],
    },
    {
      id: 'samples',
      title: 'Headers in full',
      about: 'Complete headers in hexadecimal.',
      columns: { what: 'What it heads', hex: 'Bytes' },
      rows: [
        {
          cells: {
            what: 'Version 1: a text of 330 bytes in one chunk; identifier 0x1000, acknowledged 0x2222',
            hex: '000000000010000000000000000000004a010000000000004a0100000000000022220000000000000000000000000000',
          },
        },
        {
          cells: {
            what: 'Version 1: its acknowledgement, identifier 0x4000',
            hex: '000000000040000000000000000000004a01000000000000000000000200000000100000222200004a01000000000000',
          },
        },
        {
          cells: {
            what: 'Version 1: the second chunk of an object of 5000 bytes, in session 0x12345678',
            hex: '7856341203100000b2040000000000008813000000000000b20400002000000033330000000000000000000000000000',
          },
        },
        {
          cells: {
            what: 'Version 2: SYN and RAK with peer info and no data; sequence 0x00abcdef',
            hex: '1803000000abcdef010c020000000e0000000000010f0000',
          },
        },
        {
          cells: {
            what: 'Version 2: both headers before the first four bytes of an object, session 0x12345678',
            hex: '0800000c00abcdef0805000012345678',
          },
        },
      ],
    },
    {
      id: 'direct',
      title: 'Opening a direct connection',
      about: 'What goes over the TCP connection before the first frame of data, in order.',
      columns: { step: 'Step', from: 'From', what: 'What is sent' },
      rows: [
        {
          cells: {
            step: 1,
            from: 'the caller',
            what: '04 00 00 00 66 6f 6f 00: the length 4, then foo and a zero byte',
          },
        },
        {
          cells: {
            step: 2,
            from: 'the caller',
            what: 'a header that has flag 0x100 set, with the nonce in its last 16 bytes, behind its length',
          },
        },
        { cells: { step: 3, from: 'the other side', what: 'the same with its nonce' } },
        { cells: { step: 4, from: 'both', what: 'frames without footer, each behind its length' } },
      ],
    },
    {
      id: 'hashed-nonce',
      title: 'A hashed nonce',
      about: 'From a comment in MSNP-Sharp, computed again.',
      columns: { what: 'Stage', value: 'Value' },
      rows: [
        { cells: { what: 'Nonce', value: '122d2937-5c86-4c7b-81f5-0e05017880c2' } },
        { cells: { what: 'Its bytes as a GUID', value: '37292d12865c7b4c81f50e05017880c2' } },
        { cells: { what: 'Hashed-Nonce', value: '2b95f56d-9ca0-9a64-82ce-adc1f3c55845' } },
      ],
    },
  ],
  facts: [
    {
      what: 'Version 1 came with client 6.0, version 2 with 14.0; version 2 is used when both sides say that they can.',
    },
    {
      what: 'Everybody in a switchboard session gets the message. A client drops what P2P-Dest addresses to somebody else.',
    },
    {
      what: 'Frames go out as MSG with the letter D. Escargot hangs up on any other letter.',
      confidence: 'single',
      sources: ['escargot:front/msn/msnp_sb.py'],
    },
    { what: 'Version 1: behind the chunk comes a footer of four bytes, except on direct connections.' },
    {
      what: 'Version 2: an acknowledgement is a frame with an extra of type 2. If what it acknowledges had SYN, it has SYN and RAK itself and repeats the peer info.',
    },
    {
      what: 'Direct connections: each frame has its length before it, four bytes little-endian, and no footer behind it.',
    },
    {
      what: 'For a Hashed-Nonce the 16 bytes of the nonce go through SHA-1, of which the first 16 bytes are kept. Both are GUIDs whose first three groups are little-endian.',
    },
    {
      what: 'The port of a direct connection is up to the client; 6891 is the usual one, and the old file transfer of 6.x tried 6891 to 6900.',
    },
  ],
  disputes: [
    {
      claim: 'Flag 0x04',
      says: {
        papyon: 'asks for an acknowledgement',
        'msnp-sharp': 'asks for an acknowledgement',
        amsn: 'the sender waits for a reply that is late',
      },
      taken: 'It asks for an acknowledgement.',
    },
    {
      claim: 'Flag 0x08',
      says: { 'msnp-sharp': 'an error', papyon: 'a reset' },
    },
    {
      claim: 'Flag 0x40',
      says: { 'msnp-sharp': 'closes the session', papyon: 'calls it off' },
    },
    {
      claim: 'The extra of type 1 in a transport header',
      says: {
        papyon: 'what the peer is and can do',
        amsn: 'what the peer is and can do',
        nina: 'an IPv6 address, with a length of 12',
      },
      taken: 'Peer info: an IPv6 address has 16 bytes.',
    },
    {
      claim: 'Which version of MSNP has frames of version 2',
      says: { papyon: 'MSNP18', 'msnp-sharp': 'MSNP18', nina: 'MSNP16 in the heading, MSNP18 in the text' },
      taken: 'MSNP18.',
    },
  ],
  unknowns: ['What flag 0x200 is used for.'],
  usedBy: ['MSG', 'SDG', 'UUN', 'UBN'],
  confidence: 'confirmed',
  sources: [
    'msnp-sharp:P2P/P2PHeader.cs',
    'msnp-sharp:enums.cs',
    'papyon:msnp2p',
    'msnp11-sdk:p2p',
    'amsn:msnp2p.tcl',
    'msn-pecan:doc/p2p-design.txt',
    'nina:Protocols/MSNP/MSNC/P2Pv1_Headers',
    'nina:Protocols/MSNP/MSNC/P2Pv2_Headers',
    'escargot:front/msn/msnp_sb.py',
  ],
});
