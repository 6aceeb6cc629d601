// Sentences about circles, temporary groups and other networks.

import { encodeBase64 } from '#crypto/base64.ts';
import { utf8Bytes } from '#crypto/text.ts';
import { CIRCLE, CIRCLE_DOMAIN, GATHERING } from './circles.ts';
import { deliverForeign } from './commands/ubm/deliver.ts';
import { writeAddress, writeEnvelope } from './envelope.ts';
import type { Situation } from './situations.ts';
import { type End, handleOf, machineOf, type Stage } from './stage.ts';

/** The circle of the samples. */
const SAMPLE_CIRCLE = `00000000-0000-0000-0009-1a2b3c4d5e6f`;

function say(stage: Stage, end: End, command: string, payload: string | Uint8Array): void {
  const bytes = typeof payload === 'string' ? utf8Bytes(payload) : payload;
  stage.say(end, `${command} ${end.trid++} ${bytes.length}`, bytes);
}

/** Publishes to a circle or group: the roster with one account, to join with it or to ask it. */
function roster(stage: Stage, who: string, to: string, type: string, name: string): void {
  const from = writeAddress(1, handleOf(who), machineOf(who));
  const body = `<circle><roster><id>IM</id><user><id>1:${name}</id></user></roster></circle>`;
  const publication = {
    Publication: '1.0',
    Uri: '/circle',
    'Content-Type': `application/${type}+xml`,
  };
  const end = stage.end(who);
  say(stage, end, 'PUT', writeEnvelope({ To: to, From: from }, {}, publication, body));
  end.take();
}

function announceCircle(stage: Stage, who: string): void {
  const end = stage.end(who);
  const ticket = encodeBase64(utf8Bytes('<SignedTicket xmlns="http://schemas.live.com/example" />'));
  stage.say(end, `USR ${end.trid++} SHA A ${ticket}`);
  const entry = `<c n="${SAMPLE_CIRCLE}" t="${CIRCLE}" l="3" />`;
  const services = `<c n="${SAMPLE_CIRCLE}" t="${CIRCLE}"><s n="IM" l="3" /></c>`;
  const list = end.version === 'MSNP21' ? services : entry;
  say(stage, end, 'ADL', `<ml><d n="${CIRCLE_DOMAIN}">${list}</d></ml>`);
  end.take();
}

function openGroup(stage: Stage, who: string, group: string): string {
  const address = `${group}@${CIRCLE_DOMAIN}`;
  stage.world.circles.make(GATHERING, address, [handleOf(who)], true);
  const to = writeAddress(GATHERING, address);
  roster(stage, who, to, 'circles', handleOf(who));
  return to;
}

function foreign(stage: Stage, from: string, to: string, type: number, payload: string): void {
  const account = stage.world.account(handleOf(to));
  if (!account) return;
  const message = { handle: from, network: 32, type, payload: utf8Bytes(payload) };
  stage.happen(stage.end(to), (context) => deliverForeign(context, account, message));
}

const FORMAT = 'X-MMS-IM-Format: FN=Arial; EF=; CO=0; CS=0; PF=0';

