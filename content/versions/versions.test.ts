// The data of the versions: complete, in order, and at one with the table of clients.

import { describe, expect, test } from 'vitest';
import { VERSIONS } from '#content/reference.ts';
import { VERSION_IDS } from '#content/vocabulary.ts';
import type { Client } from './clients.ts';
import { CLIENTS, CUTOFFS } from './clients.ts';

const clients: readonly Client[] = CLIENTS;
const byBuild = new Map(clients.map((client) => [client.build, client]));

/** How many sources stand behind a list of references; both editions of the wiki count as one. */
function independent(sources: readonly string[]): number {
  return new Set(sources.map((source) => source.replace(/:.*/, '').replace('seeds', 'wiki'))).size;
}

function spokenBy(client: Client): readonly string[] {
  return [...(client.offers ?? []), ...(client.speaks ?? [])];
}

describe('the versions', () => {
  test('are all there, in order', () => {
    expect(VERSIONS.map(({ id }) => id)).toEqual(VERSION_IDS);
  });

  test('each follow the one before', () => {
    expect(VERSIONS.map(({ after }) => after)).toEqual([undefined, ...VERSION_IDS.slice(0, -1)]);
  });

  test('that were counted as released run from 1 to 14 without a gap', () => {
    const counted = VERSIONS.flatMap(({ id, releasedAs }) =>
      releasedAs === undefined ? [] : [[releasedAs, id]],
    );
    expect(counted).toEqual(Array.from({ length: 14 }, (_, index) => [index + 1, `MSNP${index + 2}`]));
  });

  test.each(VERSIONS)('$id is plain data', (version) => {
    expect(JSON.parse(JSON.stringify(version))).toEqual(version);
  });

  test.each(VERSIONS)(
    '$id has a source for all that it states',
    ({ changes, introducedBy, errors, sources }) => {
      const stated = [
        ...changes,
        ...(introducedBy ? [introducedBy] : []),
        ...(errors.confidence ? [errors] : []),
      ];
      expect(stated.filter((part) => (part.sources ?? sources).length === 0)).toEqual([]);
    },
  );

  test.each(VERSIONS)(
    '$id confirms nothing by one source alone',
    ({ changes, errors, sources, confidence }) => {
      const stated = [{ confidence, sources }, ...changes, errors];
      const confirmed = stated.filter((part) => part.confidence === 'confirmed');
      expect(confirmed.filter((part) => independent(part.sources ?? sources) < 2)).toEqual([]);
    },
  );

  test.each(VERSIONS)('$id lists each error once, and in order', ({ errors }) => {
    for (const codes of [errors.added, errors.removed, errors.returned.map(({ code }) => code)]) {
      expect(codes).toEqual([...new Set(codes)].sort((a, b) => a - b));
    }
  });

  test.each(VERSIONS)('an error comes back in $id after the version that knew it last', ({ id, errors }) => {
    for (const { lastIn } of errors.returned) {
      if (lastIn !== undefined) expect(VERSION_IDS.indexOf(lastIn)).toBeLessThan(VERSION_IDS.indexOf(id) - 1);
    }
  });
});

describe('the official clients', () => {
  test('have a number each', () => {
    expect(byBuild.size).toBe(CLIENTS.length);
  });

  test.each(VERSIONS)(
    'are named by $id only if their VER has it, or is not known',
    ({ id, clients: speakers }) => {
      const builds = speakers.flatMap((speaker) => speaker.builds);
      const others = builds.filter((build) => {
        const client = byBuild.get(build);
        const spoken = client ? spokenBy(client) : [];
        return !client || (spoken.length > 0 && !spoken.includes(id));
      });
      expect(others).toEqual([]);
    },
  );

  test.each(VERSIONS.slice(1))('are all named by $id if their VER has it', ({ id, clients: speakers }) => {
    const named: readonly string[] = speakers.flatMap((speaker) => speaker.builds);
    const spoken = clients.filter((client) => spokenBy(client).includes(id)).map(({ build }) => build);
    expect(spoken.filter((build) => !named.includes(build))).toEqual([]);
  });

  test.each(VERSIONS.slice(1))(
    'offer $id behind another one if it is a fallback, else first',
    ({ id, clients: speakers }) => {
      for (const { builds, role } of speakers) {
        for (const build of builds) {
          const offers = byBuild.get(build)?.offers;
          if (offers) expect([build, offers[0] === id]).toEqual([build, role !== 'fallback']);
        }
      }
    },
  );

  test('put newer dialects before older ones, and CVR0 last', () => {
    for (const { build, offers } of clients) {
      if (!offers) continue;
      const order = [...offers].sort((a, b) => VERSION_IDS.indexOf(b) - VERSION_IDS.indexOf(a));
      expect([build, offers]).toEqual([build, order]);
      expect([build, offers.at(-1)]).toEqual([build, 'CVR0']);
    }
  });

  test('have a source, and two where a statement is confirmed', () => {
    const weak = clients.filter(
      ({ confidence, sources }) => independent(sources ?? []) < (confidence === 'confirmed' ? 2 : 1),
    );
    expect(weak).toEqual([]);
  });
});

test('Microsoft’s servers refused old dialects step by step', () => {
  const dates = CUTOFFS.map(({ date }) => date);
  expect(dates).toEqual([...dates].sort());
});
