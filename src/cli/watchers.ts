// Several that watch a server, as one.

import type { Watcher } from '#server/watcher.ts';

/** Tells all of them of everything; undefined when there is nobody to tell. */
export function watchers(all: readonly Watcher[]): Watcher | undefined {
  if (all.length === 0) return undefined;
  return {
    heard: (session, frame) => all.forEach((each) => void each.heard(session, frame)),
    said: (session, frame) => all.forEach((each) => void each.said(session, frame)),
    refused: (session, problem) => all.forEach((each) => void each.refused(session, problem)),
    opened: (session) => all.forEach((each) => void each.opened?.(session)),
    closed: (session) => all.forEach((each) => void each.closed?.(session)),
    asked: (request, peer, status) => all.forEach((each) => void each.asked?.(request, peer, status)),
    failed: (peer, why) => all.forEach((each) => void each.failed?.(peer, why)),
  };
}
