import { rm } from 'node:fs/promises';

/** Stops the PostgreSQL of the run and removes its data. */
export default async function globalTeardown(): Promise<void> {
  const server = (globalThis as { testServer?: { stop(): Promise<void> } }).testServer;
  await server?.stop();
  if (process.env.TEST_DATA_DIR) await rm(process.env.TEST_DATA_DIR, { recursive: true, force: true });
}
