// Groups of people that last, and groups that a conversation makes: who belongs to them, and who is in their talk.

/** A group of people. It may be persistent (a circle) or last as long as somebody is in it. */
export interface Circle {
  /** Network id of the kind. */
  readonly network: number;
  /** Its address, in lower case. */
  readonly address: string;
  name: string;
  /** Handles of those who belong to it, in lower case, in the order in which they came. */
  readonly members: Set<string>;
  /** Who is in its talk: handle by connection. */
  readonly talk: Map<string, string>;
  /** Ends when the last member has gone. */
  readonly passing: boolean;
}

export class Circles {
  readonly #byAddress = new Map<string, Circle>();

  /** The same groups once more. */
  copy(): Circles {
    const copy = new Circles();
    for (const [address, circle] of this.#byAddress) {
      const { members, talk } = circle;
      copy.#byAddress.set(address, { ...circle, members: new Set(members), talk: new Map(talk) });
    }
    return copy;
  }

  /** Makes a group. Its address must be new. */
  make(network: number, address: string, members: readonly string[], passing = false, name = ''): Circle {
    const key = address.toLowerCase();
    const handles = new Set(members.map((handle) => handle.toLowerCase()));
    const circle: Circle = { network, address: key, name, members: handles, talk: new Map(), passing };
    this.#byAddress.set(key, circle);
    return circle;
  }

  /** The group of an address, if somebody belongs to it. */
  of(network: number, address: string, member: string): Circle | undefined {
    const circle = this.#byAddress.get(address.toLowerCase());
    return circle?.network === network && circle.members.has(member.toLowerCase()) ? circle : undefined;
  }

  /** The groups that stay when nobody is in their talk. */
  lasting(): Circle[] {
    return [...this.#byAddress.values()].filter(({ passing }) => !passing);
  }

  /** The groups that somebody belongs to. */
  with(member: string): Circle[] {
    return [...this.#byAddress.values()].filter(({ members }) => members.has(member.toLowerCase()));
  }

  /** The groups in whose talk a connection is. */
  joinedBy(wire: string): Circle[] {
    return [...this.#byAddress.values()].filter(({ talk }) => talk.has(wire));
  }

  /** Puts a connection into the talk. Gives whether its account was not in it from elsewhere. */
  enter(circle: Circle, wire: string, handle: string): boolean {
    const key = handle.toLowerCase();
    const fresh = ![...circle.talk.values()].includes(key);
    circle.talk.set(wire, key);
    return fresh;
  }

  /**
   * Takes a connection out of the talk. Gives whether its account has left with it; who leaves a passing group
   * altogether does not belong to it any more.
   */
  leave(circle: Circle, wire: string): boolean {
    const handle = circle.talk.get(wire);
    if (handle === undefined) return false;
    circle.talk.delete(wire);
    if ([...circle.talk.values()].includes(handle)) return false;
    if (circle.passing) circle.members.delete(handle);
    if (circle.passing && circle.talk.size === 0) this.#byAddress.delete(circle.address);
    return true;
  }
}
