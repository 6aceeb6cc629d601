// The state file of the mock server: what outlives it, written whole or not at all.

import { closeSync, existsSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { LIST_NAMES } from '#server/account.ts';
import {
  type AccountState,
  type CircleState,
  type ContactState,
  snapshot,
  type WorldState,
} from '#server/snapshot.ts';
import type { World } from '#server/world.ts';
import { readText } from './accounts.ts';
import { type Entry, parseJson } from './json.ts';
import { Failure } from './subcommand.ts';

/** The version of the file's shape. */
const SHAPE = 1;

function contactOf(entry: Entry): ContactState {
  entry.only('handle', 'friendly', 'guid', 'lists', 'groups', 'network', 'notes');
  const lists = entry.field('lists').list();
  return {
    handle: entry.field('handle').text(),
    friendly: entry.field('friendly').text(),
    guid: entry.field('guid').text(),
    network: entry.field('network').number(),
    lists: lists.map((each) => each.oneOf(LIST_NAMES)).filter((list) => list !== undefined),
    groups: entry
      .field('groups')
      .list()
      .map((each) => each.number()),
    notes: Object.fromEntries(entry.field('notes').texts()),
  };
}

function optional(entry: Entry): string | undefined {
  return entry.given ? entry.text() : undefined;
}

function accountOf(entry: Entry): AccountState {
  const field = (name: string) => entry.field(name);
  const text = (name: string) => field(name).text();
  return {
    handle: text('handle'),
    password: text('password'),
    friendly: text('friendly'),
    verified: field('verified').flag(),
    migrated: field('migrated').flag(),
    ...(field('open').given ? { open: field('open').flag() } : {}),
    memberId: field('memberId').number(),
    privacy: field('privacy').oneOf(['AL', 'BL']) ?? 'AL',
    prompt: field('prompt').oneOf(['A', 'N']) ?? 'A',
    listVersion: field('listVersion').number(),
    listTime: optional(field('listTime')),
    settingsTime: optional(field('settingsTime')),
    properties: Object.fromEntries(field('properties').texts()),
    groups: field('groups')
      .list()
      .map((group) => ({
        number: group.field('number').number(),
        guid: group.field('guid').text(),
        name: group.field('name').text(),
      })),
    contacts: field('contacts').list().map(contactOf),
    waiting: field('waiting')
      .list()
      .map((message) => ({
        id: message.field('id').text(),
        from: message.field('from').text(),
        friendly: message.field('friendly').text(),
        body: message.field('body').text(),
        at: message.field('at').number(),
      })),
  };
}

function circleOf(entry: Entry): CircleState {
  entry.only('network', 'address', 'name', 'members');
  return {
    network: entry.field('network').number(),
    address: entry.field('address').text(),
    name: entry.field('name').text(),
    members: entry
      .field('members')
      .list()
      .map((each) => each.text()),
  };
}

/** Reads the text of a state file. Gives the state, and one sentence for each wrong entry. */
export function parseState(text: string): { state: WorldState; faults: string[] } {
  const document = parseJson(text);
  if (document.faults.length > 0) return { state: { accounts: [], circles: [] }, faults: document.faults };
  document.only('shape', 'accounts', 'circles');
  if (document.field('shape').number() !== SHAPE) document.field('shape').wrong(`be ${SHAPE}`);
  const accounts = document.field('accounts').list().map(accountOf);
  // Files of earlier versions have none.
  const circles = document.field('circles').given ? document.field('circles').list().map(circleOf) : [];
  return { state: { accounts, circles }, faults: document.faults };
}

/** Reads a state file; undefined when there is none yet. Throws a failure for a broken one, and leaves it alone. */
export function readState(path: string): WorldState | undefined {
  if (!existsSync(path)) return undefined;
  const { state, faults } = parseState(readText(path, 'state file'));
  if (faults.length === 0) return state;
  throw new Failure(
    [
      `The state file ${path} is broken and was left as it is:`,
      ...faults.slice(0, 5).map((fault) => `  ${fault}`),
      'Mend it, or move it away to start with new lists.',
    ].join('\n'),
  );
}

/** The state of a world as the text of a file. */
export function stateText(world: World): string {
  return `${JSON.stringify({ shape: SHAPE, ...snapshot(world) }, undefined, 1)}\n`;
}

/**
 * Writes a file so that after a crash at any moment it is the old one or the new one, whole: beside it first, to
 * the disk, then in its place. Only its owner may read it, because passwords are in it. Throws a failure.
 */
export function writeState(path: string, text: string): void {
  try {
    const beside = `${path}.new`;
    const file = openSync(beside, 'w', 0o600);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
    const folder = openSync(dirname(path), 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch (error) {
    throw new Failure(
      `Cannot write the state file ${path}: ${error instanceof Error ? error.message : 'unknown reason'}`,
    );
  }
}
