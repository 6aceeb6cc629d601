// ADD: puts a person on a list, or tells that somebody put the user on theirs.

import { friendly, handle, LISTS, list, listVersion, trid, unasked } from '#content/params.ts';
import { define, param } from '#content/vocabulary.ts';

const ownList = param({ ...list, values: { FL: LISTS.FL, AL: LISTS.AL, BL: LISTS.BL } });

const group = param({
  name: 'group',
  type: 'group',
  since: 'MSNP7',
  optional: true,
  about: 'Number of the group, on FL only; 0 when left out.',
});

export const ADD = define({
  name: 'ADD',
  title: 'Add to list',
  summary: 'Adds a person to a list of the user, or reports that somebody has added the user to theirs.',
  services: ['NS'],
  forms: {
    add: {
      from: 'client',
      about: 'Puts a person on a list and, from MSNP7, into a group.',
      since: 'MSNP2',
      until: 'MSNP9',
      note: 'With another group, FL takes in the same contact once more. RL ends the connection, by one account, and so does a name beyond the limit.',
      params: [
        trid,
        ownList,
        { ...handle, refusal: 201 },
        { ...friendly, about: 'Name to keep for the person; official clients write the handle once more.' },
        group,
      ],
    },
    added: {
      from: 'server',
      about: 'The person is on the list.',
      since: 'MSNP2',
      until: 'MSNP9',
      answers: 'add',
      params: [trid, ownList, listVersion, handle, friendly, group],
    },
    notice: {
      from: 'server',
      about: 'Somebody added the user, or the user’s lists were changed in another place.',
      since: 'MSNP2',
      until: 'MSNP9',
      params: [
        unasked,
        {
          ...list,
          values: {
            RL: 'somebody has added the user',
            FL: 'the own list was changed elsewhere, for example on a web site',
            AL: 'the own list was changed elsewhere',
            BL: 'the own list was changed elsewhere',
          },
        },
        listVersion,
        handle,
        friendly,
      ],
    },
  },
  errors: [
    { code: 201, when: 'The handle is malformed.' },
    { code: 205, when: 'The handle is well-formed, but there is no such account.' },
    {
      code: 208,
      when: 'The account is not valid.',
      confidence: 'single',
      sources: ['libpurple:msnp9/notification.c'],
    },
    { code: 210, when: 'The list is full.' },
    { code: 215, when: 'The person is on the list, or in the group, already.' },
    { code: 219, when: 'AL for somebody on BL, or BL for somebody on AL.' },
    { code: 224, when: 'There is no such group; 201 and 205 go before it.', since: 'MSNP7' },
  ],
  removed: { version: 'MSNP10', how: 'ADD closes the connection; ADC takes its place.' },
  replacedBy: ['ADC'],
  changes: [
    { version: 'MSNP7', what: 'A group can be named.' },
    { version: 'MSNP10', what: 'ADC takes its place.' },
  ],
  disputes: [
    {
      claim: 'Where the list version stands in a reply with a group',
      says: {
        hypothetic: 'behind the list on one page; ahead of it in an example of the error list',
        wiki: 'behind the list',
        libpurple: 'behind the list, in its code for MSNP9',
        escargot: 'behind the list',
      },
      taken: 'Behind the list.',
    },
    {
      claim: 'Whether the list version still counts in MSNP8 and MSNP9',
      says: { nina: 'no: it is 1 for good', wiki: 'yes', escargot: 'yes' },
      taken: 'It counts.',
    },
    {
      claim: 'What BPR says after ADD',
      says: {
        hypothetic: 'nothing: all empty, and MOB N',
        escargot: 'the real values where the contact lets the user see them',
      },
      taken: 'The real values where the contact lets the user see them.',
    },
  ],
  unknowns: [
    'Which list versions the BPR lines after an ADD carry.',
    'Whether a group that the client did not name appears in the reply.',
  ],
  seeAlso: ['REM', 'ADC', 'LST', 'GTC', 'BLP', 'BPR', 'ILN'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/add',
    'seeds:msnp7',
    'draft-movva:7.8',
    'draft-movva:7.9',
    'hypothetic:sitev2.0/notification/users_groups',
    'hypothetic:reference/error_list',
    'nina:Commands/ADD',
    'escargot:front/msn/msnp_ns.py',
    'libpurple:msnp9/notification.c',
    'gaim:src/protocols/msn/msn.c@2002',
    'jml:OutgoingADD',
    'msn-switchboard:AddHandler',
  ],
});
