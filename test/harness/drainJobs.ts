import { startWorkers, type Workers } from '../../workers/startWorkers.ts';
import type { TestServer } from './testServer.ts';

/** A real worker beside a test's server; closed with it. */
export async function startTestWorkers(server: TestServer): Promise<Workers> {
  const workers = startWorkers(server.deps);
  server.onClose(() => workers.close(5000));
  await workers.worker.ready();
  return workers;
}

/** Runs the real worker until no job waits or runs. */
export async function drainJobs(server: TestServer): Promise<void> {
  const workers = startWorkers(server.deps);
  await workers.worker.ready();
  await workers.worker.idle();
  await workers.close(5000);
}
