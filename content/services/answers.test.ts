// What the mock server answers is what the pages of the services describe: no element that a definition does not name.
import { describe, expect, test } from 'vitest';
import { ABSERVICE } from '#content/services/abservice/service.ts';
import { OIM } from '#content/services/oim/service.ts';
import type { WebService } from '#content/services/service.ts';
import { SHARINGSERVICE } from '#content/services/sharingservice/service.ts';
import { STORAGESERVICE } from '#content/services/storageservice/service.ts';
import { Stage } from '#content/stage.ts';
import { type Element, readXml } from '#content/xml.ts';
import { ask, callBook, envelope, ticketXml, webRequest } from '#testing/web-request.ts';
import { at } from './soap.ts';

/** The path of every element below another, without prefixes. */
function pathsIn({ children }: Element, above = ''): string[] {
  return children.flatMap((child) => {
    const path = above + child.name.replace(/^.*:/, '');
    return [path, ...pathsIn(child, `${path}/`)];
  });
}

/** The paths of an answer that no path of the definition reaches. */
function strangers(definition: WebService, action: string, text: string): string[] {
  const body = at(readXml(text), 'Body')?.children[0];
  if (!body?.name.endsWith('Response')) throw new Error(text);
  const known = definition.actions.find(({ name }) => name === action)?.response ?? [];
  const reached = (path: string) =>
    known.some((each) => `${each.path}/`.startsWith(`${path}/`) || `${path}/`.startsWith(`${each.path}/`));
  return [...new Set(pathsIn(body).filter((path) => !reached(path)))];
}

/** A world in which nothing is empty. */
function full(): Stage {
  const stage = new Stage();
  const alice = stage.world.account('alice@example.com');
  if (alice) {
    stage.world.addTo(alice, 'BL', 'carol@example.com');
    alice.contact('bob@example.com')?.notes.set('AB.NickName', 'Bobby');
    alice.properties.set('UserTile', 'iVBORw0KGgo=');
    alice.waiting.push({
      id: 'MSG1.1',
      from: 'bob@example.com',
      friendly: 'Bob',
      body: 'Hello',
      at: stage.now,
    });
    stage.world.addTo(alice, 'FL', 'dan@yahoo.com').contact.network = 32;
  }
  callBook(
    stage,
    'alice',
    'SharingService',
    'CreateCircle',
    '<properties><DisplayName>A</DisplayName></properties>',
  );
  return stage;
}

describe('answers have only what is described', () => {
  test.each([
    ['ABFindAll', ''],
    ['ABFindContactsPaged', ''],
    [
      'ABContactAdd',
      '<contacts><Contact><contactInfo><passportName>carol@example.com</passportName></contactInfo></Contact></contacts>',
    ],
    ['ABGroupAdd', '<groupInfo><GroupInfo><name>New</name></GroupInfo></groupInfo>'],
    ['CreateContact', '<contactHandle><Email>carol@example.com</Email></contactHandle>'],
  ])('of the address book: %s', (action, content) => {
    const { text } = callBook(full(), 'alice', 'abservice', action, content);
    expect(strangers(ABSERVICE, action, text)).toEqual([]);
  });

  test.each([
    ['FindMembership', ''],
    ['CreateCircle', '<properties><DisplayName>B</DisplayName></properties>'],
  ])('of the sharing service: %s', (action, content) => {
    const { text } = callBook(full(), 'alice', 'SharingService', action, content);
    expect(strangers(SHARINGSERVICE, action, text)).toEqual([]);
  });

  test.each(['GetProfile', 'FindDocuments'])('of the storage service: %s', (action) => {
    const header = `<StorageUserHeader><TicketToken>${ticketXml('alice')}</TicketToken></StorageUserHeader>`;
    const request = webRequest('/storageservice/SchematizedStore.asmx', envelope(header, `<${action}/>`));
    expect(strangers(STORAGESERVICE, action, ask(full(), request).text)).toEqual([]);
  });

  test('of the offline messages: GetMetadata', () => {
    const [, t = ''] = /t=([^&]*)/.exec(ticketXml('alice')) ?? [];
    const header = `<PassportCookie><t>${t}</t><p></p></PassportCookie>`;
    const { text } = ask(full(), webRequest('/rsi/rsi.asmx', envelope(header, '<GetMetadata/>')));
    expect(strangers(OIM, 'GetMetadata', text)).toEqual([]);
  });
});
