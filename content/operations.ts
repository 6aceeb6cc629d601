// Sentences about what the server itself does to those who are logged on.

import { announceShutdown, dismiss, dismissFor, force, migrate, moveTo, restart } from './operator.ts';
import type { Situation } from './situations.ts';

export const OPERATIONS: readonly Situation[] = [
  {
    sentence: 'the server goes down',
    pattern: /^the server goes down$/,
    make: (stage) => stage.shutdown(),
  },
  {
    sentence: 'the server tells ALICE that it goes down in 5 minutes',
    pattern: /^the server tells (?<who>\S+) that it goes down in (?<minutes>\d+) minutes?$/,
    make: (stage, { who = '', minutes = '' }) =>
      stage.happen(stage.end(who), (context) => announceShutdown(context, Number(minutes))),
  },
  {
    sentence: 'the server sends ALICE away for 6 minutes',
    pattern: /^the server sends (?<who>\S+) away for (?<minutes>\d+) minutes?$/,
    make: (stage, { who = '', minutes = '' }) =>
      stage.happen(stage.end(who), (context) => dismissFor(context, Number(minutes))),
  },
  {
    sentence: 'ALICE has to accept new terms of use',
    pattern: /^(?<who>\S+) has to accept new terms of use$/,
    make: (stage, { who = '' }) => stage.happen(stage.end(who), (context) => dismiss(context, 'TOU')),
  },
  {
    sentence: 'ALICE’s address book is migrated',
    pattern: /^(?<who>\S+)[’']s address book is migrated$/,
    make: (stage, { who = '' }) => stage.happen(stage.end(who), migrate),
  },
  {
    sentence: 'the server moves ALICE to 192.0.2.21:1863',
    pattern: /^the server moves (?<who>\S+) to (?<address>\S+)$/,
    make: (stage, { who = '', address = '' }) =>
      stage.happen(stage.end(who), (context) => moveTo(context, address)),
  },
  {
    sentence: 'the server has ALICE log on again',
    pattern: /^the server has (?<who>\S+) log on again$/,
    make: (stage, { who = '' }) => stage.happen(stage.end(who), restart),
  },
  {
    sentence: 'the server sets ALICE to FLN',
    pattern: /^the server sets (?<who>\S+) to (?<status>[A-Z]{3})$/,
    make: (stage, { who = '', status = '' }) =>
      stage.happen(stage.end(who), (context) => force(context, status)),
  },
];
