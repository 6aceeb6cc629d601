// Fills in a line on the side of the mock server, and finds payloads to begin with.

import { type Template, templatesFor } from '#content/templates.ts';
import { filled } from '#editor/fill.ts';
import type { Dialect } from '#protocol/dialect.ts';
import { factsOf, knownOf } from './known.ts';
import type { RecordedStage } from './recorded.ts';
import type { Wire } from './wire.ts';

/** A line that was filled in, and payloads for it where one is to follow. */
export interface FilledIn {
  /** Without the length of the payload. */
  readonly text: string;
  /** Undefined: no payload follows, or the line still lacks something else. */
  readonly templates?: readonly Template[];
}

/** Fills in what a line of a connection lacks. */
export function fillIn(text: string, wire: Wire, stage: RecordedStage, dialect: Dialect): FilledIn {
  const { form, text: line } = filled(text, dialect, wire.phase, knownOf(wire, stage));
  if (form === undefined) return { text: line };
  const words = line.split(' ').slice(1);
  return { text: line, templates: templatesFor(form, words, factsOf(wire, stage)) };
}
