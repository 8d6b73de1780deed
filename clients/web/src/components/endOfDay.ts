/** The last second of a day (`2026-12-31`) in this browser's time zone, for the API; null for no day. */
export const endOfDay = (day: string): string | null => (day ? new Date(`${day}T23:59:59`).toISOString() : null);
