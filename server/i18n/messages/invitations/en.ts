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
  'import.noList': 'A list of members is a CSV or XLSX file.',
  'import.ended': 'This import has ended already.',
  'import.state.PENDING': 'Waiting for its turn.',
  'import.state.RUNNING': '{done} of {total} rows done.',
  'import.state.COMPLETED': 'The list was worked through.',
  'import.state.CANCELLED': 'The import was stopped. What was taken in stays.',
  'import.state.FAILED': 'The import failed.',
  'import.failure.FILE_GONE': 'The file is no longer there. Upload it again.',
  'import.failure.NOT_UTF8':
    'The text is not in UTF-8. In Excel, save the list as “CSV UTF-8” or as XLSX, and upload it again.',
  'import.failure.NOT_A_TABLE':
    'The file is damaged, or it is no workbook. Open it in a spreadsheet program and save it anew.',
  'import.failure.TOO_LARGE': 'The table is too large to be read. Divide it into several files.',
  'import.failure.TOO_MANY_ROWS': 'A list may have at most 50,000 rows. Divide it into several files.',
  'import.failure.EMPTY': 'There is nothing in the file but perhaps a line of headings.',
  'import.failure.NO_EMAIL_COLUMN':
    'No heading names the column with the e-mail addresses. Write “E-mail” over it in the first line.',
  'import.failure.COLUMN_TWICE': 'Two columns have headings for the same thing. Rename or delete one of them.',
  'import.failure.QUOTE_NOT_CLOSED': 'A quotation mark is opened and never closed. Close it, or save the list as XLSX.',
  'import.failure.TOO_MANY_ATTEMPTS':
    'The import was begun several times and never finished. What was taken in stays; import the list again for the rest.',
  'import.outcome.PENDING': 'waiting',
  'import.outcome.ACCEPTED': 'would be taken in',
  'import.outcome.CREATED': 'taken in, no mail',
  'import.outcome.INVITED': 'taken in and invited',
  'import.outcome.ALREADY_MEMBER': 'a member already',
  'import.outcome.REFUSED': 'refused',
  'import.outcome.NOT_DONE': 'not done',
  'import.column.line': 'Line',
  'import.column.email': 'E-mail address',
  'import.column.name': 'Name',
  'import.column.outcome': 'Outcome',
  'import.column.reason': 'Reason',
  'import.row.TOO_MANY_CELLS':
    'This row has more than {most} cells, which is how many headings there are. Put quotation marks around cells that hold the separator.',
  'import.row.FORMULA': 'A cell holds a formula or an error of one. Put the value in its place.',
  'import.row.GARBLED':
    'Letters in this row are garbled, so the file was once saved in another encoding. Save the list as “CSV UTF-8” or as XLSX from the original.',
  'import.row.NO_EMAIL': 'There is no e-mail address.',
  'import.row.EMAIL_INVALID': 'This is no e-mail address.',
  'import.row.TOO_LONG': 'A cell is longer than {most} characters.',
  'import.row.LANGUAGE_UNKNOWN': '“{value}” is none of our languages: en, pl, de, cs, ro, ru.',
  'import.row.ROLE_UNKNOWN': '“{value}” is no role that a list may give: LEARNER or MANAGER.',
  'import.row.TWICE': 'The same address stands in line {line} already.',
  'import.row.COURSE_UNKNOWN': 'The portal has no published course “{title}”.',
  'import.row.COURSE_AMBIGUOUS':
    'Several courses are called “{title}”. Rename one of them, or enrol the person by hand.',
  'import.row.GROUP_UNKNOWN': 'The portal has no group “{path}”. Make it, or let the import make groups.',
  'import.row.GROUP_PATH':
    '“{path}” is no path of groups such as “North/Gdańsk”: names of up to 200 characters, up to 20 levels.',
  'import.row.GROUP_LIMIT': 'The portal has as many groups as it may have, so “{path}” was not made.',
  'import.row.MAIL_LIMITED':
    'No mail was sent, because too many went out, to this address or from this portal. Send the invitation again later.',
} as const satisfies Record<string, Message>;
