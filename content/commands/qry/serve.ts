// QRY on the mock server: checks the answer by the key of the product that the client names.

import { answerMd5, answerMsnp11, KEY_PAIRS } from '#content/formats/challenges/answer.ts';
import { isFrom } from '#content/logon.ts';
import { VERSION_IDS } from '#content/vocabulary.ts';
import type { Serve } from '#server/serve.ts';
import type { QRY } from './command.ts';

export const serve: Serve<typeof QRY> = {
  answer({ trid, productId: product, payload }, { session, reply, error }) {
    const key = KEY_PAIRS.find((pair) => pair.public === product)?.private;
    const version = VERSION_IDS.find((id) => id === session.dialect.version);
    const { asked } = session;
    if (key === undefined || asked === undefined || version === undefined) return error(540);
    const right = isFrom(version, 'MSNP11') ? answerMsnp11(asked, product, key) : answerMd5(asked, key);
    if (new TextDecoder().decode(payload) !== right) return error(540);
    session.asked = undefined;
    reply('accepted', { trid });
  },
};
