import type { Random } from '../database/synthetic/random.ts';
import { type Colour, GREY, INK, type PageMark, PEN } from './page-model.ts';

/** The few things all synthetic pages are made of. */

interface TextOptions {
  readonly size?: number;
  readonly face?: 'regular' | 'bold';
  readonly colour?: Colour;
}

export function text(x: number, y: number, words: string, options: TextOptions = {}): PageMark {
  const { size = 10, face = 'regular', colour = INK } = options;
  return { kind: 'text', text: words, x, y, size, face, colour, angle: 0, opacity: 1 };
}

export function rule(x: number, y: number, length: number): PageMark {
  const points = [[x, y] as const, [x + length, y] as const];
  return { kind: 'stroke', points, width: 0.2, colour: GREY };
}

export function frame(x: number, y: number, width: number, height: number): PageMark {
  const [right, bottom] = [x + width, y + height];
  const corners = [[x, y] as const, [right, y] as const, [right, bottom] as const];
  const points = [...corners, [x, bottom] as const, [x, y] as const];
  return { kind: 'stroke', points, width: 0.25, colour: GREY };
}

/** As of a rubber stamp. */
export function circle(x: number, y: number, radius: number): PageMark {
  const points = Array.from({ length: 61 }, (_, index): [number, number] => {
    const angle = (index / 60) * 2 * Math.PI;
    return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius];
  });
  return { kind: 'stroke', points, width: 0.5, colour: PEN };
}

/** A frame with its small label above the value that somebody filled in. */
export function field(
  area: { x: number; y: number; width: number; height: number },
  label: string,
  value: string,
): PageMark[] {
  const { x, y, width, height } = area;
  return [
    frame(x, y, width, height),
    text(x + 1.5, y + 3.2, label, { size: 6.5, colour: GREY }),
    text(x + 2, y + height - 2.2, value, { size: 10.5, colour: PEN }),
  ];
}

export function checkBox(x: number, y: number, label: string, ticked: boolean): PageMark[] {
  const tick: PageMark[] = ticked
    ? [
        {
          kind: 'stroke',
          points: [
            [x + 0.6, y + 0.6],
            [x + 3, y + 3],
          ],
          width: 0.5,
          colour: PEN,
        },
        {
          kind: 'stroke',
          points: [
            [x + 3, y + 0.6],
            [x + 0.6, y + 3],
          ],
          width: 0.5,
          colour: PEN,
        },
      ]
    : [];
  return [frame(x, y, 3.6, 3.6), text(x + 6, y + 3, label, { size: 9 }), ...tick];
}

/** Something like a signature that is nobody's. */
export function scribble(x: number, y: number, random: Random): PageMark {
  const points: [number, number][] = [];
  let [penX, penY] = [x, y];
  for (let stroke = 0; stroke < 26; stroke += 1) {
    penX += random.between(4, 22) / 10;
    penY = y + (stroke % 2 === 0 ? -1 : 1) * (random.between(2, 30) / 10) * (1 - stroke / 34);
    points.push([penX, penY]);
  }
  return { kind: 'stroke', points: smooth(points), width: 0.45, colour: PEN };
}

/** Two rounds of Chaikin's corner cutting. */
function smooth(points: readonly (readonly [number, number])[]): [number, number][] {
  let line: [number, number][] = points.map(([x, y]) => [x, y]);
  for (let round = 0; round < 2; round += 1) {
    line = line.flatMap((point, index): [number, number][] => {
      const next = line[index + 1];
      return next === undefined
        ? [point]
        : [between(point, next, 0.25), between(point, next, 0.75)];
    });
  }
  return line;
}

const between = (
  from: readonly [number, number],
  to: readonly [number, number],
  share: number,
): [number, number] => [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
