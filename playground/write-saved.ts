// Writes a session as text that can be kept: JSON, one act a line.

import { encodeBase64 } from '#crypto/base64.ts';
import type { Act } from './channel.ts';

/** What a file says that it is, and the version of the format that is written. */
export const FORMAT = 'msnp-session';
export const FORMAT_VERSION = 1;

/** A session as it is kept: what was done, and the time at which the mock server is now. */
export interface Saved {
  readonly acts: readonly Act[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function writtenPayload(bytes: Uint8Array): { readonly payload: string } | { readonly base64: string } {
  try {
    return { payload: strict.decode(bytes) };
  } catch {
    return { base64: encodeBase64(bytes) };
  }
}

function writtenAct({ at, request }: Act): object {
  if (request.kind !== 'line' || !request.payload) return { at, ...request };
  const { payload, ...rest } = request;
  return { at, ...rest, ...writtenPayload(payload) };
}

/** Writes a session as JSON, one act a line. */
export function writeSaved({ acts, now }: Saved): string {
  const lines = acts.map((act) => JSON.stringify(writtenAct(act)));
  const body = lines.length === 0 ? '' : `\n${lines.join(',\n')}\n`;
  return `{"format":"${FORMAT}","version":${FORMAT_VERSION},"now":${now},"acts":[${body}]}\n`;
}
