// The profile message: what the server tells a client of its own account after the log-on.

import { format } from '#content/formats/format.ts';
import { PROFILE_FIELDS } from './fields.ts';

export const PROFILE_FORMAT = format({
  id: 'profile',
  title: 'Profile',
  kind: 'document',
  summary:
    'The first message of every session: what the servers know of the account, as headers of a message without body.',
  since: 'MSNP2',
  until: 'MSNP21',
  tables: [
    {
      id: 'fields',
      title: 'Fields',
      about: 'The lines of the profile, in the order in which they are sent.',
      columns: { name: 'Field', about: 'Meaning' },
      rows: PROFILE_FIELDS.map(({ name, since, about, confidence, sources }) => ({
        cells: { name, about },
        since,
        ...(confidence === undefined ? {} : { confidence }),
        ...(sources === undefined ? {} : { sources }),
      })),
    },
    {
      id: 'fields-21',
      title: 'Fields of official servers in MSNP21',
      about:
        'What a capture in MSNP-Sharp still has. The sample of a server in PHP agrees, but for Nickname.',
      columns: { name: 'Field', about: 'Meaning' },
      rows: PROFILE_FIELDS.filter(({ lasting }) => lasting).map(({ name, about }) => ({
        cells: { name, about },
        since: 'MSNP21',
        confidence: 'single',
        sources: ['msnp-sharp:NSMessageHandler.MSNP21.cs'],
      })),
    },
  ],
  facts: [
    { what: 'It comes by MSG from Hotmail, right after USR OK and unasked.' },
    {
      what: 'Its Content-Type is text/x-msmsgsprofile. The fields are headers of the message; behind the empty line there is nothing.',
    },
    { what: 'MIME-Version comes first and Content-Type second.' },
    {
      what: 'ClientPort is the number that results when the bytes of the port change places: 18183 for 1863.',
      since: 'MSNP8',
    },
    {
      what: 'ABCHMigrated decides in MSNP10 how groups and list versions are written; from MSNP11 it is 1 for everybody.',
      since: 'MSNP10',
      sources: ['wiki:versions/msnp10', 'escargot:front/msn/msnp_ns.py'],
    },
    {
      what: 'In MSNP21 neither MSPAuth nor the birthday is there any more.',
      since: 'MSNP21',
      confidence: 'single',
      sources: ['msnp-sharp:NSMessageHandler.MSNP21.cs'],
    },
  ],
  disputes: [
    {
      claim: 'The version that brought the long profile',
      says: {
        'seeds:msnp4': 'MSNP4, it supposes',
        'wiki:versions/msnp5': 'has the full list in MSNP5',
        'wiki:versions/msnp2': 'has LoginTime alone in MSNP2',
      },
      taken: 'MSNP3, the first version after MSNP2.',
    },
    {
      claim: 'Capitals in preferredEmail',
      says: { wiki: 'PreferredEmail', hypothetic: 'preferredEmail', escargot: 'preferredEmail' },
      taken: 'preferredEmail.',
    },
  ],
  unknowns: [
    'What the hexadecimal digits of RouteInfo say.',
    'The first version with Nickname and RouteInfo.',
    'When exactly in MSNP21 it is sent.',
  ],
  usedBy: ['MSG', 'USR'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/msg',
    'wiki:versions/msnp2',
    'wiki:versions/msnp5',
    'wiki:versions/msnp8',
    'wiki:versions/msnp10',
    'hypothetic:client/notification',
    'escargot:front/msn/msnp_ns.py',
    'amsn:protocol.tcl',
    'msnp-sharp:NSMessageHandler.cs',
  ],
});
