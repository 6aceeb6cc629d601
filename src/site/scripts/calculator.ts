// A calculator at work: fields to results while somebody types, and the fields in the address's fragment.

import type { Calculator, Outcome, Values } from '#content/calculators/calculator.ts';
import { visible } from '#protocol/visible.ts';

const MODULES = import.meta.glob<Readonly<Record<string, Calculator>>>([
  '/content/calculators/*.ts',
  '!/content/calculators/*.test.ts',
]);

/** How long nothing is typed before the address follows, in milliseconds. */
const SETTLED = 400;

/** Characters that are taken from an address at most. */
const MOST = 20_000;

type Input = HTMLInputElement | HTMLTextAreaElement;

class Form {
  readonly #form: HTMLFormElement;
  readonly #calculator: Calculator;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement, calculator: Calculator) {
    this.#form = form;
    this.#calculator = calculator;
    form.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'checkbox') this.#tick(target);
      else if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
        this.#changed(target.name);
      }
    });
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.#write(Object.fromEntries(calculator.fields.map(({ name, sample }) => [name, sample])));
      this.#show();
      this.#remember();
    });
    addEventListener('hashchange', () => this.take());
    this.take();
  }

  /** Takes the values that the address names; a field that it does not name keeps what it has. */
  take(): void {
    const asked = new URLSearchParams(location.hash.slice(1, MOST));
    for (const { name } of this.#calculator.fields) {
      const value = asked.get(name);
      if (value === null || value === this.#values[name]) continue;
      this.#write({ [name]: value });
      this.#follow(name);
    }
    this.#show();
  }

  get #values(): Values {
    return Object.fromEntries(this.#inputs().map(({ name, value }) => [name, value]));
  }

  #inputs(): Input[] {
    return this.#calculator.fields.flatMap(({ name }) => {
      const input = this.#form.elements.namedItem(name);
      const isInput = input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement;
      return isInput ? [input] : [];
    });
  }

  #write(values: Values): void {
    for (const input of this.#inputs()) {
      const value = values[input.name];
      if (value !== undefined && value !== input.value) input.value = value;
    }
  }

  #follow(changed: string): void {
    const values = this.#values;
    this.#write(this.#calculator.follow?.(changed, values) ?? {});
  }

  #changed(name: string): void {
    this.#follow(name);
    this.#show();
    this.#remember();
  }

  #tick(box: HTMLInputElement): void {
    const name = box.dataset.of ?? '';
    const boxes = this.#boxes().filter(({ dataset }) => dataset.of === name);
    const sum = boxes.reduce((total, { checked, value }) => total + (checked ? Number(value) : 0), 0);
    this.#write({ [name]: String(sum) });
    this.#changed(name);
  }

  #boxes(): HTMLInputElement[] {
    return [...this.#form.querySelectorAll<HTMLInputElement>('[data-of]')];
  }

  #show(): void {
    const values = this.#values;
    const outcome = this.#calculator.compute(values);
    for (const box of this.#boxes()) {
      const number = Number(values[box.dataset.of ?? '']);
      box.checked = Math.floor(number / Number(box.value)) % 2 === 1;
    }
    for (const input of this.#inputs()) {
      const wrong = outcome.kind === 'fault' && outcome.field === input.name;
      input.ariaInvalid = wrong ? 'true' : null;
      const place = document.getElementById(`wrong-${input.name}`);
      if (place) place.textContent = wrong ? outcome.sentence : '';
    }
    showResults(outcome);
  }

  /** Puts what differs from the samples into the address, but no password. */
  #remember(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const values = this.#values;
      const changed = this.#calculator.fields.filter(({ name, sample }) => values[name] !== sample);
      const kept = changed.filter(({ name }) => name !== 'password');
      const query = new URLSearchParams(kept.map(({ name }) => [name, values[name] ?? ''])).toString();
      history.replaceState(null, '', query === '' ? location.pathname : `#${query}`);
    }, SETTLED);
  }
}

function showResults(outcome: Outcome): void {
  const list = document.querySelector<HTMLElement>('.results');
  const fault = document.getElementById('calculator-fault');
  if (!list || !fault) return;
  list.hidden = outcome.kind === 'fault';
  fault.textContent = outcome.kind === 'fault' ? outcome.sentence : '';
  if (outcome.kind === 'fault') return;
  list.replaceChildren(
    ...outcome.results.map(({ label, value, about }) => {
      const row = document.createElement('div');
      const term = document.createElement('dt');
      const text = document.createElement('dd');
      const shown = document.createElement('pre');
      term.textContent = label;
      shown.textContent = value.split('\n').map(visible).join('\n');
      text.append(shown, copier(label, value, shown));
      if (about !== undefined) {
        const note = document.createElement('p');
        note.textContent = about;
        text.append(note);
      }
      row.append(term, text);
      return row;
    }),
  );
}

/** A button that copies a value; where the browser forbids that, the value is marked for the person to copy. */
function copier(label: string, value: string, shown: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  button.ariaLabel = `Copy ${label}`;
  button.addEventListener('click', () => {
    const copied = navigator.clipboard?.writeText(value) ?? Promise.reject(new Error('not allowed here'));
    copied.then(
      () => {
        button.textContent = 'Copied';
      },
      () => {
        getSelection()?.selectAllChildren(shown);
        button.textContent = 'Marked: press Ctrl+C';
      },
    );
  });
  return button;
}

/** Brings the calculator of the page to life; its sums are loaded now, and no other's. */
export async function start(): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('#calculator');
  const id = form?.dataset.calculator;
  const module = await MODULES[`/content/calculators/${id}.ts`]?.();
  const calculator = Object.values(module ?? {}).find((each) => each.id === id);
  if (form && calculator) new Form(form, calculator);
}
