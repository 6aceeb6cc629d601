// Messenger's configuration on the mock server: one small document, by a plain request or inside SOAP.

import { element, fields, plain, readCall, soapAnswer, soapFault } from '#content/services/soap.ts';
import { doorUrl, type WebAnswer, type WebRequest, type WebService } from '#server/web.ts';

const NAMESPACE = 'http://www.msn.com/webservices/Messenger/Client';

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>';

/** The language of the locale that a client names; clients look for the part with their own. */
function document(request: WebRequest): string {
  const content = [
    element('Simple', element('Config', fields({ ExpiresInDays: 1 })), fields({ DisablePhoneDialer: 1 })),
    element('TabConfig', element('msntabdata'), element('msntabsettings')),
    element(
      'AbchCfg',
      element('abchconfig', fields({ url: `${doorUrl(request)}/abservice/abservice.asmx` })),
    ),
    element('LocalizedConfig Market="en-us"'),
  ];
  return element('MsgrConfig', ...content);
}

/** Where the service is, in small letters. */
export const PATH = /(^|\/)msgrconfig\.asmx$/;

export const serve: WebService = (request): WebAnswer | undefined => {
  if (!PATH.test(request.path.toLowerCase())) return undefined;
  const text = document(request);
  if (request.method !== 'POST') {
    const headers = { 'Content-Type': 'text/xml; charset=utf-8' };
    return { status: 200, headers, body: `${DECLARATION}${text}` };
  }
  const action = readCall(request)?.action;
  if (action !== 'GetClientConfig') {
    return soapFault({ code: 'soap:Client', text: `No action ${plain(action ?? '')} is served`, detail: '' });
  }
  const result = element('GetClientConfigResult', `<![CDATA[${text}]]>`);
  return soapAnswer('', element(`GetClientConfigResponse xmlns="${NAMESPACE}"`, result));
};
