// How the HTTP gateway is spoken to: what a server that is one and a log of one have to agree on.

/** Names in requests to the gateway and its answers, as the page on the HTTP gateway has them. */
export const GATEWAY = {
  /** The file that every request asks for, whatever stands before it. */
  file: 'gateway.dll',
  /** The header of an answer that holds the id of the session. */
  header: 'X-MSN-Messenger',
  /** The id of the session, in an address and in that header. */
  session: 'SessionID',
  /** The service that a new session is for, in an address. */
  service: 'Server',
} as const;
