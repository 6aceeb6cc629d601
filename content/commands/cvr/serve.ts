// CVR on the mock server: every build is recommended to stay as it is.

import type { Answer, Serve } from '#server/serve.ts';
import type { CVR } from './command.ts';

/** Where the mock server says that clients can be had. */
export const DOWNLOAD = {
  downloadUrl: 'http://download.example.com/setup.exe',
  infoUrl: 'http://messenger.example.com',
};

function stay(trid: number, build: string, { reply }: Answer<typeof CVR>): void {
  reply('latest', { trid, recommended: build, recommended2: build, minimum: build, ...DOWNLOAD });
}

export const serve: Serve<typeof CVR> = {
  check: ({ trid, clientVersion }, answer) => stay(trid, clientVersion, answer),
  report: ({ trid, clientVersion }, answer) => stay(trid, clientVersion, answer),
};
