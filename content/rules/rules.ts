// The rules about the data: one line each.

import { answers } from './answers.ts';
import { codes } from './codes.ts';
import { confirmed } from './confirmed.ts';
import { distinct } from './distinct.ts';
import { folders } from './folders.ts';
import { names } from './names.ts';
import { pages } from './pages.ts';
import { payloads } from './payloads.ts';
import { ranges } from './ranges.ts';
import { removals } from './removals.ts';
import type { Rule } from './rule.ts';
import { sources } from './sources.ts';

export const RULES: readonly Rule[] = [
  ranges,
  distinct,
  answers,
  payloads,
  removals,
  names,
  codes,
  sources,
  confirmed,
  folders,
  pages,
];
