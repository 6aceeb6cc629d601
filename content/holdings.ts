// Sentences about the lists, groups and settings of people.

import { encodeBase64 } from '#crypto/base64.ts';
import { utf8Bytes } from '#crypto/text.ts';
import { encodeText } from '#protocol/params.ts';
import { MOST_CONTACTS } from './lists.ts';
import { keepMessage } from './offline.ts';
import type { Situation } from './situations.ts';
import { handleOf, type Stage } from './stage.ts';

function accountOf(stage: Stage, who: string) {
  const account = stage.world.account(handleOf(who));
  if (!account) throw new Error(`There is no account of ${who}`);
  return account;
}

export const HOLDINGS: readonly Situation[] = [
  {
    sentence:
      'ALICE’s lists date from 2004-09-10T10:00:00.0000000-07:00 and 2004-09-10T11:00:00.0000000-07:00',
    pattern: /^(?<who>\S+)[’']s lists date from (?<lists>\S+) and (?<settings>\S+)$/,
    make(stage, { who = '', lists = '', settings = '' }) {
      const account = accountOf(stage, who);
      account.listTime = lists;
      account.settingsTime = settings;
    },
  },
  {
    sentence: 'ALICE has BOB in the group Work',
    pattern: /^(?<who>\S+) has (?<other>\S+) in the group (?<name>.+)$/,
    make(stage, { who = '', other = '', name = '' }) {
      const owner = accountOf(stage, who);
      const wanted = encodeText(name);
      const group = owner.groups.find((each) => each.name === wanted) ?? stage.world.addGroup(owner, wanted);
      const friendly = stage.world.account(handleOf(other))?.friendly;
      stage.world.addTo(owner, 'FL', handleOf(other), friendly).contact.groups.add(group.number);
    },
  },
  {
    sentence: 'ALICE has 30 groups',
    pattern: /^(?<who>\S+) has (?<count>\d+) groups$/,
    make(stage, { who = '', count = '0' }) {
      const owner = accountOf(stage, who);
      while (owner.groups.length < Number(count)) {
        stage.world.addGroup(owner, `Group%20${owner.groups.length}`);
      }
    },
  },
  {
    sentence: 'ALICE’s forward list is full',
    pattern: /^(?<who>\S+)[’']s forward list is full$/,
    make(stage, { who = '' }) {
      const owner = accountOf(stage, who);
      for (let number = owner.on('FL').length; number < MOST_CONTACTS; number++) {
        stage.world.addTo(owner, 'FL', `person${number}@example.com`);
      }
    },
  },
  {
    sentence: 'ALICE lets nobody through who is not on AL',
    pattern: /^(?<who>\S+) lets nobody through who is not on AL$/,
    make(stage, { who = '' }) {
      accountOf(stage, who).privacy = 'BL';
    },
  },
  {
    sentence: 'BOB has left ALICE a message',
    pattern: /^(?<from>\S+) has left (?<who>\S+) a message$/,
    make(stage, { from = '', who = '' }) {
      const headers = [
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=UTF-8',
        'Content-Transfer-Encoding: base64',
        'X-OIM-Message-Type: OfflineMessage',
        'X-OIM-Run-Id: {3A3BE82C-684D-4F4F-8005-CBE8D4F82BAD}',
        'X-OIM-Sequence-Num: 1',
      ];
      const body = [...headers, '', encodeBase64(utf8Bytes('See you at eight'))].join('\r\n');
      const reach = stage.server.reach(stage.now);
      keepMessage(reach, accountOf(stage, who), accountOf(stage, from), body);
    },
  },
  {
    sentence: 'ALICE has a mobile device',
    pattern: /^(?<who>\S+) has a mobile device$/,
    make: (stage, { who = '' }) => void accountOf(stage, who).properties.set('MBE', 'Y'),
  },
];
