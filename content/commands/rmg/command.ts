// RMG: deletes a contact group.

import { answeredGroup, group, listVersion, trid } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const RMG = define({
  name: 'RMG',
  title: 'Remove group',
  summary: 'Deletes a contact group; contacts that are in no other group leave the forward list with it.',
  services: ['NS'],
  forms: {
    remove: {
      from: 'client',
      about: 'Names the group to delete.',
      since: 'MSNP7',
      until: 'MSNP12',
      note: 'One source has the connection close for numbers above 29 and for ids that are no GUID.',
      params: [
        trid,
        {
          ...group,
          type: 'text',
          about:
            'Number of the group; from MSNP10 on its GUID, but the number with ABCHMigrated 0. One client, MSN Messenger 7.0, may put a name there.',
        },
      ],
    },
    removed: {
      from: 'server',
      about: 'The group is gone.',
      since: 'MSNP7',
      until: 'MSNP12',
      answers: 'remove',
      note: 'From MSNP10 on sources differ about this line.',
      params: [trid, { ...listVersion, until: 'MSNP9' }, ...answeredGroup],
    },
  },
  errors: [
    { code: 224, when: 'There is no such group.' },
    { code: 230, when: 'The group is group 0.' },
  ],
  removed: { version: 'MSNP13', how: 'RMG closes the connection; a web service takes its place.' },
  replacedElsewhere: 'ABGroupDelete of the address book service.',
  changes: [
    { version: 'MSNP10', what: 'The list version is dropped; ABCHMigrated 1 brings GUIDs.' },
    { version: 'MSNP13', what: 'A web service takes its place.' },
  ],
  disputes: [
    {
      claim: 'The reply in MSNP10 to MSNP12',
      says: {
        wiki: 'the id',
        nina: 'the list version is gone from MSNP10 on',
        amsn: 'the id, in MSNP11',
        'msn-pecan': 'the id, in MSNP12',
        gtmess: 'the id, in MSNP12',
        jml: 'the id',
        escargot: '1 and the id',
      },
      taken: 'The id, as clients of that time read it.',
    },
    {
      claim: 'The error for the default group from MSNP10 on',
      says: { wiki: '230', escargot: '224' },
      taken: '230 where it has the number 0; with GUIDs there is no such group, so 224.',
    },
  ],
  unknowns: [
    'What answers an attempt on the default group with ABCHMigrated 1, where no GUID stands for it.',
  ],
  seeAlso: ['ADG', 'REG', 'LSG', 'REM'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/rmg',
    'seeds:msnp7',
    'nina:Commands/RMG',
    'nina:MSNP11/Changes',
    'hypothetic:sitev2.0/notification/users_groups',
    'escargot:front/msn/msnp_ns.py',
    'amsn:groups.tcl',
    'msn-pecan:notification.c',
    'gtmess:nserver.c',
    'jml:IncomingRMG',
    'libpurple:msnp9/notification.c',
  ],
});
