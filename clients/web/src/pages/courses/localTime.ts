const two = (value: number): string => String(value).padStart(2, '0');

/** A time as `<input type="datetime-local">` takes it: "2031-05-04T12:00", in the time zone of this browser. */
export function localTime(iso: string): string {
  const at = new Date(iso);
  const day = `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
