// The address book as BitlBee, Pidgin and MSNPSharp use it: what they ask, and what others online hear of it.
import { beforeEach, describe, expect, test } from 'vitest';
import { SAMPLE_IDS } from '#content/sample-world.ts';
import { at, textAt } from '#content/services/soap.ts';
import { Stage } from '#content/stage.ts';
import { readXml } from '#content/xml.ts';
import { ask, callBook, envelope, ticketXml, webRequest } from '#testing/web-request.ts';

let stage: Stage;

beforeEach(() => {
  stage = new Stage();
});

const call = (who: string, action: string, content: string) =>
  callBook(stage, who, 'abservice', action, content);

const OWN = '<abId>00000000-0000-0000-0000-000000000000</abId>';

function contact(handle: string): string {
  return `${OWN}<contacts><Contact><contactInfo><contactType>LivePending</contactType><passportName>${handle}</passportName><isMessengerUser>true</isMessengerUser></contactInfo></Contact></contacts><options><EnableAllowListManagement>true</EnableAllowListManagement></options>`;
}

function byId(guid: string): string {
  return `${OWN}<contacts><Contact><contactId>${guid}</contactId></Contact></contacts>`;
}

const lines = (who: string) =>
  stage
    .end(who)
    .take()
    .map(({ words, payload }) => [
      words.map(({ text }) => text).join(' '),
      new TextDecoder().decode(payload ?? new Uint8Array(0)),
    ]);

describe('ABFindAll', () => {
  test('plain-soap: over plain HTTP gives groups, contacts and the owner, without white space between elements', () => {
    const { status, text } = call('alice', 'ABFindAll', `${OWN}<abView>Full</abView>`);
    expect(status).toBe(200);
    expect(text).not.toMatch(/>\s+</);
    const result = at(readXml(text), 'Body/ABFindAllResponse/ABFindAllResult');
    expect(textAt(result, 'groups/Group/groupInfo/name')).toBe('Friends');
    expect(textAt(result, 'contacts/Contact/contactInfo/passportName')).toBe('bob@example.com');
    expect(textAt(result, 'contacts/Contact/contactInfo/groupIds/guid')).toBe(SAMPLE_IDS.friends);
    expect(textAt(result, 'ab/abId')).toBe('00000000-0000-0000-0000-000000000000');
    expect(text).toContain('<contactType>Me</contactType>');
    expect(text).toContain('<Annotation><Name>MSN.IM.BLP</Name><Value>1</Value></Annotation>');
  });

  test('names the host by which the client came for its later calls', () => {
    const { text } = call('alice', 'ABFindAll', OWN);
    expect(text).toContain('<PreferredHostName>contacts.msn.com</PreferredHostName>');
  });

  test('is refused without a ticket, with the error that makes clients log on again', () => {
    const { status, text } = callBook(stage, 'alice', 'abservice', 'ABFindAll', OWN, 't=nobody&amp;p=');
    expect(status).toBe(500);
    expect(textAt(readXml(text), 'Body/Fault/detail/errorcode')).toBe('PassportAuthFail');
  });

  test('takes the cookie of the clients before MSNP15 for a ticket', () => {
    const cookie = `MSPAuth=${/t=([^&]*)/.exec(ticketXml('alice'))?.[1] ?? ''}`;
    const body = envelope('', '<ABFindAll xmlns="http://www.msn.com/webservices/AddressBook"/>');
    expect(ask(stage, webRequest('/abservice/abservice.asmx', body, { cookie })).status).toBe(200);
  });

  test('of somebody whose name holds what XML cannot still gives a document', () => {
    const alice = stage.world.account('alice@example.com');
    if (alice) alice.friendly = '%01%3Calice%3E%26';
    const { text } = call('alice', 'ABFindAll', OWN);
    expect(readXml(text)).toBeDefined();
    expect(text).toContain('<displayName>\ufffd&lt;alice&gt;&amp;</displayName>');
  });
});

