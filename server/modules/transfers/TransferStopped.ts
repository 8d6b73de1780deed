import type { TransferFailure } from '../../../schema/enums.ts';

/** Ends a copy on purpose: its transaction is rolled back, and the reason says what becomes of the transfer. */
export class TransferStopped extends Error {
  constructor(readonly reason: TransferFailure | 'CANCELLED' | 'LEASE_LOST' | 'INTERRUPTED') {
    super(`transfer stopped: ${reason}`);
    this.name = 'TransferStopped';
  }
}
