// What a web service beside the TCP protocol says of itself: where it is, its actions, headers and faults.

import type { WebServiceId } from '#content/versions/version.ts';
import type { Msnp, VersionId } from '#content/vocabulary.ts';
import type { Confidence, Dispute, Provenance, Range } from '#protocol/define.ts';

/** An address at which a service was found. */
export interface WebAddress extends Range<Msnp>, Provenance<Msnp> {
  readonly url: string;
  readonly about?: string;
}

/** A header of HTTP, or an element of the SOAP header. */
export interface Header extends Range<Msnp>, Provenance<Msnp> {
  readonly name: string;
  readonly in: 'request' | 'response';
  readonly about: string;
}

/** An element of a request or response, by its path below the action's own element. */
export interface Element extends Range<Msnp>, Provenance<Msnp> {
  readonly path: string;
  readonly about: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly optional?: true;
}

/** One thing that a service does. */
export interface Action extends Range<Msnp>, Provenance<Msnp> {
  /** Its name; for a service without SOAP, method and path. */
  readonly name: string;
  readonly about: string;
  /** Value of the SOAPAction header. */
  readonly soapAction?: string;
  readonly request: readonly Element[];
  readonly response: readonly Element[];
  /** The PartnerScenario or another header value that clients send with it. */
  readonly scenarios?: Readonly<Record<string, string>>;
  readonly note?: string;
}

/** How a service refuses. */
export interface Fault extends Range<Msnp>, Provenance<Msnp> {
  /** faultcode, status or error number. */
  readonly code: string;
  readonly when: string;
  readonly actions?: readonly string[];
}

/** A web service. */
export interface WebService extends Range<Msnp>, Provenance<Msnp> {
  readonly id: WebServiceId;
  readonly title: string;
  readonly summary: string;
  readonly transport: 'soap' | 'http';
  readonly addresses: readonly WebAddress[];
  readonly namespaces?: Readonly<Record<string, string>>;
  readonly headers?: readonly Header[];
  readonly actions: readonly Action[];
  readonly faults: readonly Fault[];
  readonly replacedBy?: readonly WebServiceId[];
  readonly usedBy: readonly VersionId[];
  readonly disputes?: readonly Dispute[];
  readonly unknowns?: readonly string[];
  readonly confidence: Confidence;
  readonly sources: NonNullable<Provenance<Msnp>['sources']>;
}

/** Writes a service's definition. Gives it back as it is. */
export function service<const S extends WebService>(definition: S): S {
  return definition;
}
