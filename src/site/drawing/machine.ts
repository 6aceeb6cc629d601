// Where the phases and arrows of a state machine are drawn: the way to the main phase as a column, the rest beside it.

import type { Machine, Move } from '#protocol/machine.ts';

export interface Box {
  readonly phase: string;
  readonly x: number;
  readonly y: number;
}

export interface Arrow {
  readonly path: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle';
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

export const BOX = { width: 96, height: 38 } as const;

/** Both columns, with the lanes of the ways back left of them, are as wide as a phone. */
const COLUMN = { main: 66, side: 266 } as const;
const ROW = 84;

/** The point of an arrow, drawn from its end. */
const TIP = { right: 'm-7-4 7 4-7 4', left: 'm7-4-7 4 7 4', down: 'm-4-7 4 7 4-7' } as const;

/** The longest way without a loop from one phase to another: the one that shows every step of a log-on. */
function longestWay(
  moves: readonly Move[],
  from: string,
  to: string,
  been: readonly string[] = [],
): string[] {
  if (from === to) return [to];
  let best: string[] = [];
  for (const next of new Set(moves.filter((move) => move.from === from).map((move) => move.to))) {
    if (been.includes(next) || next === from) continue;
    const rest = longestWay(moves, next, to, [...been, from]);
    if (rest.length > best.length) best = rest;
  }
  return best.length > 0 ? [from, ...best] : [];
}

/** Arrows between the same two phases are drawn as one, named by their commands. */
function bundles(moves: readonly Move[]): { from: string; to: string; label: string }[] {
  const found = new Map<string, { from: string; to: string; names: Set<string> }>();
  for (const { from, to, form } of moves) {
    if (from === to) continue;
    const key = `${from} ${to}`;
    const bundle = found.get(key) ?? { from, to, names: new Set() };
    bundle.names.add(form.command.name);
    found.set(key, bundle);
  }
  return [...found.values()].map(({ from, to, names }) => ({ from, to, label: [...names].join(', ') }));
}

/** Lays out a machine. */
export function draw(machine: Machine): Drawing {
  const column = longestWay(machine.moves, machine.start, machine.main);
  const main = column.length > 0 ? column : [machine.start];
  const beside = machine.phases.filter((phase) => !main.includes(phase)).sort((a, b) => rank(a) - rank(b));
  const all = bundles(machine.moves);

  /** What nothing leads on from, the end, stands last. */
  function rank(phase: string): number {
    const sources = machine.moves.filter(({ to }) => to === phase).map(({ from }) => main.indexOf(from));
    return new Set(sources).size * 10 + Math.min(...sources, 9);
  }

  const height = Math.max(main.length, beside.length) * ROW;
  const boxes = new Map<string, Box>();
  for (const [row, phase] of main.entries()) boxes.set(phase, { phase, x: COLUMN.main, y: row * ROW + 8 });
  for (const [row, phase] of beside.entries()) boxes.set(phase, { phase, x: COLUMN.side, y: row * ROW + 8 });

  const arrows: Arrow[] = [];
  let lane = 0;
  const leaving = new Map<string, number>();
  const order = (bundle: { to: string }) => beside.indexOf(bundle.to);
  for (const { from, to, label } of all.toSorted((a, b) => order(a) - order(b))) {
    const a = boxes.get(from);
    const b = boxes.get(to);
    if (!a || !b) continue;
    const step = main.indexOf(to) - main.indexOf(from);
    const inColumn = main.includes(from) && main.includes(to);
    if (inColumn && step === 1) {
      const x = a.x + BOX.width / 2;
      const y = a.y + BOX.height;
      arrows.push({
        path: `M${x} ${y}V${b.y - 1}${TIP.down}`,
        label,
        x: x + 8,
        y: (y + b.y) / 2 + 4,
        anchor: 'start',
      });
    } else if (inColumn) {
      const x = a.x - 22 - lane++ * 27;
      const ya = a.y + BOX.height / 2 + (step > 0 ? 6 : 8);
      const yb = b.y + BOX.height / 2 - (step > 0 ? 6 : -8);
      arrows.push({
        path: `M${a.x} ${ya}C${x} ${ya} ${x} ${ya} ${x} ${(ya + yb) / 2}S${x} ${yb} ${a.x - 1} ${yb}${TIP.right}`,
        label,
        x,
        y: (ya + yb) / 2 + 4,
        anchor: 'middle',
      });
    } else {
      const count = leaving.get(from) ?? 0;
      leaving.set(from, count + 1);
      const right = a.x < COLUMN.side;
      const x = right ? a.x + BOX.width : a.x;
      const y = a.y + 13 + count * 17;
      const end = right ? b.x - 1 : b.x + BOX.width + 1;
      const run = Math.max(30, label.length * 7.3 + 2);
      const [out, into] = right ? [run, -40] : [-run, 40];
      const yb = b.y + BOX.height / 2;
      arrows.push({
        path: `M${x} ${y}H${x + out}C${x + out + (right ? 30 : -30)} ${y} ${end + into} ${yb} ${end} ${yb}${right ? TIP.right : TIP.left}`,
        label,
        x: x + 5,
        y: y - 4,
        anchor: 'start',
      });
    }
  }
  return {
    width: COLUMN.side + BOX.width + 4,
    height: height - ROW + BOX.height + 16,
    boxes: [...boxes.values()],
    arrows,
  };
}
