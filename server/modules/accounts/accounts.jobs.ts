import { z } from 'zod';
import { defineJob } from '../../jobs/defineJob.ts';

/** Looks whether somebody who asked for a new password has an account, and sends the link. */
export const passwordResetJob = defineJob({
  name: 'passwordReset',
  version: 1,
  payload: z.object({ id: z.uuid() }),
});
