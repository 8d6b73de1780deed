/** A part of a question's points as an exact fraction; both numbers are whole, 0 ≤ part ≤ whole. */
export interface Share {
  part: number;
  whole: number;
}

export const NONE: Share = { part: 0, whole: 1 };
export const ALL: Share = { part: 1, whole: 1 };

/** Weights are written with up to five decimals (33.33333 for a third). */
const percentParts = 100_000;

/** A percentage of the points, cut to 0–100 and to five decimals. */
export function percentShare(percent: number): Share {
  const kept = Math.min(100, Math.max(0, percent));
  return { part: Math.round(kept * percentParts), whole: 100 * percentParts };
}

/**
 * A share of a question's points, both in thousandths of a point, rounded half up. Exact: points are at most 1,000,000
 * thousandths and a whole at most 10,000,000, so that every product is a safe integer.
 */
export function pointsOf(points: number, { part, whole }: Share): number {
  return Math.floor((2 * points * part + whole) / (2 * whole));
}
