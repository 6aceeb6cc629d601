// The parts of a page of data, in order, each with its anchor: what the page's list of contents shows.

import type { PublishedFormat, PublishedService } from '#content/publish/shape.ts';

export interface Part {
  readonly id: string;
  readonly title: string;
}

/** The parts of a format's page below its prose, without those that every page may have. */
export function formatParts({ tables, facts, usedBy }: PublishedFormat): Part[] {
  return [
    ...tables.map(({ id, title }) => ({ id, title })),
    ...(facts.length > 0 ? [{ id: 'facts', title: 'What else is known' }] : []),
    ...(usedBy ? [{ id: 'used-by', title: 'Where it is used' }] : []),
  ];
}

/** The parts of a web service's page below its prose. */
export function serviceParts({ addresses, headers, faults }: PublishedService): Part[] {
  return [
    ...(addresses.length > 0 ? [{ id: 'addresses', title: 'Addresses' }] : []),
    ...(headers.length > 0 ? [{ id: 'headers', title: 'Headers' }] : []),
    { id: 'actions', title: 'Actions' },
    ...(faults.length > 0 ? [{ id: 'faults', title: 'Refusals' }] : []),
    { id: 'used-by', title: 'Versions that use it' },
  ];
}
