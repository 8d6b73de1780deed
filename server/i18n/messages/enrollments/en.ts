import type { Message } from '../../translate.ts';

/** English, the reference: the other languages have exactly these keys. */
export const en = {
  'event.enrollment.created': 'Somebody was enrolled in a course',
  'event.enrollment.started': 'Somebody began a course',
  'event.enrollment.completed': 'Somebody completed a course',
  'event.enrollment.ended': 'Somebody’s enrolment in a course was ended',
  'enrollment.readSeconds': 'A minimum time needs 1 to {most} seconds; the other rules take none.',
} as const satisfies Record<string, Message>;
