// REA: the display name of the user, or the one kept for a contact.

import { friendly, handle, listVersion, trid } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const REA = define({
  name: 'REA',
  title: 'Rename person',
  summary: 'Changes the display name of the user, or the name that the server keeps for a contact.',
  services: ['NS'],
  forms: {
    rename: {
      from: 'client',
      about: 'Names a person and what they are to be called.',
      since: 'MSNP2',
      until: 'MSNP9',
      params: [
        trid,
        { ...handle, about: 'The own account for the own name, a contact’s for the name kept for them.' },
        { ...friendly, about: 'The new name.' },
      ],
    },
    renamed: {
      from: 'server',
      about: 'The name is changed.',
      since: 'MSNP2',
      until: 'MSNP9',
      answers: 'rename',
      params: [trid, listVersion, handle, friendly],
    },
  },
  errors: [
    {
      code: 209,
      when: 'The name holds a word that is not allowed, or nobody has confirmed the address of the account.',
    },
    { code: 216, when: 'None of the user’s lists has that person.' },
    { code: 800, when: 'Names were changed too often within a short time.' },
  ],
  removed: {
    version: 'MSNP10',
    how: 'REA closes the connection; PRP and SBP with MFN take its place.',
    confidence: 'disputed',
    sources: ['wiki:versions/msnp10', 'escargot:front/msn/msnp_ns.py'],
  },
  replacedBy: ['PRP', 'SBP'],
  changes: [
    { version: 'MSNP10', what: 'PRP MFN takes its place for the own name, SBP MFN for those of contacts.' },
  ],
  disputes: [
    {
      claim: 'What REA gets from MSNP10 on',
      says: { wiki: 'the connection closes, though the page is not sure', escargot: '502' },
      taken: 'The connection closes, as for other commands that a dialect has dropped.',
    },
    {
      claim: 'The first version without REA',
      says: {
        wiki: 'MSNP10',
        escargot: 'MSNP10',
        nina: 'MSNP11',
        libpurple: 'MSNP11, by the note of a commit',
      },
      taken: 'MSNP10.',
    },
  ],
  unknowns: ['How many changes in which time lead to 800; in an example of the wiki it is the sixth.'],
  seeAlso: ['PRP', 'SBP', 'NLN', 'LST'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/rea',
    'wiki:versions/msnp10',
    'hypothetic:general/names',
    'hypothetic:reference/error_list',
    'nina:Commands/REA',
    'msnpiki:Reference/Error_List',
    'escargot:front/msn/msnp_ns.py',
    'libpurple:msnp9/notification.c',
    'libpurple:commit-a1236a77',
    'gaim:src/protocols/msn/PROTOCOL@2001',
    'gaim:src/protocols/msn/msn.c@2002',
    'jml:OutgoingREA',
    'draft-movva:5.5',
  ],
});
