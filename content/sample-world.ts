// A world to start from: alice and bob know each other, carol is nobody's contact yet.

import { isVisible } from '#content/visibility.ts';
import type { Draw } from '#server/draw.ts';
import { World } from '#server/world.ts';

/** The password of every sample account. */
export const SAMPLE_PASSWORD = 'password';

/** Ids that are the same in every sample world, so that pages can show them. */
export const SAMPLE_IDS = {
  otherContacts: 'd6deeacd-7849-4de4-93c5-d130915d0042',
  friends: 'c4b3a291-8f7e-4d6c-9b5a-493827160504',
  alice: '5f0c2a34-8d1e-4b7a-9c11-2e6f7a8b9c0d',
  bob: '7a0c1d2e-3f40-4a51-8b62-9c73ad84be95',
  aliceMachine: '{6d1c0f52-8a3e-4b7d-9c15-2f60e8a4b7d1}',
  laptop: '{c0ffee12-9b7a-4e63-8f14-5d2a6b3c4e5f}',
  bobMachine: '{b2e94a17-35cc-4f08-8d6a-7710c9f3e2a5}',
  carolMachine: '{0a1b2c3d-5555-4666-8777-888899990000}',
} as const;

function inOrder(...values: readonly string[]): Draw {
  const left = [...values];
  return (kind) => {
    const value = left.shift();
    if (value === undefined) throw new Error(`The sample world needs one more ${kind}`);
    return value;
  };
}

/**
 * Makes the sample world. Alice has Bob in her group Friends; both allow each other; list versions are 12.
 * What is made later draws its ids from `draw`.
 */
export function sampleWorld(draw: Draw): World {
  const { otherContacts, friends, alice: aliceId, bob: bobId } = SAMPLE_IDS;
  let supply = inOrder(otherContacts, otherContacts, otherContacts, friends, bobId, aliceId);
  const world = new World((kind, wire) => supply(kind, wire), isVisible);
  const [alice, bob] = ['Alice', 'Bob', 'Carol'].map((name, index) =>
    world.addAccount({
      handle: `${name.toLowerCase()}@example.com`,
      password: SAMPLE_PASSWORD,
      friendly: name,
      memberId: 1_234_567_890 + index,
    }),
  );
  if (!alice || !bob) throw new Error('The sample world lost its people');
  const group = world.addGroup(alice, 'Friends');
  world.addTo(alice, 'FL', bob.handle, bob.friendly).contact.groups.add(group.number);
  world.addTo(bob, 'FL', alice.handle, alice.friendly);
  for (const [owner, other] of [
    [alice, bob],
    [bob, alice],
  ] as const) {
    world.addTo(owner, 'AL', other.handle, other.friendly);
    world.addTo(owner, 'RL', other.handle, other.friendly);
    world.removeFrom(owner, 'PL', other.handle);
  }
  alice.properties.set('PHH', '1%20(555)%200100');
  bob.properties.set('PHH', '1%20(555)%200199');
  for (const account of world.accounts.values()) account.listVersion = 12;
  supply = draw;
  return world;
}
