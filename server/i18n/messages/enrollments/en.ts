import type { Message } from '../../translate.ts';

/** English, the reference: the other languages have exactly these keys. */
export const en = {
  'event.enrollment.created': 'Enrolled in a course',
  'event.enrollment.started': 'Course begun',
  'event.enrollment.completed': 'Course completed',
  'event.enrollment.ended': 'Enrolment in a course ended',
  'enrollment.readSeconds': 'A minimum time needs 1 to {most} seconds; the other rules take none.',
  'enrollment.confirmFirst': 'Read the description and the requirements, and confirm that you want to begin.',
  'enrollment.lock.notStarted': 'Start the course first.',
  'enrollment.lock.earlierItem': 'First finish “{title}”.',
  'enrollment.lock.earlierTest': 'First pass the test “{title}”.',
  'enrollment.lock.later': 'It opens on {time}.',
  'enrollment.testNotPassed': 'This is done once the test is passed.',
  'enrollment.itemNotOpened': 'Open it first.',
  'enrollment.notReadToEnd': 'Read the text to its end first.',
  'enrollment.readTooShort': {
    one: 'Keep reading: {count} second is left.',
    other: 'Keep reading: {count} seconds are left.',
  },
  'enrollment.refusal.MEMBER_NOT_FOUND': 'There is no such member here.',
  'enrollment.refusal.MEMBER_NOT_ACTIVE': 'This member may not enter the portal at present.',
  'enrollment.refusal.COURSE_NOT_FOUND': 'There is no such course here.',
  'enrollment.refusal.COURSE_NOT_PUBLISHED': 'This course was never published.',
  'enrollment.refusal.ENROLLMENT_NOT_FOUND': 'There is no such enrolment here.',
  'enrollment.refusal.COMPLETED': 'The course is completed, and stays so.',
  'enrollment.refusal.ENDED': 'This enrolment was ended before.',
  'enrollment.duePast': 'Choose a due date that lies ahead.',
  'enrollment.nobodyNamed': 'Name members, a group, or both.',
  'enrollment.tooMany': 'That would be more than {most} enrolments at once. Take fewer courses or a smaller group.',
  'enrollment.dueDays': 'The days until a course is due are a number from 1 to {most}.',
  'enrollment.courseTwice': 'Each course can have one rule only.',
} as const satisfies Record<string, Message>;
