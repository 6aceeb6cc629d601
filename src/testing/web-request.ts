// Requests to web services as clients write them, asked of the services themselves or of a stage that hears the effects.

import { SAMPLE_PASSWORD } from '#content/sample-world.ts';
import { ticketFor } from '#content/schemes/ticket.ts';
import { handleOf, type Stage } from '#content/stage.ts';
import { answerWeb } from '#content/web-services.ts';
import type { WebAnswer, WebRequest } from '#server/web.ts';

/** The ticket of a sample account, as it stands in XML. */
export function ticketXml(who: string): string {
  return ticketFor(handleOf(who), SAMPLE_PASSWORD).replace('&', '&amp;');
}

/** A request as the transport hands it on; with a body it is a POST. */
export function webRequest(
  path: string,
  body = '',
  headers: Readonly<Record<string, string>> = {},
): WebRequest {
  const [plain = '', query = ''] = path.split('?');
  return {
    method: body === '' ? 'GET' : 'POST',
    path: plain,
    query: new Map(new URLSearchParams(query)),
    headers: new Map(Object.entries(headers)),
    body: new TextEncoder().encode(body),
    secure: false,
    at: '127.0.0.1:8080',
  };
}

/** Asks a web service of a stage; who is on line hears what it does. */
export function ask(stage: Stage, request: WebRequest): { status: number; text: string; answer: WebAnswer } {
  const answer = answerWeb(request, stage.server.reach(stage.now));
  if (!answer) throw new Error(`No service has ${request.path}`);
  stage.settle();
  const { body, status } = answer;
  return { status, text: typeof body === 'string' ? body : new TextDecoder().decode(body), answer };
}

/** An envelope in the manner of most clients. */
export function envelope(header: string, body: string): string {
  return `<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Header>${header}</soap:Header><soap:Body>${body}</soap:Body></soap:Envelope>`;
}

/** Calls an action of the address book or the sharing service with somebody's ticket. */
export function callBook(
  stage: Stage,
  who: string,
  path: string,
  action: string,
  content: string,
  ticket: string = ticketXml(who),
) {
  const ns = 'xmlns="http://www.msn.com/webservices/AddressBook"';
  const header = `<ABApplicationHeader ${ns}><ApplicationId>F6D2794D-501F-443A-ADBE-8F1490FF30FD</ApplicationId><IsMigration>false</IsMigration><PartnerScenario>Initial</PartnerScenario></ABApplicationHeader><ABAuthHeader ${ns}><ManagedGroupRequest>false</ManagedGroupRequest><TicketToken>${ticket}</TicketToken></ABAuthHeader>`;
  const body = envelope(header, `<${action} ${ns}>${content}</${action}>`);
  return ask(stage, webRequest(`/abservice/${path}.asmx`, body, { host: 'contacts.msn.com' }));
}
