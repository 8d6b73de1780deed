import { z } from 'zod';
import { defineJob } from '../../jobs/defineJob.ts';

/** Copies one order into one portal. The row says everything else. */
export const transferJob = defineJob({
  name: 'transfer',
  version: 1,
  payload: z.object({ id: z.uuid(), portalId: z.uuid() }),
});

/** A job's name in the queue: a new one for each attempt, so that a dead worker's leftover never blocks the next. */
export const transferJobId = (transferId: string, attempts: number): string => `transfer-${transferId}-${attempts}`;
