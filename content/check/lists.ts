// Puts the lists of the accounts into the state that the pages presuppose: the first two know and allow each other, and
// nobody has the third.

import { isFrom } from '#content/logon.ts';
import { linesScript, putOn, takeOff } from '#content/sessions.ts';
import type { VersionId } from '#content/vocabulary.ts';
import type { Frame } from '#protocol/frame.ts';
import { People, type Ways } from './people.ts';
import type { CheckAccount } from './translation.ts';

/** Logs each account on, makes its lists what they have to be, and leaves. Throws when it cannot log on. */
export async function prepareLists(
  cast: ReadonlyMap<string, CheckAccount>,
  ways: Ways,
  version: VersionId,
): Promise<void> {
  const [first, second, ...rest] = cast.keys();
  if (first === undefined || second === undefined) return;
  const people = new People(cast, ways, version);
  try {
    for (const who of cast.keys()) {
      await people.logOn(who, version);
      const talker = people.open(who, 'NS');
      if (!talker) continue;
      const speaker = people.speakerOf(who);
      const ids = new Map<string, string>();
      let trid = 200;
      const next = () => {
        trid += 5;
        return trid;
      };
      if (!isFrom(version, 'MSNP13')) {
        const line = isFrom(version, 'MSNP10') ? `SYN ${trid++} 0 0` : `SYN ${trid++} 0`;
        await talker.run(() => linesScript([{ line }]));
        // The answer to a sign of life stands behind the lists; a server that gives none is waited for a little.
        talker.say('PNG');
        for (let heard: Frame | undefined; ; ) {
          heard = await talker.next(({ name }) => name === 'LST' || name === 'QNG', 300);
          if (!heard || heard.name === 'QNG') break;
          const { handle, contactId } = heard.fields;
          if (typeof handle === 'string' && typeof contactId === 'string')
            ids.set(handle.toLowerCase(), contactId);
        }
      }
      const friend = who === first ? second : who === second ? first : undefined;
      const strangers = [...(who === first || who === second ? rest : [first, second])];
      const handleOf = (name: string) => people.accountOf(name).handle;
      const lines = [
        ...(friend === undefined
          ? []
          : [
              ...takeOff(speaker, next(), handleOf(friend), ['BL']),
              ...putOn(speaker, next(), handleOf(friend), ['AL', 'FL']),
            ]),
        ...strangers.flatMap((name) => {
          const handle = handleOf(name);
          return (['FL', 'AL', 'BL'] as const).flatMap((list) =>
            takeOff(speaker, next(), handle, [list], ids.get(handle.toLowerCase())),
          );
        }),
        ...(isFrom(version, 'MSNP21') ? [] : [{ line: `BLP ${next()} AL` }]),
      ];
      await talker.run(() => linesScript(lines));
    }
  } finally {
    people.end();
  }
}
