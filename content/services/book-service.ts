// What the address book and the sharing service have in common: their headers, tickets, answers and faults.

import { encodeBase64 } from '#crypto/base64.ts';
import { utf8Bytes } from '#crypto/text.ts';
import type { Account } from '#server/account.ts';
import type { Reach } from '#server/serve.ts';
import type { WebAnswer, WebRequest } from '#server/web.ts';
import { cookieTicket, ownerOf } from './owner.ts';
import { type Call, element, fields, readCall, soapAnswer, soapFault, textAt } from './soap.ts';

const NAMESPACE = 'http://www.msn.com/webservices/AddressBook';

/** What an action works with. */
export interface Work {
  readonly call: Call;
  /** Whose ticket the request holds. */
  readonly owner: Account;
  readonly reach: Reach;
}

/** Why an action was not done. */
export interface Refusal {
  readonly code: string;
  readonly text: string;
  /** Id of what is there already. */
  readonly conflict?: string;
}

/** Does an action: gives what stands in its response, or a refusal. */
export type Act = (work: Work) => string | Refusal;

export const CONTACT_UNKNOWN: Refusal = {
  code: 'ContactDoesNotExist',
  text: 'The address book has no such contact',
};

export const GROUP_UNKNOWN: Refusal = {
  code: 'GroupDoesNotExist',
  text: 'The address book has no such group',
};

/** What speaks against an address as that of an account; undefined when nothing does. */
export function addressRefusal(handle: string, { world }: Reach): Refusal | undefined {
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(handle)) {
    return { code: 'BadEmailArgument', text: 'An address needs an @ sign and a dot' };
  }
  if (world.account(handle)) return undefined;
  return { code: 'InvalidPassportUser', text: 'No account has this address' };
}

function refuse(action: string, { code, text, conflict }: Refusal): WebAnswer {
  const named = (name: string, value: string) => element(`${name} xmlns="${NAMESPACE}"`, value);
  const more = conflict === undefined ? '' : fields({ conflictObjectId: conflict });
  return soapFault({
    code: 'soap:Client',
    text,
    actor: `${NAMESPACE}/${action}`,
    detail: [
      named('errorcode', code),
      named('errorstring', text),
      named('machineName', 'MOCK'),
      element('additionalDetails', more),
    ].join(''),
  });
}

/** Clients keep the preferred host for later calls, so it is the one by which they have come. */
function header({ headers, at }: WebRequest, { handle }: Account, { draw }: Reach): string {
  const content = fields({
    Version: '15.01.1408.0000',
    CacheKey: `12r1;${encodeBase64(utf8Bytes(handle))}`,
    CacheKeyChanged: true,
    PreferredHostName: headers.get('host') ?? at,
    SessionId: draw('guid'),
  });
  return element(`ServiceHeader xmlns="${NAMESPACE}"`, content);
}

/** Answers a call by the action that it names. */
export function answerCall(
  request: WebRequest,
  reach: Reach,
  actions: Readonly<Record<string, Act>>,
): WebAnswer {
  const call = readCall(request);
  if (!call) return refuse('', { code: 'BadRequest', text: 'The request is no call of an action' });
  const { action } = call;
  const ticket = textAt(call.header, 'ABAuthHeader/TicketToken') || cookieTicket(request.headers);
  const owner = ownerOf(ticket, reach.world);
  if (!owner) return refuse(action, { code: 'PassportAuthFail', text: 'No account has this ticket' });
  const act = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (!act) return refuse(action, { code: 'Forbidden', text: 'This action is not served' });
  const result = act({ call, owner, reach });
  if (typeof result !== 'string') return refuse(action, result);
  const response = element(`${action}Response xmlns="${NAMESPACE}"`, result);
  return soapAnswer(header(request, owner, reach), response);
}
