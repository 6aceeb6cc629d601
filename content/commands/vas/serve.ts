// VAS on the mock server: read and not answered, as the one server did that knows it.

import type { Serve } from '#server/serve.ts';
import type { VAS } from './command.ts';

export const serve: Serve<typeof VAS> = {
  report() {},
};
