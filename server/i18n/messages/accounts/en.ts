import type { Message } from '../../translate.ts';

/** English, the reference: the other languages have exactly these keys. */
export const en = {
  'event.portal.password_mailed': 'A link to choose a new password was mailed to the moderator of {name}',
  'accounts.emailInvalid': 'This is no e-mail address, for example jo@example.com.',
  'accounts.resetSent':
    'Check your mail: if this address has an account, a link to choose a new password is on its way.',
  'accounts.resetDone': 'Your new password is set. Sign in with it.',
  'accounts.linkInvalid': 'This link was used already, has expired or is incomplete. Ask for a new one.',
  'accounts.proofSent': 'Check your mail: the link in it confirms your address.',
  'accounts.emailProvedBefore': 'Your e-mail address is confirmed already.',
  'accounts.emailProved': 'Your e-mail address is confirmed.',
  'accounts.unsubscribed': 'You will not get these mails any more.',
  'accounts.unsubscribeTitle': 'Stop these mails?',
  'accounts.unsubscribeHint': 'You will still get mails that you ask for and those about your account.',
  'accounts.unsubscribeButton': 'Stop them',
  'notice.ENROLLED': 'You are enrolled in “{title}”.',
  'notice.DUE': '“{title}” is due on {dueAt}.',
  'notice.SUBMITTED_OVERDUE': 'Your time for “{title}” is over; your answers were handed in.',
  'notice.GRADED': 'Your answers in “{title}” are graded.',
  'notice.REGRADED': 'A question of “{title}” was corrected and your grade changed.',
  'notice.RELEASED': 'Your result of “{title}” can be seen now.',
  'notice.ALLOWANCE': 'You got more attempts or more time for “{title}”.',
  'notice.CERTIFICATE': 'Your certificate for “{title}” is ready.',
  'notice.APPROVAL_WANTED': 'Somebody has registered and waits for your approval.',
  'notice.GRADING_WANTED': 'Answers in “{title}” wait to be graded by hand.',
  'notice.TRANSFER_COMPLETED': 'Data transfer complete. {target} now has: {titles}',
  'notice.TRANSFER_FAILED': 'The data transfer into {target} failed: {titles}. {reason}',
  'notice.COURSE_RECEIVED': 'Data transfer complete. New here: {titles}',
  'notice.TEST_RECEIVED': 'Data transfer complete. New here: {titles}',
} as const satisfies Record<string, Message>;
