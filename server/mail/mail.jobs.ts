import { z } from 'zod';
import { defineJob } from '../jobs/defineJob.ts';

/** Sends one mail of the outbox. The row says everything else. */
export const mailJob = defineJob({ name: 'mail', version: 1, payload: z.object({ id: z.uuid() }) });
