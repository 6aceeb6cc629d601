// Web services of the mock server, as pure functions: a request in, an answer out, the world between.

import type { Reach } from './serve.ts';

/** A request of HTTP. */
export interface WebRequest {
  /** Upper case. */
  readonly method: string;
  /** Path from the first slash, runs of slashes as one, without the query. */
  readonly path: string;
  readonly query: ReadonlyMap<string, string>;
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
  /** Whether it came over TLS. */
  readonly secure: boolean;
  /** Where it came in, as host:port: what an answer may name as its own address. */
  readonly at: string;
}

/** An answer of HTTP. Content-Length is the transport's to add. */
export interface WebAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** The connection ends with it. */
  readonly close?: true;
}

/** A web service: gives its answer, or undefined when the path is not one of its own. */
export type WebService = (request: WebRequest, reach: Reach) => WebAnswer | undefined;

/** The action of SOAP that a request names, without the namespace before it; undefined when it names none. */
export function actionOf({ headers }: WebRequest): string | undefined {
  return /([^/#"]+)"?\s*$/.exec(headers.get('soapaction') ?? '')?.[1];
}

/** Where a request came in, as the client named it: scheme, host and port, for addresses of the same door. */
export function doorUrl({ headers, at, secure }: WebRequest): string {
  return `${secure ? 'https' : 'http'}://${headers.get('host') ?? at}`;
}
