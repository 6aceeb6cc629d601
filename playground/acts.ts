// What was done in a session, one act at a time: which requests count, and what they are called.

import { blocksOf } from '#content/blocks.ts';
import type { Act, Acting, Reply, Request, SceneSource } from './channel.ts';

/** Most letters of a line in the name of an act. */
const MOST = 60;

/** The request, if it changes the mock server; a line that waits for its payload has changed nothing yet. */
export function actingOf(request: Request, { answer, failure, happenings }: Reply): Acting | undefined {
  switch (request.kind) {
    case 'hint':
    case 'fill':
    case 'inspect':
    case 'help':
    case 'replay':
      return undefined;
    case 'line':
      return answer !== undefined && 'needs' in answer && answer.needs > 0 ? undefined : request;
    case 'scene':
      return { ...request, source: narrowed(request.source) };
    default:
      return failure !== undefined && happenings.length === 0 ? undefined : request;
  }
}

/** The source of a scene without what it does not need: of each page only the one exchange. */
function narrowed({ title, exchanges }: SceneSource): SceneSource {
  return {
    title,
    exchanges: exchanges.map((each) => {
      const block = blocksOf(each.markdown, each.page)[each.index];
      if (!block) return { ...each, markdown: '' };
      const rows = block.text.split('\n').length + 2;
      const lines = each.markdown.split(/\r?\n/).slice(block.line - 1, block.line - 1 + rows);
      return { ...each, markdown: lines.join('\n'), index: 0 };
    }),
  };
}

/** Whether an act begins on a fresh server, so that nothing before it matters. */
export function isFresh({ request: { kind } }: Act): boolean {
  return kind === 'reset' || kind === 'scene' || kind === 'task';
}

/** The acts that the present state is made of: those since the last fresh server. */
export function sinceFresh(acts: readonly Act[]): readonly Act[] {
  const at = acts.findLastIndex(isFresh);
  return at < 0 ? acts : acts.slice(acts[at]?.request.kind === 'reset' ? at + 1 : at);
}

/** Bytes that an act takes, roughly. */
export function sizeOf({ request }: Act): number {
  switch (request.kind) {
    case 'line':
      return 100 + request.line.length + (request.payload?.length ?? 0);
    case 'scene':
      return request.source.exchanges.reduce((sum, { markdown }) => sum + markdown.length, 100);
    case 'situate':
      return 100 + request.sentences.join('').length;
    default:
      return 100;
  }
}

function cut(text: string): string {
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}

/** What an act is called, as in "Undone: ...". */
export function titleOf({ request }: Act): string {
  switch (request.kind) {
    case 'open':
      return `connecting ${request.who} to ${request.service}`;
    case 'logOn':
      return `the log-on of ${request.who} with ${request.version}`;
    case 'situate':
      return cut(request.sentences.join(', '));
    case 'line':
      return `${request.connection}: ${cut(request.line)}`;
    case 'close':
      return `closing ${request.connection}`;
    case 'clock':
      return `moving the clock by ${request.milliseconds / 1000} s`;
    case 'reset':
      return 'the reset';
    case 'scene':
      return 'the start of a scene';
    case 'step':
      return 'a step of the scene';
    case 'back':
      return 'a step back in the scene';
    case 'task':
      return `the start of the task ${request.name}`;
    case 'leave':
      return 'leaving the task';
  }
}
