// The storage service on the mock server: display name, personal message and picture of the account, kept with it.

import { rename } from '#content/services/abservice/owner-entry.ts';
import { ownerOf } from '#content/services/owner.ts';
import {
  at,
  type Call,
  element,
  fields,
  find,
  readCall,
  soapAnswer,
  soapFault,
  textAt,
  xmlTime,
} from '#content/services/soap.ts';
import { decodeText, encodeText } from '#protocol/params.ts';
import type { Account } from '#server/account.ts';
import type { Reach } from '#server/serve.ts';
import { doorUrl, type WebAnswer, type WebRequest, type WebService } from '#server/web.ts';
import { cidHex, imageType, keepPicture, pictureOf } from './picture.ts';

const EARLIER = 'http://www.msn.com/webservices/storage/w10';

/** The property of the account that holds the personal message. */
const STATUS = 'PersonalStatus';

const NEVER = '0001-01-01T00:00:00';

const TILE = /^\/storage\/usertile\/([\da-f]+)\/(?:static|small)$/;

const STORE = /(^|\/)schematizedstore\.asmx$/;

interface Work {
  readonly call: Call;
  readonly owner: Account;
  readonly reach: Reach;
  /** Where the request came in, as scheme, host and port. */
  readonly door: string;
}

/** The numbers behind the mark are those that were seen. */
function idOf(owner: Account, what: 'profile' | 'expression' | 'photo'): string {
  return `${cidHex(owner)}!${{ profile: 106, expression: 118, photo: 205 }[what]}`;
}

function photo(owner: Account, door: string): string {
  const picture = pictureOf(owner);
  if (!picture) return '';
  const stream = fields({
    MimeType: imageType(picture),
    DataSize: picture.length,
    PreAuthURL: `${door}/storage/usertile/${cidHex(owner)}/static`,
    DocumentStreamType: 'UserTileStatic',
  });
  const streams = element('DocumentStreams', element('DocumentStream', stream));
  return element('Photo', fields({ ResourceID: idOf(owner, 'photo') }), streams);
}

function profile({ owner, reach, door }: Work): string {
  const time = xmlTime(reach.now);
  const url = pictureOf(owner) && `${door}/storage/usertile/${cidHex(owner)}/static`;
  const expression = element(
    'ExpressionProfile',
    fields({ ResourceID: idOf(owner, 'expression'), Version: 205, DateModified: time }),
    photo(owner, door),
    fields({ PersonalStatus: decodeText(owner.properties.get(STATUS) ?? '') }),
    fields({ PersonalStatusLastModified: time, DisplayName: decodeText(owner.friendly) }),
    fields({ DisplayNameLastModified: time, StaticUserTilePublicURL: url }),
  );
  const result = fields({ ResourceID: idOf(owner, 'profile'), DateModified: time });
  return element('GetProfileResult', result, expression);
}

function update({ call: { request }, owner, reach }: Work): string {
  const expression = at(request, 'profile/ExpressionProfile');
  rename(owner, textAt(expression, 'DisplayName'), reach);
  const status = at(expression, 'PersonalStatus')?.text;
  if (status !== undefined) owner.properties.set(STATUS, encodeText(status));
  const deleted = at(request, 'profileAttributesToDelete/ExpressionProfileAttributes/PersonalStatus');
  if (deleted?.text.trim() === 'true') owner.properties.delete(STATUS);
  owner.touchSettings();
  return '';
}

function keep({ call: { request }, owner }: Work): boolean {
  return keepPicture(owner, find(request, 'Data')?.text ?? '');
}

function documents({ owner }: Work): string {
  if (!pictureOf(owner)) return element('FindDocumentsResult');
  const found = fields({ ResourceID: idOf(owner, 'photo'), Name: 'photo', WhenTaken: NEVER });
  return element('FindDocumentsResult', element('Document xsi:type="Photo"', found));
}

/** What stands in each response; a fault's code where the action cannot be done. */
const ACTIONS: ReadonlyMap<string, (work: Work) => string | { readonly code: string }> = new Map([
  ['GetProfile', profile],
  ['UpdateProfile', update],
  ['CreateProfile', () => ({ code: 'ItemAlreadyExists' })],
  ['FindDocuments', documents],
  [
    'CreateDocument',
    (work: Work) =>
      keep(work) ? fields({ CreateDocumentResult: idOf(work.owner, 'photo') }) : { code: 'InvalidArgument' },
  ],
  ['UpdateDocument', (work: Work) => (keep(work) ? '' : { code: 'InvalidArgument' })],
  ['CreateRelationships', () => ''],
  // A picture that is in no relation is shown to nobody, but stays.
  ['DeleteRelationships', () => ''],
]);

function refuse(code: string, text: string): WebAnswer {
  const detail = element(`errorcode xmlns="${EARLIER}"`, code);
  return soapFault({ code: 'soap:Client', text, detail });
}

function header(owner: Account, namespace: string, ticket: string): string {
  const user = fields({
    Puid: 0,
    Cid: cidHex(owner),
    ApplicationId: 0,
    DeviceId: 0,
    IsTrustedDevice: false,
    IsStrongAuth: false,
    TicketToken: ticket,
    IsAdmin: false,
    LanguagePreference: 0,
    Claims: '',
  });
  return [
    element(`AffinityCacheHeader xmlns="${namespace}"`, fields({ CacheKey: cidHex(owner) })),
    element(`StorageUserHeader xmlns="${namespace}"`, user),
  ].join('');
}

function tile(path: string, { world }: Reach): WebAnswer | undefined {
  const [, cid] = TILE.exec(path) ?? [];
  if (cid === undefined) return undefined;
  const owner = [...world.accounts.values()].find((account) => cidHex(account) === cid);
  const picture = owner && pictureOf(owner);
  if (!picture) return { status: 404, headers: {}, body: '' };
  return { status: 200, headers: { 'Content-Type': imageType(picture) }, body: picture };
}

/** Where the service and its pictures are, in small letters. */
export const PATH = new RegExp(`${STORE.source}|${TILE.source}`);

function answer(request: WebRequest, reach: Reach): WebAnswer {
  const call = readCall(request);
  if (!call) return refuse('BadRequest', 'The request is no call of an action');
  const ticket = textAt(call.header, 'StorageUserHeader/TicketToken');
  const owner = ownerOf(ticket, reach.world);
  if (!owner) return refuse('PassportAuthFail', 'No account has this ticket');
  const act = ACTIONS.get(call.action);
  const door = doorUrl(request);
  const result = act?.({ call, owner, reach, door }) ?? { code: 'Forbidden' };
  if (typeof result !== 'string') return refuse(result.code, `${call.action} cannot be done`);
  const namespace = call.namespace || EARLIER;
  const response = element(`${call.action}Response xmlns="${namespace}"`, result);
  return soapAnswer(header(owner, namespace, ticket), response);
}

export const serve: WebService = (request, reach) => {
  const path = request.path.toLowerCase();
  return STORE.test(path) ? answer(request, reach) : tile(path, reach);
};
