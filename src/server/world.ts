// The mock server's world: accounts, who is where with which presence, conversations, and cookies that admit to them.

import type { Account } from './account.ts';
import { AccountBook } from './account-book.ts';
import { Circles } from './circles.ts';
import type { Draw } from './draw.ts';
import type { Listing } from './listing.ts';
import type { OpenDoor } from './open-door.ts';

/** One place where an account is logged on. */
export interface Place {
  /** Id of the connection. */
  readonly wire: string;
  readonly account: Account;
  /** Machine GUID in braces, from MSNP16. */
  readonly guid: string | undefined;
  /** Undefined until the first status is set. */
  status: string | undefined;
  capabilities: { readonly basic: number; readonly extended: number };
  msnobject: string | undefined;
  /** Documents that the client published, by root element. */
  readonly documents: Map<string, string>;
  /** Whether the client has asked for the lists, and so hears of what changes in them. */
  synchronised: boolean;
  /** Whether new conversations may begin here. */
  callable: boolean;
  /** Whether the client has shown the ticket that lets it act on the circles of the account. */
  vouched: boolean;
}

/** Somebody in a conversation, at one place. */
export interface Member {
  readonly wire: string;
  readonly handle: string;
  readonly guid: string | undefined;
  /** The notification connection by which somebody is there who has no connection to the switchboard. */
  readonly through?: string;
}

/** A switchboard session. */
export interface Room {
  readonly id: string;
  readonly members: Member[];
  /** Who was called and has not answered: handles in lower case, and until when the call counts. */
  readonly ringing: Map<string, number>;
  /** What was said before anybody could hear it, and by which account. */
  readonly unsaid: { readonly from: string; readonly payload: Uint8Array }[];
  /** When somebody last came or said something, in milliseconds since 1970. */
  activeAt: number;
}

/** What a cookie admits to. */
export interface Admission {
  readonly cookie: string;
  readonly handle: string;
  /** The conversation that somebody was called to; undefined for one that is still to be opened. */
  readonly room: string | undefined;
  /** Milliseconds since 1970. */
  readonly until: number;
}

export class World extends AccountBook {
  /** By connection, in the order of log-on. */
  readonly places = new Map<string, Place>();
  readonly rooms = new Map<string, Room>();
  circles = new Circles();
  readonly admissions = new Map<string, Admission>();
  /** Accounts that were sent on to the notification server, and until when that counts. */
  readonly referrals = new Map<string, number>();
  /** Whether and how accounts come about by being named; not at all when undefined. */
  openDoor: OpenDoor | undefined;
  /** The member directory; undefined once it is closed. */
  directory: Listing[] | undefined = [];
  readonly #byAccount = new Map<string, Place[]>();
  readonly #roomByWire = new Map<string, string>();
  readonly #draw: Draw;
  readonly #shows: (status: string | undefined) => boolean;

  /** `shows` tells whether others see an account with this status as on line. */
  constructor(draw: Draw, shows: (status: string | undefined) => boolean) {
    super(draw);
    this.#draw = draw;
    this.#shows = shows;
  }

