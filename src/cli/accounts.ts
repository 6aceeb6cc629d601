// The accounts file of the mock server: who there is, and who knows whom.

import { readFileSync } from 'node:fs';
import type { AccountEntry, GroupEntry } from '#content/accounts.ts';
import { encodeText } from '#protocol/params.ts';
import { isHandle } from '#server/account.ts';
import { type Entry, parseJson } from './json.ts';
import { Failure } from './subcommand.ts';

/** Bytes that a display name and a group's name may have once they are encoded. */
const LONGEST = { friendlyName: 387, group: 61 } as const;

/** The group of all who are in none, and 29 more. */
const MOST_GROUPS = 29;

function handleFault(text: string): string | undefined {
  return isHandle(text) ? undefined : 'be an address such as bob@example.com';
}

function nameFault(longest: number) {
  return (text: string): string | undefined => {
    if (text === '') return 'have at least one character';
    return encodeText(text).length <= longest ? undefined : `have at most ${longest} bytes when encoded`;
  };
}

function handles(entry: Entry): string[] {
  return entry.given ? entry.list().map((each) => each.text(handleFault)) : [];
}

function groupOf(entry: Entry): GroupEntry {
  if (entry.isText) return { name: entry.text(nameFault(LONGEST.group)), contacts: [] };
  entry.only('name', 'contacts');
  return {
    name: entry.field('name').text(nameFault(LONGEST.group)),
    contacts: handles(entry.field('contacts')),
  };
}

function accountOf(entry: Entry): AccountEntry {
  entry.only('handle', 'password', 'friendlyName', 'contacts', 'blocked', 'groups');
  const handle = entry.field('handle').text(handleFault);
  const friendly = entry.field('friendlyName');
  const groups = entry.field('groups');
  return {
    handle,
    password: entry
      .field('password')
      .text((text) => (text === '' ? 'have at least one character' : undefined)),
    friendlyName: friendly.given ? friendly.text(nameFault(LONGEST.friendlyName)) : handle,
    contacts: handles(entry.field('contacts')),
    blocked: handles(entry.field('blocked')),
    groups: groups.given ? groups.list().map(groupOf) : [],
  };
}

/** What is wrong between entries that are right by themselves. */
function slips(accounts: readonly AccountEntry[]): string[] {
  const seen = new Map<string, number>();
  return accounts.flatMap(({ handle, contacts, blocked, groups }, index) => {
    const place = `accounts[${index}]`;
    const same = (other: string, another: string) => other.toLowerCase() === another.toLowerCase();
    const found: string[] = [];
    const before = seen.get(handle.toLowerCase());
    if (before !== undefined) found.push(`${place}.handle is the same as accounts[${before}].handle.`);
    seen.set(handle.toLowerCase(), index);
    for (const list of ['contacts', 'blocked'] as const) {
      const at = (list === 'contacts' ? contacts : blocked).findIndex((other) => same(other, handle));
      if (at >= 0) found.push(`${place}.${list}[${at}] is the account itself.`);
    }
    if (groups.length > MOST_GROUPS)
      found.push(`${place}.groups has ${groups.length} groups; at most ${MOST_GROUPS} can be.`);
    for (const [at, { name, contacts: members }] of groups.entries()) {
      const first = groups.findIndex((other) => other.name === name);
      if (first < at) found.push(`${place}.groups[${at}] has the name of ${place}.groups[${first}].`);
      for (const [number, member] of members.entries()) {
        if (contacts.some((contact) => same(contact, member))) continue;
        found.push(`${place}.groups[${at}].contacts[${number}] is none of ${place}.contacts.`);
      }
    }
    return found;
  });
}

/** Reads the text of an accounts file. Gives the accounts, and one sentence for each wrong entry. */
export function parseAccounts(text: string): { accounts: AccountEntry[]; faults: string[] } {
  const document = parseJson(text);
  if (document.faults.length > 0) return { accounts: [], faults: document.faults };
  document.only('accounts', '$schema');
  const accounts = document.field('accounts').list().map(accountOf);
  const { faults } = document;
  return { accounts, faults: faults.length > 0 ? faults : slips(accounts) };
}

/** Reads an accounts file. Throws a failure that lists every wrong entry. */
export function readAccounts(path: string): AccountEntry[] {
  const { accounts, faults } = parseAccounts(readText(path, 'accounts file'));
  if (faults.length > 0)
    throw new Failure([`${path} is wrong:`, ...faults.map((fault) => `  ${fault}`)].join('\n'));
  return accounts;
}

/** A file's text. Throws a failure that names the file and what it is for. */
export function readText(path: string, what: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const why: Readonly<Record<string, string>> = {
      ENOENT: 'there is no such file',
      EACCES: 'it may not be read',
      EISDIR: 'it is a folder',
    };
    throw new Failure(`Cannot read the ${what} ${path}: ${why[code] ?? (code || 'unknown reason')}.`);
  }
}
