// The form for a connection: who, which version, which server.

import { SPOKEN } from '#content/commands/ver/serve.ts';
import { SERVICES, type VersionId } from '#content/vocabulary.ts';
import { button, choice, el } from './dom.ts';

export const PEOPLE = ['alice', 'bob', 'carol'] as const;

/** The version of a name, if the mock server speaks it. */
export function spokenVersion(name: string | undefined): VersionId | undefined {
  return SPOKEN.find((id) => id === name?.toUpperCase());
}

export interface ControlHandlers {
  connect(who: string, service: string, version: VersionId): void;
  logOn(who: string, version: VersionId): void;
}

export class Controls {
  readonly element: HTMLElement;
  readonly #who = choice('Account', [...PEOPLE]);
  readonly #version = choice('Version', [...SPOKEN], 'MSNP8');
  readonly #service = choice(
    'Server',
    Object.entries(SERVICES).map(([id, { name }]) => [id, `${id}, ${name}`] as const),
    'NS',
  );

  constructor(handlers: ControlHandlers) {
    const who = () => this.#who.select.value;
    const logOn = () => handlers.logOn(who(), this.version);
    const connect = () => handlers.connect(who(), this.#service.select.value, this.version);
    this.element = el(
      'div',
      { className: 'pg-bar', role: 'group', ariaLabel: 'New connection' },
      this.#who.field,
      this.#version.field,
      this.#service.field,
      button('Connect', connect),
      button('Log on for me', logOn),
    );
  }

  /** The version that is chosen. */
  get version(): VersionId {
    return spokenVersion(this.#version.select.value) ?? 'MSNP8';
  }
}
