// Payloads to begin with: what a person would send behind a line that announces one, by command and version.

import { answerMd5, answerMsnp11, KEY_PAIRS } from './formats/challenges/answer.ts';
import { announcement, isFrom, presenceDocument } from './logon.ts';
import type { SessionFacts } from './next-words.ts';
import { mimeMessage, textMessage } from './text-message.ts';

/** A payload, with CR LF at the ends of its lines, and what it is for. */
export interface Template {
  readonly name: string;
  readonly text: string;
}

type Make = (facts: SessionFacts, words: readonly string[]) => readonly Template[];

function text({ version }: SessionFacts): Template {
  const font = isFrom(version, 'MSNP5') ? ['X-MMS-IM-Format: FN=Arial; EF=; CO=0; CS=0; PF=22'] : [];
  return { name: 'Text', text: textMessage('Hello', font) };
}

function typing({ handle }: SessionFacts): Template {
  const body = mimeMessage('text/x-msmsgscontrol', [`TypingUser: ${handle}`], '\r\n');
  return { name: 'Typing', text: body };
}

const NUDGE: Template = {
  name: 'Nudge',
  text: mimeMessage('text/x-msnmsgr-datacast', [], 'ID: 1\r\n\r\n'),
};

const message: Make = (facts) => [
  text(facts),
  typing(facts),
  ...(isFrom(facts.version, 'MSNP11') ? [NUDGE] : []),
];

/** A person in a document of lists. The first one somebody else who is known stands for all. */
function person({ others }: SessionFacts, inner: string): string {
  const [user = '', domain = ''] = (others[0] ?? '').split('@');
  return `<ml><d n="${domain}"><c n="${user}"${inner} /></d></ml>`;
}

/** The answer to the latest challenge, with the private half of the key that the line names. */
const answer: Make = ({ version, heard }, words) => {
  const challenge = heard.get('puzzle')?.[0];
  const pair = KEY_PAIRS.find((each) => each.public === words[1]);
  if (challenge === undefined || pair?.private === undefined) return [];
  const response = isFrom(version, 'MSNP11')
    ? answerMsnp11(challenge, pair.public, pair.private)
    : answerMd5(challenge, pair.private);
  return [{ name: `Answer to ${challenge}`, text: response }];
};

const TEMPLATES: Readonly<Record<string, Make>> = {
  'MSG.send': message,
  'UUM.send': message,
  'QRY.answer': answer,
  'UUX.set': () => [
    { name: 'Personal message', text: '<Data><PSM>Gone fishing</PSM><CurrentMedia></CurrentMedia></Data>' },
    { name: 'None', text: '<Data><PSM></PSM><CurrentMedia></CurrentMedia></Data>' },
  ],
  'ADL.add': (facts) => [
    {
      name: 'First lists of a session',
      text: announcement(facts.others, isFrom(facts.version, 'MSNP21')),
    },
    { name: 'Add and allow', text: person(facts, ' l="3" t="1"') },
    { name: 'Block', text: person(facts, ' l="4" t="1"') },
  ],
  'RML.remove': (facts) => [
    { name: 'Remove from the forward list', text: person(facts, ' l="1" t="1"') },
    { name: 'Allow no more', text: person(facts, ' l="2" t="1"') },
    { name: 'Unblock', text: person(facts, ' l="4" t="1"') },
  ],
  'FQY.ask': (facts) => [{ name: 'Ask about a person', text: person(facts, '') }],
  'PUT.publish': ({ handle, machine }) => [
    { name: 'Online', text: presenceDocument(handle, machine, 'NLN') },
    { name: 'Away', text: presenceDocument(handle, machine, 'AWY') },
  ],
};

/** What a person may begin a payload with: for a form, and the words of its line after the command. */
export function templatesFor(
  form: string,
  words: readonly string[],
  facts: SessionFacts,
): readonly Template[] {
  return TEMPLATES[form]?.(facts, words) ?? [];
}
