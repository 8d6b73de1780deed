import type { Message } from '../../translate.ts';

/** English, the reference: the other languages have exactly these keys. */
export const en = {
  'invitation.directoryOnly':
    'People of the internal portal come from the directory; nobody is added or invited there by hand.',
  'invitation.role': 'One of these roles is possible here: {roles}.',
  'invitation.addressInvalid': 'This is no e-mail address.',
  'invitation.alreadyMember': 'This person is a member of the portal already.',
  'invitation.limited':
    'Not more than one mail in 10 minutes and 5 in all are sent for an invitation, and only so many to an address and from a portal. Nothing was sent.',
  'invitation.ended': 'This invitation was accepted or revoked already.',
  'invitation.notValid': 'This link is not valid, or no longer. Ask whoever invited you for a new one.',
  'invitation.terms': 'Please read the terms of the portal and agree to them.',
  'invitation.passwordNeeded': 'Give your password, or choose one if you have none yet.',
  'invitation.passwordWrong':
    'There is an account for this address, and its password is another one. You can have it reset.',
  'event.invitation.sent': 'An invitation was sent',
  'event.invitation.opened': 'An invitation was opened',
  'event.invitation.accepted': 'An invitation was accepted',
  'event.invitation.revoked': 'An invitation was revoked',
  'event.member_import.completed': 'A list of members was imported',
  'mail.invitation.subject': 'Invitation to “{portal}”',
  'mail.invitation.text':
    'You are invited to learn in “{portal}”.\n\n{message}\n\nFollow the link to accept. It works once, within 30 days. If you do not know why you got this mail, ignore it and nothing happens.',
  'mail.invitation.action': 'Accept the invitation',
  'mail.memberAdded.subject': 'You were added to “{portal}”',
  'mail.memberAdded.text':
    'A moderator of “{portal}” put you on the list of its members.\n\n{message}\n\nFollow the link to choose a password, or to accept with the one you have. It works once, within 30 days. If you do not want to be a member, ignore this mail.',
  'mail.memberAdded.action': 'Go on',
} as const satisfies Record<string, Message>;
