// Percent-encoding of the strict kind: every byte but those of a few plain characters becomes % and two digits.

import { utf8Bytes } from './text.ts';

/** Which characters stay as they are, and how the two digits are written. */
export interface PercentStyle {
  /** Marks that stay plain beside ASCII letters and digits. Left out: `-_.`. */
  readonly plain?: string;
  /** Left out: `upper`, as clients up to 8.5 wrote them. */
  readonly digits?: 'upper' | 'lower';
}

/** Percent-encodes the UTF-8 bytes of a text. */
export function encodePercent(text: string, { plain = '-_.', digits = 'upper' }: PercentStyle = {}): string {
  return Array.from(utf8Bytes(text), (byte) => {
    const letter = String.fromCharCode(byte);
    if (/[A-Za-z0-9]/.test(letter) || plain.includes(letter)) return letter;
    const pair = byte.toString(16).padStart(2, '0');
    return `%${digits === 'upper' ? pair.toUpperCase() : pair}`;
  }).join('');
}

/** Undoes percent-encoding; undefined for a % without two digits behind it, and for bytes that are no UTF-8. */
export function decodePercent(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
