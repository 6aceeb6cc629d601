// FQY on the mock server: one answer for each address. Accounts are on network 1, addresses of Yahoo! on 32.

import { readListDocument } from '#content/list-document.ts';
import { MOST_ENTRIES } from '#content/session-lists.ts';
import { escapeXml } from '#content/xml.ts';
import { welcome } from '#server/open-door.ts';
import type { Serve } from '#server/serve.ts';
import type { World } from '#server/world.ts';
import type { FQY } from './command.ts';

function networkOf(world: World, handle: string): number | undefined {
  if (world.account(handle)) return 1;
  if (/@(?:yahoo\.[a-z.]+|ymail\.com|rocketmail\.com)$/i.test(handle)) return 32;
  return welcome(world, handle) && 1;
}

export const serve: Serve<typeof FQY> = {
  ask({ trid, payload }, { world, reply, error, close }) {
    const document = readListDocument(payload, false);
    if ('refusal' in document) return error(document.refusal);
    if (document.entries.length > MOST_ENTRIES) return close();
    for (const { handle, fault } of document.entries) {
      const network = fault === undefined ? networkOf(world, handle) : undefined;
      if (network === undefined) {
        error(208);
        continue;
      }
      const [name = '', domain = ''] = handle.split('@').map(escapeXml);
      const found = `<ml><d n="${domain}"><c n="${name}" t="${network}" /></d></ml>`;
      reply('found', { trid, payload: new TextEncoder().encode(found) });
    }
  },
};
