// The name of a connection's owner.

/** The account of a connection; a second connection of the same account has a number behind the name. */
export function personOf(who: string): string {
  return who.replace(/·\d+$/, '');
}
