// PGD on the mock server: nothing said is success, as it was.

import { pageable } from '#content/commands/pag/pageable.ts';
import type { Serve } from '#server/serve.ts';
import type { PGD } from './command.ts';

export const serve: Serve<typeof PGD> = {
  page({ handle, payload }, context) {
    if (!pageable(context, handle, payload)) context.error(800);
  },
};
