// What the sentences of exchanges mean: "given" before an exchange, and lines with a star inside it.

import { encodeText } from '#protocol/params.ts';
import { encodeMsnObject, msnObjectElement, sha1dOf } from './formats/msnobject/digest.ts';
import { GATHERINGS } from './gatherings.ts';
import { HAPPENINGS } from './happenings.ts';
import { HOLDINGS } from './holdings.ts';
import { capabilitiesFor, isFrom, presenceDocument } from './logon.ts';
import { OPERATIONS } from './operations.ts';
import { type End, handleOf, machineOf, type Stage } from './stage.ts';
import { textMessage } from './text-message.ts';
import { VERSION_IDS, type VersionId } from './vocabulary.ts';

/** A sentence that the player can make true. */
export interface Situation {
  /** How it is written; capitals stand for what may vary. */
  readonly sentence: string;
  readonly pattern: RegExp;
  readonly make: (stage: Stage, words: Readonly<Record<string, string>>, version: VersionId) => void;
}

function versionOf(name: string | undefined, usual: VersionId): VersionId {
  return VERSION_IDS.find((id) => id === name) ?? usual;
}

function changeStatus(stage: Stage, who: string, status: string): void {
  const end = stage.end(who);
  if (isFrom(end.version, 'MSNP21')) {
    const document = presenceDocument(handleOf(who), machineOf(who), status);
    stage.say(end, `PUT ${end.trid++} ${new TextEncoder().encode(document).length}`, document);
  } else stage.say(end, `CHG ${end.trid++} ${status}${capabilitiesFor(end.version)}`);
  end.take();
}

/** The display picture of a sample account: 12000 bytes, all of them 0. */
function pictureOf(creator: string): string {
  const sha1d = sha1dOf(new Uint8Array(12_000));
  const friendly = 'AAA=';
  return encodeMsnObject(
    msnObjectElement({ creator, size: 12_000, type: 3, location: '0', friendly, sha1d }),
  );
}

function person(who: string, version: VersionId): string {
  return isFrom(version, 'MSNP16') ? `${handleOf(who)};${machineOf(who)}` : handleOf(who);
}

/** Opens a switchboard for an account that is online, as its client would. */
export function openSwitchboard(stage: Stage, who: string): End {
  const ns = stage.end(who);
  const kept = ns.take();
  stage.say(ns, `XFR ${ns.trid++} SB`);
  const cookie = ns.take().find((frame) => frame.form?.command.name === 'XFR')?.fields['cookie'];
  ns.inbox.push(...kept);
  if (typeof cookie !== 'string') throw new Error(`${who} got no switchboard`);
  const end = stage.connect(who, 'SB', ns.version);
  stage.say(end, `USR ${end.trid++} ${person(who, ns.version)} ${cookie}`);
  end.take();
  return end;
}

/** Answers the last ring that an account heard. */
export function answerRing(stage: Stage, who: string): End {
  const ns = stage.end(who);
  const at = ns.inbox.findLastIndex((frame) => frame.form?.command.name === 'RNG');
  const [ring] = at < 0 ? [] : ns.inbox.splice(at, 1);
  const { cookie, session } = ring?.fields ?? {};
  if (typeof cookie !== 'string' || typeof session !== 'string') throw new Error(`${who} was not rung`);
  const end = stage.connect(who, 'SB', ns.version);
  stage.say(end, `ANS ${end.trid++} ${person(who, ns.version)} ${cookie} ${session}`);
  end.take();
  return end;
}

function talk(stage: Stage, caller: string, others: readonly string[]): void {
  const end = stage.ends.get(`${caller} SB`) ?? openSwitchboard(stage, caller);
  for (const other of others) {
    stage.say(end, `CAL ${end.trid++} ${handleOf(other)}`);
    answerRing(stage, other);
  }
  for (const each of stage.ends.values()) each.take();
}

