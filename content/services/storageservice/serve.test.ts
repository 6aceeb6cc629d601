// The storage service as BitlBee 3 and MSNPSharp use it: name, personal message and picture.
import { beforeEach, describe, expect, test } from 'vitest';
import { at, textAt } from '#content/services/soap.ts';
import { Stage } from '#content/stage.ts';
import { readXml } from '#content/xml.ts';
import { ask, envelope, ticketXml, webRequest } from '#testing/web-request.ts';

let stage: Stage;

beforeEach(() => {
  stage = new Stage();
});

function call(action: string, content = '', ticket = ticketXml('alice'), space = 'w10') {
  const ns = `xmlns="http://www.msn.com/webservices/storage/${space}"`;
  const header = `<StorageApplicationHeader ${ns}><ApplicationID>Messenger Client 9.0</ApplicationID><Scenario>Initial</Scenario></StorageApplicationHeader><StorageUserHeader ${ns}><Puid>0</Puid><TicketToken>${ticket}</TicketToken></StorageUserHeader>`;
  const body = envelope(header, `<${action} ${ns}>${content}</${action}>`);
  return ask(stage, webRequest('/storageservice/SchematizedStore.asmx', body, { host: 'storage.msn.com' }));
}

function profile() {
  const result = 'Body/GetProfileResponse/GetProfileResult';
  return at(readXml(call('GetProfile').text), `${result}/ExpressionProfile`);
}

const PNG = 'iVBORw0KGgo=';

function picture(data: string): string {
  return `<parentHandle><RelationshipName>/UserTiles</RelationshipName></parentHandle><document xsi:type="Photo" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><Name>tile</Name><DocumentStreams><DocumentStream xsi:type="PhotoStream"><DocumentStreamType>UserTileStatic</DocumentStreamType><MimeType>png</MimeType><Data>${data}</Data><DataSize>0</DataSize></DocumentStream></DocumentStreams></document><relationshipName>Messenger User Tile</relationshipName>`;
}

describe('the profile', () => {
  test('holds the display name, and no picture before there is one', () => {
    expect(textAt(profile(), 'DisplayName')).toBe('Alice');
    expect(at(profile(), 'Photo')).toBeUndefined();
  });

  test('takes a new name and a personal message, and forgets the message', () => {
    const bob = stage.logOn('bob', 'MSNP15', 'NLN');
    stage.logOn('alice', 'MSNP15', 'NLN');
    bob.take();
    const change =
      '<profile><ResourceID>1!106</ResourceID><ExpressionProfile><FreeText>Update</FreeText><DisplayName>Al &amp; Ice</DisplayName><PersonalStatus>Here</PersonalStatus><Flags>0</Flags></ExpressionProfile></profile>';
    expect(call('UpdateProfile', change).status).toBe(200);
    expect(textAt(profile(), 'DisplayName')).toBe('Al & Ice');
    expect(textAt(profile(), 'PersonalStatus')).toBe('Here');
    expect(bob.take()[0]?.fields['friendly']).toBe('Al%20&%20Ice');
    const forget =
      '<profileAttributesToDelete><ExpressionProfileAttributes><PersonalStatus>true</PersonalStatus></ExpressionProfileAttributes></profileAttributesToDelete>';
    call('UpdateProfile', forget);
    expect(textAt(profile(), 'PersonalStatus')).toBe('');
  });

  test('is there from the beginning, so making it is refused', () => {
    expect(call('CreateProfile').text).toContain('ItemAlreadyExists');
  });

  test('is answered in the namespace of the request', () => {
    const { text } = call('GetProfile', '', ticketXml('alice'), '2008');
    expect(text).toContain('<GetProfileResponse xmlns="http://www.msn.com/webservices/storage/2008">');
  });

  test('is for whoever has the ticket', () => {
    expect(call('GetProfile', '', 't=x&amp;p=').status).toBe(500);
  });
});

describe('the picture', () => {
  test('is kept, found, and given back by its address with its true type', () => {
    const { status, text } = call('CreateDocument', picture('R0lGODlhAQABAAAAACw='));
    expect(status).toBe(200);
    const id = textAt(readXml(text), 'Body/CreateDocumentResponse/CreateDocumentResult');
    expect(call('FindDocuments').text).toContain(`<ResourceID>${id}</ResourceID>`);
    const address = textAt(profile(), 'Photo/DocumentStreams/DocumentStream/PreAuthURL');
    expect(address).toMatch(/^http:\/\/storage\.msn\.com\/storage\/usertile\//);
    const { answer } = ask(stage, webRequest(new URL(address).pathname));
    expect(answer.headers['Content-Type']).toBe('image/gif');
    expect(Buffer.from(answer.body).toString('base64')).toBe('R0lGODlhAQABAAAAACw=');
    expect(call('UpdateDocument', picture(PNG)).status).toBe(200);
    expect(call('GetProfile').text).toContain('<MimeType>image/png</MimeType>');
  });

  test.each(['', '***', 'A'.repeat(400_004)])('that is none or too large is refused', (data) => {
    expect(call('CreateDocument', picture(data)).status).toBe(500);
  });

  test('that nobody has is not found', () => {
    expect(ask(stage, webRequest('/storage/usertile/00000000499602d2/static')).status).toBe(404);
  });

  test.each(['CreateRelationships', 'DeleteRelationships'])('is in relations: %s is answered', (action) => {
    expect(call(action).text).toContain(`<${action}Response `);
  });
});
