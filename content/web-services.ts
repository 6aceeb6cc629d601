// The list of web services that the mock server answers, one line each.

import type { Reach } from '#server/serve.ts';
import type { WebAnswer, WebRequest, WebService } from '#server/web.ts';
import { serve as passport14 } from './services/passport14/serve.ts';
import { serve as rst } from './services/rst/serve.ts';

const WEB_SERVICES: readonly WebService[] = [passport14, rst];

/** The answer of the service that a path belongs to, whatever the host; undefined when it belongs to none. */
export function answerWeb(request: WebRequest, reach: Reach): WebAnswer | undefined {
  for (const service of WEB_SERVICES) {
    const answer = service(request, reach);
    if (answer) return answer;
  }
  return undefined;
}
