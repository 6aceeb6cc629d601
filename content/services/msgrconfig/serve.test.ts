// Messenger's configuration as clients 6.0 to 8.5 ask for it.
import { describe, expect, test } from 'vitest';
import { textAt } from '#content/services/soap.ts';
import { Stage } from '#content/stage.ts';
import { readXml } from '#content/xml.ts';
import { ask, envelope, webRequest } from '#testing/web-request.ts';

describe('the configuration', () => {
  test('is a document of its own for a plain request, with the address book at the host that was asked', () => {
    const path = '/Config/MsgrConfig.asmx?op=GetClientConfig&Country=US&CLCID=0409&ver=8.5.1302';
    const request = webRequest(path, '', { host: 'config.messenger.msn.com' });
    const document = readXml(ask(new Stage(), request).text);
    expect(document?.name).toBe('MsgrConfig');
    expect(textAt(document, 'AbchCfg/abchconfig/url')).toBe(
      'http://config.messenger.msn.com/abservice/abservice.asmx',
    );
  });

  test('is text inside of SOAP for a call', () => {
    const call = '<GetClientConfig xmlns="http://www.msn.com/webservices/Messenger/Client"/>';
    const { text } = ask(new Stage(), webRequest('/config/MsgrConfig.asmx', envelope('', call)));
    const inner = textAt(readXml(text), 'Body/GetClientConfigResponse/GetClientConfigResult');
    expect(readXml(inner)?.name).toBe('MsgrConfig');
  });

  test('has no other action', () => {
    const { status } = ask(new Stage(), webRequest('/config/MsgrConfig.asmx', envelope('', '<Other/>')));
    expect(status).toBe(500);
  });
});
