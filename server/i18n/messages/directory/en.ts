import type { Message } from '../../translate.ts';

/** English, the reference: the other languages have exactly these keys. */
export const en = {
  'event.directory.synced': 'The directory was synchronized',
  'directory.TWICE': 'The page names this id twice. Name it once.',
  'directory.EXTERNAL_ID_INVALID': 'The id in the directory must have 1 to 200 characters and no space at its ends.',
  'directory.NAME_INVALID': 'Give a name of 1 to 200 characters.',
  'directory.EMAIL_INVALID': 'This is no e-mail address.',
  'directory.EMAIL_TAKEN': 'Another person of the directory has this e-mail address.',
  'directory.DEPARTMENT_UNKNOWN': 'No such department was sent yet. Send departments before their people.',
  'directory.PARENT_UNKNOWN': 'The department above was not sent yet, or was refused.',
  'directory.CYCLE': 'The department would lie below itself.',
  'directory.TOO_DEEP': 'Departments lie at most 20 levels deep.',
  'directory.NAME_TAKEN': 'Another department at the same place has this name.',
  'directory.NOT_EMPTY': 'Somebody or another department is still in it.',
  'directory.LAST_ADMIN': 'Nobody else is an admin of the portal. Make somebody an admin first.',
  'directory.UNKNOWN_HEADS': 'Taken, but these heads are no active members yet: {heads}',
  'directory.AWAITS_PERSON':
    'This address has an account already. The person confirms the address by mail and accepts at the next sign-in.',
  'event.account.merged': 'Two records of a person were merged',
  'event.account.merge_undone': 'A merge of two records was undone',
  'event.membership.merged': 'A member continues under another account',
  'directory.NOTHING_TO_MERGE': 'No other account with this address is in a portal of your organization.',
  'directory.ATTEMPT_RUNNING': 'The person is taking a test right now. Try again when it is handed in.',
  'directory.MERGE_TOO_OLD': 'This merge was undone already, or is more than 30 days old.',
  'directory.MERGE_CHANGED': 'An account or membership of that time is no longer there, so the merge cannot be undone.',
} as const satisfies Record<string, Message>;
