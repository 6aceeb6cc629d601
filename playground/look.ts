// Answers to those who only look at the mock server: hints for what is typed, lines decoded, help on commands.

import { MSNP } from '#content/registry.ts';

import { helpOn, hintFor } from '#editor/assist.ts';
import type { Entry } from '#editor/entry.ts';
import { type Inspection, inspect } from '#editor/inspector.ts';
import type { Known } from '#editor/known.ts';
import { type Dialect, dialectOf } from '#protocol/dialect.ts';
import { Frame } from '#protocol/frame.ts';
import type { Answers, Looking, Standing } from './channel.ts';
import { fillIn } from './filling.ts';
import { knownOf } from './known.ts';
import type { RecordedStage } from './recorded.ts';
import type { Wire } from './wire.ts';

const utf8 = new TextEncoder();

const NOTHING_KNOWN: Known = { handles: [], trid: 1, version: 'MSNP8' };

function dialect({ version, service }: Pick<Standing, 'version' | 'service'>): Dialect {
  return dialectOf(MSNP, version, service);
}

function inspected(entry: Entry): Inspection {
  const from = entry.direction === 'server' ? 'server' : 'client';
  const frame = new Frame(dialect(entry), from, 0, utf8.encode(entry.line), entry.payload);
  return inspect(frame.during(entry.phase), entry.phase, entry.problem);
}

/** Answers a request that changes nothing. `wireOf` gives the open connection of a name. */
export function look(
  request: Looking,
  stage: RecordedStage,
  wireOf: (connection: string) => Wire | undefined,
): Answers[Looking['kind']] {
  switch (request.kind) {
    case 'hint': {
      const { text, settled, standing, connection } = request;
      const wire = wireOf(connection);
      const known = wire ? knownOf(wire, stage) : NOTHING_KNOWN;
      return hintFor(text, dialect(standing), standing.phase, known, settled);
    }
    case 'fill': {
      const wire = wireOf(request.connection);
      return wire ? fillIn(request.text, wire, stage, dialect(request.standing)) : { text: request.text };
    }
    case 'inspect':
      return inspected(request.entry);
    case 'help':
      return helpOn(request.name, dialect(request.standing));
  }
}
