// Values that the mock server makes up.

/**
 * Makes values that a real server would make up. Kinds: challenge, cookie, session, guid, nonce, passport, time, ...
 * A value that only one connection gets is drawn in its name.
 */
export type Draw = (kind: string, wire?: string) => string;
