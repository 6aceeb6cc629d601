// Offline messages on the mock server: to leave one, and to list, fetch and delete those that wait.

import { mailData, tellDeleted } from '#content/offline.ts';
import { ownerOf } from '#content/services/owner.ts';
import {
  all,
  at,
  type Call,
  element,
  fields,
  readCall,
  soapAnswer,
  soapFault,
  textAt,
} from '#content/services/soap.ts';
import type { Account } from '#server/account.ts';
import type { Reach } from '#server/serve.ts';
import type { WebAnswer, WebService } from '#server/web.ts';
import { delivered } from './mail.ts';
import { store } from './store.ts';

const RSI = 'http://www.hotmail.msn.com/ws/2004/09/oim/rsi';

function respond({ action }: Call, content: string): WebAnswer {
  return soapAnswer('', element(`${action}Response xmlns="${RSI}"`, content));
}

function invalid(): WebAnswer {
  return soapFault({ code: 'soap:Client', text: 'Schema validation error', detail: '' });
}

type Act = (call: Call, owner: Account, reach: Reach) => WebAnswer;

const ACTIONS: ReadonlyMap<string, Act> = new Map<string, Act>([
  ['GetMetadata', (call, owner) => respond(call, mailData(owner.waiting, 'listed'))],
  [
    'GetMessage',
    (call, owner, reach) => {
      const id = textAt(call.request, 'messageId');
      const message = owner.waiting.find((each) => each.id === id);
      return message
        ? respond(call, fields({ GetMessageResult: delivered(message, owner, reach) }))
        : invalid();
    },
  ],
  [
    'DeleteMessages',
    (call, owner, reach) => {
      const ids = all(call.request, 'messageIds/messageId').map(({ text }) => text.trim());
      const kept = owner.waiting.filter(({ id }) => !ids.includes(id));
      const gone = owner.waiting.length - kept.length;
      if (gone === 0) return invalid();
      owner.waiting.splice(0, owner.waiting.length, ...kept);
      tellDeleted(reach, owner, gone);
      return respond(call, '');
    },
  ],
]);

/** Where both services are, in small letters. */
export const PATH = /(^|\/)(oim|rsi)\.asmx$/;

export const serve: WebService = (request, reach) => {
  const [, , service] = PATH.exec(request.path.toLowerCase()) ?? [];
  if (service === undefined) return undefined;
  const call = readCall(request);
  if (!call) return invalid();
  if (service === 'oim') return store(call, reach);
  const cookie = at(call.header, 'PassportCookie');
  const owner = ownerOf(textAt(cookie, 't'), reach.world);
  const act = ACTIONS.get(call.action);
  return owner && act ? act(call, owner, reach) : invalid();
};
