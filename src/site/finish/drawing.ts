// The picture that stands for a page where others show a link to it: name, what it is, the versions that have it.

import { escapeXml } from '#content/xml.ts';

/** What a picture shows. */
export interface Subject {
  /** What kind of page it is, in a word or two. */
  readonly kind: string;
  /** What the page is called: `USR`, or `USR: Authenticate user`, whose second part is written smaller. */
  readonly title: string;
  readonly about: string;
  /** One entry a version, in order: whether the subject is there. Empty where versions do not matter. */
  readonly presence: readonly boolean[];
}

/** Width and height in pixels, as Open Graph wants them. */
export const SIZE = { width: 1200, height: 630 } as const;

/** The one typeface; every letter of it is as wide as six tenths of its size. */
export const TYPEFACE = 'IBM Plex Mono';
const LETTER = 0.6;

/** The dark theme's colours. */
const COLOURS = {
  ground: '#14181c',
  line: '#343c45',
  ink: '#dde2e7',
  quiet: '#a3adb7',
  accent: '#7cc9df',
} as const;

const EDGE = 76;
const ROOM = SIZE.width - 2 * EDGE;

/** Breaks a text into at most `most` lines of `columns` letters; what is left over ends in an ellipsis. */
export function linesOf(text: string, columns: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= columns)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.slice(0, columns));
  }
  if (lines.length <= most) return lines;
  const end = lines[most - 1] ?? '';
  return [...lines.slice(0, most - 1), `${end.slice(0, columns - 2).replace(/[\s,.;:]+$/, '')} …`];
}

interface Writing {
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly x?: number;
  readonly end?: boolean;
}

function write(text: string, { y, size, colour, bold = false, x = EDGE, end = false }: Writing): string {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}"${bold ? ' font-weight="700"' : ''}${end ? ' text-anchor="end"' : ''}>${escapeXml(text)}</text>`;
}

/** The largest size, at most `most`, at which the longest of some lines has room. */
function sizeFor(lines: readonly string[], most: number): number {
  const longest = Math.max(...lines.map((line) => line.length));
  return Math.min(most, Math.floor(ROOM / (LETTER * longest)));
}

function strip(presence: readonly boolean[]): string {
  const step = ROOM / presence.length;
  return presence
    .map((isIn, index) => {
      const look = isIn
        ? `fill="${COLOURS.accent}" stroke="${COLOURS.accent}"`
        : `fill="none" stroke="${COLOURS.line}"`;
      return `<rect x="${(EDGE + index * step).toFixed(1)}" y="510" width="${(step - 8).toFixed(1)}" height="34" rx="4" stroke-width="2" ${look}/>`;
    })
    .join('');
}

/** The picture as an SVG; `ends` are the names of the first and the last version, written below the strip. */
export function drawingOf(
  { kind, title, about, presence }: Subject,
  ends: readonly [string, string],
): string {
  const [, head = title, rest = ''] = /^([^:]{1,24}): (.*)$/.exec(title) ?? [];
  const heading = rest === '' ? linesOf(head, 26, 2) : [head];
  const size = sizeFor(heading, rest === '' ? 84 : 132);
  const bare = presence.length === 0 ? 90 : 0;
  const top = 150 + bare + size * 0.75;
  const below = top + (heading.length - 1) * size * 1.15;
  const second = rest === '' ? [] : linesOf(rest, 34, 1);
  const start = below + (second.length > 0 ? 66 : 0) + 62;
  const room = Math.max(1, Math.min(4, Math.floor((478 + bare - start) / 42) + 1));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}" viewBox="0 0 ${SIZE.width} ${SIZE.height}" font-family="${TYPEFACE}">`,
    `<rect width="${SIZE.width}" height="${SIZE.height}" fill="${COLOURS.ground}"/>`,
    `<rect width="${SIZE.width}" height="10" fill="${COLOURS.accent}"/>`,
    `<rect x="${EDGE}" y="58" width="112" height="44" rx="6" fill="${COLOURS.ink}"/>`,
    write('MSNP', { x: EDGE + 18, y: 90, size: 32, colour: COLOURS.ground, bold: true }),
    write('Reference', { x: EDGE + 130, y: 90, size: 32, colour: COLOURS.ink }),
    write(kind, { x: SIZE.width - EDGE, y: 90, size: 30, colour: COLOURS.quiet, end: true }),
    ...heading.map((line, index) =>
      write(line, { y: top + index * size * 1.15, size, colour: COLOURS.ink, bold: true }),
    ),
    ...second.map((line) => write(line, { y: below + 66, size: 50, colour: COLOURS.accent })),
    ...linesOf(about, Math.floor(ROOM / (LETTER * 31)), room).map((line, index) =>
      write(line, { y: start + index * 42, size: 31, colour: COLOURS.quiet }),
    ),
    ...(presence.length === 0
      ? []
      : [
          strip(presence),
          write(ends[0], { y: 580, size: 24, colour: COLOURS.quiet }),
          write(ends[1], { x: SIZE.width - EDGE, y: 580, size: 24, colour: COLOURS.quiet, end: true }),
        ]),
    '</svg>',
  ].join('\n');
}
