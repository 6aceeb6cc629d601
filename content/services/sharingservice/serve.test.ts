// The sharing service as BitlBee and Pidgin use it: lists read, people put on them and taken off.
import { beforeEach, describe, expect, test } from 'vitest';
import { SAMPLE_IDS } from '#content/sample-world.ts';
import { all, at, textAt } from '#content/services/soap.ts';
import { Stage } from '#content/stage.ts';
import { readXml } from '#content/xml.ts';
import { callBook } from '#testing/web-request.ts';

let stage: Stage;

beforeEach(() => {
  stage = new Stage();
});

const call = (who: string, action: string, content: string) =>
  callBook(stage, who, 'SharingService', action, content);

const TYPES =
  '<serviceFilter><Types><ServiceType>Messenger</ServiceType><ServiceType>Profile</ServiceType></Types></serviceFilter>';

/** The handles of each list, by role. */
function lists(who: string): Record<string, string[]> {
  const document = readXml(call(who, 'FindMembership', TYPES).text);
  const memberships = all(
    document,
    'Body/FindMembershipResponse/FindMembershipResult/Services/Service/Memberships/Membership',
  );
  return Object.fromEntries(
    memberships.map((each) => [
      textAt(each, 'MemberRole'),
      all(each, 'Members/Member/PassportName').map(({ text }) => text),
    ]),
  );
}

function member(role: string, named: string): string {
  return `<serviceHandle><Id>0</Id><Type>Messenger</Type><ForeignId></ForeignId></serviceHandle><memberships><Membership><MemberRole>${role}</MemberRole><Members><Member xsi:type="PassportMember" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><Type>Passport</Type><State>Accepted</State>${named}</Member></Members></Membership></memberships>`;
}

const passport = (handle: string) => `<PassportName>${handle}</PassportName>`;

describe('FindMembership', () => {
  test('plain-soap: over plain HTTP gives every list but the forward list', () => {
    expect(lists('alice')).toEqual({
      Allow: ['bob@example.com'],
      Block: [],
      Reverse: ['bob@example.com'],
      Pending: [],
    });
  });

  test('says the kind of each member where clients look, and that it is of Messenger', () => {
    const { text } = call('alice', 'FindMembership', TYPES);
    expect(text).not.toMatch(/>\s+</);
    expect(text).toContain('<Member xsi:type="PassportMember">');
    const service = at(readXml(text), 'Body/FindMembershipResponse/FindMembershipResult/Services/Service');
    expect(textAt(service, 'Info/Handle/Type')).toBe('Messenger');
  });

  test('without a ticket of anybody is refused', () => {
    const { status, text } = callBook(stage, 'alice', 'SharingService', 'FindMembership', TYPES, '');
    expect([status, text.includes('PassportAuthFail')]).toEqual([500, true]);
  });
});

describe('a member', () => {
  test('that is blocked and was online sees the owner go', () => {
    stage.logOn('alice', 'MSNP15', 'NLN');
    const bob = stage.logOn('bob', 'MSNP15', 'NLN');
    expect(call('alice', 'DeleteMember', member('Allow', passport('bob@example.com'))).status).toBe(200);
    expect(call('alice', 'AddMember', member('Block', passport('bob@example.com'))).status).toBe(200);
    expect(bob.take().map(({ name }) => name)).toEqual(['FLN']);
    expect(lists('alice')).toMatchObject({ Allow: [], Block: ['bob@example.com'] });
    expect(call('alice', 'DeleteMember', member('Block', passport('bob@example.com'))).status).toBe(200);
    expect(bob.take()[0]?.name).toBe('NLN');
  });

  test('that is pending moves to the reverse list', () => {
    const carol = stage.world.account('carol@example.com');
    if (carol) stage.world.addTo(carol, 'FL', 'alice@example.com');
    expect(lists('alice')).toMatchObject({ Pending: ['carol@example.com'] });
    expect(call('alice', 'DeleteMember', member('Pending', passport('carol@example.com'))).status).toBe(200);
    expect(call('alice', 'AddMember', member('Reverse', passport('carol@example.com'))).status).toBe(200);
    expect(lists('alice')).toMatchObject({ Pending: [], Reverse: ['bob@example.com', 'carol@example.com'] });
  });

  test('may be named by the id of its membership alone', () => {
    const named = `<MembershipId>Allow/${SAMPLE_IDS.bob}</MembershipId>`;
    expect(call('alice', 'DeleteMember', member('Allow', named)).status).toBe(200);
    expect(lists('alice')).toMatchObject({ Allow: [] });
  });

  test.each([
    ['AddMember', 'Allow', 'bob@example.com', 'MemberAlreadyExists'],
    ['AddMember', 'Allow', 'nobody@example.com', 'UserDoesNotExist'],
    ['DeleteMember', 'Block', 'bob@example.com', 'MemberDoesNotExist'],
  ])('%s %s of %s is refused by %s', (action, role, handle, code) => {
    const { status, text } = call('alice', action, member(role, passport(handle)));
    expect(status).toBe(500);
    expect(textAt(readXml(text), 'Body/Fault/detail/errorcode')).toBe(code);
  });

  test('of a profile’s role is on no list', () => {
    const before = lists('alice');
    expect(
      call('alice', 'AddMember', member('ProfileExpression', passport('carol@example.com'))).status,
    ).toBe(200);
    expect(lists('alice')).toEqual(before);
  });
});
