// The slot in which a tab keeps its session: its name lasts over a reload, and other tabs leave it alone.

import type { Console } from './console.ts';
import { Keeping, type KeepingOptions } from './keeping.ts';
import { Slots } from './slots.ts';

const KEY = 'msnp-slot';

/** How often a tab gives a sign that it is there, in milliseconds. */
const SIGN = 5000;

/** The name that the tab had before a reload. Where nothing can be kept there is none. */
function remembered(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(slot: string): void {
  try {
    sessionStorage.setItem(KEY, slot);
  } catch {
    // What hinders it is said when the session is kept.
  }
}

function isReload(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.type === 'reload';
}

/**
 * Keeps the console's session on the device, and says what hinders it. `named`: the address names a session or a
 * scene, which gets a slot of its own; what the tab had before stays in its.
 */
export function keepSession(
  console: Console,
  named: boolean,
  { say }: Pick<KeepingOptions, 'say'>,
  save: KeepingOptions['save'],
): Keeping {
  const slots = new Slots(
    () => localStorage,
    () => Date.now(),
  );
  const before = remembered();
  // A tab that was duplicated has the name of the one that it was made from.
  const others = !isReload() && before !== undefined && (named || slots.held(before));
  const own = others ? undefined : before;
  const slot = own ?? crypto.getRandomValues(new Uint32Array(2)).join('-');
  remember(slot);
  const keeping = new Keeping({ console, slots, slot, formerSlot: own, save, say });
  setInterval(() => keeping.kept && slots.sign(slot, true), SIGN);
  addEventListener('pagehide', () => {
    keeping.keep();
    slots.sign(slot, false);
  });
  return keeping;
}
