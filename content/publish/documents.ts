// Formats and web services as published: provenance that is left out is taken from the statement around it.

import type { Format } from '#content/formats/format.ts';
import type { WebService } from '#content/services/service.ts';
import type { Msnp } from '#content/vocabulary.ts';
import type { Provenance } from '#protocol/define.ts';
import type { Backed, PublishedFormat, PublishedService } from './shape.ts';

function backed<T extends Provenance<Msnp>>(statement: T, around: Backed): T & Backed {
  const { confidence = around.confidence, sources = around.sources } = statement;
  return { ...statement, confidence, sources };
}

/** A format with all that its rows and facts leave out. */
export function publishedFormat(format: Format): PublishedFormat {
  return {
    ...format,
    tables: format.tables.map((table) => ({ ...table, rows: table.rows.map((row) => backed(row, format)) })),
    facts: (format.facts ?? []).map((fact) => backed(fact, format)),
  };
}

/** A web service with all that its parts leave out. */
export function publishedService(service: WebService): PublishedService {
  const { addresses, headers = [], actions, faults } = service;
  return {
    ...service,
    addresses: addresses.map((address) => backed(address, service)),
    headers: headers.map((header) => backed(header, service)),
    actions: actions.map((action) => {
      const whole = backed(action, service);
      return {
        ...whole,
        request: action.request.map((element) => backed(element, whole)),
        response: action.response.map((element) => backed(element, whole)),
      };
    }),
    faults: faults.map((fault) => backed(fault, service)),
  };
}
