// A session in the fragment of an address, which browsers keep to themselves: deflated, in base64url, with the
// version of this packing in front.

import { decodeBase64, encodeBase64 } from '#crypto/base64.ts';

/** The version of the packing. What is inside has a version of its own. */
const PACKING = 1;

/** Most letters of a fragment that are taken. */
export const MOST_PACKED = 1_048_576;

/** Most bytes that a fragment may unfold to. */
export const MOST_UNPACKED = 4 * 1_048_576;

/** Why a fragment holds no session. */
export interface Refused {
  readonly refused: string;
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  transform: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(transform).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > most) {
      await reader.cancel();
      return undefined;
    }
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** Packs a text into a fragment, without the `#`. */
export async function packed(text: string): Promise<string> {
  const deflated = await through(
    new TextEncoder().encode(text),
    new CompressionStream('deflate-raw'),
    Number.POSITIVE_INFINITY,
  );
  const letters = encodeBase64(deflated ?? new Uint8Array(0));
  return `s=${PACKING}.${letters.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/** Whether a fragment, without the `#`, says that it holds a session. */
export function isPacked(fragment: string): boolean {
  return fragment.startsWith('s=');
}

/** Unpacks a fragment, without the `#`. Never throws, and unfolds no more than it may. */
export async function unpacked(fragment: string): Promise<string | Refused> {
  if (fragment.length > MOST_PACKED)
    return { refused: `it has ${fragment.length} letters, ${MOST_PACKED} at most are taken` };
  const [, version, letters = ''] = /^s=(\d{1,4})\.([\w-]*)$/.exec(fragment) ?? [];
  if (version === undefined)
    return { refused: 'it is broken: letters are missing, or there are some that no such link has' };
  if (Number(version) > PACKING)
    return { refused: `it was made by a newer playground (packing ${version}, known here: ${PACKING})` };
  const padded = letters
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .padEnd(4 * Math.ceil(letters.length / 4), '=');
  const deflated = decodeBase64(padded);
  if (!deflated) return { refused: 'it is broken: it seems to be cut short' };
  try {
    const bytes = await through(
      Uint8Array.from(deflated),
      new DecompressionStream('deflate-raw'),
      MOST_UNPACKED,
    );
    if (!bytes)
      return { refused: `it is too large: it unfolds to more than ${MOST_UNPACKED / 1_048_576} MB` };
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { refused: 'it is broken: what is packed in it cannot be unfolded' };
  }
}

/** What to say about the length of a link; empty when it goes everywhere. */
export function warningOf(letters: number): string {
  if (letters > 32_000) return ' That is longer than most places take: better save a file and send that.';
  if (letters > 8_000)
    return ' That is too long for many chats, mail programs and some browsers: a file is safer.';
  return letters > 2_000 ? ' Some chats and mail programs cut links that are longer than 2,000.' : '';
}
