import type { Deps } from '../../server/context.ts';
import { memberImportJob } from '../../server/modules/members/import/memberImports.jobs.ts';
import { runMemberImport } from '../../server/modules/members/import/runMemberImport.ts';
import type { JobHandler } from '../processJob.ts';

/** Imports one list of members. */
export function memberImportHandler(deps: Deps): JobHandler {
  const handler: JobHandler<{ id: string; portalId: string }> = {
    def: memberImportJob,
    handle: (payload, { signal }) => runMemberImport(deps, payload, signal),
  };
  return handler as unknown as JobHandler;
}
