/** What part of a file a `Range` header asks for: all of it, a range (both ends inclusive), or one that the file does not have. */
export type ByteRange = { start: number; end: number } | 'whole' | 'unsatisfiable';

/**
 * Reads a `Range` header for a file of `total` bytes (RFC 9110, section 14). One range is honoured; several at once, other
 * units and what cannot be read count as no header at all, which the RFC allows.
 */
export function byteRange(header: string | undefined, total: number): ByteRange {
  const match = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/.exec(header ?? '');
  if (!match) return 'whole';
  const [, first = '', last = ''] = match;
  if (first === '') {
    if (last === '') return 'whole';
    const suffix = Math.min(Number(last), total);
    return suffix === 0 ? 'unsatisfiable' : { start: total - suffix, end: total - 1 };
  }
  const start = Number(first);
  if (last !== '' && Number(last) < start) return 'whole';
  if (start >= total) return 'unsatisfiable';
  return { start, end: last === '' ? total - 1 : Math.min(Number(last), total - 1) };
}
