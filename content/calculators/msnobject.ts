// An MSNObject: its checksums from its data and attributes, or an element taken apart and checked.

import {
  encodeMsnObject,
  type MsnObjectFields,
  msnObjectElement,
  sha1cOf,
  sha1cText,
  sha1dOf,
} from '#content/formats/msnobject/digest.ts';
import { PICTURE_SAMPLE } from '#content/formats/msnobject/samples.ts';
import { readXml } from '#content/xml.ts';
import { decodeHex } from '#crypto/hex.ts';
import { decodePercent } from '#crypto/percent.ts';
import { calculator, fault, results, type Values, wholeNumber } from './calculator.ts';

const MOST = 65_536;
const MOST_SIZE = 0x7fffffff;

const { data, fields: sample } = PICTURE_SAMPLE;

/** The element in a word of a line, percent-encoded or not. */
function elementIn(word: string) {
  const plain = decodePercent(word.trim().slice(0, MOST)) ?? word;
  const element = readXml(plain);
  return element?.name === 'msnobj' ? element : undefined;
}

function fieldsOf(values: Values): MsnObjectFields | undefined {
  const size = wholeNumber(values['size'] ?? '', MOST_SIZE);
  const type = wholeNumber(values['type'] ?? '', MOST_SIZE);
  if (size === undefined || type === undefined) return undefined;
  const { creator = '', location = '', friendly = '', sha1d = '' } = values;
  return { creator, size, type, location, friendly, sha1d };
}

/** The attributes of an element as fields; the data of another object is not known. */
function takenApart(word: string): Values {
  const attributes = elementIn(word)?.attributes;
  if (!attributes) return {};
  const names = ['Creator', 'Size', 'Type', 'Location', 'Friendly', 'SHA1D'];
  return {
    ...Object.fromEntries(names.map((name) => [name.toLowerCase(), attributes.get(name) ?? ''])),
    data: '',
  };
}

export const MSN_OBJECT = calculator({
  id: 'msnobject',
  title: 'MSNObject checksums',
  summary: 'SHA1D of a picture’s data, SHA1C of its attributes, and the word that CHG carries.',
  page: 'formats/msnobject/',
  fields: [
    {
      name: 'data',
      label: 'Data',
      about: 'The file in hexadecimal; size and SHA1D follow.',
      sample: data,
      long: true,
    },
    { name: 'creator', label: 'Creator', sample: sample.creator },
    { name: 'size', label: 'Size', about: 'In bytes.', sample: String(sample.size) },
    {
      name: 'type',
      label: 'Type',
      about: '3 is a display picture, 2 a custom emoticon.',
      sample: String(sample.type),
    },
    { name: 'location', label: 'Location', sample: sample.location },
    {
      name: 'friendly',
      label: 'Friendly',
      about: 'Base64 of UTF-16LE; AAA= is no name.',
      sample: sample.friendly,
    },
    { name: 'sha1d', label: 'SHA1D', about: 'Base64.', sample: sample.sha1d },
    {
      name: 'element',
      label: 'Element',
      about: 'As XML or as a word of a line; paste one to take it apart.',
      sample: msnObjectElement(sample),
      long: true,
    },
  ],
  follow(changed, values) {
    if (changed === 'element') return takenApart(values['element'] ?? '');
    const bytes = changed === 'data' ? decodeHex((values['data'] ?? '').replace(/\s/g, '')) : undefined;
    const measured = bytes ? { size: String(bytes.length), sha1d: sha1dOf(bytes) } : {};
    const fields = fieldsOf({ ...values, ...measured });
    return fields ? { ...measured, element: msnObjectElement(fields) } : measured;
  },
  compute(values) {
    const { data: hex = '', element: word = '' } = values;
    if (hex.length > MOST * 2) return fault('data', `At most ${MOST} bytes are taken here.`);
    const bytes = decodeHex(hex.replace(/\s/g, ''));
    if (!bytes) return fault('data', 'Hexadecimal is two digits a byte, from 0 to 9 and a to f.');
    const fields = fieldsOf(values);
    if (!fields) {
      const size = wholeNumber(values['size'] ?? '', MOST_SIZE);
      return fault(size === undefined ? 'size' : 'type', 'It is a whole number.');
    }
    const element = elementIn(word);
    if (!element)
      return fault(
        'element',
        'It is an element msnobj with its attributes, or the word of a line that holds one.',
      );
    const given = element.attributes.get('SHA1C');
    const sha1c = sha1cOf(fields);
    const same = given === undefined || given === sha1c;
    return results(
      {
        label: 'SHA1D',
        value: fields.sha1d,
        about: bytes.length > 0 ? 'SHA-1 of the data, as Base64.' : 'As it stands: the data is not known.',
      },
      {
        label: 'SHA1C',
        value: sha1c,
        about: same
          ? 'SHA-1 of the text below, as Base64.'
          : `The element has ${given}: its attributes were changed, or its client counts otherwise.`,
      },
      { label: 'Text of SHA1C', value: sha1cText(fields) },
      { label: 'Element', value: msnObjectElement(fields) },
      { label: 'Word of a line', value: encodeMsnObject(msnObjectElement(fields)) },
    );
  },
});
