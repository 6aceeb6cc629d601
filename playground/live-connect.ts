// The form for an own connection to the real server.

import { SPOKEN } from '#content/commands/ver/serve.ts';
import { SAMPLE_PASSWORD } from '#content/sample-world.ts';
import { SERVICES, type VersionId } from '#content/vocabulary.ts';
import { choice, el } from './dom.ts';

export interface Wanted {
  readonly handle: string;
  readonly password: string;
  readonly service: string;
  readonly version: VersionId;
}

/** Makes the form; `connect` is called with what was chosen. */
export function liveConnect(connect: (wanted: Wanted) => void): HTMLElement {
  const known = el('datalist', { id: 'pg-live-handles' });
  for (const who of ['alice', 'bob', 'carol']) known.append(el('option', { value: `${who}@example.com` }));
  const handle = el('input', {
    ...{ id: 'pg-live-handle', value: 'alice@example.com', required: true, maxLength: 129 },
    ...{ autocomplete: 'off', spellcheck: false, autocapitalize: 'off', pattern: '[^\\s@]+@[^\\s@]+' },
    title: 'An address, as alice@example.com',
  });
  handle.setAttribute('list', known.id);
  const password = el('input', {
    ...{ id: 'pg-live-password', value: SAMPLE_PASSWORD, autocomplete: 'off', spellcheck: false },
    title: 'Completion works out digests and tickets with it. It is not sent or kept.',
  });
  const version = choice('Version', [...SPOKEN], 'MSNP8');
  const services = Object.entries(SERVICES).map(([id, { name }]) => [id, `${id}, ${name}`] as const);
  const service = choice('Server', services, 'NS');
  const labelled = (label: string, input: HTMLInputElement) =>
    el('div', { className: 'pg-field' }, el('label', { htmlFor: input.id, textContent: label }), input);
  const form = el(
    'form',
    { className: 'pg-bar', ariaLabel: 'Own connection to the real server' },
    labelled('Account', handle),
    labelled('Password, for completion', password),
    version.field,
    service.field,
    known,
    el('button', { type: 'submit', className: 'pg-strong', textContent: 'Connect to the real server' }),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = SPOKEN.find((id) => id === version.select.value) ?? 'MSNP8';
    connect({
      handle: handle.value.trim().toLowerCase(),
      password: password.value,
      service: service.select.value,
      version: chosen,
    });
  });
  return form;
}
