/** What stands on one page of a synthetic upload, before it becomes a PDF or a photograph. */

export type Colour = readonly [red: number, green: number, blue: number];

export interface PageText {
  readonly kind: 'text';
  readonly text: string;
  /** Left end of the baseline, millimetres from the upper left corner. */
  readonly x: number;
  readonly y: number;
  /** Points. */
  readonly size: number;
  readonly face: 'regular' | 'bold';
  readonly colour: Colour;
  /** Degrees, anticlockwise. */
  readonly angle: number;
  /** 0…1 */
  readonly opacity: number;
}

/** A line through points, e.g. a rule, a frame or handwriting; millimetres. */
export interface PageStroke {
  readonly kind: 'stroke';
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly width: number;
  readonly colour: Colour;
}

export interface PageFill {
  readonly kind: 'fill';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: Colour;
}

export type PageMark = PageText | PageStroke | PageFill;

export interface PageModel {
  readonly title: string;
  /** In the order in which they are drawn. */
  readonly marks: readonly PageMark[];
  /** How crooked the sheet lay, degrees. */
  readonly skew: number;
  readonly paper: Colour;
}

export const A4 = { width: 210, height: 297 } as const;

export const INK: Colour = [38, 40, 46];
export const GREY: Colour = [110, 114, 120];
export const PEN: Colour = [34, 52, 120];
export const STAMP: Colour = [179, 38, 30];
