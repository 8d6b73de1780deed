import type { Message } from '../../translate.ts';

/** English, the reference: the other languages have exactly these keys. */
export const en = {
  'event.attempt.graded': 'An attempt was graded',
  'event.attempt.released': 'The result of an attempt was released',
  'event.attempt.regraded': 'The result of an attempt changed',
  'event.regrade.completed': 'The attempts at a test were judged anew',
  'grading.ATTEMPT_NOT_SUBMITTED': 'This attempt is still in progress. It can be graded when it has been handed in.',
  'grading.GRADE_CHANGED': 'Somebody else graded this answer in the meantime. Look at it again before you change it.',
  'grading.NOTHING_TO_REGRADE':
    'The newest published revision corrects none of these questions. Correct the question and publish the test first, or annul the question.',
  'grading.testOrAttempts': 'Give either the test or attempts.',
  'grading.review.NOT_SUBMITTED': 'You see the result when you have handed in the attempt.',
  'grading.review.NOT_GRADED': 'Your attempt was handed in. Some answers are still being graded.',
  'grading.review.NOT_RELEASED': 'Your attempt was handed in. The results have not been released yet.',
  'grading.review.TEST_NOT_CLOSED': 'You see the result when the test has closed.',
  'grading.review.NOT_SHOWN': 'Your attempt was handed in. Results of this test are not shown.',
} as const satisfies Record<string, Message>;