  /** The same world once more, which draws from another supply. */
  copy(draw: Draw): World {
    const copy = new World(draw, this.#shows);
    copy.takeAccounts(this);
    for (const [wire, place] of this.places) {
      const account = copy.account(place.account.handle) ?? place.account;
      copy.places.set(wire, { ...place, account, documents: new Map(place.documents) });
    }
    for (const [key, places] of this.#byAccount) {
      const same = places.map(({ wire }) => copy.places.get(wire));
      copy.#byAccount.set(
        key,
        same.filter((place) => place !== undefined),
      );
    }
    for (const [id, room] of this.rooms) {
      const { members, ringing, unsaid } = room;
      const lists = { members: [...members], ringing: new Map(ringing), unsaid: [...unsaid] };
      copy.rooms.set(id, { ...room, ...lists });
    }
    for (const [wire, id] of this.#roomByWire) copy.#roomByWire.set(wire, id);
    for (const [cookie, admission] of this.admissions) copy.admissions.set(cookie, admission);
    for (const [handle, until] of this.referrals) copy.referrals.set(handle, until);
    copy.circles = this.circles.copy();
    copy.openDoor = this.openDoor && { ...this.openDoor };
    copy.directory = this.directory && [...this.directory];
    return copy;
  }

  /** Every place of an account, in the order of log-on. */
  placesOf(handle: string): Place[] {
    const key = handle.toLowerCase();
    return (this.#byAccount.get(key) ?? []).slice();
  }

  /** Logs an account on at a connection. */
  arrive(account: Account, wire: string, guid?: string): Place {
    const place: Place = {
      wire,
      account,
      guid,
      status: undefined,
      capabilities: { basic: 0, extended: 0 },
      msnobject: undefined,
      documents: new Map(),
      synchronised: false,
      callable: true,
      vouched: false,
    };
    this.places.set(wire, place);
    const key = account.handle.toLowerCase();
    this.#byAccount.set(key, [...(this.#byAccount.get(key) ?? []), place]);
    return place;
  }

  /** Ends a log-on. Gives the place that is gone, if there was one. */
  depart(wire: string): Place | undefined {
    const place = this.places.get(wire);
    if (!place) return undefined;
    this.places.delete(wire);
    const key = place.account.handle.toLowerCase();
    const rest = (this.#byAccount.get(key) ?? []).filter((each) => each !== place);
    if (rest.length > 0) this.#byAccount.set(key, rest);
    else {
      this.#byAccount.delete(key);
      place.account.announced = undefined;
    }
    return place;
  }

  /** The place by which an account shows to others: the one whose status was visible most lately logged on. */
  shown(handle: string): Place | undefined {
    return this.placesOf(handle).findLast(({ status }) => this.#shows(status));
  }

  /** The places of everyone who has an account as a contact, has set a status, and may see it. */
  watchersOf(account: Account): Place[] {
    const places: Place[] = [];
    for (const watcher of this.followersOf(account)) {
      if (watcher === account) continue;
      if (!watcher.watches(account.handle) || !account.allows(watcher.handle)) continue;
      places.push(...this.placesOf(watcher.handle).filter(({ status }) => status !== undefined));
    }
    return places;
  }

  /** Admits an account to a conversation, or to one that is still to be opened; `wire` is who hears the cookie. */
  admit(handle: string, room: string | undefined, until: number, wire?: string): Admission {
    const admission = { cookie: this.#draw('cookie', wire), handle, room, until };
    this.admissions.set(admission.cookie, admission);
    return admission;
  }

  /** Uses a cookie up; undefined when it is unknown, of somebody else, or too old. */
  redeem(cookie: string, handle: string, now: number): Admission | undefined {
    const admission = this.admissions.get(cookie);
    this.#forgetOldAdmissions(now);
    if (!admission || admission.handle.toLowerCase() !== handle.toLowerCase()) return undefined;
    this.admissions.delete(cookie);
    return admission.until < now ? undefined : admission;
  }

  /** Old cookies were made first, so they stand first. */
  #forgetOldAdmissions(now: number): void {
    for (const { cookie, until } of this.admissions.values()) {
      if (until >= now) return;
      this.admissions.delete(cookie);
    }
  }

  /** Opens a conversation, or one anew whose last member has left while somebody was still ringing. */
  openRoom(now: number, id: string = this.#draw('session')): Room {
    const room: Room = { id, members: [], ringing: new Map(), unsaid: [], activeAt: now };
    this.rooms.set(room.id, room);
    return room;
  }

  /** The conversation that a connection is in. */
  roomOf(wire: string): Room | undefined {
    const id = this.#roomByWire.get(wire);
    return id === undefined ? undefined : this.rooms.get(id);
  }

  enter(room: Room, member: Member, now: number): void {
    room.members.push(member);
    room.ringing.delete(member.handle.toLowerCase());
    room.activeAt = now;
    this.#roomByWire.set(member.wire, room.id);
  }

  /** Takes a connection out of its conversation; an empty one is closed. Gives the room and who left. */
  leave(wire: string): { room: Room; member: Member } | undefined {
    const room = this.roomOf(wire);
    const at = room?.members.findIndex((member) => member.wire === wire) ?? -1;
    if (!room || at < 0) return undefined;
    this.#roomByWire.delete(wire);
    const [member] = room.members.splice(at, 1);
    if (room.members.length === 0) this.rooms.delete(room.id);
    return member ? { room, member } : undefined;
  }
}
