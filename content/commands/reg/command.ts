// REG: gives a contact group a new name.

import { answeredGroup, group, listVersion, trid, word } from '#content/params.ts';
import { define, param } from '#content/vocabulary.ts';

const name = param({ name: 'name', type: 'text', about: 'The new name.' });

export const REG = define({
  name: 'REG',
  title: 'Rename group',
  summary: 'Gives a contact group another name; even group 0 can have one.',
  services: ['NS'],
  forms: {
    rename: {
      from: 'client',
      about: 'Names the group and what it is to be called.',
      since: 'MSNP7',
      until: 'MSNP12',
      note: 'One source has the connection close for numbers above 29 and for ids that are no GUID.',
      params: [
        trid,
        group,
        name,
        { ...word('0'), until: 'MSNP9' },
        {
          name: 'zero',
          type: 'word',
          values: { '0': 'the end of the line until MSNP9' },
          since: 'MSNP10',
          optional: true,
          about: 'Still sent by MSNP-Sharp of 2007, in MSNP11.',
        },
      ],
    },
    renamed: {
      from: 'server',
      about: 'The group has the new name.',
      since: 'MSNP7',
      until: 'MSNP12',
      answers: 'rename',
      note: 'From MSNP10 on sources differ about this line.',
      params: [
        trid,
        { ...listVersion, until: 'MSNP9' },
        ...answeredGroup,
        name,
        { ...word('0'), until: 'MSNP9' },
      ],
    },
  },
  errors: [
    { code: 224, when: 'There is no such group.' },
    { code: 228, when: 'A group has this name already.' },
    {
      code: 229,
      when: 'The name is too long.',
      confidence: 'single',
      sources: ['escargot:front/msn/msnp_ns.py'],
    },
  ],
  removed: { version: 'MSNP13', how: 'REG closes the connection; a web service takes its place.' },
  replacedElsewhere: 'ABGroupUpdate of the address book service.',
  changes: [
    { version: 'MSNP10', what: 'The 0 and the list version are dropped; ABCHMigrated 1 brings GUIDs.' },
    { version: 'MSNP13', what: 'A web service takes its place.' },
  ],
  disputes: [
    {
      claim: 'The reply in MSNP10 to MSNP12',
      says: {
        wiki: 'id and name',
        nina: 'the list version is gone from MSNP10 on',
        amsn: 'id and name, in MSNP11',
        'msn-pecan': 'id and name, in MSNP12',
        gtmess: 'id and name, in MSNP12',
        jml: 'id and name',
        escargot: '1, name, id and 0',
        'msnp11-sdk': 'the name as second word, the id as third, for a revival server',
      },
      taken: 'Id and name, as clients of that time read it.',
    },
    {
      claim: 'The reply in MSNP7',
      says: {
        seeds: 'an example lacks the number between version and name',
        wiki: 'version, number, name and 0',
        amsn: 'version, number, name and 0',
        libpurple: 'version, number and name, in its code for MSNP9',
      },
      taken: 'Version, number, name and 0.',
    },
    {
      claim: 'How long a name may be before the connection closes',
      says: { wiki: '127 bytes', nina: '128 characters' },
      taken: '127 bytes.',
    },
  ],
  seeAlso: ['ADG', 'RMG', 'LSG'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/reg',
    'seeds:msnp7',
    'nina:Commands/REG',
    'nina:MSNP11/Changes',
    'hypothetic:sitev2.0/notification/users_groups',
    'escargot:front/msn/msnp_ns.py',
    'amsn:groups.tcl',
    'msn-pecan:notification.c',
    'gtmess:nserver.c',
    'jml:IncomingREG',
    'libpurple:msnp9/notification.c',
    'msnp11-sdk:commands/reg.rs',
    'msnp-sharp:NS11MessageHandler.cs@2007',
  ],
});
