// Offline messages from one account to another, by the services and over MSNP.
import { beforeEach, describe, expect, test } from 'vitest';
import { answerMsnp11 } from '#content/formats/challenges/answer.ts';
import { logOnScript } from '#content/logon.ts';
import { at, textAt } from '#content/services/soap.ts';
import { Stage } from '#content/stage.ts';
import type { VersionId } from '#content/vocabulary.ts';
import { readXml } from '#content/xml.ts';
import type { Frame } from '#protocol/frame.ts';
import { ask, envelope, ticketXml, webRequest } from '#testing/web-request.ts';

let stage: Stage;

beforeEach(() => {
  stage = new Stage();
});

const KEY = { public: 'PROD0090YUAUV{2B', private: 'YMM8C_H7KCQ2S_KL' };

const MIME = [
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=UTF-8',
  'Content-Transfer-Encoding: base64',
  'X-OIM-Message-Type: OfflineMessage',
  'X-OIM-Run-Id: {3A3BE82C-684D-4F4F-8005-CBE8D4F82BAD}',
  'X-OIM-Sequence-Num: 1',
  '',
  'SGVsbG8=',
].join('\n');

function store(lockkey: string, { ticket = ticketXml('alice'), to = 'bob@example.com', mime = MIME } = {}) {
  const ns = 'xmlns="http://messenger.msn.com/ws/2004/09/oim/"';
  const header = `<From memberName="alice@example.com" friendlyName="=?utf-8?B?QWxpY2U=?=" proxy="MSNMSGR" ${ns} msnpVer="MSNP15" buildVer="8.5.1302"/><To memberName="${to}" ${ns}/><Ticket passport="${ticket}" appid="${KEY.public}" lockkey="${lockkey}" ${ns}/><Sequence xmlns="http://schemas.xmlsoap.org/ws/2003/03/rm"><Identifier>http://messenger.msn.com</Identifier><MessageNumber>1</MessageNumber></Sequence>`;
  const body = `<MessageType ${ns}>text</MessageType><Content ${ns}>${mime}</Content>`;
  return ask(stage, webRequest('/OimWS/oim.asmx', envelope(header, body)));
}

/** Asks for the riddle, solves it, and leaves the message. */
function leave(more: { to?: string; mime?: string } = {}) {
  const riddle = textAt(readXml(store('', more).text), 'Body/Fault/detail/LockKeyChallenge');
  return store(answerMsnp11(riddle, KEY.public, KEY.private), more);
}

function fetch(who: string, action: string, content = '') {
  const ns = 'xmlns="http://www.hotmail.msn.com/ws/2004/09/oim/rsi"';
  const [, t = '', p = ''] = /t=([^&]*)&amp;p=(.*)/.exec(ticketXml(who)) ?? [];
  const header = `<PassportCookie ${ns}><t>${t}</t><p>${p}</p></PassportCookie>`;
  const body = envelope(header, `<${action} ${ns}>${content}</${action}>`);
  return ask(stage, webRequest('/rsi/rsi.asmx', body));
}

function spoken({ words, payload }: Frame): string {
  const line = words.map(({ text }) => text).join(' ');
  return `${line}\n${new TextDecoder().decode(payload ?? new Uint8Array(0))}`;
}

const payloads = (who: string) => stage.end(who).take().map(spoken);

/** The messages that come with a log-on, without a status. */
function logOnHearing(who: string, version: VersionId): string[] {
  const end = stage.connect(who, 'NS', version);
  const script = logOnScript(stage.logOnOf(who, version));
  const heard: string[] = [];
  for (let step = script.next([]); !step.done; ) {
    stage.say(end, step.value.line, step.value.payload);
    const frames = end.take();
    heard.push(...frames.filter(({ name }) => /^(MSG|UBM)$/.test(name)).map(spoken));
    step = script.next(frames);
  }
  return heard;
}

describe('to leave a message', () => {
  test('takes the answer to a riddle, which the first refusal asks', () => {
    const { status, text } = store('');
    expect(status).toBe(500);
    const fault = at(readXml(text), 'Body/Fault');
    expect(textAt(fault, 'faultcode')).toBe('q0:AuthenticationFailed');
    expect(textAt(fault, 'detail/LockKeyChallenge')).toMatch(/^\d+$/);
    expect(at(fault, 'detail/TweenerChallenge')).toBeUndefined();
    const stored = leave();
    expect(stored.status).toBe(200);
    expect(stored.text).toContain('<AcknowledgmentRange Upper="1" Lower="1">');
  });

  test('takes a ticket; without one the refusal says what to ask Passport with', () => {
    const { text } = store('', { ticket: '' });
    expect(textAt(readXml(text), 'Body/Fault/detail/TweenerChallenge')).toMatch(/^lc=1033,id=507/);
  });

  test('takes an address that exists, does not block the sender, and a text in MIME', () => {
    expect(leave({ to: 'nobody@example.com' }).text).toContain('q0:SystemUnavailable');
    const bob = stage.world.account('bob@example.com');
    if (bob) stage.world.addTo(bob, 'BL', 'alice@example.com');
    expect(leave().text).toContain('q0:SystemUnavailable');
    expect(leave({ mime: 'Hello' }).text).toContain('q0:InvalidContent');
  });
});