export const SITUATIONS: readonly Situation[] = [
  {
    sentence: 'ALICE is logged on [with MSNP8]',
    pattern: /^(?<who>\S+) is logged on(?: with (?<version>\S+))?$/,
    make: (stage, { who = '', version }, usual) => void stage.logOn(who, versionOf(version, usual)),
  },
  {
    sentence: 'ALICE is online [as BSY] [with MSNP8]',
    pattern: /^(?<who>\S+) (?:is|goes) online(?: as (?<status>[A-Z]{3}))?(?: with (?<version>\S+))?$/,
    make(stage, { who = '', status = 'NLN', version }, usual) {
      const end = stage.ends.get(`${who} NS`);
      if (end && !end.closed) changeStatus(stage, who, status);
      else stage.logOn(who, versionOf(version, usual), status);
    },
  },
  {
    sentence: 'ALICE goes offline',
    pattern: /^(?<who>\S+) goes offline$/,
    make: (stage, { who = '' }) => stage.close(stage.end(who)),
  },
  {
    sentence: 'ALICE changes status to BSY',
    pattern: /^(?<who>\S+) changes status to (?<status>[A-Z]{3})$/,
    make: (stage, { who = '', status = '' }) => changeStatus(stage, who, status),
  },
  {
    sentence: 'ALICE shows a picture',
    pattern: /^(?<who>\S+) shows a picture$/,
    make(stage, { who = '' }) {
      const end = stage.end(who);
      stage.say(end, `CHG ${end.trid++} NLN${capabilitiesFor(end.version)} ${pictureOf(handleOf(who))}`);
      end.take();
    },
  },
  {
    sentence: 'ALICE writes "Gone fishing" behind the name',
    pattern: /^(?<who>\S+) writes "(?<text>[^"<&]*)" behind the name$/,
    make(stage, { who = '', text = '' }) {
      const end = stage.end(who);
      const data = `<Data><PSM>${text}</PSM><CurrentMedia></CurrentMedia></Data>`;
      stage.say(end, `UUX ${end.trid++} ${new TextEncoder().encode(data).length}`, data);
      end.take();
    },
  },
  {
    sentence: 'ALICE and BOB [and CAROL] talk',
    pattern: /^(?<who>\S+) and (?<other>\S+)(?: and (?<third>\S+))? talk$/,
    make: (stage, { who = '', other = '', third }) => talk(stage, who, third ? [other, third] : [other]),
  },
  {
    sentence: 'ALICE is alone in a switchboard',
    pattern: /^(?<who>\S+) is alone in a switchboard$/,
    make: (stage, { who = '' }) => void openSwitchboard(stage, who),
  },
  {
    sentence: 'ALICE calls BOB',
    pattern: /^(?<who>\S+) calls (?<other>\S+)$/,
    make(stage, { who = '', other = '' }) {
      const end = stage.ends.get(`${who} SB`) ?? openSwitchboard(stage, who);
      stage.say(end, `CAL ${end.trid++} ${handleOf(other)}`);
      end.take();
    },
  },
  {
    sentence: 'ALICE answers the ring',
    pattern: /^(?<who>\S+) answers the ring$/,
    make: (stage, { who = '' }) => void answerRing(stage, who),
  },
  {
    sentence: 'ALICE leaves the switchboard',
    pattern: /^(?<who>\S+) leaves the switchboard$/,
    make: (stage, { who = '' }) => stage.close(stage.end(who, 'SB')),
  },
  {
    sentence: 'ALICE says "Hello"',
    pattern: /^(?<who>\S+) says "(?<text>[^"]*)"$/,
    make(stage, { who = '', text = '' }) {
      const end = stage.end(who, 'SB');
      const body = textMessage(text);
      stage.say(end, `MSG ${end.trid++} U ${new TextEncoder().encode(body).length}`, body);
    },
  },
  {
    sentence: '50 seconds pass',
    pattern: /^(?<count>\d+) (?<unit>seconds?|minutes?|hours?) pass(?:es)?$/,
    make(stage, { count = '0', unit = '' }) {
      const scale = unit.startsWith('s') ? 1000 : unit.startsWith('m') ? 60_000 : 3_600_000;
      stage.pass(Number(count) * scale);
    },
  },
  {
    sentence: 'ALICE’s lists have version 230',
    pattern: /^(?<who>\S+)[’']s lists have version (?<version>\d+)$/,
    make(stage, { who = '', version = '' }) {
      const account = stage.world.account(handleOf(who));
      if (account) account.listVersion = Number(version);
    },
  },
  {
    sentence: 'ALICE’s address is not confirmed',
    pattern: /^(?<who>\S+)[’']s address is not confirmed$/,
    make(stage, { who = '' }) {
      const account = stage.world.account(handleOf(who));
      if (account) account.verified = false;
    },
  },
  {
    sentence: 'ALICE’s address book is not migrated',
    pattern: /^(?<who>\S+)[’']s address book is not migrated$/,
    make(stage, { who = '' }) {
      const account = stage.world.account(handleOf(who));
      if (account) account.migrated = false;
    },
  },
  {
    sentence: 'ALICE has BOB on AL',
    pattern: /^(?<who>\S+) has (?<other>\S+) on (?<list>FL|AL|BL|RL|PL)$/,
    make(stage, { who = '', other = '', list }) {
      const owner = stage.world.account(handleOf(who));
      const contact = stage.world.account(handleOf(other));
      const name = (['FL', 'AL', 'BL', 'RL', 'PL'] as const).find((each) => each === list);
      if (owner && name) stage.world.addTo(owner, name, handleOf(other), contact?.friendly);
    },
  },
  {
    sentence: 'ALICE has nobody on FL',
    pattern: /^(?<who>\S+) has nobody on (?<list>FL|AL|BL|RL|PL)$/,
    make(stage, { who = '', list }) {
      const owner = stage.world.account(handleOf(who));
      const name = (['FL', 'AL', 'BL', 'RL', 'PL'] as const).find((each) => each === list);
      if (!owner || !name) return;
      for (const contact of owner.on(name)) stage.world.removeFrom(owner, name, contact.handle);
    },
  },
  {
    sentence: 'ALICE has a group Work',
    pattern: /^(?<who>\S+) has a group (?<name>[^"]+)$/,
    make(stage, { who = '', name = '' }) {
      const owner = stage.world.account(handleOf(who));
      if (owner) stage.world.addGroup(owner, encodeText(name));
    },
  },
  {
    sentence: 'ALICE is called "Alice A"',
    pattern: /^(?<who>\S+) is called "(?<name>[^"]+)"$/,
    make(stage, { who = '', name = '' }) {
      const account = stage.world.account(handleOf(who));
      if (account) account.friendly = encodeText(name);
    },
  },
  {
    sentence: 'ALICE sends CHG 9 BSY',
    pattern: /^(?<who>\S+) sends (?<line>[A-Z]{3}\b.*)$/,
    make: (stage, { who = '', line = '' }) => stage.say(stage.end(who), line),
  },
  ...HAPPENINGS,
  ...GATHERINGS,
  ...HOLDINGS,
  ...OPERATIONS,
];

/** Makes a sentence true on a stage. Throws when no situation reads so. */
export function makeTrue(stage: Stage, sentence: string, version: VersionId): void {
  for (const { pattern, make } of SITUATIONS) {
    const found = pattern.exec(sentence);
    if (found) {
      make(stage, found.groups ?? {}, version);
      return;
    }
  }
  throw new Error(
    `"${sentence}" is no situation that the player knows. It knows: ${SITUATIONS.map((each) => each.sentence).join('; ')}`,
  );
}
