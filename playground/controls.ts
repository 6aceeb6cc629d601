// The buttons above the terminal: who, which version, which server; and quick starts when nothing is open yet.

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
  chat(): void;
  /** Offers the tasks. */
  task(): void;
}

export class Controls {
  readonly element: HTMLElement;
  /** What there is to begin with, shown while nothing is open. */
  readonly start: HTMLElement;
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
    this.start = el(
      'div',
      { className: 'pg-start' },
      el('p', {
        textContent:
          'A mock server runs in this page, with the accounts alice, bob and carol, each with the password “password”. Nothing leaves your browser.',
      }),
      el(
        'div',
        { className: 'pg-doors' },
        el(
          'div',
          {},
          button('See two people chat', () => handlers.chat(), 'pg-strong'),
          el('p', {
            textContent:
              'Alice calls Bob into a switchboard and says hello, step by step; then you answer as Bob.',
          }),
        ),
        el(
          'div',
          {},
          button('Take on a task', () => handlers.task()),
          el('p', { textContent: 'Small goals with hints, from “say that you are away” to tricky ones.' }),
        ),
        el(
          'div',
          {},
          button('Log on as Alice', () => handlers.logOn('alice', this.version)),
          el('p', { textContent: 'The log-on is done for you; go on from there by hand.' }),
        ),
        el(
          'div',
          {},
          button('Type it all yourself', () => handlers.connect('alice', 'NS', this.version)),
          el('p', { textContent: 'An open connection, a prompt, and hints while you type.' }),
        ),
      ),
    );
  }

  /** The version that is chosen. */
  get version(): VersionId {
    return spokenVersion(this.#version.select.value) ?? 'MSNP8';
  }
}
