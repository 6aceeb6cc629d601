// Percent-encoding, both ways.

import { decodePercent, encodePercent } from '#crypto/percent.ts';
import { utf8Bytes } from '#crypto/text.ts';
import { encodeText } from '#protocol/params.ts';
import { calculator, fault, results } from './calculator.ts';

/** Bytes of a display name once it is encoded, at most. */
const MOST_NAME = 387;

const MOST = 20_000;

export const URL_ENCODING = calculator({
  id: 'url-encoding',
  title: 'URL encoding',
  summary: 'A display name or another text as one word of a line, and back.',
  page: 'formats/url-encoding/',
  fields: [
    { name: 'text', label: 'Text', sample: '100% café ☕', long: true },
    {
      name: 'encoded',
      label: 'Encoded',
      about: 'Follows from the text, or the text from it.',
      sample: encodePercent('100% café ☕'),
      long: true,
    },
  ],
  follow(changed, { text = '', encoded = '' }) {
    if (changed === 'text') return { encoded: encodePercent(text.slice(0, MOST)) };
    const plain = decodePercent(encoded.slice(0, MOST));
    return plain === undefined ? {} : { text: plain };
  },
  compute({ text = '', encoded = '' }) {
    if (text.length > MOST || encoded.length > MOST) {
      return fault('text', `A text of more than ${MOST} characters fits no line.`);
    }
    if (decodePercent(encoded) === undefined) {
      const at = encoded.search(/%(?![0-9a-f]{2})/i);
      const place =
        at < 0
          ? 'The bytes are no UTF-8'
          : `The % at column ${at + 1} has no two hexadecimal digits behind it`;
      return fault('encoded', `${place}; a plain percent sign is written %25.`);
    }
    const every = encodePercent(text);
    const name =
      every.length <= MOST_NAME
        ? 'fits into a display name'
        : `too long for a display name, which takes ${MOST_NAME}`;
    return results(
      { label: 'Text', value: text },
      { label: 'Every mark encoded', value: every, about: `${every.length} bytes: ${name}.` },
      {
        label: 'Only what must be',
        value: encodeText(text),
        about: 'Blanks, percent signs, control characters and all but ASCII.',
      },
      { label: 'Bytes before encoding', value: String(utf8Bytes(text).length) },
    );
  },
});
