import { z } from 'zod';
import { defineJob } from '../../../jobs/defineJob.ts';

/** Judges the answers of one test anew, batch by batch. The row says everything else. */
export const regradeJob = defineJob({
  name: 'regrade',
  version: 1,
  payload: z.object({ id: z.uuid(), portalId: z.uuid() }),
});
