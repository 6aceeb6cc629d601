// The accounts of the mock server, and who has whom on which list.

import { Account, type AccountSeed, type Contact, type Group, type ListName } from './account.ts';
import type { Draw } from './draw.ts';

export class AccountBook {
  readonly accounts = new Map<string, Account>();
  /** Who has an account on the forward list: handles in lower case, in the order in which they added it. */
  readonly #followers = new Map<string, Set<string>>();
  readonly #draw: Draw;

  constructor(draw: Draw) {
    this.#draw = draw;
  }

  /** Takes the accounts and lists of another book, as copies. Only for one that is empty. */
  protected takeAccounts(from: AccountBook): void {
    for (const [key, account] of from.accounts) this.accounts.set(key, account.copy());
    for (const [key, followers] of from.#followers) this.#followers.set(key, new Set(followers));
  }

  account(handle: string): Account | undefined {
    return this.accounts.get(handle.toLowerCase());
  }

  addAccount(seed: AccountSeed): Account {
    const others: Group = { number: 0, guid: this.#draw('guid'), name: 'Other%20Contacts' };
    const account = new Account({ memberId: this.accounts.size + 1, ...seed }, others);
    this.accounts.set(seed.handle.toLowerCase(), account);
    return account;
  }

  /**
   * Puts somebody on a list. On the forward list, the other account gets the owner on its pending list: its client
   * moves the owner to the reverse list.
   * Gives the contact, and whether it was not on the list before.
   */
  addTo(
    owner: Account,
    list: ListName,
    handle: string,
    friendly = handle,
  ): { contact: Contact; added: boolean } {
    const key = handle.toLowerCase();
    let contact = owner.contacts.get(key);
    if (!contact) {
      const guid = this.#draw('guid');
      contact = { handle, friendly, guid, lists: new Set(), groups: new Set(), network: 1, notes: new Map() };
      owner.contacts.set(key, contact);
    }
    const added = !contact.lists.has(list);
    contact.lists.add(list);
    if (list === 'FL' && added) {
      this.#followersOf(key).add(owner.handle.toLowerCase());
      const other = this.account(handle);
      if (other && other !== owner) this.addTo(other, 'PL', owner.handle, owner.friendly);
    }
    if (added) owner.touch();
    return { contact, added };
  }

  /** Takes somebody off a list; false when it was not on it. A person on no list is forgotten. */
  removeFrom(owner: Account, list: ListName, handle: string): boolean {
    const contact = owner.contact(handle);
    if (!contact?.lists.delete(list)) return false;
    if (list === 'FL') {
      contact.groups.clear();
      this.#followersOf(handle.toLowerCase()).delete(owner.handle.toLowerCase());
      const other = this.account(handle);
      if (other && other !== owner) {
        this.removeFrom(other, 'RL', owner.handle);
        this.removeFrom(other, 'PL', owner.handle);
      }
    }
    if (contact.lists.size === 0) owner.contacts.delete(handle.toLowerCase());
    owner.touch();
    return true;
  }

  /** Gives an account other contacts than it had, as they were kept; the lists of the others stay as they are. */
  putBack(owner: Account, contacts: readonly Contact[]): void {
    const key = owner.handle.toLowerCase();
    for (const former of owner.contacts.keys()) this.#followersOf(former).delete(key);
    owner.contacts.clear();
    for (const contact of contacts) {
      owner.contacts.set(contact.handle.toLowerCase(), contact);
      if (contact.lists.has('FL')) this.#followersOf(contact.handle.toLowerCase()).add(key);
    }
  }

  addGroup(owner: Account, name: string): Group {
    let number = 0;
    while (owner.groups.some((group) => group.number === number)) number++;
    const group: Group = { number, guid: this.#draw('guid'), name };
    owner.groups.push(group);
    owner.touch();
    return group;
  }

  /** The accounts that have an account as a contact, in the order in which they added it. */
  followersOf(account: Account): Account[] {
    const followers = [...this.#followersOf(account.handle.toLowerCase())].map((key) =>
      this.accounts.get(key),
    );
    return followers.filter((follower) => follower !== undefined);
  }

  #followersOf(key: string): Set<string> {
    const followers = this.#followers.get(key) ?? new Set();
    this.#followers.set(key, followers);
    return followers;
  }
}
