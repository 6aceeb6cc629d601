// What whoever runs the mock server can have it do to one session: give notice, send it away, move it on.

import type { Context } from '#server/serve.ts';
import { CHG } from './commands/chg/command.ts';
import { MSG } from './commands/msg/command.ts';
import { OUT } from './commands/out/command.ts';
import { XFR } from './commands/xfr/command.ts';
import { HOP } from './commands/xfr/refer.ts';
import { announce, leavePresence } from './presence.ts';

const utf8 = new TextEncoder();

/** Says that the server will go down, in minutes. */
export function announceShutdown({ session, send }: Context, minutes: number): void {
  const lines = [
    'MIME-Version: 1.0',
    'Content-Type: application/x-msmsgssystemmessage',
    '',
    'Type: 1',
    `Arg1: ${minutes}`,
    '',
    '',
  ];
  send(session, MSG, 'notice', { payload: utf8.encode(lines.join('\r\n')) });
}

/** Ends a session and says why: the reasons are those of OUT. */
export function dismiss({ session, send, close }: Context, reason: string): void {
  send(session, OUT, 'over', { reason });
  close();
}

/** Ends a session for some minutes; a client before MSNP11 hears that the server goes down. */
export function dismissFor(context: Context, minutes: number): void {
  const { session, send, close } = context;
  if (send(session, OUT, 'retry', { minutes })) close();
  else dismiss(context, 'SSD');
}

/** Moves the lists of an account to the address book service; a session that is open has to begin anew. */
export function migrate(context: Context): void {
  const { place } = context.session;
  if (!place) return;
  place.account.migrated = true;
  dismiss(context, 'MIG');
}

/** Sends a session that is logged on to another notification server; the client has to close. */
export function moveTo(context: Context, address: string): void {
  const { session, send, addresses } = context;
  leavePresence(context);
  session.place = undefined;
  send(session, XFR, 'moved', { address, current: addresses.NS, mode: 'U', hop: HOP });
}

/** Has a session log on once more over the same connection. */
export function restart(context: Context): void {
  const { session, send } = context;
  leavePresence(context);
  session.place = undefined;
  send(session, XFR, 'restart', {});
}

/** Changes the status of a session; with FLN it is as before its first CHG. */
export function force(context: Context, status: string): void {
  const { session, send } = context;
  const { place } = session;
  if (!place) return;
  place.status = status === 'FLN' ? undefined : status;
  send(session, CHG, 'forced', { status });
  announce(context, place.account);
}
