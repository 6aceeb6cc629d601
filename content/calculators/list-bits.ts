// The sum of lists, both ways.

import { HOLDS } from '#content/formats/lists/format.ts';
import { LIST_BITS, LIST_NAMES } from '#server/account.ts';
import { calculator, fault, results, wholeNumber } from './calculator.ts';

export const LIST_SUM = calculator({
  id: 'list-bits',
  title: 'List bits',
  summary: 'The number in LST and ADL that says which lists somebody is on.',
  page: 'formats/lists/',
  fields: [
    {
      name: 'number',
      label: 'Number',
      about: 'A sum of the boxes below.',
      sample: '11',
      bits: LIST_NAMES.map((name) => ({ value: LIST_BITS[name], label: `${name}: ${HOLDS[name]}` })),
    },
  ],
  compute({ number: typed = '' }) {
    const number = wholeNumber(typed, 31);
    if (number === undefined)
      return fault('number', 'It is a whole number from 0 to 31: there are five lists.');
    const on = LIST_NAMES.filter((name) => (number & LIST_BITS[name]) !== 0);
    return results(
      { label: 'Number', value: String(number) },
      { label: 'On the lists', value: on.join(' + ') || 'none' },
      {
        label: 'As a sum',
        value: on.length === 0 ? '0' : `${on.map((name) => LIST_BITS[name]).join(' + ')} = ${number}`,
      },
    );
  },
});
