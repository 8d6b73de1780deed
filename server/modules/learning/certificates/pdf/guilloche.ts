import type { CanvasElement } from 'pdfmake/interfaces.js';

/** A point of the page, in points from its upper left corner. */
type Point = readonly [x: number, y: number];

const round = (value: number): string => value.toFixed(2);

/** A path through the points with straight lines so short that it looks curved. */
const pathOf = (points: readonly Point[], closed: boolean): string =>
  points.map(([x, y], n) => `${n === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('') + (closed ? 'Z' : '');

/** How a number of lines is drawn. */
interface Pen {
  color: string;
  width: number;
  opacity: number;
}

/** The type of canvas elements does not know paths, which pdfmake draws. */
const stroke = (d: string, { color, width, opacity }: Pen): CanvasElement =>
  ({
    type: 'path',
    d,
    lineColor: color,
    lineWidth: width,
    strokeOpacity: opacity,
    lineJoin: 'round',
  }) as unknown as CanvasElement;

/** An upright ribbon of interwoven waves, as on banknotes, between two heights around a middle. */
export function ribbon(
  place: { x: number; top: number; bottom: number; reach: number },
  count: number,
  pen: Pen,
): CanvasElement[] {
  const { x, top, bottom, reach } = place;
  return Array.from({ length: count }, (_, n) => {
    const phase = (n / count) * Math.PI * 2;
    const points: Point[] = [];
    for (let y = top; y <= bottom; y += 3) {
      const t = (y - top) / (bottom - top);
      const swell = 0.62 + 0.38 * Math.sin(t * Math.PI * 4 + phase / 2);
      points.push([x + reach * swell * Math.sin(t * Math.PI * 6 + phase), y]);
    }
    return stroke(pathOf(points, false), pen);
  });
}

/**
 * A rosette of closed curves around a centre. Its petals come from the certificate's number, so that each has its own and the
 * same one always the same.
 */
export function rosette(place: { x: number; y: number; radius: number }, seed: string, pen: Pen): CanvasElement[] {
  const digits = [...seed].map((character) => character.charCodeAt(0));
  const pick = (n: number, from: number, choices: number): number => from + ((digits[n] ?? 0) % choices);
  const rings = [
    { reach: 1, depth: 0.1, petals: pick(0, 24, 9), turns: 6 },
    { reach: 0.84, depth: 0.17, petals: pick(3, 9, 6), turns: 8 },
    { reach: 0.55, depth: 0.2, petals: pick(8, 6, 5), turns: 6 },
  ];
  return rings.flatMap(({ reach, depth, petals, turns }) =>
    Array.from({ length: turns }, (_, turn) => {
      const phase = (turn / turns) * Math.PI * 2;
      const points: Point[] = [];
      for (let step = 0; step < 360; step++) {
        const angle = (step / 360) * Math.PI * 2;
        const distance = place.radius * (reach - depth + depth * Math.sin(petals * angle + phase));
        points.push([place.x + distance * Math.cos(angle), place.y + distance * Math.sin(angle)]);
      }
      return stroke(pathOf(points, true), pen);
    }),
  );
}
