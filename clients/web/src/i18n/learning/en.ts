export const en = {
  title: 'My learning',
  hello: 'Hello, {name}',
  continue: 'Continue: {item}',
  start: 'Begin',
  look: 'Open',
  none: 'No courses yet',
  noneHint: 'As soon as somebody enrols you in a course, it appears here.',
  done: { one: '{done} of {count} step', other: '{done} of {count} steps' },
  due: 'Due {when}',
  overdue: 'Overdue since {when}',
  completed: 'Done on {when}',
  gone: 'This course is no longer open to you.',
};
