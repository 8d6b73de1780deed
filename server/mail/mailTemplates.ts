/**
 * Every mail that we send. Its texts are the messages `mail.<template>.subject`, `.text` (paragraphs parted by a blank line; no
 * greeting and no signature, which the layout adds) and, where it has a button, `.action`. Beside its own params each may use
 * `{portal}` (title of the portal, where it is about one) and `{name}` (of the person; may be empty, so rather leave it to the
 * greeting).
 */
export const mailTemplates = [
  // Registration (R1, R2)
  'registrationConfirm',
  'registrationKnown',
  'registrationWelcome',
  'registrationWaiting',
  'registrationApproved',
  'registrationRefused',
  // Invitations (R3)
  'invitation',
  'memberAdded',
  // The account
  'passwordReset',
  'passwordChanged',
  'emailProof',
  // Notices that were not read (S6)
  'notice',
] as const;

export type MailTemplate = (typeof mailTemplates)[number];