describe('ABFindContactsPaged', () => {
  test('circle-ticket: comes with a ticket, which USR SHA A then shows and gets OK', () => {
    const content =
      '<abView>MessengerClient8</abView><extendedContent>AB AllGroups CircleResult</extendedContent>';
    const { text } = call('alice', 'ABFindContactsPaged', content);
    const result = at(readXml(text), 'Body/ABFindContactsPagedResponse/ABFindContactsPagedResult');
    const ticket = textAt(result, 'CircleResult/CircleTicket');
    expect(ticket).toMatch(/SignedTicket/);
    expect(textAt(result, 'Contacts/Contact/contactInfo/passportName')).toBe('bob@example.com');
    const alice = stage.logOn('alice', 'MSNP18');
    stage.say(alice, `USR 90 SHA A ${Buffer.from(ticket).toString('base64')}`);
    expect(lines('alice')[0]?.[0]).toBe('USR 90 OK alice@example.com 0 0');
  });

  test('has the circles that the account belongs to, and each of them is an address book', () => {
    const created = callBook(
      stage,
      'alice',
      'SharingService',
      'CreateCircle',
      '<properties><DisplayName>Climbers</DisplayName></properties>',
    );
    const id = textAt(readXml(created.text), 'Body/CreateCircleResponse/CreateCircleResult/Id');
    expect(id).toMatch(/^00000000-0000-0000-0009-[\da-f]{12}$/);
    expect(call('alice', 'ABFindContactsPaged', '').text).toContain('<DisplayName>Climbers</DisplayName>');
    const handle = `<abHandle><ABId>${id}</ABId></abHandle>`;
    const invited = `${handle}<contactHandle><Email>bob@example.com</Email></contactHandle>`;
    expect(call('alice', 'CreateContact', invited).status).toBe(200);
    const members = call('alice', 'ABFindContactsPaged', handle).text;
    expect(members).toContain('<passportName>bob@example.com</passportName>');
    expect(call('bob', 'ABFindContactsPaged', '').text).toContain(id);
    expect(call('bob', 'BreakConnection', handle).status).toBe(200);
    expect(call('bob', 'ABFindContactsPaged', '').text).not.toContain(id);
  });
});

describe('a contact', () => {
  test('that is added hears of it by ADL 0 with l=8, and its list survives the session', () => {
    stage.logOn('carol', 'MSNP15', 'NLN');
    const { text } = call('alice', 'ABContactAdd', contact('carol@example.com'));
    const guid = textAt(readXml(text), 'Body/ABContactAddResponse/ABContactAddResult/guid');
    const [notice] = lines('carol');
    expect(notice?.[0]).toMatch(/^ADL 0 \d+$/);
    expect(notice?.[1]).toBe('<ml><d n="example.com"><c n="alice" t="1" l="8" f="Alice" /></d></ml>');
    const alice = stage.world.account('alice@example.com');
    expect(alice?.contact('carol@example.com')?.guid).toBe(guid);
    expect(alice?.has('AL', 'carol@example.com')).toBe(true);
    expect(stage.world.account('carol@example.com')?.has('PL', 'alice@example.com')).toBe(true);
  });

  test('hears of it in its own version, such as ADD in MSNP8', () => {
    stage.logOn('carol', 'MSNP8', 'NLN');
    call('alice', 'ABContactAdd', contact('carol@example.com'));
    expect(lines('carol')[0]?.[0]).toMatch(/^ADD 0 RL \d+ alice@example.com Alice$/);
  });

  test.each([
    ['bob@example.com', 'ContactAlreadyExists'],
    ['nobody@example.com', 'InvalidPassportUser'],
    ['nobody', 'BadEmailArgument'],
    ['nobody@example', 'BadEmailArgument'],
  ])('%s cannot be added: %s', (handle, code) => {
    const { status, text } = call('alice', 'ABContactAdd', contact(handle));
    expect(status).toBe(500);
    expect(textAt(readXml(text), 'Body/Fault/detail/errorcode')).toBe(code);
  });

  test('that is there already is named in the conflict', () => {
    expect(call('alice', 'ABContactAdd', contact('bob@example.com')).text).toContain(
      `<conflictObjectId>${SAMPLE_IDS.bob}</conflictObjectId>`,
    );
  });

  test('that is deleted is none any more, and deleting it again is refused', () => {
    expect(call('alice', 'ABContactDelete', byId(SAMPLE_IDS.bob)).status).toBe(200);
    expect(stage.world.account('alice@example.com')?.has('FL', 'bob@example.com')).toBe(false);
    expect(call('alice', 'ABContactDelete', byId(SAMPLE_IDS.bob)).text).toContain('ContactDoesNotExist');
  });

  test('of MSNP18 is made by CreateContact, which gives its whole entry', () => {
    const content = '<contactHandle><Email>carol@example.com</Email><Puid>0</Puid></contactHandle>';
    const { text } = call('alice', 'CreateContact', content);
    const result = at(readXml(text), 'Body/CreateContactResponse/CreateContactResult');
    expect(textAt(result, 'contactInfo/passportName')).toBe('carol@example.com');
    const id = textAt(result, 'contactId');
    const managed = call(
      'alice',
      'ManageWLConnection',
      `<contactId>${id}</contactId><connection>true</connection><action>1</action><relationshipType>3</relationshipType>`,
    );
    expect(managed.text).toContain(`<contactId>${id}</contactId>`);
    expect(
      call('alice', 'BreakConnection', `<contactId>${id}</contactId><blockContact>true</blockContact>`)
        .status,
    ).toBe(200);
    const alice = stage.world.account('alice@example.com');
    expect([alice?.has('FL', 'carol@example.com'), alice?.has('BL', 'carol@example.com')]).toEqual([
      false,
      true,
    ]);
  });

  test('keeps the nickname that the owner gives it', () => {
    const named = `<contacts><Contact><contactId>${SAMPLE_IDS.bob}</contactId><contactInfo><annotations><Annotation><Name>AB.NickName</Name><Value>Bobby &amp; Co</Value></Annotation></annotations></contactInfo></Contact></contacts>`;
    expect(call('alice', 'ABContactUpdate', OWN + named).status).toBe(200);
    expect(call('alice', 'ABFindAll', OWN).text).toContain(
      '<Name>AB.NickName</Name><Value>Bobby &amp; Co</Value>',
    );
  });
});

