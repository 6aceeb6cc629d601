// The sharing service on the mock server: every list but the forward list, and new circles.

import { CIRCLE, CIRCLE_DOMAIN } from '#content/circles.ts';
import { putOn, takeOff } from '#content/lists.ts';
import { cidOf, OWN_BOOK } from '#content/services/abservice/entries.ts';
import { type Act, answerCall, type Refusal, type Work } from '#content/services/book-service.ts';
import { all, element, fields, textAt, xmlTime } from '#content/services/soap.ts';
import type { Element } from '#content/xml.ts';
import { decodeText } from '#protocol/params.ts';
import type { Account, ListName } from '#server/account.ts';
import { welcome } from '#server/open-door.ts';
import type { WebService } from '#server/web.ts';

const ROLES: ReadonlyMap<string, ListName> = new Map([
  ['Allow', 'AL'],
  ['Block', 'BL'],
  ['Reverse', 'RL'],
  ['Pending', 'PL'],
]);

const OPPOSITE: Readonly<Partial<Record<ListName, ListName>>> = { AL: 'BL', BL: 'AL' };

const NEVER = '0001-01-01T00:00:00';

function membership(role: string, list: ListName, { owner, reach }: Work): string {
  const { world, now } = reach;
  const members = owner.on(list).map(({ handle, friendly, guid, network }) => {
    const other = world.account(handle);
    const isForeign = network !== 1;
    const kind = isForeign ? 'Email' : 'Passport';
    const common = {
      MembershipId: `${role}/${guid}`,
      Type: kind,
      DisplayName: list === 'PL' ? decodeText(other?.friendly ?? friendly) : undefined,
      State: 'Accepted',
      Deleted: false,
      LastChanged: xmlTime(now),
      JoinedDate: xmlTime(now),
      ExpirationDate: NEVER,
      Changes: '',
    };
    const named = { PassportName: handle, IsPassportNameHidden: false, PassportId: 0, CID: cidOf(other) };
    const own = isForeign ? { Email: handle } : { ...named, PassportChanges: '', LookedupByCID: false };
    return element(`Member xsi:type="${kind}Member"`, fields({ ...common, ...own }));
  });
  return element(
    'Membership',
    fields({ MemberRole: role }),
    element('Members', ...members),
    fields({ MembershipIsComplete: true }),
  );
}

function ownerNamespace({ handle, ...owner }: Account, time: string): string {
  const namespace = element('Handle', fields({ Id: OWN_BOOK, IsPassportNameHidden: false, CID: 0 }));
  const creator = fields({ CreatorPuid: 0, CreatorCID: owner.memberId, CreatorPassportName: handle });
  return element(
    'OwnerNamespace',
    element('Info', namespace, creator),
    fields({ Changes: '', CreateDate: time, LastChange: time }),
  );
}

const findMembership: Act = (work) => {
  const time = xmlTime(work.reach.now);
  const memberships = [...ROLES].map(([role, list]) => membership(role, list, work));
  const info = [
    element('Handle', fields({ Id: 1, Type: 'Messenger', ForeignId: '' })),
    fields({ InverseRequired: false, AuthorizationCriteria: 'Everyone', IsBot: false }),
  ];
  const service = element(
    'Service',
    element('Memberships', ...memberships),
    element('Info', ...info),
    fields({ Changes: '', LastChange: time, Deleted: false }),
  );
  return element('FindMembershipResult', element('Services', service), ownerNamespace(work.owner, time));
};

/** The handle of a member, who may be named by the id of the membership alone. */
function handleOf(owner: Account, member: Element): string {
  const named = textAt(member, 'PassportName') || textAt(member, 'Email');
  const id = textAt(member, 'MembershipId').replace(/^.*\//, '').toLowerCase();
  if (named !== '' || id === '') return named;
  return [...owner.contacts.values()].find(({ guid }) => guid === id)?.handle ?? '';
}

type Change = (work: Work, list: ListName, handle: string, member: Element) => Refusal | undefined;

/** Goes through the members of a request. Roles of a profile have no list here, and are passed over. */
function eachMember(work: Work, change: Change): '' | Refusal {
  for (const entry of all(work.call.request, 'memberships/Membership')) {
    const list = ROLES.get(textAt(entry, 'MemberRole'));
    if (!list) continue;
    for (const member of all(entry, 'Members/Member')) {
      const refusal = change(work, list, handleOf(work.owner, member), member);
      if (refusal) return refusal;
    }
  }
  return '';
}

const addMember: Change = ({ owner, reach }, list, handle, member) => {
  const isForeign = textAt(member, 'Type') === 'Email';
  if (handle === '' || (!isForeign && !welcome(reach.world, handle)))
    return { code: 'UserDoesNotExist', text: 'No account has this address' };
  if (owner.has(list, handle))
    return { code: 'MemberAlreadyExists', text: 'The list has this member already' };
  const contact = putOn(reach, owner, list, handle);
  if (isForeign && !reach.world.account(handle)) contact.network = 32;
  const opposite = OPPOSITE[list];
  if (opposite) takeOff(reach, owner, opposite, handle);
  return undefined;
};

const deleteMember: Change = ({ owner, reach }, list, handle) =>
  takeOff(reach, owner, list, handle)
    ? undefined
    : { code: 'MemberDoesNotExist', text: 'The list has no such member' };

const createCircle: Act = ({ call: { request }, owner, reach: { world, draw } }) => {
  const id = draw('circle');
  const name = textAt(request, 'properties/DisplayName');
  world.circles.make(CIRCLE, `${id}@${CIRCLE_DOMAIN}`, [owner.handle], false, name);
  return element('CreateCircleResult', fields({ Id: id }));
};

const ACTIONS: Readonly<Record<string, Act>> = {
  FindMembership: findMembership,
  AddMember: (work) => eachMember(work, addMember),
  DeleteMember: (work) => eachMember(work, deleteMember),
  CreateCircle: createCircle,
  AddService: () => '',
};

/** Where the service is, in small letters. */
export const PATH = /(^|\/)sharingservice\.asmx$/;

export const serve: WebService = (request, reach) =>
  PATH.test(request.path.toLowerCase()) ? answerCall(request, reach, ACTIONS) : undefined;
