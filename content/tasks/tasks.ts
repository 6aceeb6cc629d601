// The tasks, from easy to tricky.

import { FIRST_STEPS } from './first-steps.ts';
import { LISTS } from './lists.ts';
import { TALKING } from './talking.ts';
import type { Task } from './task.ts';

export const TASKS: readonly Task[] = [...FIRST_STEPS, ...LISTS, ...TALKING];
