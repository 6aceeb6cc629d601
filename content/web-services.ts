// The list of web services that the mock server answers, one line each. Paths alone decide, whatever the host.

import type { Reach } from '#server/serve.ts';
import type { WebAnswer, WebRequest, WebService } from '#server/web.ts';
import * as abservice from './services/abservice/serve.ts';
import * as msgrconfig from './services/msgrconfig/serve.ts';
import * as oim from './services/oim/serve.ts';
import * as passport14 from './services/passport14/serve.ts';
import * as rst from './services/rst/serve.ts';
import * as sharingservice from './services/sharingservice/serve.ts';
import * as storageservice from './services/storageservice/serve.ts';

interface Served {
  /** The paths that are its own, in small letters. */
  readonly PATH: RegExp;
  readonly serve: WebService;
}

const WEB_SERVICES: readonly Served[] = [
  passport14,
  rst,
  abservice,
  sharingservice,
  msgrconfig,
  oim,
  storageservice,
];

/** Whether a path, with runs of slashes as one and without a query, is one of a web service. */
export function isWebPath(path: string): boolean {
  return WEB_SERVICES.some(({ PATH }) => PATH.test(path.toLowerCase()));
}

/** The answer of the service that a path belongs to; undefined when it belongs to none. */
export function answerWeb(request: WebRequest, reach: Reach): WebAnswer | undefined {
  for (const { serve } of WEB_SERVICES) {
    const answer = serve(request, reach);
    if (answer) return answer;
  }
  return undefined;
}
