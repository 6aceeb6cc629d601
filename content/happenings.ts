// Sentences about what happens behind the server: the member directory, phones, alerts and other news.

import { encodeText } from '#protocol/params.ts';
import { synTime } from './chance.ts';
import { deliverFailure, deliverText } from './commands/ipg/deliver.ts';
import { pushAddressBook, pushAlert, pushCircle } from './commands/not/push.ts';
import { askAgain, REFRESH_BITS } from './commands/rfs/ask.ts';
import type { Situation } from './situations.ts';
import { handleOf, type Stage } from './stage.ts';

/** Enters somebody into the member directory: `Bob Sample, Dayton, OH, US`. */
function list(stage: Stage, who: string, listing: string): void {
  const [name = '', city = '', state = '', country = ''] = listing.split(', ').map(encodeText);
  const [firstName = '', lastName = ''] = name.split('%20');
  stage.world.directory?.push({ handle: handleOf(who), firstName, lastName, city, state, country });
}

export const HAPPENINGS: readonly Situation[] = [
  {
    sentence: 'BOB is in the directory as Bob Sample, Dayton, OH, US',
    pattern: /^(?<who>\S+) is in the directory as (?<listing>.+)$/,
    make: (stage, { who = '', listing = '' }) => list(stage, who, listing),
  },
  {
    sentence: '40 people are in the directory as Bob Sample, Dayton, OH, US',
    pattern: /^(?<count>\d+) people are in the directory as (?<listing>.+)$/,
    make(stage, { count = '0', listing = '' }) {
      for (let number = 1; number <= Number(count); number++) list(stage, `person${number}`, listing);
    },
  },
  {
    sentence: 'the directory is closed',
    pattern: /^the directory is closed$/,
    make(stage) {
      stage.world.directory = undefined;
    },
  },
  {
    sentence: 'BOB takes texts on a phone',
    pattern: /^(?<who>\S+) takes texts on a phone$/,
    make(stage, { who = '' }) {
      const account = stage.world.account(handleOf(who));
      for (const property of ['MBE', 'MOB']) account?.properties.set(property, 'Y');
    },
  },
  {
    sentence: 'BOB texts ALICE "On my way"',
    pattern: /^(?<who>\S+) texts (?<other>\S+) "(?<text>[^"]*)"$/,
    make(stage, { who = '', other = '', text = '' }) {
      const to = stage.world.account(handleOf(other));
      const from = who.startsWith('tel:') ? who : stage.world.account(handleOf(who));
      if (to && from) stage.happen(stage.end(other), (context) => deliverText(context, to, from, text));
    },
  },
  {
    sentence: 'page 21 from ALICE does not reach BOB',
    pattern: /^page (?<trid>\d+) from (?<who>\S+) does not reach (?<other>\S+)$/,
    make(stage, { trid = '', who = '', other = '' }) {
      const from = stage.world.account(handleOf(who));
      const to = stage.world.account(handleOf(other));
      if (!from || !to) return;
      stage.happen(stage.end(who), (context) => deliverFailure(context, from, to, Number(trid)));
    },
  },
  {
    sentence: 'an alert arrives for ALICE: "Your parcel is here."',
    pattern: /^an alert arrives for (?<who>\S+): "(?<text>[^"]*)"$/,
    make(stage, { who = '', text = '' }) {
      const to = stage.world.account(handleOf(who));
      if (to) stage.happen(stage.end(who), (context) => pushAlert(context, to, text));
    },
  },
  {
    sentence: 'ALICE’s address book changes elsewhere',
    pattern: /^(?<who>\S+)[’']s address book changes elsewhere$/,
    make(stage, { who = '' }) {
      const to = stage.world.account(handleOf(who));
      if (!to) return;
      stage.happen(stage.end(who), (context) => pushAddressBook(context, to, synTime(stage.now)));
    },
  },
  {
    sentence: 'circle 00000000-0000-0000-0009-0123456789ab of ALICE changes',
    pattern: /^circle (?<circle>[0-9a-f-]{36}) of (?<who>\S+) changes$/,
    make(stage, { who = '', circle = '' }) {
      const to = stage.world.account(handleOf(who));
      if (to) stage.happen(stage.end(who), (context) => pushCircle(context, to, circle));
    },
  },
  {
    sentence: 'the server asks for ALICE’s contacts [and data] again',
    pattern: /^the server asks for (?<who>\S+)[’']s (?<what>contacts|data|contacts and data) again$/,
    make(stage, { who = '', what = '' }) {
      const account = stage.world.account(handleOf(who));
      const { contacts, data } = REFRESH_BITS;
      const bits = (what.includes('contacts') ? contacts : 0) + (what.includes('data') ? data : 0);
      if (account) stage.happen(stage.end(who), (context) => askAgain(context, account, bits));
    },
  },
];
