// VER on the mock server: the highest dialect of the offer, CVR0 if nothing else is common, or a refusal.

import { VERSION_IDS, type VersionId } from '#content/vocabulary.ts';
import type { Serve } from '#server/serve.ts';
import type { VER } from './command.ts';

/** The dialects that the mock server speaks, oldest first. */
export const SPOKEN: readonly VersionId[] = VERSION_IDS.filter((id) => /^MSNP([2-9]|1[0-8]|21)$/.test(id));

export const serve: Serve<typeof VER> = {
  offer({ trid, dialects }, { session, reply, speak, close }) {
    const offered = dialects.map((dialect) => dialect.toUpperCase());
    const taken = SPOKEN.findLast((id) => offered.includes(id));
    if (taken) {
      reply('accepted', { trid, dialect: taken });
      speak(taken, session.anyDoor ? 'NS' : undefined);
    } else if (offered.includes('CVR0')) {
      reply('updatesOnly', { trid });
      speak('CVR0', session.anyDoor ? 'NS' : undefined);
    } else {
      reply('refused', { trid });
      close();
    }
  },
};
