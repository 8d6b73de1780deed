/** Of what is accepted, that which gives the most points: the right answers, without those that are right only in part. */
export function bestOf<Accepted extends { weight: number }>(accepted: readonly Accepted[]): Accepted[] {
  const best = Math.max(...accepted.map(({ weight }) => weight));
  return accepted.filter(({ weight }) => weight === best);
}
