// CVR on the mock server: every build is recommended to stay as it is.

import type { Answer, Serve } from '#server/serve.ts';
import type { CVR } from './command.ts';

/** Where the mock server says that clients can be had. */
export const DOWNLOAD = {
  downloadUrl: 'http://download.example.com/setup.exe',
  infoUrl: 'http://messenger.example.com',
};

/** The numeric error that a locale or a build of a wrong shape gets; undefined when both can be right. */
export function faultOf(locale: string, build: string): 710 | 420 | undefined {
  if (!/^0x[0-9a-f]{1,8}$/i.test(locale)) return 710;
  return /^\d+(\.\w+)+$/.test(build) ? undefined : 420;
}

function stay(trid: number, locale: string, build: string, { reply, error }: Answer<typeof CVR>): void {
  const fault = faultOf(locale, build);
  if (fault) error(fault);
  else reply('latest', { trid, recommended: build, recommended2: build, minimum: build, ...DOWNLOAD });
}

export const serve: Serve<typeof CVR> = {
  check: ({ trid, locale, clientVersion }, answer) => stay(trid, locale, clientVersion, answer),
  report: ({ trid, locale, clientVersion }, answer) => stay(trid, locale, clientVersion, answer),
};
