// What makes the mock server send UBN: a note from one place to another.

import type { Reach } from '#server/serve.ts';
import type { Place } from '#server/world.ts';
import { UBN } from './command.ts';

/** The note by which one place has another sign out. */
export const SIGN_OUT = 4;

/**
 * Brings a note to a place. The sender is named with its machine GUID when the note was for that place alone.
 * Gives false when the place speaks a version without such notes.
 */
export function deliverNote(
  { send, sessionOf }: Reach,
  to: Place,
  from: Place,
  placed: boolean,
  type: number,
  payload: Uint8Array,
): boolean {
  const session = sessionOf(to.wire);
  const { handle } = from.account;
  const endpoint = placed && from.guid !== undefined ? { handle, guid: from.guid } : { handle };
  return session !== undefined && send(session, UBN, 'delivered', { handle, endpoint, type, payload });
}
