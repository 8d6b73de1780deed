/** A problem thrown out of a transaction, so that nothing of the refused change stays in it (not even a new draft). */
export class Refusal<Problem extends object> extends Error {
  constructor(readonly problem: Problem) {
    super('refused');
    this.name = 'Refusal';
  }
}

/** Runs a change; the problem of a `Refusal` thrown in it is its answer. */
export async function refusable<Success, Problem extends object>(
  change: () => Promise<Success>,
): Promise<Success | Problem> {
  try {
    return await change();
  } catch (error) {
    if (error instanceof Refusal) return error.problem as Problem;
    throw error;
  }
}
