import type { Font } from 'fontkit';
import type { Colour } from './page-model.ts';

export type Point = readonly [x: number, y: number];
/** Affine, as in PDF: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const transformed = ([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** First `inner`, then `outer`. */
export const combined = (outer: Matrix, inner: Matrix): Matrix => {
  const [a, b, c, d] = outer;
  const [e, f] = transformed(outer, [inner[4], inner[5]]);
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    e,
    f,
  ];
};

/** Rows between two rows of pixels at which edges are sampled. */
const SUBROWS = 4;
const CURVE_STEPS = 4;

/**
 * Fills polygons with smooth edges. Plain arithmetic, so that a page has the same bytes on every
 * machine, which no system's own drawing library promises.
 */
export class Canvas {
  readonly width: number;
  readonly height: number;
  /** RGBA, row by row. */
  readonly pixels: Uint8ClampedArray;
  readonly #coverage: Float32Array;

  constructor(width: number, height: number, background: Colour) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint8ClampedArray(width * height * 4).fill(255);
    this.#coverage = new Float32Array(width + 2);
    const [red, green, blue] = background;
    for (let index = 0; index < this.pixels.length; index += 4) {
      this.pixels[index] = red;
      this.pixels[index + 1] = green;
      this.pixels[index + 2] = blue;
    }
  }

  /** Fills what the polygons enclose (non-zero winding), as letters and strokes need it. */
  fill(polygons: readonly (readonly Point[])[], colour: Colour, opacity: number): void {
    const edges = polygons.flatMap(edgesOf);
    const rows = edges.flatMap(({ top, bottom }) => [top, bottom]);
    const first = Math.max(0, Math.floor(least(rows)));
    const last = Math.min(this.height - 1, Math.floor(-least(rows.map((row) => -row))));
    for (let row = first; row <= last; row += 1) {
      const near = edges.filter(({ top, bottom }) => top < row + 1 && bottom > row);
      if (near.length > 0) this.#fillRow(row, near, colour, opacity);
    }
  }

  #fillRow(row: number, edges: readonly Edge[], colour: Colour, opacity: number): void {
    const coverage = this.#coverage;
    coverage.fill(0);
    for (let sub = 0; sub < SUBROWS; sub += 1) {
      const y = row + (sub + 0.5) / SUBROWS;
      const crossings = edges
        .filter(({ top, bottom }) => top <= y && bottom > y)
        .map((edge) => ({ x: edge.x + (y - edge.top) * edge.slope, turn: edge.turn }))
        .sort((left, right) => left.x - right.x);
      let winding = 0;
      for (const [index, { x, turn }] of crossings.entries()) {
        if (winding !== 0) this.#cover(crossings[index - 1]?.x ?? x, x);
        winding += turn;
      }
    }
    this.#blend(row, colour, opacity / SUBROWS);
  }

  /** Adds a span to the row's coverage; its ends cover their pixels in part. */
  #cover(from: number, to: number): void {
    const left = Math.max(0, from);
    const right = Math.min(this.width, to);
    for (let column = Math.floor(left); column < right; column += 1) {
      const share = Math.min(column + 1, right) - Math.max(column, left);
      this.#coverage[column] = (this.#coverage[column] ?? 0) + share;
    }
  }

  #blend(row: number, colour: Colour, opacity: number): void {
    for (let column = 0; column < this.width; column += 1) {
      const share = Math.min(1, (this.#coverage[column] ?? 0) * opacity);
      if (share === 0) continue;
      const at = (row * this.width + column) * 4;
      for (const [channel, value] of colour.entries()) {
        const old = this.pixels[at + channel] ?? 0;
        this.pixels[at + channel] = old + (value - old) * share;
      }
    }
  }
}

interface Edge {
  readonly top: number;
  readonly bottom: number;
  /** At `top`. */
  readonly x: number;
  readonly slope: number;
  readonly turn: 1 | -1;
}

function edgesOf(polygon: readonly Point[]): Edge[] {
  return polygon.flatMap(([x, y], index): Edge[] => {
    const [nextX, nextY] = polygon[(index + 1) % polygon.length] ?? [x, y];
    if (y === nextY) return [];
    const slope = (nextX - x) / (nextY - y);
    return y < nextY
      ? [{ top: y, bottom: nextY, x, slope, turn: 1 }]
      : [{ top: nextY, bottom: y, x: nextX, slope, turn: -1 }];
  });
}

const least = (values: readonly number[]): number =>
  values.reduce((smallest, value) => Math.min(smallest, value), Number.POSITIVE_INFINITY);

/** The outline of one glyph as polygons, in font units. */
export function outlineOf(commands: PathCommands): Point[][] {
  const polygons: Point[][] = [];
  let polygon: Point[] = [];
  for (const { command, args } of commands) {
    if (command === 'moveTo') {
      polygon = [];
      polygons.push(polygon);
    }
    polygon.push(...flattened(polygon.at(-1) ?? [0, 0], args));
  }
  return polygons;
}

type PathCommands = ReturnType<Font['glyphForCodePoint']>['path']['commands'];

/** The points of one path command: of a line its end, of a curve some along it. */
function flattened(from: Point, args: readonly number[]): Point[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args;
  if (args.length === 2) return [[a, b]];
  const steps = Array.from({ length: CURVE_STEPS }, (_, index) => (index + 1) / CURVE_STEPS);
  if (args.length === 4) {
    return steps.map((t) => [quadratic(from[0], a, c, t), quadratic(from[1], b, d, t)]);
  }
  return args.length === 6
    ? steps.map((t) => [cubic(from[0], a, c, e, t), cubic(from[1], b, d, f, t)])
    : [];
}

const quadratic = (p0: number, p1: number, p2: number, t: number) =>
  (1 - t) ** 2 * p0 + 2 * (1 - t) * t * p1 + t ** 2 * p2;
const cubic = (p0: number, p1: number, p2: number, p3: number, t: number) =>
  (1 - t) ** 3 * p0 + 3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t ** 2 * p2 + t ** 3 * p3;
