// A version by its number alone, where there is no room for more.

/** The number of a version as HTML, with the whole name for those who hear it; a version without a number as it is. */
export function shortOf(id: string): string {
  const number = id.replace(/^MSNP/, '');
  return number === id ? id : `<span class="unseen">MSNP</span>${number}`;
}
