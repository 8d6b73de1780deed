import { z } from 'zod';
import { defineJob } from '../../../jobs/defineJob.ts';

/** Hands in one attempt whose time is up; the row says everything else. */
export const attemptJob = defineJob({
  name: 'attempt',
  version: 1,
  payload: z.object({ id: z.uuid(), portalId: z.uuid() }),
});

/** A job's name in the queue: another for each deadline, so that a moved one has a job of its own. */
export const attemptJobId = (attemptId: string, deadlineAt: Date): string =>
  `attempt-${attemptId}-${deadlineAt.getTime()}`;
