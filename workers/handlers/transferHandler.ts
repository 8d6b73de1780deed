import type { Deps } from '../../server/context.ts';
import type { ProgressWriter } from '../../server/modules/transfers/progressWriter.ts';
import { runTransfer } from '../../server/modules/transfers/runTransfer.ts';
import { transferJob } from '../../server/modules/transfers/transfers.jobs.ts';
import { createTurns } from '../../server/modules/transfers/turns.ts';
import type { JobHandler } from '../processJob.ts';

/** Copies one order into one portal; several at once, but alone what workers may have died of (F19). */
export function transferHandler(deps: Deps, progress: ProgressWriter): JobHandler {
  const turns = createTurns();
  const handler: JobHandler<{ id: string; portalId: string }> = {
    def: transferJob,
    async handle(payload, { signal }) {
      const besideOthers = () => runTransfer(deps, progress, payload, { signal, company: 'BESIDE_OTHERS' });
      if ((await turns.together(besideOthers)) !== 'MUST_BE_ALONE') return;
      await turns.alone(() => runTransfer(deps, progress, payload, { signal, company: 'ALONE' }));
    },
  };
  return handler as unknown as JobHandler;
}
