// Reads a command's page as of one version: its forms come first, the rest is quiet, and links and address keep it.

const cells = [...document.querySelectorAll<HTMLAnchorElement>('.strip a')];
const ids = cells.map((cell) => cell.pathname.split('/').at(-2)?.toUpperCase() ?? '');
const ranged = [...document.querySelectorAll<HTMLElement>('[data-v]')];
const forms = ranged.filter((element) => element.matches('#every-form > *'));

/** Those in force in front, each part in the order of the page as it was made. */
function inForceFirst(elements: readonly HTMLElement[]): HTMLElement[] {
  const isOff = (element: HTMLElement) => element.classList.contains('off');
  return [...elements.filter((element) => !isOff(element)), ...elements.filter(isOff)];
}

function told(id: string): string {
  if (id === '') return '';
  const count = forms.filter((form) => !form.classList.contains('off')).length;
  if (count > 0) return `${count} of ${forms.length} ${forms.length === 1 ? 'form' : 'forms'}, shown first`;
  const at = ids.indexOf(id);
  const isIn = (cell: HTMLElement) => cell.parentElement?.classList.contains('in') === true;
  const later = cells.findIndex((cell, index) => index > at && isIn(cell));
  const earlier = cells.findLastIndex((cell, index) => index < at && isIn(cell));
  const state = cells[at]?.textContent.split(': ')[1] ?? '';
  return [
    state === 'not known' ? `Not known whether ${id} has it` : `Not in ${id}`,
    ...(earlier < 0 ? [] : [`last before in ${ids[earlier]}`]),
    ...(later < 0 ? [] : [`next in ${ids[later]}`]),
  ].join('; ');
}

/** Keeps the choice for the commands that are read next. */
function keep(id: string): void {
  try {
    localStorage.setItem('as', id);
  } catch {
    // A window that may keep nothing has the choice in the address.
  }
}

/**
 * Shows the page as of the version with this id; as of all of them for an id that is none. What somebody has just
 * chosen is kept.
 */
export function readAs(wanted: string, chosen: boolean): void {
  if (chosen) keep(wanted);
  const place = ids.indexOf(wanted);
  const id = place < 0 ? '' : wanted;
  for (const element of ranged) {
    const [since = 0, until = 0] = (element.dataset.v ?? '').split(' ').map(Number);
    element.classList.toggle('off', place >= 0 && (place < since || place > until));
  }
  forms[0]?.parentElement?.append(...inForceFirst(forms));
  for (const form of forms) {
    const lines = ranged.filter((element) => element.matches('.usage') && element.parentElement === form);
    form.querySelector('p')?.after(...inForceFirst(lines));
  }
  for (const [index, cell] of cells.entries()) {
    if (index === place) cell.setAttribute('aria-current', 'true');
    else cell.removeAttribute('aria-current');
  }
  const address = new URL(location.href);
  if (id === '') address.searchParams.delete('as');
  else address.searchParams.set('as', id);
  history.replaceState(null, '', address);
  for (const link of document.links) {
    if (link instanceof HTMLAnchorElement && /\/commands\/\w+\/$/.test(link.pathname))
      link.search = address.search;
  }
  // What the address points at may have moved.
  if (place >= 0 && location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
  const status = document.querySelector('#as [role=status]');
  if (status) status.textContent = told(id);
}