describe('a message that waits', () => {
  test('is announced at log-on from MSNP11, listed, fetched and deleted', () => {
    leave();
    expect(logOnHearing('bob', 'MSNP15')).toEqual([
      expect.stringMatching(/^MSG .*text\/x-msmsgsprofile/s),
      expect.stringMatching(
        /^MSG .*text\/x-msmsgsinitialmdatanotification.*Mail-Data: <MD><E>.*<M><T>11<\/T>/s,
      ),
    ]);
    const listed = readXml(fetch('bob', 'GetMetadata').text);
    const entry = at(listed, 'Body/GetMetadataResponse/MD/M');
    expect(textAt(entry, 'E')).toBe('alice@example.com');
    const id = textAt(entry, 'I');
    const got = fetch(
      'bob',
      'GetMessage',
      `<messageId>${id}</messageId><alsoMarkAsRead>false</alsoMarkAsRead>`,
    );
    const mail = textAt(readXml(got.text), 'Body/GetMessageResponse/GetMessageResult');
    expect(mail).toMatch(/^From: =\?utf-8\?B\?QWxpY2U=\?= <alice@example\.com>\r?\n/);
    expect(mail).toMatch(/X-OIM-Run-Id: \{3A3BE82C-684D-4F4F-8005-CBE8D4F82BAD\}/);
    expect(mail).toMatch(/\n\r?\nSGVsbG8=$/);
    const deleted = `<messageIds><messageId>${id}</messageId></messageIds>`;
    expect(fetch('bob', 'DeleteMessages', deleted).status).toBe(200);
    expect(payloads('bob')).toEqual([expect.stringMatching(/^MSG .*text\/x-msmsgsactivemailnotification/s)]);
    expect(fetch('bob', 'DeleteMessages', deleted).status).toBe(500);
    expect(fetch('bob', 'GetMessage', `<messageId>${id}</messageId>`).status).toBe(500);
  });

  test('is told of on arrival to somebody who is online', () => {
    stage.logOn('bob', 'MSNP13', 'NLN');
    leave();
    expect(payloads('bob')).toEqual([
      expect.stringMatching(/^MSG .*text\/x-msmsgsoimnotification.*Mail-Data: <MD><M>.*<F>\.!!OIM<\/F>/s),
    ]);
  });

  test('is brought at log-on in MSNP18, as readable text, and waits no more', () => {
    leave();
    const heard = logOnHearing('bob', 'MSNP18').filter((each) => each.startsWith('UBM'));
    expect(heard).toEqual([
      expect.stringMatching(/^UBM alice@example\.com 1 bob@example\.com 1 1 \d+\n.*\r\n\r\nHello$/s),
    ]);
    expect(stage.world.account('bob@example.com')?.waiting).toEqual([]);
  });

  test('goes on waiting while its owner comes with versions before MSNP11', () => {
    leave();
    expect(logOnHearing('bob', 'MSNP10')).toHaveLength(1);
    expect(stage.world.account('bob@example.com')?.waiting).toHaveLength(1);
  });

  test('is one of too many to be listed when there are more than 25', () => {
    for (let count = 0; count < 26; count++) leave();
    expect(logOnHearing('bob', 'MSNP15').at(-1)).toContain('Mail-Data: too-large\r\n');
  });

  test('is written anew as mail when it came by UUM', () => {
    const bob = stage.world.account('bob@example.com');
    const body = 'MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\nGrüße';
    bob?.waiting.push({ id: 'MSG1.1', from: 'alice@example.com', friendly: 'Alice', body, at: stage.now });
    const { text } = fetch('bob', 'GetMessage', '<messageId>MSG1.1</messageId>');
    expect(text).toContain('Content-Transfer-Encoding: base64');
    expect(text).toContain('R3LDvMOfZQ==');
  });

  test('is nobody else’s', () => {
    leave();
    expect(fetch('carol', 'GetMetadata').text).not.toContain('alice@example.com');
    expect(ask(stage, webRequest('/rsi/rsi.asmx', envelope('', '<GetMetadata/>'))).status).toBe(500);
  });
});
