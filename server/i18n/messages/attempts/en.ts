import type { Message } from '../../translate.ts';

/** English, the reference: the other languages have exactly these keys. */
export const en = {
  'event.attempt.started': 'An attempt at a test was begun',
  'event.attempt.submitted': 'An attempt at a test was handed in',
  'event.allowance.changed': 'Attempts or time at a test changed',
  'event.test.settings_changed': 'The settings of a test were changed',
  'attempts.confirmFirst': 'Read what the test is about and its rules first, and confirm that you have.',
  'attempts.usedUp': {
    one: 'Your only attempt at this test is used up. A moderator can give you more.',
    other: 'All {count} attempts at this test are used up. A moderator can give you more.',
  },
  'attempts.obstacle.NOT_YET_OPEN': 'The test has not opened yet.',
  'attempts.obstacle.CLOSED': 'The test has closed.',
  'attempts.obstacle.ITEM_CLOSED': 'In your course this test has not opened yet. Finish what comes before it.',
  'attempts.obstacle.ATTEMPTS_USED_UP': 'No attempt is left. A moderator can give you more.',
  'attempts.over': 'This attempt is over: it was handed in or its time is up. Nothing more can be saved.',
  'attempts.conflict':
    'This question was answered elsewhere in the meantime, perhaps in another tab. Look at both answers and keep one.',
  'attempts.wrongKind': 'This is not an answer to this kind of question. Give exactly one field, the one for its kind.',
  'attempts.unknownOption': 'There is no such option on this question. Load the paper again.',
  'attempts.repeatedOption': 'Each option can be given only once.',
  'attempts.incompleteOrder': 'Bring all items into order; none may be left out.',
  'attempts.tooLong': 'This answer is too long: at most {bytes} bytes are kept.',
  'attempts.repeatedQuestion': 'Each question can be answered only once in one call.',
  'attempts.closesBeforeOpening': 'A test must close after it opens.',
} as const satisfies Record<string, Message>;
