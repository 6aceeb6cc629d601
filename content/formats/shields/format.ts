// Shields: what the service forbids certain builds of the client to do.

import { format } from '#content/formats/format.ts';

const WIKI = { confidence: 'single', sources: ['wiki:files/shields'] } as const;

export const SHIELDS_FORMAT = format({
  id: 'shields',
  title: 'Shields',
  kind: 'document',
  summary:
    'XML by which the service turns features of certain client builds off, and holds texts and files back.',
  since: 'MSNP11',
  tables: [
    {
      id: 'elements',
      title: 'Elements',
      about: 'The elements of the document.',
      columns: { path: 'Element', about: 'Meaning' },
      rows: [
        { cells: { path: 'config', about: 'The outermost element.' } },
        { cells: { path: 'config/shield', about: 'Holds cli.' } },
        { cells: { path: 'config/shield/cli', about: 'What is denied to a range of builds.' } },
        {
          cells: { path: 'config/block', about: 'Holds what is blocked; empty in the samples of MSNP11.' },
        },
        {
          cells: {
            path: 'config/block/regexp/imtext',
            about: 'A pattern. A text that fits is neither sent nor shown.',
          },
          since: 'MSNP12',
          ...WIKI,
        },
        {
          cells: { path: 'config/block/hashes', about: 'Files to block, by a hash of some kind.' },
          since: 'MSNP12',
          ...WIKI,
        },
      ],
    },
    {
      id: 'attributes',
      title: 'Attributes',
      about: 'The attributes of cli and imtext.',
      columns: { name: 'Attribute', of: 'Of', about: 'Meaning' },
      rows: [
        { cells: { name: 'maj', of: 'cli', about: 'Major number of the client version.' } },
        { cells: { name: 'min', of: 'cli', about: 'Minor number of the client version.' } },
        { cells: { name: 'minbld', of: 'cli', about: 'First build that is meant.' } },
        { cells: { name: 'maxbld', of: 'cli', about: 'Last build that is meant.' } },
        {
          cells: {
            name: 'deny',
            of: 'cli',
            about: 'Names of features, with blanks in between; one blank alone denies nothing.',
          },
        },
        {
          cells: { name: 'value', of: 'imtext', about: 'A regular expression, in Base64.' },
          since: 'MSNP12',
          ...WIKI,
        },
      ],
    },
    {
      id: 'features',
      title: 'Features',
      about: 'The names that deny may hold.',
      columns: { name: 'Name', feature: 'What is turned off' },
      rows: [
        ['audio', 'calls by voice'],
        ['camera', 'calls by video'],
        ['ddp', 'dynamic display pictures'],
        ['dynamicbackgrounds', 'dynamic backgrounds'],
        ['filexfer', 'file transfer'],
        ['hotlinks', 'links in a conversation that can be clicked'],
        ['phone', 'calls to telephones', 'MSNP13'],
        ['protocolhandler', 'unknown'],
        ['SharingFolders', 'sharing folders', 'MSNP13'],
        ['voiceim', 'voice clips'],
        ['winks', 'winks'],
      ].map(([name = '', feature = '', since]) => ({
        cells: { name, feature },
        ...(since === 'MSNP13' ? { since } : {}),
        ...WIKI,
      })),
    },
  ],
  facts: [
    {
      what: 'A client asks for the file by its name, Shields.xml, and gets it with an XML declaration.',
      since: 'MSNP11',
      until: 'MSNP12',
    },
    { what: 'The server sends it by itself, within a Policy of type SHIELDS.', since: 'MSNP13' },
  ],
  disputes: [
    {
      claim: 'A client that asks for the file by name in MSNP13 or later',
      says: { wiki: 'loses the connection, perhaps', escargot: 'gets the file all the same' },
      taken: 'The connection closes; no client is known to ask.',
    },
  ],
  unknowns: [
    'What an entry of hashes looks like.',
    'What protocolhandler turns off.',
    'Whether client or server acted on imtext first.',
  ],
  usedBy: ['GCF'],
  confidence: 'confirmed',
  sources: [
    'wiki:files/shields',
    'wiki:commands/gcf',
    'seeds:msnp11',
    'seeds:msnp14',
    'escargot:front/msn/msnp_ns.py',
    'trace-wlm-2009',
  ],
});
