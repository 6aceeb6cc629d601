// USR on the mock server: referral, the schemes of log-on, and the way into a switchboard.

import { challenge as puzzle } from '#content/commands/chl/challenge.ts';
import { GCF } from '#content/commands/gcf/command.ts';
import { shieldsPolicies } from '#content/commands/gcf/shields.ts';
import { MSG } from '#content/commands/msg/command.ts';
import { profileOf } from '#content/commands/msg/profile.ts';
import { OUT } from '#content/commands/out/command.ts';
import { SBS } from '#content/commands/sbs/command.ts';
import { refer } from '#content/commands/xfr/refer.ts';
import { IDLE_AFTER } from '#content/leaving.ts';
import { tellWaiting } from '#content/offline.ts';
import { fade, tellOwnData } from '#content/presence.ts';
import { memberFields, versionOfPlace } from '#content/rooms.ts';
import { provesDigest, provesPassword, provesSso, provesTicket } from '#content/schemes/proof.ts';
import { isVisible } from '#content/visibility.ts';
import type { Account } from '#server/account.ts';
import { welcome } from '#server/open-door.ts';
import type { Answer, Serve } from '#server/serve.ts';
import type { USR } from './command.ts';

const utf8 = new TextEncoder();

function challenge(
  trid: number,
  handle: string,
  { session, world, draw, reply, send, knows }: Answer<typeof USR>,
): void {
  session.claimed = welcome(world, handle);
  if (knows(session, 'GCF.pushed')) send(session, GCF, 'pushed', { payload: utf8.encode(shieldsPolicies()) });
  if (knows(session, 'USR.md5Challenge')) {
    session.challenge = draw('challenge', session.wire);
    reply('md5Challenge', { trid, challenge: session.challenge });
  } else if (knows(session, 'USR.twnChallenge')) {
    session.challenge = draw('passport', session.wire);
    reply('twnChallenge', { trid, parameters: session.challenge });
  } else {
    session.challenge = draw('nonce', session.wire);
    reply('ssoChallenge', { trid, policy: 'MBI_KEY_OLD', nonce: session.challenge });
  }
}

/** Other places of the account have to go, unless both sides can be in several places. */
function displace(account: Account, guid: string | undefined, answer: Answer<typeof USR>): void {
  const { world, send, sessionOf, close } = answer;
  for (const other of world.placesOf(account.handle)) {
    if (guid !== undefined && other.guid !== undefined && other.guid.toLowerCase() !== guid.toLowerCase())
      continue;
    const to = sessionOf(other.wire);
    if (to) {
      send(to, OUT, 'over', { reason: 'OTH' });
      close(to);
    }
    world.depart(other.wire);
    fade(answer, other, isVisible(other.status));
  }
}

function admit(
  trid: number,
  account: Account,
  guid: string | undefined,
  ticket: string,
  answer: Answer<typeof USR>,
): void {
  const { session, world, now, reply, send, knows } = answer;
  displace(account, guid, answer);
  session.challenge = undefined;
  reply('ok', {
    trid,
    handle: account.handle,
    friendly: account.friendly,
    verified: account.verified ? '1' : '0',
    restricted: '0',
  });
  session.place = world.arrive(account, session.wire, guid);
  session.place.callable = knows(session, 'RNG.called');
  if (knows(session, 'ADL.add')) account.announced ??= new Map();
  if (!knows(session, 'CHG.set')) puzzle(answer);
  else if (knows(session, 'SBS.none')) send(session, SBS, 'none', {});
  const profile = profileOf(account, session.dialect.version, ticket, session.peer, now);
  send(session, MSG, 'notice', { payload: utf8.encode(profile) });
  if (guid !== undefined) tellOwnData(answer, session.place);
  tellWaiting(answer, session, account);
}

export const serve: Serve<typeof USR> = {
  initiate({ trid, package: scheme, handle }, answer) {
    if (refer(answer, trid, handle)) return;
    if (scheme !== 'CTP') return challenge(trid, handle, answer);
    answer.session.claimed = welcome(answer.world, handle);
    answer.reply('clearChallenge', { trid });
  },
  resume({ trid, handle }, answer) {
    answer.speak('MSNP2', 'NS');
    answer.world.referrals.delete(handle.toLowerCase());
    challenge(trid, handle, answer);
  },
  md5Response({ trid, digest }, answer) {
    const { claimed, challenge: salt } = answer.session;
    if (!claimed || salt === undefined || !provesDigest(digest, salt, claimed, answer.world))
      return answer.error(911);
    admit(trid, claimed, undefined, '', answer);
  },
  clearResponse({ trid, password }, answer) {
    const { claimed } = answer.session;
    if (!claimed || !provesPassword(password, claimed, answer.world)) return answer.error(911);
    admit(trid, claimed, undefined, '', answer);
  },
  twnResponse({ trid, ticket }, answer) {
    const { claimed } = answer.session;
    if (!claimed || !provesTicket(ticket, claimed, answer.world)) return answer.error(911);
    admit(trid, claimed, undefined, ticket, answer);
  },
  ssoResponse({ trid, ticket, response, machineGuid }, answer) {
    const { claimed, challenge: nonce } = answer.session;
    if (!claimed || nonce === undefined || !provesSso(ticket, response, nonce, claimed, answer.world))
      return answer.error(911);
    admit(trid, claimed, machineGuid, ticket, answer);
  },
  // VER never agrees on MSNP22 here.
  web(_message, { close }) {
    close();
  },
  circleTicket({ trid }, { session, reply }) {
    if (!session.place) return;
    session.place.vouched = true;
    reply('circleOk', { trid, handle: session.place.account.handle });
  },
  enter({ trid, handle, endpoint, cookie }, answer) {
    const { world, session, now, speak, reply, error, alarm } = answer;
    const who = endpoint?.handle ?? handle ?? '';
    const admission = world.redeem(cookie, who, now);
    const account = world.account(who);
    if (!admission || admission.room !== undefined || !account) return error(911);
    speak(versionOfPlace(answer, who, endpoint?.guid), 'SB');
    const member = { wire: session.wire, handle: account.handle, guid: endpoint?.guid };
    session.claimed = account;
    world.enter(world.openRoom(now), member, now);
    alarm('idle', now + IDLE_AFTER);
    reply('entered', { trid, ...memberFields(member), friendly: account.friendly });
  },
};
