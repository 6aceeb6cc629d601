// What of a world outlives the server: accounts with their lists, groups, properties and waiting messages.

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

function contactState({ lists, groups, notes, ...rest }: Contact): ContactState {
  return { ...rest, lists: [...lists], groups: [...groups], notes: Object.fromEntries(notes) };
}

function accountState(account: Account): AccountState {
  const { handle, password, friendly, verified, migrated, memberId, privacy, prompt } = account;
  const { listVersion, listTime, settingsTime } = account;
  return {
    ...{ handle, password, friendly, verified, migrated, memberId, privacy, prompt },
    ...{ listVersion, listTime, settingsTime },
    properties: Object.fromEntries(account.properties),
    groups: account.groups.map((group) => ({ ...group })),
    contacts: [...account.contacts.values()].map(contactState),
    waiting: account.waiting.map((message) => ({ ...message })),
  };
}

/** All that is worth keeping of a world, as plain data that JSON can hold. */
export function snapshot(world: World): AccountState[] {
  return [...world.accounts.values()].map(accountState);
}

function contactOf({ lists, groups, notes, ...rest }: ContactState): Contact {
  return { ...rest, lists: new Set(lists), groups: new Set(groups), notes: new Map(Object.entries(notes)) };
}

/** Puts accounts back as they were kept. One that the world has already becomes what it was. */
export function restore(world: World, states: readonly AccountState[]): void {
  for (const state of states) {
    const account = world.account(state.handle) ?? world.addAccount(state);
    account.password = state.password;
    account.friendly = state.friendly;
    account.verified = state.verified;
    account.migrated = state.migrated;
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
