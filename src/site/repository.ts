// Where the source of a page can be edited. MSNP_REPOSITORY names the repository; without it pages offer no such link.

const repository = process.env.MSNP_REPOSITORY?.replace(/\/$/, '');

/** The address at which a file of the repository, by its path from the root, is edited. */
export function editAt(file: string): string | undefined {
  return repository === undefined || repository === '' ? undefined : `${repository}/edit/main/${file}`;
}
