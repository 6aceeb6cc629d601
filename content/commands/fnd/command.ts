// FND: people looked up in the member directory.

import { trid, word } from '#content/params.ts';
import { define, param } from '#content/vocabulary.ts';

const firstName = param({ name: 'firstName', type: 'text', prefix: 'fname=', about: 'First name.' });
const lastName = param({ name: 'lastName', type: 'text', prefix: 'lname=', about: 'Last name.' });
const city = param({ name: 'city', type: 'text', prefix: 'city=', about: 'City.' });
const state = param({
  name: 'state',
  type: 'word',
  prefix: 'state=',
  about: 'State of the USA, in two letters.',
});
const country = param({
  name: 'country',
  type: 'word',
  prefix: 'country=',
  about: 'Country, in the two letters of ISO 3166.',
});

export const FND = define({
  name: 'FND',
  title: 'Search member directory',
  summary: 'Searched the member directory of Hotmail for people, by their names and where they live.',
  services: ['NS'],
  forms: {
    find: {
      from: 'client',
      about: 'Says whom to look for.',
      since: 'MSNP2',
      until: 'MSNP7',
      params: [
        trid,
        { ...firstName, refusal: 201, about: 'First name in full; * is refused.' },
        { ...lastName, refusal: 201, about: 'Last name in full; * is refused.' },
        { ...city, about: 'City, or * for any.' },
        { ...state, about: 'State of the USA in two letters, or * for any.' },
        { ...country, about: 'Country in the two letters of ISO 3166, or * for any.' },
      ],
      note: 'With a city or a state the country has to be US; else the server closes, by NINA alone.',
    },
    found: {
      from: 'server',
      about: 'One person who fits; as many lines as there are hits, one after the other.',
      since: 'MSNP2',
      until: 'MSNP7',
      answers: 'find',
      params: [
        trid,
        {
          name: 'index',
          type: 'number',
          about: 'Which hit this is, from 1; SND and SDC name it by this number.',
        },
        { name: 'total', type: 'number', about: 'How many hits there are.' },
        firstName,
        lastName,
        { ...city, optional: true, confidence: 'disputed' },
        state,
        country,
      ],
      note: 'No address is given: the service itself writes to the person, when SND or SDC asks for it.',
    },
    none: {
      from: 'server',
      about: 'Nobody fits.',
      since: 'MSNP2',
      until: 'MSNP7',
      answers: 'find',
      params: [trid, word('0', 'No hit.'), word('0', 'None in all.')],
    },
  },
  errors: [
    { code: 201, when: 'The first or the last name is *.' },
    { code: 301, when: 'There are more hits than an answer has room for.' },
    { code: 502, when: 'The directory is closed.' },
  ],
  changes: [
    {
      version: 'MSNP5',
      what: 'A hit is written to by SDC, no more by SND.',
      confidence: 'single',
      sources: ['wiki:versions/msnp5'],
    },
    {
      version: 'MSNP8',
      what: 'Clients do not send it any more.',
      confidence: 'single',
      sources: ['wiki:versions/msnp8'],
    },
  ],
  removed: {
    version: 'MSNP8',
    how: 'Answered by 502 in all versions, once the directory was closed in 2003.',
  },
  replacedElsewhere: 'Nothing.',
  disputes: [
    {
      claim: 'Whether a hit names the city',
      says: { wiki: 'it does', nina: 'it does not' },
      taken: 'It does.',
    },
    {
      claim: 'When the directory was closed',
      says: {
        wiki: 'July 2003 in the table of commands and on the page of MSNP8, April 2003 on that of the command',
        nina: 'MSNP7 at the latest; the newest use on record is in MSNP4',
      },
      taken: 'July 2003. For versions that have the command, the directory counts as open.',
    },
  ],
  unknowns: ['Where clients of MSNP5 to MSNP7 still used it.'],
  seeAlso: ['SND', 'SDC'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/fnd',
    'wiki:command-table',
    'wiki:versions/msnp5',
    'wiki:versions/msnp8',
    'nina:Commands/FND',
    'hypothetic:sitev2.0/general/names',
    'libpurple:msn/error.c',
  ],
});
