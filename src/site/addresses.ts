// The addresses of the pages, below whatever path the site is served from.

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** An address of this site from its path, which begins with a slash. */
export function at(path: string): string {
  return `${base}${path}`;
}

/** The page of a command, at one of its forms if a form is named. */
export function commandAt(name: string, form?: string): string {
  return at(`/commands/${name.toLowerCase()}/${form === undefined ? '' : `#${form}`}`);
}

/** The page of a version. */
export function versionAt(id: string): string {
  return at(`/versions/${id.toLowerCase()}/`);
}

/** The page of a numeric error. */
export function errorAt(code: number | string): string {
  return at(`/errors/${code}/`);
}

/** A calculator by its id. */
export function calculatorAt(id: string): string {
  return at(`/calculators/${id}/`);
}

/** The comparison of two versions. */
export function diffAt(older: string, newer: string): string {
  return at(`/diff/${older.toLowerCase()}/${newer.toLowerCase()}/`);
}

/** A source in the bibliography. A reference may name a place inside it: `wiki:commands/usr`. */
export function sourceAt(reference: string): string {
  return at(`/sources/#${reference.split(':')[0] ?? reference}`);
}

/** A form by its id, `USR.ok`, on the page of its command; the line of numeric errors has its own. */
export function formAt(id: string): string {
  const [command = '', form] = id.split('.');
  return command === '###' ? at(`/errors/#${form}`) : commandAt(command, form);
}

/** The Markdown twin of a page, from the page's path below the base; undefined for a page that has none. */
export function twinOf(path: string): string | undefined {
  if (/^\/commands\/\w+\/changes\/$/.test(path)) return undefined;
  const twinned =
    /^\/(versions|commands|errors|services|formats|guide|diff|implementations|sources|unknowns)\//.test(path);
  return twinned ? at(path.replace(/\/$/, '.md')) : undefined;
}
