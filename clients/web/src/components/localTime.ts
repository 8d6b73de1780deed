/** A time as `<input type="datetime-local">` takes it: `2031-05-04T12:00`, in the time zone of this browser; empty for none. */
export function localTime(iso: string | null | undefined): string {
  if (!iso) return '';
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The other way round, for the API: ISO 8601 in UTC; null for none. */
export const isoTime = (local: string): string | null => (local ? new Date(local).toISOString() : null);
