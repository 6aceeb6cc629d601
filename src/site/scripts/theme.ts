// Turns the page from the one theme to the other, and keeps the choice for the next pages.

/** Chooses the theme that the page does not have now. */
export function turn(): void {
  const { dataset } = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  dataset.theme = (dataset.theme ?? system) === 'dark' ? 'light' : 'dark';
  try {
    localStorage.setItem('theme', dataset.theme);
  } catch {
    // A window that may keep nothing has the theme on this page alone.
  }
}
