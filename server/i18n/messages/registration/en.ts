import type { Message } from '../../translate.ts';

/** English, the reference: the other languages have exactly these keys. */
export const en = {
  'registration.checkMail': 'Check your mail: we have sent a message about your registration to this address.',
  'registration.linkInvalid': 'This link does not work (any more). Ask whoever gave it to you for a new one.',
  'registration.termsOutdated': 'Please read the current terms of the portal and accept them.',
  'registration.memberNow': 'Welcome! You are a member of the portal now.',
  'registration.waiting': 'You are registered. A moderator will look at it; you will get a mail.',
  'registration.already': 'You are in this portal already, so there is nothing more to do. Nice to see you again!',
  'registration.alreadyWaiting': 'You have registered already. A moderator will look at it; you will get a mail.',
  'registration.accept': 'A membership in this portal waits for your answer. Accept it and you are in.',
  'registration.closed': 'The link does not open this portal for you. Please ask a moderator of the portal.',
  'registration.emailInvalid': 'This is not an e-mail address.',
  'registration.passwordWrong':
    'The password does not fit. Use the one you gave when registering or, if you had an account before, that of your account.',
  'registration.internalPortal':
    'People of the internal portal come from the directory; there are no links or invitations into it.',
  'registration.linkRevoked': 'This link was revoked. Make another one.',
  'registration.timePast': 'Give a time to come, before the year 3000.',
  'registration.maxUsesLow': 'The link was used more often already ({uses}). Give at least that number.',
  'registration.domainInvalid': '"{domain}" is not an e-mail domain such as dealer.example.',
  'registration.consentWithdrawn':
    'Your consent is withdrawn and the portal is closed to you. Your personal data there will be erased.',
  'registration.direct.SIGN_IN': 'Please sign in, or register by the link you were given.',
  'registration.direct.WAITING': 'A moderator has to let you in first; you will get a mail with the way here.',
  'registration.direct.OPEN': 'Here it is.',
  'event.membership.approved': 'A moderator approved a registration',
  'event.membership.refused': 'A moderator refused a registration',
  'event.registration_link.created': 'A registration link was made',
  'event.registration_link.changed': 'A registration link was changed',
  'event.registration_link.rotated': 'A registration link got a new address',
  'event.registration_link.revoked': 'A registration link was revoked',
  'event.terms.published': 'Version {version} of the terms was published',
  'event.terms.accepted': 'A member accepted version {version} of the terms',
  'event.consent.withdrawn': 'Consent withdrawn, and the portal left',
  'event.portal.settings_changed': 'Settings of the portal were changed',
  'mail.registrationConfirm.subject': 'Confirm your registration: {portal}',
  'mail.registrationConfirm.text':
    'Somebody registered for {portal} with this e-mail address. If that was you, confirm it with the password you chose.\n\nThe link works for 48 hours. If it was not you, do nothing: no account is made.',
  'mail.registrationConfirm.action': 'Confirm the registration',
  'mail.registrationKnown.subject': 'You already have an account: {portal}',
  'mail.registrationKnown.text':
    'Somebody registered for {portal} with this e-mail address, and you have an account already. If that was you, join with the password of your account; what was typed when registering changes nothing.\n\nThe link works for 48 hours. If it was not you, do nothing.',
  'mail.registrationKnown.action': 'Join',
  'mail.registrationWelcome.subject': 'Welcome to {portal}',
  'mail.registrationWelcome.text':
    'You are registered for {portal}. Sign in with this e-mail address and the password you chose.\n\nIf it was not you who registered, ask for a new password when signing in: the account is then yours alone.',
  'mail.registrationWelcome.action': 'Go to the portal',
  'mail.registrationWaiting.subject': 'Your registration for {portal}',
  'mail.registrationWaiting.text':
    'You are registered for {portal}. A moderator looks at it now; as soon as it is decided you will get a mail.\n\nIf it was not you who registered, ask for a new password when signing in: the account is then yours alone.',
  'mail.registrationWaiting.action': 'Go to the sign-in',
  'mail.registrationApproved.subject': 'You are in: {portal}',
  'mail.registrationApproved.text': 'A moderator approved your registration for {portal}. You can begin now.',
  'mail.registrationApproved.action': 'Begin',
  'mail.registrationRefused.subject': 'Your registration was refused: {portal}',
  'mail.registrationRefused.text':
    'A moderator did not approve your registration for {portal}. The reason given:\n\n{reason}',
} as const satisfies Record<string, Message>;
