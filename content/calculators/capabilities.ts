// Capability numbers, both ways: a number into what it says, and what is ticked into a number.

import {
  capabilitiesIn,
  EXTENDED,
  extendedIn,
  FLAGS,
  LEVELS,
  levelOf,
} from '#content/formats/capabilities/flags.ts';
import { calculator, fault, results, wholeNumber } from './calculator.ts';

const MOST = 0xffffffff;
const RANGE = 'It is a whole number from 0 to 4294967295, in decimal or with 0x in front.';

function hex(value: number): string {
  return `0x${value.toString(16).padStart(8, '0')}`;
}

export const CAPABILITIES = calculator({
  id: 'capabilities',
  title: 'Capability bits',
  summary: 'What the number behind a status says of a client, and the number for what a client can do.',
  page: 'formats/capabilities/',
  fields: [
    {
      name: 'basic',
      label: 'Number',
      about: 'As in CHG, ILN and NLN; from MSNP16 on the first of two.',
      sample: '1073791084',
      bits: [
        ...LEVELS.flatMap((client, level) =>
          [1, 2, 4, 8].includes(level)
            ? [{ value: level * 2 ** 28, label: `Client version + ${level} (${level} alone: ${client})` }]
            : [],
        ),
        ...FLAGS.map(({ bit, meaning }) => ({ value: 2 ** bit, label: meaning })),
      ],
    },
    {
      name: 'extended',
      label: 'Extended number',
      about: 'From MSNP16 on, behind a colon.',
      sample: '0',
      bits: EXTENDED.map(([meaning, name], bit) => ({
        value: 2 ** bit,
        label: meaning === 'unknown' ? `unknown, ${name}` : meaning,
      })),
    },
  ],
  follow(_, values) {
    const [, first, second] = /^(\d{1,10}):(\d{1,10})$/.exec((values['basic'] ?? '').trim()) ?? [];
    return first === undefined || second === undefined ? {} : { basic: first, extended: second };
  },
  compute({ basic: typed = '', extended: more = '' }) {
    const basic = wholeNumber(typed, MOST);
    if (basic === undefined) return fault('basic', RANGE);
    const extended = wholeNumber(more === '' ? '0' : more, MOST);
    if (extended === undefined) return fault('extended', RANGE);
    const { level, client } = levelOf(basic);
    return results(
      { label: 'Until MSNP15', value: String(basic) },
      { label: 'From MSNP16', value: `${basic}:${extended}` },
      { label: 'Hexadecimal', value: `${hex(basic)}, extended ${hex(extended)}` },
      {
        label: 'Client version',
        value: level === 0 ? 'none' : `MSNC${level}`,
        about: client ?? 'No client of this level is known.',
      },
      { label: 'Says', value: capabilitiesIn(basic).join('\n') || 'nothing' },
      { label: 'Extended says', value: extendedIn(extended).join('\n') || 'nothing' },
    );
  },
});
