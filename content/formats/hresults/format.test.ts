// The values of the official client, put together from two places.

import { expect, test } from 'vitest';
import { HRESULTS } from './format.ts';

const [values] = HRESULTS.tables;

test('every HRESULT stands once, in the order of its digits', () => {
  const order = values.rows.map(({ cells }) => Number(cells['value']));
  expect(new Set(order).size).toBe(order.length);
  expect(order).toEqual(order.toSorted((one, other) => one - other));
});

test('several numeric errors become one HRESULT', () => {
  const busy = values.rows.find(({ cells }) => cells['name'] === 'MSGR_E_SERVER_TOO_BUSY');
  expect(busy?.cells['codes']).toBe('600, 729, 910, 921, 922');
});