describe('the owner', () => {
  const me = (info: string) =>
    `${OWN}<contacts><Contact><contactInfo><contactType>Me</contactType>${info}</contactInfo></Contact></contacts>`;

  test('has a new name, and whoever watches hears it', () => {
    stage.logOn('bob', 'MSNP15', 'NLN');
    stage.logOn('alice', 'MSNP15', 'NLN');
    stage.end('bob').take();
    call('alice', 'ABContactUpdate', me('<displayName>Alice in Chains</displayName>'));
    expect(lines('bob')[0]?.[0]).toMatch(/^NLN NLN alice@example.com 1 Alice%20in%20Chains /);
  });

  test('shuts out whoever is on no list', () => {
    const annotation =
      '<annotations><Annotation><Name>MSN.IM.BLP</Name><Value>2</Value></Annotation></annotations>';
    call('alice', 'ABContactUpdate', me(annotation));
    expect(stage.world.account('alice@example.com')?.privacy).toBe('BL');
  });
});

describe('a group', () => {
  const group = (name: string) =>
    `${OWN}<groupAddOptions><fRenameOnMsgrConflict>false</fRenameOnMsgrConflict></groupAddOptions><groupInfo><GroupInfo><name>${name}</name></GroupInfo></groupInfo>`;
  const filter = (guid: string) => `<groupFilter><groupIds><guid>${guid}</guid></groupIds></groupFilter>`;

  test('is made, filled, renamed, emptied and deleted', () => {
    const { text } = call('alice', 'ABGroupAdd', group('Old friends'));
    const guid = textAt(readXml(text), 'Body/ABGroupAddResponse/ABGroupAddResult/guid');
    const both = filter(guid) + byId(SAMPLE_IDS.bob);
    expect(call('alice', 'ABGroupContactAdd', both).text).toContain(`<guid>${SAMPLE_IDS.bob}</guid>`);
    const alice = stage.world.account('alice@example.com');
    const bob = alice?.contact('bob@example.com');
    expect(bob?.groups.size).toBe(2);
    const renamed = `${OWN}<groups><Group><groupId>${guid}</groupId><groupInfo><name>New friends</name></groupInfo><propertiesChanged>GroupName</propertiesChanged></Group></groups>`;
    expect(call('alice', 'ABGroupUpdate', renamed).status).toBe(200);
    expect(alice?.group(guid)?.name).toBe('New%20friends');
    expect(call('alice', 'ABGroupContactDelete', both).status).toBe(200);
    expect(bob?.groups.size).toBe(1);
    expect(call('alice', 'ABGroupDelete', filter(guid)).status).toBe(200);
    expect(alice?.group(guid)).toBeUndefined();
  });

  test.each([
    ['ABGroupAdd', group('Friends'), 'GroupAlreadyExists'],
    ['ABGroupAdd', group('x'.repeat(62)), 'BadArgumentLength'],
    ['ABGroupDelete', filter(SAMPLE_IDS.bob), 'GroupDoesNotExist'],
    ['ABGroupContactAdd', filter(SAMPLE_IDS.friends) + byId(SAMPLE_IDS.alice), 'ContactDoesNotExist'],
  ])('%s is refused where it cannot be', (action, content, code) => {
    expect(call('alice', action, content).text).toContain(`>${code}</errorcode>`);
  });

  test.each([
    ['ABAdd', 'ABAlreadyExists'],
    ['ABDelete', 'Forbidden'],
    ['constructor', 'Forbidden'],
  ])('%s gets a fault', (action, code) => {
    expect(call('alice', action, OWN).text).toContain(`>${code}</errorcode>`);
  });
});
