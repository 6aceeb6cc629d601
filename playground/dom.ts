// Elements, made in one expression.

/** Makes an element with properties and children. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  Object.assign(element, properties);
  element.append(...children);
  return element;
}

/** Makes a button that does something. */
export function button(label: string, does: () => void, className = ''): HTMLButtonElement {
  const made = el('button', { type: 'button', textContent: label, className });
  made.addEventListener('click', does);
  return made;
}

/** Makes a choice with its label; `options` are values, or values with what is shown. */
export function choice(
  label: string,
  options: readonly (string | readonly [value: string, shown: string])[],
  value = '',
): { readonly field: HTMLElement; readonly select: HTMLSelectElement } {
  const id = `pg-${label.toLowerCase()}`;
  const select = el('select', { id });
  for (const option of options) {
    const [key, shown] = typeof option === 'string' ? [option, option] : option;
    select.append(el('option', { value: key, textContent: shown }));
  }
  if (value !== '') select.value = value;
  const field = el(
    'div',
    { className: 'pg-field' },
    el('label', { htmlFor: id, textContent: label }),
    select,
  );
  return { field, select };
}

/** Puts children in place of those that an element has. */
export function fill(element: Element, ...children: readonly (Node | string)[]): void {
  element.replaceChildren(...children);
}
