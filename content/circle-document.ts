// The document application/circles+xml, as clients send it: who is to be in the talk of a circle or group.

import { childrenOf, type Element, readXml } from './xml.ts';

/** Reads a document about a circle; undefined when it is none. */
export function circleChange(document: string): Element | undefined {
  const circle = readXml(document);
  return circle?.name === 'circle' ? circle : undefined;
}

/** The accounts in its roster for messages. */
export function rosterNames(circle: Element): string[] {
  const rosters = childrenOf(circle, 'roster').filter((roster) =>
    childrenOf(roster, 'id').some(({ text }) => text === 'IM'),
  );
  const users = rosters.flatMap((roster) => childrenOf(roster, 'user'));
  const ids = users.flatMap((user) => childrenOf(user, 'id').map(({ text }) => text));
  return ids.flatMap((id) => (id.startsWith('1:') ? [id.slice(2)] : []));
}
