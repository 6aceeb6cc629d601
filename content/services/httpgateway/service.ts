// The HTTP gateway: the command stream cut into requests and answers.

import { service } from '#content/services/service.ts';
import { versionsFrom } from '#content/vocabulary.ts';
import { GATEWAY } from '#protocol/gateway-names.ts';

const PATH = `/gateway/${GATEWAY.file}`;

const ID = { path: GATEWAY.session, about: 'Id of the session, as the last answer had it.' } as const;

const QUEUED = {
  path: '{body}',
  about:
    'Whatever the server has said since, perhaps nothing. A command may be cut, its end in the next answer.',
} as const;

const HEADERS = {
  Accept: '*/*.',
  'Accept-Language': 'en-us.',
  'User-Agent': 'MSMSGS.',
  Host: 'The gateway.',
  'Proxy-Connection': 'Keep-Alive.',
  Connection: 'Keep-Alive.',
  Pragma: 'no-cache.',
  'Content-Type': 'application/x-msn-messenger.',
  'Content-Length': 'Bytes of the body, 0 for a poll.',
} as const;

export const HTTPGATEWAY = service({
  id: 'httpgateway',
  title: 'HTTP gateway',
  summary: 'Carries the lines of MSNP in requests of HTTP, for clients that cannot reach port 1863.',
  transport: 'http',
  since: 'MSNP8',
  addresses: [
    {
      url: `http://gateway.messenger.hotmail.com${PATH}`,
      about: 'For the first request; port 80.',
    },
    {
      url: `http://{GW-IP}${PATH}`,
      about: 'For all others: the address that the answer named as GW-IP.',
    },
    {
      url: `http://muser.gateway.messenger.hotmail.com${PATH}`,
      about: 'Another name.',
      confidence: 'single',
    },
    {
      url: `https://geo.gateway.messenger.live.com${PATH}`,
      about: 'In 2013, over TLS.',
      since: 'MSNP21',
      confidence: 'single',
      sources: ['bitlbee:gw.c'],
    },
  ],
  headers: [
    ...Object.entries(HEADERS).map(([name, about]) => ({ name, in: 'request', about }) as const),
    {
      name: 'X-MSN-Auth',
      in: 'request',
      about: 'Use-X-MSN-SslAuthToken: the ticket is in the header of that name, and USR has none.',
      since: 'MSNP22',
      until: 'MSNP22',
      confidence: 'single',
      sources: ['dequis:msnp22'],
    },
    {
      name: 'X-MSN-SslAuthToken',
      in: 'request',
      about: 'The ticket.',
      since: 'MSNP22',
      until: 'MSNP22',
      confidence: 'single',
      sources: ['dequis:msnp22'],
    },
    {
      name: GATEWAY.header,
      in: 'response',
      about: `${GATEWAY.session}={id}; GW-IP={address}. The id may change from answer to answer. With ; Session=close behind it the session is over.`,
    },
    {
      name: 'X-MSN-Host',
      in: 'response',
      about: 'Host for the next request, from later gateways.',
      since: 'MSNP21',
      confidence: 'single',
      sources: ['bitlbee:gw.c'],
    },
    { name: 'Content-Type', in: 'response', about: 'application/x-msn-messenger.' },
  ],
  actions: [
    {
      name: `POST ${PATH}?Action=open`,
      about: 'Opens a session, which stands for one TCP connection.',
      request: [
        {
          path: GATEWAY.service,
          about: 'Which kind of server.',
          values: { NS: 'notification', SB: 'switchboard' },
        },
        {
          path: 'IP',
          about:
            'Which one: messenger.hotmail.com for a notification server; for a switchboard what XFR or RNG named.',
        },
        {
          path: 'SessionTimeout',
          about: 'A number; 21660 in the only trace.',
          optional: true,
          since: 'MSNP22',
          until: 'MSNP22',
          confidence: 'single',
          sources: ['dequis:msnp22'],
        },
        {
          path: 'AutoIdleTimeout',
          about: 'A number; 960 in the only trace.',
          optional: true,
          since: 'MSNP22',
          until: 'MSNP22',
          confidence: 'single',
          sources: ['dequis:msnp22'],
        },
        {
          path: 'Queue',
          about: 'system,chat. Without it no MSNP22.',
          optional: true,
          since: 'MSNP22',
          until: 'MSNP22',
          confidence: 'single',
          sources: ['dequis:msnp22'],
        },
        {
          path: 'Protocol',
          about: 'mtp.',
          optional: true,
          since: 'MSNP24',
          sources: ['dequis:msnp24/traffic-analysis', 'bitlbee:protocols/msn'],
        },
        {
          path: '{body}',
          about:
            'The first command: VER to a notification server, USR or ANS to a switchboard. BitlBee and MSNPSharp send VER, CVR and USR at once.',
        },
      ],
      response: [QUEUED],
    },
    {
      name: `POST ${PATH}?${GATEWAY.session}={id}`,
      about: 'Sends commands, and takes what has come.',
      request: [ID, { path: '{body}', about: 'One command or several, whole.' }],
      response: [QUEUED],
    },
    {
      name: `POST ${PATH}?Action=poll&${GATEWAY.session}={id}`,
      about: 'Takes what has come, and sends nothing.',
      request: [ID],
      response: [QUEUED],
    },
    {
      name: `POST ${PATH}?Action=poll&Lifespan={seconds}&${GATEWAY.session}={id}`,
      about: 'The same, but the gateway may wait with its answer until there is something to say.',
      since: 'MSNP21',
      request: [{ path: 'Lifespan', about: 'How many seconds it may wait at most; 3 to 60 were seen.' }, ID],
      response: [QUEUED],
    },
  ],
  faults: [
    {
      code: '400',
      when: 'A second request of a session came before the first was answered, or nobody has this id.',
    },
    {
      code: 'Session=close',
      when: 'The session is over: the server has closed the connection that it stands for.',
    },
    {
      code: 'PNG',
      when: 'The command is not allowed here: the gateway answers with an error and ends the session.',
      confidence: 'single',
      sources: ['hypothetic:general/http_connections'],
    },
  ],
  usedBy: [...versionsFrom('MSNP8', 'MSNP18'), 'MSNP21', 'MSNP22', 'MSNP24'],
  disputes: [
    {
      claim: 'How often to ask when nothing happens',
      says: {
        hypothetic: 'every 2 seconds',
        amsn: 'every 2 seconds',
        bitlbee: 'half a second after each answer',
      },
      taken: 'Any pause: the mock server does not count.',
    },
  ],
  unknowns: [
    'The first client that had it. An error for what HTTP cannot do (HRESULT 0x81000344) is in client 3.5.0077, so it may be as old as MSNP5.',
    'The longest Lifespan that a gateway grants.',
  ],
  confidence: 'confirmed',
  sources: [
    'hypothetic:general/http_connections',
    'hypothetic:general/http_examples',
    'nina:Protocols/MSNP/Gateway',
    'amsn:proxy.tcl',
    'msnp-sharp:HttpSocketMessageProcessor.cs',
    'msn-pecan:pn_http_server.c',
    'bitlbee:gw.c',
    'papyon:transport.py',
    'escargot:front/msn/http/gateway.py',
    'wiki:errors_and_hresults',
  ],
});
