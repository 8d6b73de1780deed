import type { Message } from '../../translate.ts';

/** English, the reference: the other languages have exactly these keys. */
export const en = {
  'mail.greeting': 'Hello {name},',
  'mail.greetingUnknown': 'Hello,',
  'mail.actionHint': 'If the button does not work, open this address:',
  'mail.footer': '{portal} sent you this mail. Please do not reply to it: nobody reads the answers.',
  'mail.unsubscribe': 'Stop these mails',
  'mail.passwordReset.subject': 'Choose a new password',
  'mail.passwordReset.text':
    'Somebody, probably you, asked for a new password for your account.\n\nThe link works once, for one hour. If it was not you, do nothing: your password stays as it is.',
  'mail.passwordReset.action': 'Choose a new password',
  'mail.passwordChanged.subject': 'Your password was changed',
  'mail.passwordChanged.text':
    'The password of your account was changed just now, and every other session was signed out.\n\nIf it was not you, choose a new password at once.',
  'mail.passwordChanged.action': 'It was not me',
  'mail.emailProof.subject': 'Confirm your e-mail address',
  'mail.emailProof.text':
    'Please confirm that this e-mail address is yours.\n\nThe link works once, for 24 hours. If you did not ask for this, do nothing.',
  'mail.emailProof.action': 'Confirm',
  'mail.notice.subject': { one: 'You have a new notice', other: 'You have {count} new notices' },
  'mail.notice.text': 'This is waiting for you:\n\n{list}',
  'mail.notice.action': 'Have a look',
} as const satisfies Record<string, Message>;
