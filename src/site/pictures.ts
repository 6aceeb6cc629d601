// Which picture stands for a page where others show a link to it. The pictures are drawn after the build.

/** The kinds of pages whose subjects have pictures of their own, and what a picture calls them. */
export const PICTURED = {
  versions: 'version',
  commands: 'command',
  errors: 'numeric error',
  services: 'web service',
  formats: 'format',
  guide: 'guide',
} as const;

/** The picture for all other pages. */
export const GENERAL = '/og/site.png';

/** The kind and the name of a page with a picture of its own, from its path below the base. */
export function picturedOf(
  path: string,
): { readonly kind: keyof typeof PICTURED; readonly name: string } | undefined {
  const [, folder, name] = /^\/(\w+)\/([^/]+)\/$/.exec(path) ?? [];
  const kind = Object.keys(PICTURED).find((each): each is keyof typeof PICTURED => each === folder);
  return kind === undefined || name === undefined ? undefined : { kind, name };
}

/** The picture of a page, as a path below the base. */
export function pictureOf(path: string): string {
  const own = picturedOf(path);
  return own === undefined ? GENERAL : `/og/${own.kind}/${own.name}.png`;
}
