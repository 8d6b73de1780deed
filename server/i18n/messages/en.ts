/** English, the reference: the other languages have exactly these keys. */
export const en = {
  'error.UNAUTHENTICATED': 'Please sign in first.',
  'error.FORBIDDEN': 'You may not do this. Ask a moderator of the portal.',
  'error.NOT_FOUND': 'This does not exist, or it is not open to you.',
  'error.BAD_INPUT': 'Something in the input is not right.',
  'error.CONFLICT': 'Somebody else changed this in the meantime. Load it again and retry.',
  'error.RATE_LIMITED': 'Too many tries. Wait {seconds} s and try again.',
  'error.PORTAL_BLOCKED': 'This portal is blocked until a plan is active.',
  'error.INTERNAL': 'Something went wrong on our side. If it happens again, tell us the request id.',
  'input.pageSize': '"first" must be between 1 and 100.',
  'input.cursor': 'This "after" cursor is not one of ours. Use the endCursor of an earlier page.',
  'input.tooLong': 'At most {most} characters are allowed here.',
  'input.empty': 'This must not be empty.',
  'input.range': 'A number from {least} to {most} is needed here.',
  'error.idempotencyKey': 'This idempotency key was used with another input. Use a new key.',
  'signIn.failed': 'The e-mail address or the password is wrong.',
  'password.tooShort': 'A password needs at least {least} characters.',
  'password.tooLong': 'A password may have at most {most} characters.',
  'password.tooCommon': 'This password is used by too many people. Choose another one.',
  'password.wrong': 'The present password is wrong.',
  'portal.nameInvalid': 'The name of a portal is an e-mail address, for example partners@example.com.',
  'portal.nameTaken': 'Your organization has a portal with this name already.',
  'portal.passwordOwned':
    'This person chose an own password or belongs to other portals too, so no new password can be made here.',
} as const satisfies Record<string, string | { one: string; few?: string; many?: string; other: string }>;

export type MessageKey = keyof typeof en;
