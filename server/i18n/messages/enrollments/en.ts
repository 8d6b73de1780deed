import type { Message } from '../../translate.ts';

/** English, the reference: the other languages have exactly these keys. */
export const en = {
  'event.enrollment.created': 'Somebody was enrolled in a course',
} as const satisfies Record<string, Message>;
