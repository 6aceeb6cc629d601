// Alarms of connections, the next one first: a binary heap, so that thousands of them cost little.

interface Alarm {
  readonly wire: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Counts alarms as they are set: of two for the same time, the one set first goes off first. */
  readonly order: number;
}

function isBefore(a: Alarm, b: Alarm): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

export class Alarms {
  /** A heap: each alarm is before the two at double its index. Alarms that were moved or dropped stay until they come up. */
  readonly #heap: Alarm[] = [];
  /** The alarms that count, by connection and name. */
  readonly #valid = new Map<string, Map<string, Alarm>>();
  #order = 0;

  /** The same alarms once more. */
  copy(): Alarms {
    const copy = new Alarms();
    copy.#heap.push(...this.#heap);
    for (const [wire, named] of this.#valid) copy.#valid.set(wire, new Map(named));
    copy.#order = this.#order;
    return copy;
  }

  /** Sets an alarm; one of the same connection and name is moved. */
  set(wire: string, name: string, at: number): void {
    const alarm: Alarm = { wire, name, at, order: this.#order++ };
    const named = this.#valid.get(wire) ?? new Map<string, Alarm>();
    this.#valid.set(wire, named.set(name, alarm));
    this.#heap.push(alarm);
    this.#rise(this.#heap.length - 1);
  }

  /** Forgets all alarms of a connection. */
  drop(wire: string): void {
    this.#valid.delete(wire);
  }

  /** When the next alarm is due, in milliseconds since 1970; undefined when none is set. */
  due(): number | undefined {
    return this.#first()?.at;
  }

  /** Takes the next alarm that is due at a time; undefined when none is. */
  take(now: number): { readonly wire: string; readonly name: string } | undefined {
    const first = this.#first();
    if (!first || first.at > now) return undefined;
    this.#shift();
    const named = this.#valid.get(first.wire);
    named?.delete(first.name);
    if (named?.size === 0) this.#valid.delete(first.wire);
    return first;
  }

  #first(): Alarm | undefined {
    for (let first = this.#heap[0]; first; first = this.#heap[0]) {
      if (this.#valid.get(first.wire)?.get(first.name) === first) return first;
      this.#shift();
    }
    return undefined;
  }

  #shift(): void {
    const last = this.#heap.pop();
    if (!last || this.#heap.length === 0) return;
    this.#heap[0] = last;
    this.#sink(0);
  }

  #rise(from: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.#swapIfBefore(at, above)) return;
      at = above;
    }
  }

  #sink(from: number): void {
    let at = from;
    for (;;) {
      const left = 2 * at + 1;
      const [a, b] = [this.#heap[left], this.#heap[left + 1]];
      const below = a && b && isBefore(b, a) ? left + 1 : left;
      if (!this.#swapIfBefore(below, at)) return;
      at = below;
    }
  }

  #swapIfBefore(at: number, above: number): boolean {
    const [lower, upper] = [this.#heap[at], this.#heap[above]];
    if (!lower || !upper || !isBefore(lower, upper)) return false;
    this.#heap[at] = upper;
    this.#heap[above] = lower;
    return true;
  }
}
