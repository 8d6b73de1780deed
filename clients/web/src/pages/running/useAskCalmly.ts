import { useDebouncedCallback } from '@mantine/hooks';

const waitMs = 400;

/** Asks once after a burst of events: a list of a thousand people that is let in asks as often as one person. */
export const useAskCalmly = (ask: () => void): (() => void) => useDebouncedCallback(ask, waitMs);
