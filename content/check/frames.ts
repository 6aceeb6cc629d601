// What a line of an exchange is to somebody who plays it: a challenge's answer, a beginning, something that an account keeps.

import { answerMd5, answerMsnp11, KEY_PAIRS } from '#content/formats/challenges/answer.ts';
import { isFrom } from '#content/logon.ts';
import type { Spoken } from '#content/play.ts';
import { isFit, type Taken } from '#protocol/fit.ts';
import type { Frame } from '#protocol/frame.ts';

/** The words of a frame with the parameters that they fill; none where no form fits. */
export function takenOf(frame: Frame): readonly Taken[] {
  return frame.fit && isFit(frame.fit) ? frame.fit.taken : [];
}

/** The answer to a challenge, which is another for another challenge; undefined for every other line. */
export function challengeAnswer({ frame, version }: Spoken, puzzle: string | undefined): string | undefined {
  if (frame.form?.id !== 'QRY.answer' || puzzle === undefined) return undefined;
  const product = String(frame.fields['productId']);
  const key = KEY_PAIRS.find((pair) => pair.public === product)?.private;
  if (key === undefined) return undefined;
  return isFrom(version, 'MSNP11') ? answerMsnp11(puzzle, product, key) : answerMd5(puzzle, key);
}

/** Whether a line of an answer tells what an account keeps: such lines have no transaction ID, and may be missing. */
export function isKept({ form }: Frame): boolean {
  return form?.form.answers !== undefined && !form.params.some(({ type }) => type === 'trid');
}

/** Whether a line of the client is one that a connection begins with. */
export function opens({ frame }: Spoken): boolean {
  return frame.from === 'client' && (frame.form?.in.includes(frame.dialect.service.start) ?? false);
}
