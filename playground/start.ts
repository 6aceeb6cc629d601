// What there is to begin with, shown while nothing is open: the doors, and a connection of one's own choice.

import type { Console } from './console.ts';
import { button, el } from './dom.ts';
import type { Part } from './part.ts';

export interface StartHandlers {
  chat(): void;
  /** Offers the scenes. */
  scene(): void;
  /** Offers the tasks. */
  task(): void;
  logOn(): void;
  type(): void;
  /** Asks for the file of a session. */
  load(): void;
}

/** A connection, or one that is being opened, has taken the place of the doors. */
export function isBegun({ session, beginning }: Pick<Console, 'session' | 'beginning'>): boolean {
  return session.connections.length > 0 || beginning !== undefined;
}

function door(name: string, about: string, opens: () => void, className = ''): HTMLElement {
  return el('div', {}, button(name, opens, className), el('p', { textContent: about }));
}

/** Makes the doors. `own` is where the form for a connection of one's own choice stands. */
export function start(handlers: StartHandlers): Part & { readonly own: HTMLElement } {
  const own = el(
    'div',
    { className: 'pg-own' },
    el('p', { textContent: 'Or choose who connects, with which version, to which server:' }),
  );
  const said = el('p', { className: 'pg-start-said' });
  said.setAttribute('role', 'status');
  const element = el(
    'div',
    { className: 'pg-start' },
    el('p', {
      textContent:
        'A mock server runs in this page, with the accounts alice, bob and carol, each with the password “password”. Nothing leaves your browser.',
    }),
    said,
    el(
      'div',
      { className: 'pg-doors' },
      door(
        'See two people chat',
        'Alice calls Bob into a switchboard and says hello, step by step; then you answer as Bob.',
        handlers.chat,
        'pg-strong',
      ),
      door(
        'Choose a scene',
        'Log-ons of every generation, lists and groups, presence, challenges, errors: line by line, each explained.',
        handlers.scene,
      ),
      door(
        'Take on a task',
        'Small goals with hints, from “say that you are away” to tricky ones.',
        handlers.task,
      ),
      door('Log on as Alice', 'The log-on is done for you; go on from there by hand.', handlers.logOn),
      door('Type it all yourself', 'An open connection, a prompt, and hints while you type.', handlers.type),
      own,
    ),
    el(
      'p',
      { className: 'pg-start-file' },
      'A session that was saved goes on from its file: ',
      button('Load a session', handlers.load),
    ),
  );
  return {
    element,
    own,
    show(console) {
      element.hidden = isBegun(console);
      said.textContent = element.hidden ? '' : (console.message ?? '');
    },
  };
}
