// Passport 1.4: a ticket for handle and password, in two requests of HTTP.

import { service } from '#content/services/service.ts';
import { versionsFrom } from '#content/vocabulary.ts';

/** What is known of the keys in the parameter of USR TWN S. */
const CHALLENGE_KEYS = {
  lc: 'locale of the user',
  id: 'number of the site that asks; Messenger is 507',
  tw: 'time window in seconds',
  fs: '1 demands that the password be given anew',
  ru: 'where a browser would be sent afterwards',
  ct: 'clock of the server, in seconds since 1970',
  kpp: 'a parameter of Kids Passport, by the name that it has in Microsoft’s own documentation',
  kv: 'version of the key',
  ver: 'version of Passport',
  rn: 'something random, which later lists have where kpp was',
  tpf: 'signature of all the rest',
} as const;

/** One page of Passport that the nexus names. */
function page(key: string, about: string) {
  return {
    path: `PassportURLs/${key}`,
    about,
    sources: ['ms-pass:2.2.12', 'msnp-sharp:NSMessageHandler.cs'],
  } as const;
}

export const PASSPORT14 = service({
  id: 'passport14',
  title: 'Passport SSI 1.4',
  summary:
    'Trades handle, password and what the notification server said for the ticket of USR TWN, in headers of HTTP alone. Also called Tweener.',
  transport: 'http',
  since: 'MSNP8',
  until: 'MSNP12',
  addresses: [
    { url: 'https://nexus.passport.com/rdr/pprdr.asp', about: 'The nexus: names the log-on server.' },
    {
      url: 'https://login.passport.com/login2.srf',
      about: 'The log-on server that the nexus named by default.',
    },
    {
      url: 'https://loginnet.passport.com/login2.srf',
      about: 'To it, accounts of hotmail.com are redirected.',
    },
    {
      url: 'https://msnialogin.passport.com/login2.srf',
      about: 'To it, accounts of msn.com are redirected.',
      confidence: 'single',
      sources: ['kopete'],
    },
    { url: 'https://login.live.com/login2.srf', about: 'The default of later years.' },
  ],
  headers: [
    {
      name: 'Authorization',
      in: 'request',
      about: 'To the log-on server: Passport1.4, a blank, and the entries of the action, joined by commas.',
    },
    { name: 'User-Agent', in: 'request', about: 'MSMSGS.' },
    { name: 'Host', in: 'request', about: 'The server that is asked.' },
    { name: 'Connection', in: 'request', about: 'Keep-Alive.' },
    { name: 'Cache-Control', in: 'request', about: 'no-cache.' },
    {
      name: 'PassportURLs',
      in: 'response',
      about:
        'From the nexus: key=value, joined by commas. Official clients want the name in exactly these capitals.',
    },
    {
      name: 'Authentication-Info',
      in: 'response',
      about: 'From the log-on server, with 200 or 302: the ticket, or that another server has to be asked.',
    },
    {
      name: 'Location',
      in: 'response',
      about: 'With 302: the address to which the same Authorization goes next.',
    },
    {
      name: 'WWW-Authenticate',
      in: 'response',
      about: 'With 401: that handle and password were refused, perhaps with a text for the user.',
    },
    {
      name: 'Content-Type',
      in: 'response',
      about: 'text/html. The official client takes no ticket out of an answer that has another one.',
      confidence: 'single',
      sources: ['wiki:services/passport14'],
    },
    { name: 'Set-Cookie', in: 'response', about: 'With 200: the cookies that the tname entries list.' },
    {
      name: 'PassportConfig',
      in: 'response',
      about:
        'Perhaps, from the log-on server: ConfigVersion={number}. A higher number than the client’s own sends it back to the nexus.',
      confidence: 'single',
      sources: ['ms-pass:2.2.3'],
    },
  ],
  actions: [
    {
      name: 'GET /rdr/pprdr.asp',
      about: 'Asks the nexus where to log on. The answer has no body, and a client may keep it.',
      request: [],
      response: [
        { path: 'PassportURLs/DARealm', about: 'Realm of the domain authority, such as Passport.Net.' },
        {
          path: 'PassportURLs/DALogin',
          about: 'Host and path of the log-on, as in login.passport.com/login2.srf, without a scheme.',
        },
        page('DAReg', 'Page to register on.'),
        page('Properties', 'Page to edit the profile on.'),
        page('Privacy', 'Page about privacy.'),
        page('GeneralRedir', 'Page for redirects of all kinds.'),
        page('Help', 'Page with help.'),
        {
          path: 'PassportURLs/ConfigVersion',
          about: 'A counter, such as 15. When it has grown, a client replaces the list that it kept.',
        },
      ],
      note: 'Escargot writes https:// in front of DALogin. Its patched clients take that; several others would look for a host called https.',
    },
    {
      name: 'GET /login2.srf',
      about: 'Trades handle and password for a ticket.',
      request: [
        { path: 'Authorization/OrgVerb', about: 'GET.' },
        {
          path: 'Authorization/OrgURL',
          about: 'http%3A%2F%2Fmessenger%2Emsn%2Ecom: the site that the ticket is for, dots encoded too.',
        },
        { path: 'Authorization/sign-in', about: 'The handle, percent-encoded.' },
        {
          path: 'Authorization/pwd',
          about: 'The password, percent-encoded. Several clients send its first 16 characters and no more.',
        },
        {
          path: 'Authorization/elapsed-time',
          about:
            'How many seconds ago the user typed the password. Messenger’s clients leave it out, though the specification demands it.',
          optional: true,
          confidence: 'single',
          sources: ['ms-pass:2.2.7'],
        },
        {
          path: 'Authorization/{challenge}',
          about:
            'Last, and without a name of its own: the parameter of USR TWN S, byte for byte. Passport calls it opaque; these keys were seen in it.',
          values: CHALLENGE_KEYS,
          confidence: 'single',
          sources: ['passport-sdk'],
        },
      ],
      response: [
        {
          path: 'Authentication-Info/da-status',
          about: 'What came of it.',
          values: { success: 'with 200', redir: 'with 302' },
        },
        {
          path: 'Authentication-Info/tname',
          about:
            'Name of a cookie that is set; the entry comes once for each. Seen: MSPAuth, MSPProf, MSPSec. A client need not look at it.',
        },
        {
          path: 'Authentication-Info/from-PP',
          about:
            'Between single quotes, t={auth}&p={profile}: the ticket for messenger.msn.com. USR carries it without any encoding.',
        },
        { path: 'Authentication-Info/ru', about: 'The site again, this time not encoded.' },
        {
          path: 'WWW-Authenticate/da-status',
          about: 'Why there is no ticket.',
          values: {
            failed: 'handle or password wrong',
            'failed-noretry': 'the same, and asking again is no use',
          },
        },
        {
          path: 'WWW-Authenticate/srealm',
          about: 'Passport.NET, the realm. It has to be that of DARealm, or the client gives up.',
        },
        { path: 'WWW-Authenticate/ts', about: '-1. What it says is not told.' },
        {
          path: 'WWW-Authenticate/prompt',
          about: 'A word without a value: the user has to be asked for the password.',
          optional: true,
        },
        {
          path: 'WWW-Authenticate/cburl',
          about: 'Address of a logo to show beside the question.',
          optional: true,
        },
        {
          path: 'WWW-Authenticate/cbtxt',
          about: 'A sentence for the user, percent-encoded, which libpurple and msn-pecan show.',
          optional: true,
          sources: ['ms-pass:2.2.2', 'msn-pecan:nexus.c', 'libpurple:nexus.c'],
        },
      ],
      note: 'The half t= is what the profile message repeats as MSPAuth, and what web services take as a cookie.',
    },
  ],
  faults: [
    {
      code: '401',
      when: 'The log-on server does not accept handle or password.',
      actions: ['GET /login2.srf'],
    },
    {
      code: '911',
      when: 'From the notification server, to USR TWN S: the ticket is not there, not known, too old, or somebody else’s.',
    },
  ],
  replacedBy: ['rst'],
  usedBy: versionsFrom('MSNP8', 'MSNP12'),
  disputes: [
    {
      claim: 'How the key of the status is written',
      says: {
        wiki: 'dastatus where the answer is success or failure, da-status in a redirect',
        'ms-pass': 'da-status in all three',
        escargot: 'da-status everywhere',
        gtmess: 'it looks for da-status=success',
      },
      taken: 'da-status: clients search for that or for from-PP=, and for nothing else.',
    },
    {
      claim: 'The last version that logs on like this',
      says: {
        'wiki (older edition)': 'MSNP11; the token service comes with MSNP12',
        'wiki (newer edition)': 'any, before client 7.5.0160; from that build on never',
        'amsn, msn-pecan, gtmess': 'MSNP12 as well',
      },
      taken: 'MSNP12. The way to the ticket is the client’s affair: the line in USR is the same.',
    },
  ],
  unknowns: [
    'What the number behind kpp decides.',
    'How long an official ticket was good; one of Escargot’s lives for 30 seconds and works once.',
  ],
  confidence: 'confirmed',
  sources: [
    'wiki:services/passport14',
    'wiki:authschemes/twn',
    'ms-pass',
    'escargot:front/msn/http/other.py',
    'msn-pecan:nexus.c',
    'gtmess:msn.c',
    'amsn:protocol.tcl',
  ],
});
