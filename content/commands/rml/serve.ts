// RML on the mock server: takes people off the session's lists; who is not on them is no error.

import { CIRCLE } from '#content/circles.ts';
import { takeOff } from '#content/lists.ts';
import { changeLists, listsOf } from '#content/session-lists.ts';
import { LIST_BITS } from '#server/account.ts';
import type { Serve } from '#server/serve.ts';
import type { RML } from './command.ts';

export const serve: Serve<typeof RML> = {
  remove({ trid, payload }, answer) {
    const { session, reply } = answer;
    const account = session.place?.account;
    if (!account) return;
    changeLists(
      answer,
      payload,
      () => undefined,
      (entries) => {
        for (const { handle, network, bits } of entries) {
          const lists = listsOf(session, bits) ?? [];
          const key = handle.toLowerCase();
          const left =
            (account.announced?.get(key) ?? 0) & ~lists.reduce((sum, list) => sum | LIST_BITS[list], 0);
          if (left === 0) account.announced?.delete(key);
          else account.announced?.set(key, left);
          if (network !== CIRCLE) for (const list of lists) takeOff(answer, account, list, handle);
        }
        reply('accepted', { trid });
      },
    );
  },
};
