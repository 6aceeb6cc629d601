// Filters the matrix of commands and versions; what is chosen is in the address.

const form = document.querySelector<HTMLFormElement>('#matrix-filters');
const rows = [...document.querySelectorAll<HTMLElement>('.matrix tbody tr')];

/** Whether a row has what a filter asks for; `since` counts in places of the list of versions. */
function passes(row: HTMLElement, select: HTMLSelectElement): boolean {
  if (select.value === '') return true;
  const has = row.dataset[select.name] ?? '';
  return select.name === 'since'
    ? Number(has) >= select.selectedIndex
    : has.split(' ').includes(select.value);
}

function filter(selects: readonly HTMLSelectElement[], status: Element | null): void {
  for (const row of rows) row.hidden = !selects.every((select) => passes(row, select));
  const since = selects.find(({ name }) => name === 'since')?.selectedIndex ?? 0;
  if (since > 0) scrollTo(since);
  const shown = rows.filter((row) => !row.hidden).length;
  if (status) status.textContent = shown === rows.length ? '' : `${shown} of ${rows.length} commands`;
}

/** Where the table is wider than the screen: what is new since a version begins at its column, all before is empty. */
function scrollTo(place: number): void {
  const box = document.querySelector('.matrix');
  const [names, ...columns] = [...(box?.querySelectorAll('thead th') ?? [])];
  const [from, to] = [names, columns[place]].map((cell) => cell?.getBoundingClientRect());
  box?.scrollBy({ left: (to?.left ?? 0) - (from?.right ?? 0) });
}

function remember(selects: readonly HTMLSelectElement[]): void {
  const address = new URL(location.href);
  for (const { name, value } of selects) {
    if (value === '') address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  history.replaceState(null, '', address);
}

if (form) {
  const selects = [...form.querySelectorAll('select')];
  const status = form.querySelector('[role=status]');
  const asked = new URL(location.href).searchParams;
  for (const select of selects) {
    select.value = asked.get(select.name) ?? '';
    if (select.selectedIndex < 0) select.selectedIndex = 0;
  }
  const change = () => {
    filter(selects, status);
    remember(selects);
  };
  form.addEventListener('change', change);
  form.addEventListener('reset', () => setTimeout(change));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  filter(selects, status);
}
