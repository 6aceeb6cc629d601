// Percent-encoding: how text with blanks and other alphabets gets into the words of a line.

import { format, type Row } from '#content/formats/format.ts';

const EXAMPLES: readonly Row[] = [
  { cells: { text: 'Alice in Wonderland', encoded: 'Alice%20in%20Wonderland', note: '' } },
  {
    cells: { text: 'שלום', encoded: '%D7%A9%D7%9C%D7%95%D7%9D', note: 'First letter first; two bytes each.' },
  },
  { cells: { text: '100% café', encoded: '100%25%20caf%C3%A9', note: 'é is two bytes in UTF-8.' } },
  {
    cells: { text: '(H) sunny', encoded: '(H)%20sunny', note: 'Round brackets often stay as they are.' },
  },
];

const WORDS: readonly Row[] = [
  {
    cells: {
      what: 'friendly name',
      where: 'USR OK, REA, ADD, ADC and LST (F=), ILN, NLN, IRO, JOI, RNG, MSG, PRP, SBP and BPR (MFN)',
      encoded: 'yes',
      note: '',
    },
  },
  { cells: { what: 'group name', where: 'ADG, REG, LSG', encoded: 'yes', note: '' }, since: 'MSNP7' },
  {
    cells: {
      what: 'telephone number, or another property’s value',
      where: 'PRP, BPR, SBP',
      encoded: 'yes',
      note: 'A value that is not there is no word at all: PRP PHH, and the line ends.',
    },
    since: 'MSNP5',
  },
  {
    cells: { what: 'MSNObject', where: 'CHG, ILN, NLN', encoded: 'yes, every mark', note: '' },
    since: 'MSNP9',
  },
  { cells: { what: 'handle', where: 'every command', encoded: 'no', note: '' } },
  {
    cells: { what: 'handle in the texts of FND and SND', where: 'FND, SND', encoded: 'yes', note: '' },
    confidence: 'single',
  },
  {
    cells: {
      what: 'ticket, cookie or address',
      where: 'USR, ANS, RNG, XFR',
      encoded: 'no',
      note: 'They go on as they came.',
    },
  },
  {
    cells: {
      what: 'values inside the parameters of Passport, such as ru=',
      where: 'USR TWN S',
      encoded: 'yes, inside',
      note: 'The client hands the whole on without decoding it.',
    },
    since: 'MSNP8',
    until: 'MSNP14',
  },
  {
    cells: {
      what: 'sign-in and pwd',
      where: 'the header of a Passport log-on',
      encoded: 'yes',
      note: '',
    },
    since: 'MSNP8',
  },
  { cells: { what: 'web addresses', where: 'URL', encoded: 'no', note: '' } },
];

const ENTITIES: readonly Row[] = [
  {
    cells: { escapes: '&amp; &lt; &gt; &apos; &quot;' },
    since: 'MSNP11',
    until: 'MSNP12',
    confidence: 'single',
    sources: ['escargot:front/msn/misc.py'],
  },
  {
    cells: { escapes: '&#x26;' },
    since: 'MSNP13',
    confidence: 'single',
    sources: ['escargot:front/msn/misc.py'],
  },
  {
    cells: { escapes: '&#x3C; &#x3E; &#x3D; &#x5C;' },
    since: 'MSNP16',
    confidence: 'single',
    sources: ['escargot:front/msn/misc.py'],
  },
];

export const URL_ENCODING = format({
  id: 'url-encoding',
  title: 'Percent-encoding',
  kind: 'rules',
  summary:
    'Blanks part the words of a line, so text inside a word is written as on the web: UTF-8, with %XX.',
  tables: [
    {
      id: 'words',
      title: 'What is encoded',
      about: 'Which kinds of words are percent-encoded, and in which commands they stand.',
      columns: { what: 'Word', where: 'In', encoded: 'Encoded', note: 'Note' },
      rows: WORDS,
    },
    {
      id: 'examples',
      title: 'Examples',
      about: 'Text and how it stands in a line.',
      columns: { text: 'Text', encoded: 'In a line', note: 'Note' },
      rows: EXAMPLES,
    },
    {
      id: 'entities',
      title: 'Escapes in UBX',
      about: 'How Escargot writes marks that XML or the client does not take as they are, by version.',
      columns: { escapes: 'Written as' },
      rows: ENTITIES,
    },
  ],
  facts: [
    {
      what: 'Text becomes UTF-8 first. Each byte that is no ASCII letter or digit, nor one of a few harmless marks, becomes a percent sign with two hexadecimal digits.',
    },
    { what: 'A blank is %20; a plus sign means nothing but itself.' },
    { what: 'Percent sign, blank, CR and LF have to be encoded. Whoever reads decodes any %XX.' },
    {
      what: 'In friendly names official clients encode nearly all marks and every byte beyond 0x7F. Older servers hand raw UTF-8 on, too.',
    },
    {
      what: 'In MSNObjects hexadecimal digits are capital up to 8.5, and small from 14.0 on. Readers take both.',
    },
    { what: 'Limits of names count the encoded form.' },
    { what: 'A payload is never percent-encoded. XML has its own escapes.' },
    {
      what: 'Escargot encodes no more than percent sign, blank, CR and LF, except in MSNObjects, where it encodes everything.',
      confidence: 'single',
      sources: ['escargot:front/msn/misc.py'],
    },
  ],
  disputes: [
    {
      claim: 'Round brackets and marks like them',
      says: {
        wiki: 'stay as they are in its samples: 123%20(4567)',
        'strict encoders': 'are encoded like everything that is no letter or digit',
      },
      taken: 'Both are read. What this site’s server writes itself leaves them alone.',
    },
  ],
  usedBy: ['REA', 'PRP', 'ADG', 'REG', 'ADC', 'ADD', 'NLN', 'ILN', 'CHG'],
  confidence: 'confirmed',
  sources: [
    'hypothetic:general/commands',
    'escargot:front/msn/msnp.py',
    'escargot:front/msn/misc.py',
    'wiki:versions/msnp8',
    'amsn:protocol.tcl',
    'msnp11-sdk:client.rs',
  ],
});
