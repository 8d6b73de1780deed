import { createHash } from 'node:crypto';

/** A key of one mailbox, whatever stands after a + in its name and however it is written; the address itself is no key of a store. */
export function mailboxOf(email: string): string {
  const [name = '', domain = ''] = email.toLowerCase().split('@');
  return createHash('sha256')
    .update(`${name.split('+')[0]}@${domain}`)
    .digest('base64url');
}
