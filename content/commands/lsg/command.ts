// LSG: one contact group, as SYN brings them or as an answer about the groups.

import { listVersion, trid, word } from '#content/params.ts';
import { define, param } from '#content/vocabulary.ts';

const name = param({
  name: 'name',
  type: 'text',
  about: 'Name of the group; at most 61 bytes when encoded.',
});

export const LSG = define({
  name: 'LSG',
  title: 'List groups',
  summary: 'Gives one contact group: within SYN and, up to late 2003, when a client asks for the groups.',
  services: ['NS'],
  forms: {
    ask: {
      from: 'client',
      about: 'Asks for all groups.',
      since: 'MSNP7',
      until: 'MSNP8',
      confidence: 'single',
      note: 'Since November 2003 the service answered it by closing the connection.',
      params: [trid],
    },
    entry: {
      from: 'server',
      about: 'One group with its place among all.',
      since: 'MSNP7',
      until: 'MSNP8',
      answers: ['ask', 'SYN.sync'],
      note: 'MSNP7 has the same line within SYN; MSNP8 keeps it for the request alone.',
      params: [
        trid,
        listVersion,
        { name: 'index', type: 'number', about: 'Which group of all this is, from 1.' },
        { name: 'total', type: 'number', about: 'How many groups there are.' },
        { name: 'group', type: 'group', about: 'Number of the group, 0 to 29.' },
        name,
        word('0', 'What it was for is unknown.'),
      ],
    },
    inSync: {
      from: 'server',
      about: 'One group, as part of the data of SYN.',
      since: 'MSNP8',
      until: 'MSNP12',
      answers: 'SYN.sync',
      note: 'All groups come ahead of the first LST line. The MSNP10 line of ABCHMigrated 0 has a single source.',
      params: [
        { name: 'group', type: 'group', until: 'MSNP9', about: 'Number of the group.' },
        name,
        { ...word('0', 'What it was for is unknown.'), until: 'MSNP9' },
        {
          name: 'group',
          type: 'group',
          since: 'MSNP10',
          about: 'GUID of the group; with ABCHMigrated 0 its number.',
        },
      ],
    },
  },
  removed: {
    version: 'MSNP13',
    how: 'Gone with SYN, which brought it. The request had closed the connection since November 2003.',
  },
  replacedElsewhere: 'ABFindAll of the address book service.',
  changes: [
    { version: 'MSNP8', what: 'Within SYN transaction ID, version, index and total are dropped.' },
    {
      version: 'MSNP10',
      what: 'The name comes first and the 0 at the end is dropped; ABCHMigrated 1 brings GUIDs; a group named ~ occurs no more.',
    },
    { version: 'MSNP13', what: 'Gone together with SYN.' },
  ],
  disputes: [
    {
      claim: 'Whether Other Contacts is listed from MSNP10 on, with ABCHMigrated 1',
      says: {
        wiki: 'yes, and it has a GUID',
        nina: 'that there is no such group any more, but its example has the line',
        jml: 'no: the library counts one group beyond those announced',
        escargot: 'no',
        'msn-pecan': 'it has no id',
      },
      taken: 'It is not listed.',
    },
  ],
  unknowns: ['The purpose of the 0 at the end.'],
  seeAlso: ['SYN', 'LST', 'ADG', 'REG', 'RMG'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/lsg',
    'wiki:commands/syn',
    'wiki:versions/msnp10',
    'seeds:msnp7',
    'escargot:front/msn/msnp_ns.py',
    'jml:IncomingLSG',
    'msn-pecan:sync.c',
    'amsn:protocol.tcl',
    'msn-switchboard:SynHandler',
    'hypothetic:notification/get_details',
    'nina:MSNP11/Changes',
  ],
});
