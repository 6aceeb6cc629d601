// DEL: takes published state back: leaves a circle or group, signs a place out; the general delete of MSNP24.

import { length, trid, word } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const DEL = define({
  name: 'DEL',
  title: 'Withdraw state',
  summary:
    'Takes published state back: leaves a circle or group, or signs a place out; in MSNP24 any delete request.',
  services: ['NS'],
  forms: {
    delete: {
      from: 'client',
      about: 'Withdraws what the Uri header names at the address in To.',
      since: 'MSNP18',
      until: 'MSNP21',
      confidence: 'confirmed',
      params: [trid, length],
      payload: {
        kind: 'mime',
        about:
          'Header blocks Routing (To, From), Reliability (Stream, Segment, Flags) and Publication (Uri, Content-Type, Content-Length), an empty line after each; then the body, often empty.',
      },
      note: 'Its use is attested for MSNP21; for MSNP18 no more than that it is a command with a payload.',
    },
    deleted: {
      from: 'server',
      about: 'The state is withdrawn.',
      since: 'MSNP18',
      until: 'MSNP21',
      answers: 'delete',
      confidence: 'single',
      params: [trid, word('OK'), length],
      payload: { kind: 'mime', about: 'Nothing, as far as is known: the length is 0.' },
    },
    deleteMsgr: {
      from: 'client',
      about: 'Deletes from one resource of the messenger feature set.',
      since: 'MSNP24',
      confidence: 'single',
      sources: ['skype-java:NotifConnector.java'],
      params: [
        trid,
        {
          name: 'resource',
          type: 'word',
          prefix: 'MSGR\\',
          values: { THREAD: 'takes members out of a group' },
          open: true,
          about: 'What is deleted from.',
        },
        length,
      ],
      payload: { kind: 'mime', about: 'Headers, an empty line, and an XML document.' },
    },
  },
  changes: [
    { version: 'MSNP21', what: 'Seen in use: it leaves groups and signs places out.' },
    {
      version: 'MSNP24',
      what: 'The line names a resource; the body is XML after transport headers.',
      sources: ['skype-java:NotifConnector.java'],
    },
  ],
  disputes: [
    {
      claim: 'The first version with DEL',
      says: {
        escargot: 'its table gives 18 or 21',
        'msnp-sharp': 'MSNP18, as a name among the payload commands; it uses it in MSNP21',
      },
      taken: 'MSNP18.',
    },
  ],
  unknowns: [
    'Which numeric errors DEL can get.',
    'Whether the answer always has a length as its last word.',
    'What the server answers in MSNP24.',
  ],
  seeAlso: ['PUT', 'NFY'],
  confidence: 'single',
  sources: [
    'msnp-sharp:NSMessageHandler.MSNP21.cs',
    'msnp-sharp:wiki/KB_MSNP21',
    'msnp-sharp:MSNPSHARP_31_STABLE',
    'escargot:front/msn/msnp.py',
    'skype-java:NotifConnector.java',
  ],
});
