// The length of a payload: bytes, not letters, and two of them for each end of a line.

import { utf8Bytes } from '#crypto/text.ts';
import { calculator, fault, results } from './calculator.ts';

const MOST = 65_536;

const SAMPLE = [
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=UTF-8',
  'X-MMS-IM-Format: FN=Segoe%20UI; EF=; CO=0; CS=0; PF=0',
  '',
  'Héllo ☕',
].join('\n');

export const PAYLOAD_LENGTH = calculator({
  id: 'payload-length',
  title: 'Payload length',
  summary: 'The number at the end of a line that announces a payload: how many bytes follow.',
  page: 'formats/framing/',
  fields: [
    {
      name: 'payload',
      label: 'Payload',
      about: 'A new line counts as carriage return and line feed.',
      sample: SAMPLE,
      long: true,
    },
  ],
  compute({ payload = '' }) {
    if (payload.length > MOST) return fault('payload', `At most ${MOST} characters are counted here.`);
    const wire = payload.replace(/\r\n|\r|\n/g, '\r\n');
    const bytes = utf8Bytes(wire).length;
    const ends = wire.split('\r\n').length - 1;
    const letters = [...wire].length;
    return results(
      { label: 'Length', value: String(bytes), about: 'What stands at the end of the line.' },
      {
        label: 'Characters',
        value: String(letters),
        about: 'Not what counts: a letter outside ASCII is two to four bytes.',
      },
      {
        label: 'Ends of lines',
        value: String(ends),
        about: 'Two bytes each, 0d 0a; the last line has none unless you type it.',
      },
      { label: 'On the wire', value: JSON.stringify(wire).slice(1, -1) },
    );
  },
});
