// What of a world outlives the server: accounts with their lists, groups, properties and waiting messages, and circles.

import type { Account, Contact, Group, ListName, Waiting } from './account.ts';
import type { World } from './world.ts';

/** A contact as plain data. */
export interface ContactState extends Omit<Contact, 'lists' | 'groups' | 'notes'> {
  readonly lists: readonly ListName[];
  readonly groups: readonly number[];
  readonly notes: Readonly<Record<string, string>>;
}

/** An account as plain data. */
export interface AccountState {
  readonly handle: string;
  readonly password: string;
  readonly friendly: string;
  readonly verified: boolean;
  readonly migrated: boolean;
  /** Whether it came about by being named; false when left out. */
  readonly open?: boolean;
  readonly memberId: number;
  readonly privacy: 'AL' | 'BL';
  readonly prompt: 'A' | 'N';
  readonly listVersion: number;
  readonly listTime?: string | undefined;
  readonly settingsTime?: string | undefined;
  readonly properties: Readonly<Record<string, string>>;
  readonly groups: readonly Group[];
  readonly contacts: readonly ContactState[];
  readonly waiting: readonly Waiting[];
}

/** A group of people that lasts, as plain data. */
export interface CircleState {
  readonly network: number;
  readonly address: string;
  readonly name: string;
  /** Handles of those who belong to it. */
  readonly members: readonly string[];
}

/** A world as plain data. */
export interface WorldState {
  readonly accounts: readonly AccountState[];
  readonly circles: readonly CircleState[];
}

function contactState({ lists, groups, notes, ...rest }: Contact): ContactState {
  return { ...rest, lists: [...lists], groups: [...groups], notes: Object.fromEntries(notes) };
}

function accountState(account: Account): AccountState {
  const { handle, password, friendly, verified, migrated, memberId, privacy, prompt } = account;
  const { open, listVersion, listTime, settingsTime } = account;
  return {
    ...{ handle, password, friendly, verified, migrated, memberId, privacy, prompt },
    ...(open ? { open } : {}),
    ...{ listVersion, listTime, settingsTime },
    properties: Object.fromEntries(account.properties),
    groups: account.groups.map((group) => ({ ...group })),
    contacts: [...account.contacts.values()].map(contactState),
    waiting: account.waiting.map((message) => ({ ...message })),
  };
}

/** All that is worth keeping of a world, as plain data that JSON can hold. */
export function snapshot(world: World): WorldState {
  return {
    accounts: [...world.accounts.values()].map(accountState),
    circles: world.circles.lasting().map(({ network, address, name, members }) => {
      return { network, address, name, members: [...members] };
    }),
  };
}

function contactOf({ lists, groups, notes, ...rest }: ContactState): Contact {
  return { ...rest, lists: new Set(lists), groups: new Set(groups), notes: new Map(Object.entries(notes)) };
}

/** Puts accounts and circles back as they were kept. An account that the world has already becomes what it was. */
export function restore(world: World, { accounts, circles }: WorldState): void {
  for (const { network, address, members, name } of circles)
    world.circles.make(network, address, members, false, name);
  for (const state of accounts) {
    const account = world.account(state.handle) ?? world.addAccount(state);
    account.password = state.password;
    account.friendly = state.friendly;
    account.verified = state.verified;
    account.migrated = state.migrated;
    account.open = state.open ?? false;
    account.privacy = state.privacy;
    account.prompt = state.prompt;
    account.listVersion = state.listVersion;
    account.listTime = state.listTime;
    account.settingsTime = state.settingsTime;
    account.properties.clear();
    for (const [name, value] of Object.entries(state.properties)) account.properties.set(name, value);
    account.groups.splice(0, account.groups.length, ...state.groups.map((group) => ({ ...group })));
    account.waiting.splice(0, account.waiting.length, ...state.waiting.map((message) => ({ ...message })));
    world.putBack(account, state.contacts.map(contactOf));
  }
}
