// Who may look on while the server works: a log, or a page that shows connections live.

import type { Frame } from '#protocol/frame.ts';
import type { Problem } from '#protocol/problem.ts';
import type { Session } from './serve.ts';
import type { WebRequest } from './web.ts';

/** Somebody who sees all that passes, such as a log. */
export interface Watcher {
  heard(session: Session, frame: Frame): void;
  said(session: Session, frame: Frame): void;
  /** Why a line was not served. */
  refused(session: Session, problem: Problem): void;
  opened?(session: Session): void;
  /** The connection is gone, whoever ended it. */
  closed?(session: Session): void;
  /** A web service was asked, and has answered with a status of HTTP. */
  asked?(request: WebRequest, peer: string, status: number): void;
  /** TLS did not come about with a peer; why, as half a sentence about the peer. */
  failed?(peer: string, why: string): void;
}
