// The document of UUX and UBX: personal message, what is playing, and the places of an account.

import { format } from '#content/formats/format.ts';

export const UBX_DATA_FORMAT = format({
  id: 'ubx-data',
  title: 'Data of UUX and UBX',
  kind: 'document',
  summary: 'The XML that people publish of themselves by UUX and that contacts get by UBX.',
  since: 'MSNP11',
  until: 'MSNP20',
  tables: [
    {
      id: 'elements',
      title: 'Elements',
      about: 'What may stand in Data.',
      columns: { path: 'Element', about: 'Meaning' },
      rows: [
        { cells: { path: 'Data/PSM', about: 'The personal message, its marks escaped.' } },
        { cells: { path: 'Data/CurrentMedia', about: 'What is playing: see the parts below.' } },
        {
          cells: { path: 'Data/MachineGuid', about: 'GUID of the computer, in braces.' },
          since: 'MSNP13',
        },
        { cells: { path: 'Data/SignatureSound', about: 'An msnobj of type 14.' }, since: 'MSNP16' },
        {
          cells: {
            path: 'Data/EndpointData@id',
            about: 'One place of the account, by its machine GUID in braces, for contacts to see.',
          },
          since: 'MSNP16',
        },
        {
          cells: {
            path: 'Data/EndpointData/Capabilities',
            about: 'What the client at that place can do, basic and extended bits with a colon between them.',
          },
          since: 'MSNP16',
        },
        {
          cells: {
            path: 'Data/PrivateEndpointData@id',
            about: 'One place of the account, for its other places only.',
          },
          since: 'MSNP16',
        },
        {
          cells: { path: 'Data/PrivateEndpointData/EpName', about: 'A name for the place.' },
          since: 'MSNP16',
        },
        {
          cells: {
            path: 'Data/PrivateEndpointData/Idle',
            about: 'Whether nobody sits there: true or false.',
          },
          since: 'MSNP16',
        },
        {
          cells: {
            path: 'Data/PrivateEndpointData/ClientType',
            about: '1 computer, 2 web site, 3 mobile device, 4 Xbox.',
          },
          since: 'MSNP16',
        },
        {
          cells: { path: 'Data/PrivateEndpointData/State', about: 'The status set at that place.' },
          since: 'MSNP16',
        },
        {
          cells: { path: 'Data/DDP', about: 'An msnobj: the dynamic display picture.' },
          since: 'MSNP18',
        },
        { cells: { path: 'Data/Scene', about: 'An msnobj of type 16.' }, since: 'MSNP18' },
        {
          cells: {
            path: 'Data/ColorScheme',
            about: 'A colour as a signed number of 32 bits, in decimal; -1 for none.',
          },
          since: 'MSNP18',
        },
        {
          cells: {
            path: 'Data/UserTileLocation',
            about: 'An msnobj: the display picture.',
          },
          since: 'MSNP18',
          confidence: 'single',
          sources: ['papyon:msnp/notification.py'],
        },
        {
          cells: { path: 'Data/FriendlyName', about: 'The display name.' },
          since: 'MSNP18',
          confidence: 'single',
          sources: ['papyon:msnp/notification.py'],
        },
        {
          cells: { path: 'Data/UTL', about: 'The display picture again, about members of circles.' },
          since: 'MSNP18',
        },
        {
          cells: { path: 'Data/MFN', about: 'The display name again, about members of circles.' },
          since: 'MSNP18',
        },
        {
          cells: {
            path: 'Data/PHMEnabled, MNIEnabled, LastSpaceUpdate, LastStorageError, FIR',
            about: 'Names that stand in the client; their use is unknown.',
          },
          confidence: 'single',
          sources: ['wiki:commands/uux'],
        },
      ],
    },
    {
      id: 'current-media',
      title: 'Parts of CurrentMedia',
      about: 'In this order; a backslash and a zero, two characters, stand between them and at the end.',
      columns: { part: 'Part', values: 'Values', about: 'Meaning' },
      rows: [
        {
          cells: {
            part: 'application',
            values: 'iTunes, Winamp and others',
            about: 'The player; may be empty.',
          },
        },
        { cells: { part: 'type', values: 'Music, Games, Office', about: 'The kind of what is going on.' } },
        { cells: { part: 'enabled', values: '1, 0', about: '1 to show it, 0 to clear it.' } },
        {
          cells: {
            part: 'format',
            values: 'text with {0}, {1} and so on',
            about: 'How it is shown: the numbers stand for the arguments.',
          },
        },
        {
          cells: {
            part: 'arguments',
            values: 'for music: title, artist, album, content id',
            about: 'What goes into the format.',
          },
        },
      ],
    },
    {
      id: 'media-samples',
      title: 'Examples of CurrentMedia',
      about: 'Whole contents of the element.',
      columns: { kind: 'Kind', text: 'Text' },
      rows: [
        {
          cells: {
            kind: 'music',
            text: '\\0Music\\01\\0{0} - {1}\\0Blue Train\\0Sample Trio\\0First Album\\0\\0',
          },
        },
        { cells: { kind: 'game', text: '\\0Games\\01\\0Playing {0}\\0Chess\\0' } },
        { cells: { kind: 'nothing', text: '' } },
      ],
    },
  ],
  facts: [
    {
      what: 'The official client takes 129 characters for a personal message; the server’s own limit is unknown.',
      confidence: 'single',
    },
    {
      what: 'The server joins nothing to what was there before: the latest document is all there is.',
      until: 'MSNP15',
      confidence: 'single',
      sources: ['wiki:commands/uux'],
    },
    { what: 'After the first CHG a UBX follows the ILN of each contact that is online.' },
    { what: 'A length of 0, and no payload, means that there is no data.' },
    {
      what: 'A document that does not begin as expected costs its sender the connection.',
      confidence: 'single',
      sources: ['wiki:commands/uux'],
    },
    {
      what: 'From MSNP16 users get UBX about their own account, after the log-on and whenever a place of theirs changes.',
      since: 'MSNP16',
    },
    {
      what: 'Clients of MSNP18 publish the message, EndpointData and PrivateEndpointData in a UUX each.',
      since: 'MSNP18',
    },
  ],
  disputes: [
    {
      claim: 'The answer to UUX',
      says: {
        wiki: 'with a length of 0 by its syntax; its samples have the 0 in places and lack it in others',
        escargot: 'with a 0',
        'msnp-sharp': 'with a 0',
      },
      taken: 'With a 0.',
    },
    {
      claim: 'Where EndpointData stands in a UUX of MSNP16',
      says: {
        escargot: 'below Data or by itself: it reads both',
        'msnp-sharp': 'by itself',
        papyon: 'by itself',
      },
      taken: 'By itself in UUX, below Data in UBX.',
    },
  ],
  unknowns: [
    'What PHMEnabled, MNIEnabled, LastSpaceUpdate, LastStorageError and FIR are for.',
    'How long a personal message a server takes.',
  ],
  usedBy: ['UUX', 'UBX'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/uux',
    'wiki:versions/msnp11',
    'wiki:versions/msnp13',
    'escargot:front/msn/misc.py',
    'escargot:front/msn/msnp_ns.py',
    'msnp-sharp:PersonalMessage.cs',
    'papyon:msnp/notification.py',
  ],
});
