// Tells connections apart that a log mixes without names: each line goes to the connection in which it makes sense,
// by the service that has its form, the phase, the transaction ID that it answers, and the handles it names.

import { COST, Course } from './course.ts';
import type { Protocol } from './define.ts';
import { type Dialect, dialectOf } from './dialect.ts';
import { cleanFit } from './fit.ts';
import { formsFor } from './frame.ts';
import { allows } from './machine.ts';
import { turned } from './transcript/heard.ts';
import type { Said } from './transcript/transcript.ts';

/** Connections that are kept in mind; a log that seems to open more is not one of a client. */
const MOST_OPEN = 64;

/** What a log may hold, and how it tells of it. */
export interface Surroundings {
  readonly protocol: Protocol;
  readonly services: readonly string[];
  /** The versions that its connections may speak, the likeliest first. */
  readonly versions: readonly string[];
  /** The log says whose each line is. */
  readonly sided: boolean;
}

/** The connections of a log. */
export interface Parts {
  readonly parts: readonly { readonly said: readonly Said[]; readonly version: string }[];
  /** Lines that would have made as much sense in another of them. */
  readonly unsure: readonly Said[];
  /** How much speaks against it all. */
  readonly strain: number;
}

/** A line at its best place, and what speaks against that and against the next best. */
interface Place {
  readonly said: Said;
  readonly best: Course | undefined;
  readonly least: number;
  readonly next: number;
}

function placeOf(said: Said, courses: readonly Course[], latest: Course | undefined): Place {
  let best: Course | undefined;
  let [least, next] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const course of courses) {
    const cost = course.cost(said) + (course === latest ? 0 : COST.older);
    next = Math.min(next, Math.max(cost, least));
    if (cost > least) continue;
    least = cost;
    best = course;
  }
  return { said, best, least, next };
}

/** Takes lines apart into the connections of a log, in the order of their first lines. */
export function apart(lines: readonly Said[], { protocol, services, versions, sided }: Surroundings): Parts {
  const both = lines.some(({ from }) => from === 'client') && lines.some(({ from }) => from === 'server');
  const courses: Course[] = [];
  const unsure: Said[] = [];
  let strain = 0;
  let latest: Course | undefined;

  /** The dialects of a service, that of the latest connection first. */
  function dialectsOf(service: string): readonly Dialect[] {
    const usual = latest?.dialect.version;
    const order = usual === undefined ? versions : [usual, ...versions.filter((id) => id !== usual)];
    return order.map((version) => dialectOf(protocol, version, service));
  }

  /** A connection that a line may be the first of, seen from its beginning or from its midst; undefined for none. */
  function begun({ from, line }: Said, start: boolean): Course | undefined {
    // Of every connection it is the client that speaks first.
    if (start && both && from === 'server') return undefined;
    const [name = '', ...words] = line.split(/[ \t]+/);
    for (const service of services) {
      const first = protocol.services[service]?.start ?? '';
      const fitting = dialectsOf(service).filter((dialect) => {
        const forms = formsFor(dialect, from, name).filter((form) => !start || allows(first, form));
        return cleanFit(forms, words) !== undefined;
      });
      if (fitting.length > 0) return new Course(fitting, start ? first : undefined, both);
    }
    return undefined;
  }

  function placed(line: Said): Place {
    const place = placeOf(line, courses, latest);
    const other = sided || place.least < COST.stranger ? undefined : turned(line);
    if (!other) return place;
    const instead = placeOf(other, courses, latest);
    return instead.least < place.least ? instead : place;
  }

  for (const line of lines) {
    const place = placed(line);
    let { best, least } = place;
    const { said } = place;
    if (least < COST.stranger && place.next - least <= COST.older) unsure.push(said);
    if (least >= COST.opening && courses.length < MOST_OPEN) {
      const fresh = begun(said, true) ?? (least >= COST.midst ? begun(said, false) : undefined);
      if (fresh) {
        [best, least] = [fresh, courses.length === 0 ? 0 : COST.opening];
        courses.push(fresh);
      }
    }
    // What makes sense nowhere is a fault of the connection that spoke last.
    if (least >= COST.misfit) best = latest;
    if (!best) {
      best = new Course(dialectsOf(services[0] ?? ''), undefined, both);
      courses.push(best);
    }
    best.take(said);
    strain += Math.min(least, COST.misfit);
    latest = best;
  }
  return { parts: courses.map(({ said, dialect }) => ({ said, version: dialect.version })), unsure, strain };
}
