import { png } from './png.ts';

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];
export type Point = readonly [number, number];

/** How far a pixel lies outside of a shape; negative inside. */
type Distance = (x: number, y: number) => number;

const dark: Colour = [38, 50, 56];
const white: Colour = [255, 255, 255];

/** Draws shapes with smooth edges on a ground of one colour; coordinates in pixels from the top left. */
export class Canvas {
  readonly #width: number;
  readonly #height: number;
  readonly #pixels: Uint8Array;

  constructor(width: number, height: number, ground: Colour) {
    this.#width = width;
    this.#height = height;
    this.#pixels = new Uint8Array(width * height * 3);
    for (let at = 0; at < this.#pixels.length; at += 3) this.#pixels.set(ground, at);
  }

  rect([left, top]: Point, [right, bottom]: Point, colour: Colour, radius = 0): void {
    const [cx, cy] = [(left + right) / 2, (top + bottom) / 2];
    const [halfWidth, halfHeight] = [(right - left) / 2 - radius, (bottom - top) / 2 - radius];
    this.#paint([left - 1, top - 1], [right + 1, bottom + 1], colour, (x, y) => {
      const [dx, dy] = [Math.abs(x - cx) - halfWidth, Math.abs(y - cy) - halfHeight];
      return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
    });
  }

  disc([cx, cy]: Point, radius: number, colour: Colour): void {
    const reach = radius + 1;
    const away: Distance = (x, y) => Math.hypot(x - cx, y - cy) - radius;
    this.#paint([cx - reach, cy - reach], [cx + reach, cy + reach], colour, away);
  }

  ring([cx, cy]: Point, radius: number, stroke: number, colour: Colour): void {
    const reach = radius + stroke;
    const away: Distance = (x, y) => Math.abs(Math.hypot(x - cx, y - cy) - radius) - stroke / 2;
    this.#paint([cx - reach, cy - reach], [cx + reach, cy + reach], colour, away);
  }

  /** A line through the points, with round ends. */
  line(points: readonly Point[], stroke: number, colour: Colour): void {
    const reach = stroke / 2 + 1;
    for (const [index, to] of points.entries()) {
      const from = points[index - 1];
      if (!from) continue;
      const least: Point = [Math.min(from[0], to[0]) - reach, Math.min(from[1], to[1]) - reach];
      const most: Point = [Math.max(from[0], to[0]) + reach, Math.max(from[1], to[1]) + reach];
      this.#paint(least, most, colour, (x, y) => toSegment([x, y], from, to) - stroke / 2);
    }
  }

  /** A line whose last point is the tip of an arrow. */
  arrow(points: readonly Point[], stroke: number, colour: Colour): void {
    this.line(points, stroke, colour);
    for (const side of arrowHead(points, stroke * 3)) this.line(side, stroke, colour);
  }

  /** A digit from 1 to 6 in a dark disc, which the text below a picture explains. */
  mark([x, y]: Point, digit: number): void {
    this.disc([x, y], 15, white);
    this.disc([x, y], 13, dark);
    const stroke = (digits[digit - 1] ?? []).map(([dx, dy]): Point => [x - 4 + dx * 8, y - 6.5 + dy * 13]);
    this.line(stroke, 2.4, white);
  }

  png(): Buffer {
    return png(this.#width, this.#height, this.#pixels);
  }

  /** Mixes the colour into each pixel of a box by how much of it the shape covers. */
  #paint([left, top]: Point, [right, bottom]: Point, colour: Colour, distance: Distance): void {
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(this.#height, Math.ceil(bottom)); y++) {
      for (let x = Math.max(0, Math.floor(left)); x < Math.min(this.#width, Math.ceil(right)); x++) {
        const covered = Math.min(1, Math.max(0, 0.5 - distance(x + 0.5, y + 0.5)));
        if (covered > 0) mix(this.#pixels, (y * this.#width + x) * 3, colour, covered);
      }
    }
  }
}

function mix(pixels: Uint8Array, at: number, colour: Colour, share: number): void {
  for (const [index, channel] of colour.entries()) {
    pixels[at + index] = Math.round((pixels[at + index] ?? 0) * (1 - share) + channel * share);
  }
}

function toSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

function arrowHead(points: readonly Point[], length: number): Point[][] {
  const [from, tip]: Point[] = points.slice(-2);
  if (!from || !tip) return [];
  const back = Math.atan2(from[1] - tip[1], from[0] - tip[0]);
  const side = (turn: number): Point => [
    tip[0] + length * Math.cos(back + turn),
    tip[1] + length * Math.sin(back + turn),
  ];
  return [
    [side(0.5), tip],
    [side(-0.5), tip],
  ];
}

/** The digits 1 to 6 as strokes in a box of 1 by 1. */
const digits: Point[][] = [
  '.15,.25 .55,0 .55,1',
  '0,.2 .5,0 1,.25 0,1 1,1',
  '0,0 1,0 .45,.42 1,.7 .5,1 0,.85',
  '.75,1 .75,0 0,.7 1,.7',
  '1,0 .1,0 0,.45 .7,.4 1,.7 .6,1 0,.9',
  '.9,0 .2,.4 0,.75 .5,1 1,.75 .5,.45 .1,.6',
].map((stroke) => stroke.split(' ').map((point) => point.split(',').map(Number) as [number, number]));
