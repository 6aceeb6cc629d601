// CVQ: the question for an update, when client and server have only CVR0 in common.

import { handle, trid } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const CVQ = define({
  name: 'CVQ',
  title: 'Query newest client',
  summary:
    'Asks for a newer client where no other dialect than CVR0 is common; nothing else can be done there.',
  services: ['DS', 'NS'],
  forms: {
    ask: {
      from: 'client',
      about: 'Names client and system, with the words of CVR as the client’s own newest version has them.',
      since: 'CVR0',
      until: 'CVR0',
      in: 'checking',
      params: [
        trid,
        {
          name: 'locale',
          type: 'word',
          refusal: 710,
          about: 'Language of the client: a Windows LCID such as 0x0409.',
        },
        {
          name: 'osType',
          type: 'word',
          values: { win: 'Windows 95 to Me', winnt: 'Windows NT and what came of it' },
          open: true,
          refusal: 731,
          about: 'Kind of operating system.',
        },
        {
          name: 'osVersion',
          type: 'word',
          refusal: 731,
          about: 'Version of the operating system, such as 4.10.',
        },
        { name: 'arch', type: 'word', refusal: 731, about: 'Kind of processor, such as i386.' },
        {
          name: 'library',
          type: 'word',
          values: {
            MSMSGS: 'the first clients for Windows, and Windows Messenger',
            MSNMSGR: 'MSN Messenger',
          },
          open: true,
          refusal: 420,
          about: 'Name of the client.',
        },
        {
          name: 'clientVersion',
          type: 'word',
          refusal: 420,
          about: 'Build of the client, such as 1.0.0863.',
        },
        {
          name: 'codebase',
          type: 'word',
          optional: true,
          about:
            'What the client was built from. Clients of MSNP4 to MSNP7 have a place for it and leave it empty; older ones have none.',
        },
        {
          ...handle,
          optional: true,
          about: 'The account; sent by clients that speak MSNP8 or later.',
        },
      ],
    },
    latest: {
      from: 'server',
      about: 'Names the builds to have, and where to get them.',
      since: 'CVR0',
      until: 'CVR0',
      answers: 'ask',
      in: 'checking',
      params: [
        trid,
        { name: 'recommended', type: 'word', about: 'Build that the client should install.' },
        { name: 'recommended2', type: 'word', about: 'The same again, in every sample.' },
        { name: 'minimum', type: 'word', about: 'Oldest build that is let in.' },
        { name: 'downloadUrl', type: 'url', about: 'Where the installer lies.' },
        { name: 'infoUrl', type: 'url', about: 'Page for the user.' },
      ],
    },
  },
  errors: [
    { code: 420, when: 'The library or the build is unknown; perhaps the connection stays open.' },
    { code: 710, when: 'The locale is unknown.' },
    { code: 731, when: 'There are too few or too many words, or one is of the wrong kind.', closes: true },
  ],
  changes: [
    {
      version: 'MSNP2',
      what: 'Beta 2 asked by CVR; from now on CVR0 has its own name for it, and the answer ends with a page for the user.',
    },
    { version: 'MSNP4', what: 'Clients leave an empty place for the codebase.' },
    { version: 'MSNP8', what: 'Clients fill in the codebase and add the account.' },
  ],
  removed: {
    version: 'MSNP24',
    how: 'Without VER there is no CVR0, and so no place for CVQ.',
  },
  replaces: ['CVR'],
  replacedElsewhere: 'Nothing.',
  disputes: [
    {
      claim: 'Whether clients of MSNP2 and MSNP3 send a codebase',
      says: {
        wiki: 'not by its grammar, nor by an older state of its example; the example as it is now ends with MSMSGS after 1.0.0863',
      },
      taken: 'Both are read.',
    },
    {
      claim: 'Which servers take it',
      says: {
        wiki: 'dispatch servers, on the page of the command; notification servers as well, on that of CVR0',
      },
      taken: 'Both: a client may begin at a notification server whose address it has kept.',
    },
    {
      claim: 'Who ends the connection after the answer',
      says: {
        wiki: 'the client, on the page of the command; the server, on the page of CVR0 in its older edition',
      },
      taken: 'The client: the mock server waits for it.',
    },
  ],
  unknowns: [
    'Any second witness: no open-source client and no revival server has CVQ, so all but the name CVR0 rests on one wiki.',
    'Whether clients of MSNP4 to MSNP7 end the line with a blank where the codebase would be.',
  ],
  seeAlso: ['CVR', 'VER'],
  confidence: 'single',
  sources: ['wiki:commands/cvq', 'wiki:versions/cvr0', 'wiki:command-table'],
});
