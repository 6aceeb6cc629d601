// Leaving an offline message: the ticket, the answer to a riddle, and a message in MIME.

import { answerMsnp11, KEY_PAIRS } from '#content/formats/challenges/answer.ts';
import { keepMessage, MOST_WAITING } from '#content/offline.ts';
import { ownerOf } from '#content/services/owner.ts';
import {
  at,
  type Call,
  element,
  fields,
  plain,
  soapAnswer,
  soapFault,
  textAt,
} from '#content/services/soap.ts';
import type { Account } from '#server/account.ts';
import type { Reach } from '#server/serve.ts';
import type { WebAnswer } from '#server/web.ts';

const NAMESPACE = 'http://messenger.msn.com/ws/2004/09/oim/';
const ACTOR = 'https://ows.messenger.msn.com/OimWS/oim.asmx';
const RELIABLE = 'http://schemas.xmlsoap.org/ws/2003/03/rm';

/** The riddle of an account. It is always the same, so that nothing has to be kept between two requests. */
function riddleOf(account: Account | undefined): string {
  return String(1_850_000_000 + ((account?.memberId ?? 0) % 100_000_000));
}

function fault(code: string, text: string, ...detail: readonly string[]): WebAnswer {
  const said = detail.join('');
  return soapFault({ code: `q0:${code}`, namespace: NAMESPACE, text, actor: ACTOR, detail: said });
}

/** A client has to know the private half of the key that it names; of keys without one, any answer is taken. */
function solves(riddle: string, key: string, answer: string): boolean {
  const known = KEY_PAIRS.find((pair) => pair.public === key)?.private;
  return known === undefined ? answer !== '' : answer === answerMsnp11(riddle, key, known);
}

function isMime(content: string): boolean {
  const [head = '', ...body] = content.split(/\r?\n\r?\n/);
  return body.length > 0 && /^MIME-Version:/im.test(head) && /^Content-Type: *text\/plain/im.test(head);
}

function challenged(riddle: string, parameters: string | undefined): WebAnswer {
  const challenges = [
    parameters === undefined ? '' : element(`TweenerChallenge xmlns="${NAMESPACE}"`, plain(parameters)),
    element(`LockKeyChallenge xmlns="${NAMESPACE}"`, riddle),
  ];
  return fault('AuthenticationFailed', 'Ticket or lock key are missing or wrong', ...challenges);
}

/** Answers Store and Store2, whose parameters stand in the body itself. */
export function store({ header, body }: Call, reach: Reach): WebAnswer {
  const { world, draw } = reach;
  const name = (element: string, attribute: string) => at(header, element)?.attributes.get(attribute) ?? '';
  const from = ownerOf(name('Ticket', 'passport'), world);
  const riddle = riddleOf(from ?? world.account(name('From', 'memberName')));
  if (!from) return challenged(riddle, draw('passport'));
  if (!solves(riddle, name('Ticket', 'appid'), name('Ticket', 'lockkey')))
    return challenged(riddle, undefined);
  const content = textAt(body, 'Content').replace(/\r?\n/g, '\r\n');
  if (!isMime(content)) return fault('InvalidContent', 'The content is no text in MIME');
  const to = world.account(name('To', 'memberName'));
  if (!to?.allows(from.handle) || to.waiting.length >= MOST_WAITING)
    return fault('SystemUnavailable', 'The message cannot be left for this recipient');
  keepMessage(reach, to, from, content);
  const number = Number(textAt(header, 'Sequence/MessageNumber')) || 1;
  const acknowledged = element(
    `SequenceAcknowledgment xmlns="${RELIABLE}"`,
    fields({ Identifier: 'http://messenger.msn.com' }),
    element(`AcknowledgmentRange Upper="${number}" Lower="${number}"`),
  );
  const response = element(`StoreResponse xmlns="${NAMESPACE}"`, fields({ PointsConsumed: 0 }));
  return soapAnswer(acknowledged, response);
}
