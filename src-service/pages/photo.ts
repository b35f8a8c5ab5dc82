import type { Font } from 'fontkit';
import { encode } from 'jpeg-js';
import type { Random } from '../database/synthetic/random.ts';
import type { Fonts } from '../letters/fonts.ts';
import { Canvas, combined, type Matrix, outlineOf, type Point, transformed } from './canvas.ts';
import { A4, type Colour, type PageMark, type PageModel, type PageText } from './page-model.ts';

/** A page as somebody photographed it: on a table, a little crooked, unevenly lit. */

const PIXELS_PER_MM = 4.2;
const WIDTH = 920;
const HEIGHT = 1288;
const QUALITY = 72;
const TABLE: Colour = [96, 74, 56];
const POINT_IN_MM = 25.4 / 72;
const GRAIN = 9;

export function photograph(model: PageModel, fonts: Fonts, random: Random): Uint8Array {
  const canvas = new Canvas(WIDTH, HEIGHT, TABLE);
  const sheet = layOnTable(model.skew);
  canvas.fill([rectangle(0, 0, A4.width, A4.height, sheet)], model.paper, 1);
  for (const mark of model.marks) drawMark(canvas, mark, fonts, sheet);
  expose(canvas, random);
  const { data } = encode({ data: canvas.pixels, width: WIDTH, height: HEIGHT }, QUALITY);
  return new Uint8Array(data);
}

/** From millimetres on the page to pixels of the photograph. */
function layOnTable(degrees: number): Matrix {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) * PIXELS_PER_MM, Math.sin(angle) * PIXELS_PER_MM];
  const [x, y] = [A4.width / 2, A4.height / 2];
  const turned = transformed([cos, sin, -sin, cos, 0, 0], [x, y]);
  return [cos, sin, -sin, cos, WIDTH / 2 - turned[0], HEIGHT / 2 - turned[1]];
}

function drawMark(canvas: Canvas, mark: PageMark, fonts: Fonts, sheet: Matrix): void {
  switch (mark.kind) {
    case 'text':
      drawText(canvas, mark, fonts[mark.face], sheet);
      break;
    case 'stroke':
      canvas.fill(strokeOf(mark.points, mark.width, sheet), mark.colour, 1);
      break;
    case 'fill':
      canvas.fill([rectangle(mark.x, mark.y, mark.width, mark.height, sheet)], mark.colour, 1);
      break;
  }
}

function drawText(canvas: Canvas, mark: PageText, font: Font, sheet: Matrix): void {
  const scale = (mark.size * POINT_IN_MM) / font.unitsPerEm;
  const angle = (-mark.angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
  // Fonts count upwards, pages downwards.
  const line = combined(sheet, [cos, sin, sin, -cos, mark.x, mark.y]);
  const { glyphs, positions } = font.layout(mark.text);
  let pen = 0;
  for (const [index, glyph] of glyphs.entries()) {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const place: Matrix = [1, 0, 0, 1, pen + xOffset, yOffset];
    const outline = outlineOf(glyph.path.commands).map((polygon) =>
      polygon.map((point) => transformed(combined(line, place), point)),
    );
    canvas.fill(outline, mark.colour, mark.opacity);
    pen += xAdvance;
  }
}

function rectangle(x: number, y: number, width: number, height: number, sheet: Matrix): Point[] {
  const corners: Point[] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
  return corners.map((corner) => transformed(sheet, corner));
}

/** A thin rectangle along every piece of the line. */
function strokeOf(points: readonly Point[], width: number, sheet: Matrix): Point[][] {
  return points.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? [x, y];
    const length = Math.hypot(x - fromX, y - fromY);
    const share = length === 0 ? 0 : width / 2 / length;
    const [sideX, sideY] = [(fromY - y) * share, (x - fromX) * share];
    const corners: Point[] = [
      [fromX + sideX, fromY + sideY],
      [x + sideX, y + sideY],
      [x - sideX, y - sideY],
      [fromX - sideX, fromY - sideY],
    ];
    return corners.map((corner) => transformed(sheet, corner));
  });
}

/** Light from one corner, and the grain of a small sensor. */
function expose(canvas: Canvas, random: Random): void {
  const { pixels, width, height } = canvas;
  const lampX = random.between(0, 1);
  let noise = random.below(2 ** 31) | 1;
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const away = Math.abs(column / width - lampX) * 0.6 + (row / height) * 0.4;
      const light = 1.02 - 0.2 * away;
      noise = (Math.imul(noise, 1664525) + 1013904223) | 0;
      const grain = ((noise >>> 16) & 0xff) / 255 - 0.5;
      const at = (row * width + column) * 4;
      for (let channel = 0; channel < 3; channel += 1) {
        pixels[at + channel] = (pixels[at + channel] ?? 0) * light + grain * GRAIN;
      }
    }
  }
}
