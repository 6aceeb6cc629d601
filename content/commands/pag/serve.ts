// PAG on the mock server: nothing said is success, as it was.

import type { Serve } from '#server/serve.ts';
import type { PAG } from './command.ts';
import { pageable } from './pageable.ts';

export const serve: Serve<typeof PAG> = {
  page({ handle, payload }, context) {
    if (!pageable(context, handle, payload)) context.error(800);
  },
};
