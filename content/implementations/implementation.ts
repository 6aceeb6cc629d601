// What an implementation did with the exchanges of the pages: results of msnp check, kept with how they were made.

/** Titles of exchanges by the page that has them, below the site's root: `commands/usr`. A page has a title once. */
export type Titles = Readonly<Record<string, readonly string[]>>;

/** An exchange in which an implementation does not do what the page says. */
export interface Difference {
  readonly page: string;
  readonly title: string;
  /** The message or event of the page, with the accounts of the run in it. */
  readonly expected: string;
  readonly got: string;
  readonly why: string;
}

/** What became of the exchanges of one version. */
export interface VersionResults {
  readonly agrees: Titles;
  readonly differs: readonly Difference[];
  /** By the reason. */
  readonly untried: Readonly<Record<string, Titles>>;
}

/** One run, as a file of this folder holds it; the file is called by the implementation's id. */
export interface Implementation {
  readonly name: string;
  /** Its version. */
  readonly release: string;
  /** The day of the run, as `2026-11-21`, in UTC. */
  readonly date: string;
  /** The call that made it, with the addresses and accounts left out. */
  readonly command: string;
  /** How many accounts the run could use. */
  readonly accounts: number;
  /** By version, oldest first. */
  readonly versions: Readonly<Record<string, VersionResults>>;
}
