// ADG: creates a contact group.

import { listVersion, trid, word } from '#content/params.ts';
import { define, param } from '#content/vocabulary.ts';

const name = param({
  name: 'name',
  type: 'text',
  about: 'Name of the group; at most 61 bytes when encoded.',
});

export const ADG = define({
  name: 'ADG',
  title: 'Add group',
  summary: 'Creates a contact group, which is empty at first.',
  services: ['NS'],
  forms: {
    add: {
      from: 'client',
      about: 'Creates a group.',
      since: 'MSNP7',
      until: 'MSNP12',
      note: 'From MSNP10 on official clients end the line with the name; MSNP-Sharp of 2007 and msn-pecan went on with the 0.',
      params: [
        trid,
        name,
        { ...word('0'), until: 'MSNP9' },
        {
          name: 'zero',
          type: 'word',
          values: { '0': 'the end of the line until MSNP9' },
          since: 'MSNP10',
          optional: true,
          about: 'Left out by official clients.',
        },
      ],
    },
    added: {
      from: 'server',
      about: 'The group exists and has an id.',
      since: 'MSNP7',
      until: 'MSNP12',
      answers: 'add',
      note: 'From MSNP10 on sources differ about this line.',
      params: [
        trid,
        { ...listVersion, until: 'MSNP9' },
        name,
        { name: 'group', type: 'group', until: 'MSNP9', about: 'Number of the group, 1 to 29.' },
        {
          name: 'group',
          type: 'group',
          since: 'MSNP10',
          generated: 'guid',
          confidence: 'disputed',
          about: 'GUID of the group; a number with ABCHMigrated 0.',
        },
        { ...word('0'), until: 'MSNP9' },
      ],
    },
  },
  errors: [
    { code: 223, when: 'The account has 30 groups already.' },
    { code: 228, when: 'A group has this name already.' },
    { code: 229, when: 'The name has more than 61 bytes.' },
  ],
  removed: { version: 'MSNP13', how: 'ADG closes the connection; a web service takes its place.' },
  replacedElsewhere: 'ABGroupAdd of the address book service.',
  changes: [
    { version: 'MSNP10', what: 'The 0 and the list version are dropped; ABCHMigrated 1 brings GUIDs.' },
    { version: 'MSNP13', what: 'A web service takes its place.' },
  ],
  disputes: [
    {
      claim: 'The reply in MSNP10 to MSNP12',
      says: {
        wiki: 'name and id',
        nina: 'the list version is gone from MSNP10 on',
        amsn: 'name and id, in MSNP11',
        'msn-pecan': 'name and id, in MSNP12',
        gtmess: 'name and id, in MSNP12',
        jml: 'name and id',
        escargot: 'name, id and 0',
        'msnp11-sdk': 'one word more ahead of the name, for a revival server',
        'msnp-sharp': 'a list version, by a comment',
      },
      taken: 'Name and id, as clients of that time read it.',
    },
    {
      claim: 'The list version in MSNP8 and MSNP9',
      says: { nina: '1 for good', amsn: 'a number that grows: 12064 in a comment', wiki: 'it counts' },
      taken: 'It counts.',
    },
    {
      claim: 'Whether a name in use gets 228',
      says: {
        escargot: 'yes',
        'msnp-sharp': 'lists the code',
        'msnp11-sdk': 'yes',
        wiki: 'does not say',
      },
      taken: '228.',
    },
  ],
  unknowns: [
    'From which length on a name closes the connection and does not get 229.',
    'By which rule the server picks a number for the group.',
  ],
  seeAlso: ['REG', 'RMG', 'LSG', 'ADD', 'ADC'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/adg',
    'seeds:msnp7',
    'nina:Commands/ADG',
    'nina:MSNP11/Changes',
    'hypothetic:sitev2.0/notification/users_groups',
    'escargot:front/msn/msnp_ns.py',
    'amsn:groups.tcl',
    'msn-pecan:notification.c',
    'msn-pecan:pn_contactlist.c',
    'gtmess:nserver.c',
    'jml:IncomingADG',
    'libpurple:msnp9/notification.c',
    'msnp-sharp:NS11MessageHandler.cs@2007',
    'msnp11-sdk:commands/adg.rs',
  ],
});
