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
} as const satisfies Record<string, Message>;
