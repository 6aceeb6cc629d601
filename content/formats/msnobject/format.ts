// MSNObject: the element that names a picture, an emoticon or another thing that a contact may fetch.

import { format, type Row } from '#content/formats/format.ts';
import { encodeMsnObject, msnObjectElement, sha1cText } from './digest.ts';
import { EMOTICON_SAMPLE, type MsnObjectSample, PICTURE_SAMPLE } from './samples.ts';

const WIKIS = ['nina:Protocols/MSNP/MSNC/MSNObject', 'msnp-sharp:enums.cs'] as const;

function worked({ about, data, fields }: MsnObjectSample): Row[] {
  const element = msnObjectElement(fields);
  const steps: readonly (readonly [string, string])[] = [
    [about, data],
    ['SHA1D', fields.sha1d],
    ['Text of SHA1C', sha1cText(fields)],
    ['The element', element],
    ['In CHG', encodeMsnObject(element)],
  ];
  return steps.map(([what, value]) => ({ cells: { what, value } }));
}

export const MSNOBJECT_FORMAT = format({
  id: 'msnobject',
  title: 'MSNObject',
  kind: 'document',
  summary:
    'The XML element by which clients name a picture, an emoticon, a wink or a sound that can be fetched from them.',
  since: 'MSNP9',
  tables: [
    {
      id: 'attributes',
      title: 'Attributes',
      about: 'The attributes of msnobj, in the order in which clients write them.',
      columns: { name: 'Attribute', value: 'Value', needed: 'Needed' },
      rows: [
        { cells: { name: 'Creator', value: 'Handle of the account whose data it is.', needed: 'yes' } },
        { cells: { name: 'Size', value: 'Bytes of the data, as a decimal number.', needed: 'yes' } },
        { cells: { name: 'Type', value: 'What it is: a number of the next table.', needed: 'yes' } },
        { cells: { name: 'Location', value: 'A file name; 0 from later clients.', needed: 'yes' } },
        {
          cells: {
            name: 'Friendly',
            value: 'A name in UTF-16LE with two zero bytes at its end, in Base64. AAA= is none.',
            needed: 'yes',
          },
        },
        { cells: { name: 'SHA1D', value: 'SHA-1 of the data, in Base64.', needed: 'yes' } },
        {
          cells: {
            name: 'SHA1C',
            value: 'SHA-1 of the attributes before it, in Base64.',
            needed: 'no: clients from 8.1 on leave it out now and then',
          },
        },
        {
          cells: {
            name: 'contenttype',
            value: 'D for content of the store, such as winks; a display picture of WLM 2009 has it too.',
            needed: 'no',
          },
          confidence: 'single',
          sources: ['trace-wlm-2009'],
        },
        {
          cells: { name: 'contentid', value: 'Id of the content in the store.', needed: 'no' },
          confidence: 'single',
          sources: ['kopete', 'trace-wlm-2009'],
        },
        {
          cells: {
            name: 'stamp',
            value: 'Signature of store content in Base64; without a valid one the content is not shown.',
            needed: 'no',
          },
          confidence: 'single',
          sources: ['amsn:plugins/winks'],
        },
        {
          cells: { name: 'avatarid', value: 'Id of an avatar of the store.', needed: 'no' },
          confidence: 'single',
          sources: ['kopete', 'trace-wlm-2009'],
        },
        {
          cells: { name: 'avatarcontentid', value: 'Id of the content behind the avatar.', needed: 'no' },
          confidence: 'single',
          sources: ['kopete', 'trace-wlm-2009'],
        },
        {
          cells: { name: 'partnerid', value: 'Id of the store’s partner.', needed: 'no' },
          confidence: 'single',
          sources: ['trace-wlm-2009'],
        },
      ],
    },
    {
      id: 'types',
      title: 'Types',
      about: 'The numbers of Type.',
      columns: { type: 'Type', name: 'Name', note: 'Note' },
      rows: [
        { cells: { type: 1, name: 'avatar', note: 'use unknown' }, sources: WIKIS },
        { cells: { type: 2, name: 'custom emoticon', note: '' } },
        { cells: { type: 3, name: 'display picture', note: 'a still one' } },
        { cells: { type: 4, name: 'shared file', note: 'use unknown' }, sources: WIKIS },
        { cells: { type: 5, name: 'background', note: '' } },
        { cells: { type: 6, name: 'history', note: 'use unknown' }, sources: WIKIS },
        { cells: { type: 7, name: 'dynamic display picture', note: 'client 7.0' } },
        { cells: { type: 8, name: 'wink', note: 'client 7.0' } },
        { cells: { type: 9, name: 'map file', note: 'a list of store content' }, sources: WIKIS },
        { cells: { type: 10, name: 'dynamic background', note: '' }, sources: WIKIS },
        { cells: { type: 11, name: 'voice clip', note: 'client 7.5' } },
        { cells: { type: 12, name: 'saved state of an add-in', note: '' } },
        {
          cells: { type: 13, name: 'roaming object', note: 'such as the roaming picture' },
          sources: WIKIS,
        },
        {
          cells: { type: 14, name: 'signature sound', note: 'location in papyon' },
          since: 'MSNP16',
          confidence: 'disputed',
          sources: ['msnp-sharp:enums.cs', 'papyon:p2p.py'],
        },
        { cells: { type: 16, name: 'scene', note: '' }, since: 'MSNP18' },
      ],
    },
    {
      id: 'carriers',
      title: 'Where it travels',
      about: 'The lines and payloads that hold an object, and how it is encoded there.',
      columns: { where: 'Where', encoding: 'Encoding', what: 'What it is there' },
      rows: [
        {
          cells: {
            where: 'CHG, ILN, NLN: last word',
            encoding: 'percent-encoded',
            what: 'The display picture. Without one the word is 0 or missing.',
          },
          since: 'MSNP9',
        },
        {
          cells: {
            where: 'text/x-mms-emoticon, text/x-mms-animemoticon',
            encoding: 'none',
            what: 'Custom emoticons: shortcut, tab, object, tab, and so on.',
          },
        },
        {
          cells: {
            where: 'text/x-msnmsgr-datacast with ID 2 or 3',
            encoding: 'none',
            what: 'Wink, voice clip. With ID 4, an action, a text stands in its place.',
          },
        },
        {
          cells: {
            where: 'MSNSLP INVITE: Context',
            encoding: 'Base64 of the element and a zero byte',
            what: 'The object that is asked for.',
          },
        },
        {
          cells: {
            where: 'UUX and UBX: DDP, SignatureSound, Scene',
            encoding: 'escaped, as text of XML',
            what: 'Dynamic picture, sound and scene of the contact.',
          },
          since: 'MSNP16',
        },
      ],
    },
    {
      id: 'sample-picture',
      title: 'A picture, from data to CHG',
      about: 'One object at every stage.',
      columns: { what: 'Stage', value: 'Value' },
      rows: worked(PICTURE_SAMPLE),
    },
    {
      id: 'sample-emoticon',
      title: 'An emoticon with a name',
      about: 'Another, whose Friendly is not empty.',
      columns: { what: 'Stage', value: 'Value' },
      rows: worked(EMOTICON_SAMPLE),
    },
  ],
  facts: [
    { what: 'SHA1D is the Base64 of the raw 20 bytes of SHA-1, not of hexadecimal digits.' },
    {
      what: 'SHA1C is taken over ASCII text: name and value of Creator, Size, Type, Location, Friendly and SHA1D in turn, values as in the attributes, with nothing in between. The object on the wiki’s page about MSNP9 comes out right that way.',
    },
    { what: 'No server is known to look at either checksum.' },
    { what: 'A contact fetches the data again when SHA1D has changed.' },
    {
      what: 'Client 6.0 and later scale a display picture to 96 by 96 pixels and send it as PNG.',
      confidence: 'single',
    },
    {
      what: 'In lines all but letters, digits, minus, underscore and dot is percent-encoded; clients from 2009 on write the hexadecimal digits small, older ones in capitals.',
    },
  ],
  disputes: [
    {
      claim: 'What type 14 is',
      says: {
        'msnp-sharp': 'signature sound',
        papyon: 'location',
        imfreedom: 'location in betas, withdrawn for privacy’s sake, then signature sound in client 9.0',
      },
      taken: 'Signature sound.',
    },
    {
      claim: 'Location in the text of SHA1C',
      says: {
        'msnp-sharp': 'percent-encoded',
        amsn: 'as it is',
        jml: 'as it is',
        papyon: 'as it is',
      },
      taken: 'As it is. With ordinary file names nobody can tell.',
    },
    {
      claim: 'How SHA1C is written',
      says: {
        papyon: 'as hexadecimal digits',
        amsn: 'in Base64',
        jml: 'in Base64',
        'msnp-sharp': 'in Base64',
      },
      taken: 'In Base64.',
    },
  ],
  unknowns: ['What types 1, 4 and 6 were for.', 'Whether SHA1C counts the marks of XML plain or escaped.'],
  usedBy: ['CHG', 'ILN', 'NLN', 'UUX', 'UBX', 'MSG', 'PUT'],
  confidence: 'confirmed',
  sources: [
    'msnp-sharp:MSNObject.cs',
    'papyon:p2p.py',
    'amsn:protocol.tcl',
    'amsn:plugins/winks',
    'jml:MsnObject.java',
    'wiki:versions/msnp9',
    'wiki:commands/chg',
  ],
});
