import { createHash } from 'node:crypto';

/** Names a state of a stored text: 32 hex digits, the same for the same text. */
export const textVersion = (stored: string): string => createHash('sha256').update(stored).digest('hex').slice(0, 32);
