// Opens a file as a log, or says in a sentence why it cannot be one.

import { readTranscript } from './read.ts';
import { NOTATIONS, type Transcript } from './transcript.ts';

/** A log, or the reason why there is none. */
export type Opened =
  | { readonly kind: 'log'; readonly transcript: Transcript }
  | { readonly kind: 'unreadable'; readonly why: string };

function unreadable(why: string): Opened {
  return { kind: 'unreadable', why };
}

/** Line and column of a byte, from 1. */
function placeOf(bytes: Uint8Array, at: number): string {
  const before = new TextDecoder().decode(bytes.subarray(0, at)).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

/** The beginning of the first row that is not blank, without what would steer a terminal. */
function firstWords(bytes: Uint8Array): string {
  const row = new TextDecoder().decode(bytes.subarray(0, 400)).trim().split(/\r?\n/)[0] ?? '';
  return row.slice(0, 40).replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029\ufffd]/gu, '?');
}

function strange(bytes: Uint8Array): Opened {
  const zero = bytes.subarray(0, 4096).indexOf(0);
  if (zero >= 0) {
    return unreadable(
      `It is binary, and no capture that is known (pcap, pcapng): ${placeOf(bytes, zero)} has a zero byte.`,
    );
  }
  const first = firstWords(bytes);
  return unreadable(
    first === ''
      ? 'It is blank.'
      : `It is in no notation that is known: line 1, column 1 begins "${first}", and no line has the mark of a side.`,
  );
}

/** Opens a log or capture. Never throws, whatever the bytes are; a log has at least one connection. */
export function openTranscript(bytes: Uint8Array): Opened {
  if (bytes.length === 0) return unreadable('It is empty.');
  const transcript = readTranscript(bytes);
  if (!transcript) return strange(bytes);
  if (transcript.talks.length > 0) return { kind: 'log', transcript };
  const [blot] = transcript.blots;
  const place = blot ? ` ${transcript.unit} ${blot.row}, column ${blot.column + 1}: ${blot.detail}` : '';
  return unreadable(`It has no connection of MSNP in it, read as ${NOTATIONS[transcript.notation]}.${place}`);
}
