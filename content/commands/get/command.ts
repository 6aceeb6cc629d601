// GET: reads stored conversations and groups in MSNP24.

import { length, trid, word } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const GET = define({
  name: 'GET',
  title: 'Read resource',
  summary: 'Reads conversations and groups that the service keeps, in MSNP24.',
  services: ['NS'],
  forms: {
    get: {
      from: 'client',
      about: 'Asks for one resource of the messenger feature set.',
      since: 'MSNP24',
      params: [
        trid,
        {
          name: 'resource',
          type: 'word',
          prefix: 'MSGR\\',
          values: {
            RECENTCONVERSATIONS: 'the latest conversations, from a time on and page by page',
            MESSAGESBYCONVERSATION: 'messages of one conversation, page by page',
            THREADS: 'groups, by their ids',
          },
          open: true,
          about: 'What is read.',
        },
        length,
      ],
      payload: { kind: 'mime', about: 'Headers, an empty line, and the query as an XML document.' },
      note: 'One client keeps its queries under about 30,000 characters and splits what is longer.',
    },
    result: {
      from: 'server',
      about: 'What was asked for.',
      since: 'MSNP24',
      answers: 'get',
      params: [trid, word('MSGR'), length],
      payload: {
        kind: 'mime',
        about:
          'Headers (Set-Registration), an empty line, and one of recentconversations-response, messagesbyconversation-response and threads-response.',
      },
      unshown: 'No answer is on record, only the names of the elements around it.',
    },
  },
  disputes: [
    {
      claim: 'The first version with GET',
      says: {
        'msnp-sharp': 'named, though never used, among the payload commands of MSNP18 and MSNP21',
        'miranda-ng': 'used in MSNP24',
        'skype-java': 'used in MSNP24',
      },
      taken: 'MSNP24: no line of an earlier version is known.',
    },
  ],
  seeAlso: ['PUT', 'DEL', 'BND'],
  confidence: 'confirmed',
  sources: [
    'miranda-ng:protocols/MSN/src/msn_commands.cpp',
    'skype-java:NotifConnector.java',
    'msnp-sharp:NSMessagePool.cs',
    'dequis:msnp24/commands',
  ],
});
