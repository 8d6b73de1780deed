import { z } from 'zod';
import { defineJob } from '../../../jobs/defineJob.ts';

/** Imports one list of members. The row says everything else. */
export const memberImportJob = defineJob({
  name: 'memberImport',
  version: 1,
  payload: z.object({ id: z.uuid(), portalId: z.uuid() }),
});

/** A job's name in the queue: a new one for each attempt, so that a dead worker's leftover never blocks the next. */
export const memberImportJobId = (importId: string, fence: number): string => `member-import-${importId}-${fence}`;

/** What those who follow an import are woken by. */
export const memberImportTopic = (importId: string): string => `import:${importId}`;
