// Addresses that lead to a page under another name: where pages were before, and names that people type for them.
// An address that was once published is never taken out.

/** Paths below the base, with the path that each has become. */
export const MOVED: Readonly<Record<string, string>> = {
  '/compare/': '/diff/',
  '/glossary/': '/guide/glossary/',
  '/history/': '/guide/history/',
  '/matrix/': '/versions/',
};