export const GATHERINGS: readonly Situation[] = [
  {
    sentence: 'ALICE and BOB have a circle',
    pattern: /^(?<who>\S+) and (?<other>\S+) have a circle$/,
    make(stage, { who = '', other = '' }) {
      const members = [handleOf(who), handleOf(other)];
      stage.world.circles.make(CIRCLE, `${SAMPLE_CIRCLE}@${CIRCLE_DOMAIN}`, members, false, 'Hikers');
    },
  },
  {
    sentence: 'ALICE is ready to talk in the circle',
    pattern: /^(?<who>\S+) is ready to talk in the circle$/,
    make: (stage, { who = '' }) => announceCircle(stage, who),
  },
  {
    sentence: 'ALICE talks in the circle',
    pattern: /^(?<who>\S+) talks in the circle$/,
    make(stage, { who = '' }) {
      announceCircle(stage, who);
      const to = writeAddress(CIRCLE, `${SAMPLE_CIRCLE}@${CIRCLE_DOMAIN}`);
      roster(stage, who, to, 'circles', handleOf(who));
    },
  },
  {
    sentence: 'the next group is 588e793a-003d-0003-4136-314b00000000',
    pattern: /^the next group is (?<group>[0-9a-f-]{36})$/,
    make: (stage, { group = '' }) => stage.supply.set('gathering', group, ''),
  },
  {
    sentence: 'ALICE talks in group 588e793a-003d-0003-4136-314b00000000',
    pattern: /^(?<who>\S+) talks in group (?<group>[0-9a-f-]{36})$/,
    make: (stage, { who = '', group = '' }) => void openGroup(stage, who, group),
  },
  {
    sentence: 'ALICE and BOB talk in group 588e793a-003d-0003-4136-314b00000000',
    pattern: /^(?<who>\S+) and (?<other>\S+) talk in group (?<group>[0-9a-f-]{36})$/,
    make(stage, { who = '', other = '', group = '' }) {
      const to = openGroup(stage, who, group);
      roster(stage, who, `${to};path=IM`, 'multiparty', handleOf(other));
      roster(stage, other, to, 'circles', handleOf(other));
      for (const end of stage.ends.values()) end.take();
    },
  },
  {
    sentence: 'BOB joins group 588e793a-003d-0003-4136-314b00000000',
    pattern: /^(?<who>\S+) joins group (?<group>[0-9a-f-]{36})$/,
    make(stage, { who = '', group = '' }) {
      roster(stage, who, writeAddress(GATHERING, `${group}@${CIRCLE_DOMAIN}`), 'circles', handleOf(who));
    },
  },
  {
    sentence: 'BOB publishes <Data><PSM>Back soon</PSM></Data>',
    pattern: /^(?<who>\S+) publishes (?<document><.+)$/,
    make(stage, { who = '', document = '' }) {
      const end = stage.end(who);
      say(stage, end, 'UUX', document);
      end.take();
    },
  },
  {
    sentence: 'BOB sends the note "goawyplzthxbye" of type 4 to ALICE',
    pattern: /^(?<who>\S+) sends the note "(?<note>[^"]*)" of type (?<type>\d+) to (?<other>\S+)$/,
    make(stage, { who = '', note = '', type = '', other = '' }) {
      const end = stage.end(who);
      const handle = handleOf(other);
      const own = handle === handleOf(who);
      const to = own ? `${handle};${machineOf(other)}` : handle;
      const length = utf8Bytes(note).length;
      stage.say(end, `UUN ${end.trid++} ${to} ${type} ${length}`, note);
      end.take();
    },
  },
  {
    sentence: 'dave@yahoo.com is a contact of ALICE',
    pattern: /^(?<other>\S+@\S+) is a contact of (?<who>\S+)$/,
    make(stage, { who = '', other = '' }) {
      const owner = stage.world.account(handleOf(who));
      if (!owner) return;
      for (const list of ['FL', 'AL'] as const) stage.world.addTo(owner, list, other).contact.network = 32;
    },
  },
  {
    sentence: 'dave@yahoo.com types to ALICE',
    pattern: /^(?<who>\S+@\S+) types to (?<other>\S+)$/,
    make(stage, { who = '', other = '' }) {
      const lines = ['MIME-Version: 1.0', 'Content-Type: text/x-msmsgscontrol', `TypingUser: ${who}`, '', ''];
      foreign(stage, who, other, 2, lines.join('\r\n'));
    },
  },
  {
    sentence: 'dave@yahoo.com writes "Hello" to ALICE',
    pattern: /^(?<who>\S+@\S+) writes "(?<text>[^"]*)" to (?<other>\S+)$/,
    make(stage, { who = '', other = '', text = '' }) {
      const lines = ['MIME-Version: 1.0', 'Content-Type: text/plain; charset=UTF-8', FORMAT, '', text];
      foreign(stage, who, other, 1, lines.join('\r\n'));
    },
  },
  {
    sentence: 'dave@yahoo.com nudges ALICE',
    pattern: /^(?<who>\S+@\S+) nudges (?<other>\S+)$/,
    make(stage, { who = '', other = '' }) {
      const lines = ['MIME-Version: 1.0', 'Content-Type: text/x-msnmsgr-datacast', '', 'ID: 1', '', ''];
      foreign(stage, who, other, 3, lines.join('\r\n'));
    },
  },
];
