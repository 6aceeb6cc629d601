// SYN: whether the lists that the client has kept are still those of the server, and all of them if not.

import { listVersion, trid } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const SYN = define({
  name: 'SYN',
  title: 'Synchronise lists',
  summary:
    'Compares the lists and settings that the client has kept with the server’s, which sends all it has where they differ.',
  services: ['NS'],
  forms: {
    sync: {
      from: 'client',
      about: 'Names the version of what the client has kept from an earlier session.',
      since: 'MSNP2',
      until: 'MSNP12',
      note: 'Comes once, between log-on and the first CHG.',
      params: [
        trid,
        { ...listVersion, until: 'MSNP9', about: 'Version of the kept lists; 0 when there are none.' },
        {
          name: 'listVersion',
          type: 'word',
          since: 'MSNP10',
          about:
            'Version of the kept lists: with ABCHMigrated 1 the time that the server gave, or 0 for everything; with ABCHMigrated 0 a whole number.',
        },
        {
          name: 'settingsVersion',
          type: 'word',
          since: 'MSNP10',
          about: 'Version of the kept settings, written like the first; 0 with ABCHMigrated 0.',
        },
      ],
    },
    synced: {
      from: 'server',
      about: 'Names the version on the server without counting what follows.',
      since: 'MSNP2',
      until: 'MSNP12',
      answers: 'sync',
      note: 'Equal to what the client sent: nothing follows. Up to MSNP7 another version means that the data comes next; from MSNP8 the data is announced by the form with counts.',
      params: [
        trid,
        { ...listVersion, until: 'MSNP9' },
        {
          name: 'listVersion',
          type: 'word',
          since: 'MSNP10',
          about:
            'With ABCHMigrated 1 a time with seven fractional digits and an offset, such as -07:00; with ABCHMigrated 0 a whole number.',
        },
        {
          name: 'settingsVersion',
          type: 'word',
          since: 'MSNP10',
          about: 'Version of the settings, written like the first; 0 with ABCHMigrated 0.',
        },
      ],
    },
    counted: {
      from: 'server',
      about: 'Names the version on the server and how much data follows.',
      since: 'MSNP8',
      until: 'MSNP12',
      answers: 'sync',
      note: 'Only these counts tell where the data ends.',
      params: [
        trid,
        { ...listVersion, until: 'MSNP9' },
        {
          name: 'listVersion',
          type: 'word',
          since: 'MSNP10',
          generated: 'time',
          about:
            'With ABCHMigrated 1 a time with seven fractional digits and an offset, such as -07:00; with ABCHMigrated 0 a whole number.',
        },
        {
          name: 'settingsVersion',
          type: 'word',
          since: 'MSNP10',
          generated: 'time',
          about: 'Version of the settings, written like the first; 0 with ABCHMigrated 0.',
        },
        { name: 'contacts', type: 'number', about: 'How many LST lines follow.' },
        { name: 'groups', type: 'number', about: 'How many LSG lines follow, group 0 among them.' },
      ],
    },
  },
  errors: [
    {
      code: 502,
      when: 'SYN is sent although the dialect has it no more.',
      since: 'MSNP13',
      confidence: 'disputed',
      sources: ['escargot:front/msn/msnp_ns.py'],
    },
  ],
  removed: {
    version: 'MSNP13',
    how: 'SYN closes the connection: the lists are read from web services and told with ADL.',
  },
  replacedBy: ['ADL'],
  replacedElsewhere: 'FindMembership of the sharing service and ABFindAll of the address book service.',
  changes: [
    { version: 'MSNP5', what: 'PRP and BPR join the data.' },
    { version: 'MSNP7', what: 'LSG joins the data, and LST names groups.' },
    {
      version: 'MSNP8',
      what: 'The reply counts contacts and groups; the lines of data drop transaction ID, version and place in the list; properties without a value are skipped.',
    },
    {
      version: 'MSNP10',
      what: 'A version for the settings is added; with ABCHMigrated 1 both versions are times and ids are GUIDs.',
    },
    { version: 'MSNP12', what: 'LST names the network.' },
    { version: 'MSNP13', what: 'The command is gone.' },
  ],
  disputes: [
    {
      claim: 'SYN in MSNP13 and later',
      says: { wiki: 'the connection closes', escargot: '502, and the connection stays open' },
      taken: 'The connection closes, as for other commands that a dialect has dropped.',
    },
    {
      claim: 'How many SYN lines come when data follows, up to MSNP7',
      says: {
        wiki: 'two, in its sessions of MSNP5 and MSNP7',
        'draft-movva': 'one',
        escargot: 'one',
        gaim: 'one, which it waits for',
      },
      taken: 'One.',
    },
    {
      claim: 'The settings version with ABCHMigrated 0',
      says: {
        wiki: 'always 0 by the page of MSNP10; equal to the list version in an example of the command’s page',
      },
      taken: '0.',
    },
    {
      claim: 'What the two versions of MSNP10 stand for, and in which order',
      says: {
        wiki: 'lists first, settings second',
        jml: 'when the user last changed something, then when others last did',
        amsn: 'a version of the contacts first, a version of the lists second',
        'msnp-sharp': 'two values to keep, without a meaning',
      },
      taken:
        'Lists first, settings second. Clients need only keep both and send them back in the same order.',
    },
    {
      claim: 'When the counts are missing in MSNP10 and later',
      says: {
        nina: 'when both times of the reply are the same',
        wiki: 'when the reply repeats what the client sent',
        jml: 'when the reply repeats what the client sent',
        amsn: 'looks only whether they are there',
      },
      taken: 'When the reply repeats what the client sent.',
    },
    {
      claim: 'The default group from MSNP10 on: whether SYN counts it and lists it',
      says: {
        wiki: 'yes: Other Contacts has a GUID',
        nina: 'no: new contacts are in no group, and a log of 2005 counts 5 contacts and 0 groups',
        jml: 'no: the library adds that group by itself',
        escargot: 'no',
        'msn-pecan': 'people outside all groups carry no group id',
      },
      taken:
        'No: it is neither counted nor listed with ABCHMigrated 1. Clients that want the group add it themselves.',
    },
    {
      claim: 'The transaction ID of PRP lines in the data of MSNP5 to MSNP7',
      says: { wiki: 'there', 'msn-switchboard': 'there, in MSNP7', escargot: 'missing' },
      taken: 'It is there, as in all other lines of the data but BPR.',
    },
  ],
  unknowns: [
    'How Microsoft’s servers took a second SYN in one session.',
    'Which changes count for the settings version and which for the list version, from MSNP10 on.',
  ],
  seeAlso: ['GTC', 'BLP', 'PRP', 'LSG', 'LST', 'BPR', 'CHG'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/syn',
    'wiki:versions/msnp8',
    'wiki:versions/msnp10',
    'seeds:msnp7',
    'seeds:msnp11',
    'draft-movva:7.5',
    'hypothetic:notification/get_details',
    'hypothetic:sitev2.0/notification/contact_lists',
    'nina:Commands/LST',
    'nina:MSNP11/Changes',
    'escargot:front/msn/msnp_ns.py',
    'amsn:protocol.tcl',
    'msn-pecan:notification.c',
    'msn-pecan:sync.c',
    'jml:IncomingSYN',
    'gtmess:nserver.c',
    'msnp-sharp:NS11MessageHandler.cs@2007',
    'msn-switchboard:SynHandler',
    'gaim:src/protocols/msn/msn.c@2002',
  ],
});
