import { parentPort, workerData } from 'node:worker_threads';
import type { MemberImportFailure } from '../../../../schema/enums.ts';
import { ImportRefused } from './ImportRefused.ts';
import { type ReadList, readMembers } from './readMembers.ts';

/** What a reading thread is given, and what it answers. */
export interface ReadTask {
  bytes: Uint8Array;
  kind: 'CSV' | 'XLSX';
}
export type ReadAnswer =
  | { list: ReadList }
  | { refused: { code: MemberImportFailure; line: number | null; params: Record<string, string | number> } };

const { bytes, kind } = workerData as ReadTask;
try {
  parentPort?.postMessage({ list: await readMembers(bytes, kind) } satisfies ReadAnswer);
} catch (error) {
  if (!(error instanceof ImportRefused)) throw error;
  const { code, line, params } = error;
  parentPort?.postMessage({ refused: { code, line, params } } satisfies ReadAnswer);
}
