// The headers on the page, read by the tables on the page.

import { describe, expect, test } from 'vitest';
import { decodeHex, encodeHex } from '#crypto/hex.ts';
import { sha1 } from '#crypto/sha1.ts';
import { P2P_FORMAT } from './format.ts';

type TableId = (typeof P2P_FORMAT)['tables'][number]['id'];

const rowsOf = (id: TableId) => P2P_FORMAT.tables.find((table) => table.id === id)?.rows ?? [];

const samples = rowsOf('samples').map(({ cells }) => decodeHex(String(Object.values(cells)[1])));
const sampleAt = (index: number): Uint8Array => samples[index] ?? expect.fail(`no sample ${index}`);

function read(bytes: Uint8Array, layout: TableId, littleEndian: boolean): Record<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const fields: Record<string, number> = {};
  for (const { cells } of rowsOf(layout)) {
    if (!('offset' in cells && 'size' in cells && 'name' in cells) || typeof cells.size !== 'number')
      continue;
    const { name, offset, size } = cells;
    if (size === 8) fields[name] = Number(view.getBigUint64(offset, littleEndian));
    else if (size === 4) fields[name] = view.getUint32(offset, littleEndian);
    else fields[name] = size === 2 ? view.getUint16(offset, littleEndian) : view.getUint8(offset);
  }
  return fields;
}

describe('the header of version 1', () => {
  const text = read(sampleAt(0), 'header-1', true);
  const acknowledgement = read(sampleAt(1), 'header-1', true);

  test('has 48 bytes, in fields that follow each other', () => {
    let end = 0;
    for (const { cells } of rowsOf('header-1')) {
      if (!('offset' in cells && 'size' in cells)) continue;
      expect(cells.offset).toBe(end);
      end += Number(cells.size);
    }
    expect(end).toBe(48);
    expect(sampleAt(0)).toHaveLength(48);
  });

  test('of a text in one chunk has no session, and one length twice', () => {
    expect(text).toEqual({
      session: 0,
      identifier: 0x1000,
      offset: 0,
      total: 330,
      length: 330,
      flags: 0,
      acknowledged: 0x2222,
      'acknowledged unique': 0,
      'acknowledged size': 0,
    });
  });

  test('of its acknowledgement repeats what it acknowledges', () => {
    expect(acknowledgement).toMatchObject({
      identifier: 0x4000,
      length: 0,
      flags: 0x02,
      acknowledged: text['identifier'],
      'acknowledged unique': text['acknowledged'],
      'acknowledged size': text['total'],
    });
  });

  test('of a second chunk says where it belongs', () => {
    expect(read(sampleAt(2), 'header-1', true)).toMatchObject({
      session: 0x12345678,
      offset: 1202,
      total: 5000,
      length: 1202,
      flags: 0x20,
    });
  });
});

describe('the headers of version 2', () => {
  test('begin with peer info when there is no data yet', () => {
    const bytes = sampleAt(3);
    expect(read(bytes, 'header-2', false)).toEqual({
      length: 24,
      operation: 3,
      size: 0,
      sequence: 0x00abcdef,
    });
    const view = new DataView(bytes.buffer);
    expect([view.getUint8(8), view.getUint8(9)]).toEqual([1, 12]);
    expect([10, 12, 14, 16].map((at) => view.getUint16(at))).toEqual([512, 0, 3584, 0]);
    expect(view.getUint32(18)).toBe(271);
    expect(bytes).toHaveLength(24);
  });

  test('are two before data', () => {
    const bytes = sampleAt(4);
    expect(read(bytes, 'header-2', false)).toMatchObject({ length: 8, operation: 0, size: 12 });
    expect(read(bytes.slice(8), 'data-header-2', false)).toEqual({
      length: 8,
      kind: 5,
      package: 0,
      session: 0x12345678,
    });
  });
});

test('the hashed nonce is the SHA-1 of the nonce, as a GUID', () => {
  const [nonce, bytes, hashed] = rowsOf('hashed-nonce').map(({ cells }) => String(Object.values(cells)[1]));
  const plain = decodeHex(bytes ?? '') ?? expect.fail('no hex');
  expect(guidOf(plain)).toBe(nonce);
  expect(guidOf(sha1(plain).slice(0, 16))).toBe(hashed);
});

function guidOf(bytes: Uint8Array): string {
  const part = (from: number, to: number): string => encodeHex(bytes.slice(from, to));
  const turned = (from: number, to: number): string => encodeHex(bytes.slice(from, to).toReversed());
  return [turned(0, 4), turned(4, 6), turned(6, 8), part(8, 10), part(10, 16)].join('-');
}
