// Reads the notation of this reference's own pages: C: and S: lines, C| and S| payload, @ for connections.

import { readExchange } from '#protocol/exchange.ts';
import type { Said, Talk, Transcript } from './transcript.ts';

interface Draft {
  readonly name: string;
  readonly service?: string;
  readonly version?: string;
  readonly said: Said[];
}

/** Reads an exchange; rows that are not in its notation become blots. */
export function readPage(text: string): Transcript {
  const { steps, slips } = readExchange(text);
  const talks: Draft[] = [];
  const open = new Map<string, Draft>();
  let talk: Draft | undefined;
  const begin = (draft: Draft): Draft => {
    open.set(draft.name, draft);
    talks.push(draft);
    return draft;
  };
  for (const step of steps) {
    if (step.kind === 'connection') {
      const { who, service, version } = step;
      const name = `${who} ${service}`;
      talk =
        open.get(name) ?? begin({ name, service, ...(version === undefined ? {} : { version }), said: [] });
    } else if (step.kind === 'close') {
      if (talk) open.delete(talk.name);
    } else if (step.kind === 'line') {
      if (!talk || !open.has(talk.name))
        talk = begin({
          name: talk?.name ?? '',
          ...(talk?.service === undefined ? {} : { service: talk.service }),
          said: [],
        });
      const { from, line, payload, place } = step;
      talk.said.push({ from, line, row: place.first + 1, column: 3, ...(payload ? { payload } : {}) });
    }
  }
  const heard = talks.filter(({ said }) => said.length > 0).map((draft): Talk => draft);
  const blots = slips.map(({ line, detail }) => ({ row: line + 1, column: 0, detail }));
  return { notation: 'exchange', unit: 'line', exact: true, talks: heard, blots };
}
