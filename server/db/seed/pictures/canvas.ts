import { png } from './png.ts';

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];
export type Point = readonly [number, number];

/** Draws shapes with smooth edges; coordinates in pixels from the top left. */
export interface Canvas {
  rect(from: Point, to: Point, colour: Colour, radius?: number): void;
  disc(centre: Point, radius: number, colour: Colour): void;
  ring(centre: Point, radius: number, width: number, colour: Colour): void;
  /** A line through the points, with round ends. */
  line(points: readonly Point[], width: number, colour: Colour): void;
  /** A line whose last point is the tip of an arrow. */
  arrow(points: readonly Point[], width: number, colour: Colour): void;
  /** A digit from 1 to 6 in a dark disc, which the text below a picture explains. */
  mark(centre: Point, number: number): void;
  png(): Buffer;
}

/** How far a pixel lies outside of a shape; negative inside. */
type Distance = (x: number, y: number) => number;

const dark: Colour = [38, 50, 56];
const white: Colour = [255, 255, 255];

/** An empty canvas of one colour. */
export function createCanvas(width: number, height: number, background: Colour): Canvas {
  const pixels = new Uint8Array(width * height * 3);
  for (let at = 0; at < pixels.length; at += 3) pixels.set(background, at);

  /** Mixes the colour into each pixel of the box by how much of it the shape covers. */
  function paint(left: number, top: number, right: number, bottom: number, colour: Colour, distance: Distance): void {
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, Math.ceil(bottom)); y++) {
      for (let x = Math.max(0, Math.floor(left)); x < Math.min(width, Math.ceil(right)); x++) {
        const covered = Math.min(1, Math.max(0, 0.5 - distance(x + 0.5, y + 0.5)));
        if (covered > 0) mix(pixels, (y * width + x) * 3, colour, covered);
      }
    }
  }

  const canvas: Canvas = {
    rect([left, top], [right, bottom], colour, radius = 0) {
      const [cx, cy] = [(left + right) / 2, (top + bottom) / 2];
      const [halfWidth, halfHeight] = [(right - left) / 2 - radius, (bottom - top) / 2 - radius];
      paint(left - 1, top - 1, right + 1, bottom + 1, colour, (x, y) => {
        const [dx, dy] = [Math.abs(x - cx) - halfWidth, Math.abs(y - cy) - halfHeight];
        return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
      });
    },
    disc([cx, cy], radius, colour) {
      const reach = radius + 1;
      paint(cx - reach, cy - reach, cx + reach, cy + reach, colour, (x, y) => Math.hypot(x - cx, y - cy) - radius);
    },
    ring([cx, cy], radius, stroke, colour) {
      const reach = radius + stroke;
      const away: Distance = (x, y) => Math.abs(Math.hypot(x - cx, y - cy) - radius) - stroke / 2;
      paint(cx - reach, cy - reach, cx + reach, cy + reach, colour, away);
    },
    line(points, stroke, colour) {
      for (const [index, to] of points.entries()) {
        const from = points[index - 1];
        if (!from) continue;
        const reach = stroke / 2 + 1;
        const [left, right] = [Math.min(from[0], to[0]) - reach, Math.max(from[0], to[0]) + reach];
        const [top, bottom] = [Math.min(from[1], to[1]) - reach, Math.max(from[1], to[1]) + reach];
        paint(left, top, right, bottom, colour, (x, y) => toSegment([x, y], from, to) - stroke / 2);
      }
    },
    arrow(points, stroke, colour) {
      canvas.line(points, stroke, colour);
      for (const side of arrowHead(points, stroke * 3)) canvas.line(side, stroke, colour);
    },
    mark([x, y], number) {
      canvas.disc([x, y], 15, white);
      canvas.disc([x, y], 13, dark);
      const stroke = digits[number - 1] ?? [];
      canvas.line(
        stroke.map(([dx, dy]): Point => [x - 4 + dx * 8, y - 6.5 + dy * 13]),
        2.4,
        white,
      );
    },
    png: () => png(width, height, pixels),
  };
  return canvas;
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
