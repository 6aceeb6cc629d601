// An account as the server keeps it: lists, groups, properties, modes. Plain maps; methods say what changed.

export const LIST_NAMES = ['FL', 'AL', 'BL', 'RL', 'PL'] as const;
export type ListName = (typeof LIST_NAMES)[number];

/** The bit of each list in a sum of lists. */
export const LIST_BITS: Readonly<Record<ListName, number>> = { FL: 1, AL: 2, BL: 4, RL: 8, PL: 16 };

/** Somebody on at least one list of an account. */
export interface Contact {
  readonly handle: string;
  /** Display name as the owner knows it, percent-encoded. */
  friendly: string;
  /** Contact id in the address book. */
  readonly guid: string;
  readonly lists: Set<ListName>;
  /** Numbers of the groups that the contact is in. */
  readonly groups: Set<number>;
  network: number;
  /** What the owner keeps about the contact, by property. */
  readonly notes: Map<string, string>;
}

export interface Group {
  readonly number: number;
  readonly guid: string;
  /** Percent-encoded. */
  name: string;
}

/** What an account begins with. */
export interface AccountSeed {
  readonly handle: string;
  readonly password: string;
  /** Percent-encoded display name. */
  readonly friendly: string;
  /** Whether the address was confirmed; true when left out. */
  readonly verified?: boolean;
  /** Whether the address book has moved to GUIDs; true when left out. */
  readonly migrated?: boolean;
  readonly memberId?: number;
  /** Whether it came about by being named, so that any password is right; false when left out. */
  readonly open?: boolean;
}

/** Most characters of a handle. */
const LONGEST_HANDLE = 129;

/** Whether a text can be the handle of an account. */
export function isHandle(text: string): boolean {
  return text.length <= LONGEST_HANDLE && /^[^@\s;,]+@[^@\s;,]+$/.test(text) && !text.startsWith('tel:');
}

/** A message that waits for its addressee. */
export interface Waiting {
  readonly id: string;
  readonly from: string;
  readonly friendly: string;
  /** The message as stored, MIME headers and body. */
  readonly body: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** One account. Handles are compared in lower case. */
export class Account {
  readonly handle: string;
  password: string;
  friendly: string;
  verified: boolean;
  migrated: boolean;
  /** Whether it came about by being named, so that any password is right. */
  open: boolean;
  readonly memberId: number;
  /** Whom people on no list are: allowed (AL) or blocked (BL). */
  privacy: 'AL' | 'BL' = 'AL';
  /** Whether the client asks before it accepts somebody (A) or not (N). */
  prompt: 'A' | 'N' = 'A';
  /** Own properties, such as telephone numbers, percent-encoded. */
  readonly properties = new Map<string, string>();
  readonly contacts = new Map<string, Contact>();
  readonly groups: Group[];
  listVersion = 12;
  /** The version of lists and settings as times, once one was drawn. */
  listTime: string | undefined;
  settingsTime: string | undefined;
  /** From MSNP13: the people that this session has announced, with their list bits; undefined before. */
  announced: Map<string, number> | undefined;
  readonly waiting: Waiting[] = [];

  constructor(seed: AccountSeed, otherContacts: Group) {
    this.handle = seed.handle;
    this.password = seed.password;
    this.friendly = seed.friendly;
    this.verified = seed.verified ?? true;
    this.migrated = seed.migrated ?? true;
    this.open = seed.open ?? false;
    this.memberId = seed.memberId ?? 1;
    this.groups = [otherContacts];
  }

  /** The same account once more. */
  copy(): Account {
    const copy = new Account(this, { number: 0, guid: '', name: '' });
    copy.groups.splice(0, 1, ...this.groups.map((group) => ({ ...group })));
    copy.privacy = this.privacy;
    copy.prompt = this.prompt;
    for (const [name, value] of this.properties) copy.properties.set(name, value);
    for (const [key, contact] of this.contacts) {
      const { lists, groups: of, notes } = contact;
      copy.contacts.set(key, {
        ...contact,
        lists: new Set(lists),
        groups: new Set(of),
        notes: new Map(notes),
      });
    }
    copy.listVersion = this.listVersion;
    copy.listTime = this.listTime;
    copy.settingsTime = this.settingsTime;
    copy.announced = this.announced && new Map(this.announced);
    copy.waiting.push(...this.waiting);
    return copy;
  }

  /** The contact of a handle, if it is on any list. */
  contact(handle: string): Contact | undefined {
    return this.contacts.get(handle.toLowerCase());
  }

  has(list: ListName, handle: string): boolean {
    return this.contact(handle)?.lists.has(list) ?? false;
  }

  /** The people on a list, in the order in which they were added. */
  on(list: ListName): Contact[] {
    return [...this.contacts.values()].filter(({ lists }) => lists.has(list));
  }

  group(id: string): Group | undefined {
    return this.groups.find(({ number, guid }) => String(number) === id || guid === id.toLowerCase());
  }

  /** Whether somebody may see this account's presence and call it. */
  allows(handle: string): boolean {
    const contact = this.contact(handle);
    if (contact?.lists.has('BL')) return false;
    return this.privacy === 'AL' || (contact?.lists.has('AL') ?? false);
  }

  /** Whether this account wants to hear of somebody: on its forward list, and from MSNP13 announced as such. */
  watches(handle: string): boolean {
    if (this.announced) return ((this.announced.get(handle.toLowerCase()) ?? 0) & LIST_BITS.FL) !== 0;
    return this.has('FL', handle);
  }

  /** The lists that a contact is on, as a sum of bits. */
  bitsOf(contact: Contact): number {
    return LIST_NAMES.reduce((sum, list) => sum + (contact.lists.has(list) ? LIST_BITS[list] : 0), 0);
  }

  /** Whether a contact is in a group; one that was put into none is in group 0. */
  isIn(contact: Contact, { number }: Group): boolean {
    return contact.groups.has(number) || (number === 0 && contact.groups.size === 0);
  }

  /** Puts a contact into a group; false when it is in it. */
  joinGroup(contact: Contact, group: Group): boolean {
    if (this.isIn(contact, group)) return false;
    contact.groups.add(group.number);
    this.touch();
    return true;
  }

  /** Takes a contact out of a group; false when it is not in it. */
  leaveGroup(contact: Contact, group: Group): boolean {
    if (!this.isIn(contact, group)) return false;
    contact.groups.delete(group.number);
    this.touch();
    return true;
  }

  /** Deletes a group; who is in it stays a contact. */
  removeGroup(group: Group): void {
    this.groups.splice(this.groups.indexOf(group), 1);
    for (const contact of this.contacts.values()) contact.groups.delete(group.number);
    this.touch();
  }

  /** Notes that a mode or property of the owner changed. Gives the new version of the lists. */
  touchSettings(): number {
    this.settingsTime = undefined;
    this.listVersion += 1;
    return this.listVersion;
  }

  /** Notes that something of the lists or properties changed. Gives the new version. */
  touch(): number {
    this.listVersion += 1;
    this.listTime = undefined;
    return this.listVersion;
  }
}
