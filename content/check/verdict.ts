// What becomes of an exchange that is played against somebody else's server.

/** What became of a trial. */
export type Verdict =
  | { readonly kind: 'agrees' }
  | {
      readonly kind: 'differs';
      /** Line of the page's source, from 1. */
      readonly line: number;
      /** What the page has the server say, in the names at hand; and what came instead. */
      readonly expected: string;
      readonly got: string;
      readonly why: string;
    }
  | { readonly kind: 'untried'; readonly why: string };

/** Why a trial stops before its end. */
export class Stop extends Error {
  readonly verdict: Verdict;

  constructor(verdict: Verdict) {
    super(verdict.kind);
    this.verdict = verdict;
  }
}

/** The end of a trial that cannot go on through no fault of the server. */
export function untried(why: string): Stop {
  return new Stop({ kind: 'untried', why });
}
