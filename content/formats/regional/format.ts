// Locale and market: where languages and countries stand in the protocol, and what was there in some markets only.

import { format, type Row } from '#content/formats/format.ts';

const PLACES: readonly Row[] = [
  {
    cells: {
      where: 'CVR, first word',
      form: '0x and four hexadecimal digits',
      example: '0x0409',
      meaning: 'language of the client',
    },
    since: 'MSNP2',
  },
  {
    cells: {
      where: 'SND and SDC',
      form: '0x and four hexadecimal digits',
      example: '0x0409',
      meaning: 'language of the mail that invites',
    },
    since: 'MSNP3',
  },
  {
    cells: {
      where: 'profile, lang_preference',
      form: 'decimal',
      example: '1033',
      meaning: 'language of the account',
    },
    since: 'MSNP3',
  },
  {
    cells: {
      where: 'parameters of Passport, lc',
      form: 'decimal',
      example: '1033',
      meaning: 'language of its pages',
    },
    since: 'MSNP8',
  },
  {
    cells: {
      where: 'addresses of URL and of log-on pages, lc',
      form: 'decimal',
      example: '1033',
      meaning: 'language of the page',
    },
  },
  {
    cells: {
      where: 'NOTIFICATION, attribute lang of BODY',
      form: 'decimal',
      example: '1033',
      meaning: 'language of the text',
    },
  },
  {
    cells: {
      where: 'Messenger configuration, CLCID and PLCID',
      form: 'four hexadecimal digits',
      example: '0409',
      meaning: 'languages that the client reports',
    },
    since: 'MSNP11',
  },
  {
    cells: {
      where: 'offline messages, xml:lang of From',
      form: 'language tag',
      example: 'en-US',
      meaning: 'language of the sender',
    },
    since: 'MSNP11',
  },
];

const LOCALES = [
  [0x0404, 'Chinese (Taiwan)'],
  [0x0407, 'German'],
  [0x0409, 'English (United States)'],
  [0x040c, 'French'],
  [0x0410, 'Italian'],
  [0x0411, 'Japanese'],
  [0x0412, 'Korean'],
  [0x0416, 'Portuguese (Brazil)'],
  [0x0419, 'Russian'],
  [0x0804, 'Chinese (People’s Republic)'],
  [0x0809, 'English (United Kingdom)'],
  [0x0c0a, 'Spanish'],
] as const;

const MARKETS: readonly Row[] = [
  { cells: { what: 'contacts on mobiles in Japan, by mail (Keitai)', sign: 'error 234, network id 16' } },
  {
    cells: { what: 'contacts on mobile networks, such as Vodafone’s', sign: 'network id 8' },
    confidence: 'single',
    sources: ['escargot:core/models.py'],
  },
  { cells: { what: 'contacts on Yahoo!', sign: 'network id 32, FQY' }, since: 'MSNP14' },
  {
    cells: {
      what: 'texts to phones, in the countries of a list',
      sign: 'ValidRoutes under MobileMessaging in the configuration; errors 413 to 419',
    },
  },
  {
    cells: {
      what: 'a configuration that depends on Country, CLCID, PLCID and GeoID',
      sign: 'the request of the Messenger configuration',
    },
    since: 'MSNP11',
  },
];

export const REGIONAL = format({
  id: 'regional',
  title: 'Locales and markets',
  kind: 'table',
  summary:
    'How languages are written in each place of the protocol, and which features depended on the country.',
  tables: [
    {
      id: 'places',
      title: 'Where a language stands',
      about: 'Every place that names a language, and in which notation.',
      columns: { where: 'In', form: 'Written as', example: 'Example', meaning: 'Says' },
      rows: PLACES,
    },
    {
      id: 'locales',
      title: 'Common locales',
      about: 'Locale ids of Windows (LCID) in both notations.',
      columns: { hex: 'Hexadecimal', decimal: 'Decimal', language: 'Language' },
      rows: LOCALES.map(
        ([id, language]): Row => ({
          cells: { hex: `0x${id.toString(16).padStart(4, '0')}`, decimal: id, language },
        }),
      ),
    },
    {
      id: 'markets',
      title: 'By market',
      about:
        'What was offered in some countries and not in others, with the place where the protocol shows it.',
      columns: { what: 'What', sign: 'Shows in' },
      rows: MARKETS,
    },
  ],
  facts: [
    { what: 'All text of the protocol is UTF-8, in every language.' },
    {
      what: 'CS in X-MMS-IM-Format names a character set of Windows, and does no more than help to choose a font.',
    },
  ],
  unknowns: ['Which builds held back single features in which markets.'],
  usedBy: ['CVR', 'SND', 'SDC', 'MSG', 'URL', 'NOT'],
  confidence: 'confirmed',
  sources: [
    'wiki:services/msgrconfig',
    'wiki:versions/msnp8',
    'wiki:errors_and_hresults',
    'escargot:core/models.py',
    'msnp-sharp:enums.cs',
  ],
});
