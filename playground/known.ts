// What is known of a connection to the mock server: for completion, and for payloads to begin with.

import { type Heard, nextWords, type SessionFacts } from '#content/next-words.ts';
import { handleOf, type Stage } from '#content/stage.ts';
import type { Known } from '#editor/known.ts';
import { personOf } from './person.ts';
import { Wire } from './wire.ts';

/** Most values of a kind that are offered. */
const MOST = 4;

/** What the server made up for a person, on whichever connection it said so. */
function heardBy(who: string, stage: Stage): Heard {
  const heard = new Map<string, readonly string[]>();
  for (const end of stage.ends.values()) {
    if (!(end instanceof Wire) || personOf(end.who) !== personOf(who)) continue;
    for (const [kind, values] of end.heard) {
      heard.set(kind, [...values, ...(heard.get(kind) ?? [])].slice(0, MOST));
    }
  }
  return heard;
}

/** The facts of a connection. */
export function factsOf(wire: Wire, stage: Stage): SessionFacts {
  const { contacts, ...logOn } = stage.logOnOf(personOf(wire.who), wire.version);
  const account = stage.world.account(logOn.handle);
  const all = [...stage.world.accounts.values()].map(({ handle }) => handle);
  const others = [...new Set([...contacts, ...all])].filter((handle) => handle !== logOn.handle);
  return { ...logOn, account, others, heard: heardBy(wire.who, stage) };
}

/** What words can be completed from. Before the log-on the own handle comes first, then those of others. */
export function knownOf(wire: Wire, stage: Stage): Known {
  const facts = factsOf(wire, stage);
  const own = handleOf(personOf(wire.who));
  const fresh = wire.phase !== wire.dialect.service.main;
  const handles = fresh ? [own, ...facts.others] : [...facts.others, own];
  return { handles, trid: wire.next, version: wire.version, words: nextWords(facts) };
}
