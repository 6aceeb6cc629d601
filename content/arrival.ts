// How an account arrives at a notification server over whatever connections there are: wherever it is sent, with
// tickets that somebody else gives.

import type { Script } from '#client/script.ts';
import type { Frame } from '#protocol/frame.ts';
import { type Credentials, greetScript, type LogOn, proveScript, referredTo, schemeOf } from './logon.ts';

/** A connection on which scripts can be played. */
export interface Playing {
  run<R>(make: (hop: number) => Script<R>): Promise<R>;
  end(): void;
}

/** A script that ends without a result where the server refers the client on; `found` is told the address. */
export function* listened<R>(script: Script<R>, found: (address: string) => void): Script<R | undefined> {
  for (let heard: readonly Frame[] = []; ; ) {
    const step = script.next(heard);
    if (step.done) return step.value;
    heard = yield step.value;
    const address = heard.map(referredTo).find((each) => each !== undefined);
    if (address !== undefined) {
      found(address);
      return undefined;
    }
  }
}

/** Referrals that are followed; more are taken for a circle. */
const MOST_HOPS = 4;

/**
 * Logs on over `first`, and over what `connect` opens where the server sends the account on. `credentials` gives the
 * ticket for a challenge, or undefined for that of the mock Passport. Gives the connection that is logged on; rejects
 * with what the server said instead.
 */
export async function arrive<T extends Playing>(
  first: T,
  connect: (address: string) => Promise<T>,
  logOn: LogOn,
  credentials: (challenge: string) => Promise<Credentials | undefined>,
): Promise<T> {
  let talker = first;
  for (let hop = 0; ; hop++) {
    const trid = 1 + 20 * hop;
    const sent: string[] = [];
    const challenge = await talker.run(() =>
      listened(greetScript({ ...logOn, hop, trid }), (address) => sent.push(address)),
    );
    const [to] = sent;
    if (to === undefined) {
      const given = schemeOf(logOn.version) === 'MD5' ? undefined : await credentials(challenge ?? '');
      const proven = { ...logOn, trid, ...(given ? { credentials: given } : {}) };
      await talker.run(() => proveScript(challenge ?? '', proven));
      return talker;
    }
    talker.end();
    if (hop >= MOST_HOPS) throw new Error(`The server refers ${logOn.handle} on and on, now to ${to}`);
    talker = await connect(to);
  }
}
