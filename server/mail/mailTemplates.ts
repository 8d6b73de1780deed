/**
 * Every mail that we send. Its texts are the messages `mail.<template>.subject`, `.text` (paragraphs parted by a blank line) and,
 * where it has a button, `.action`.
 */
export const mailTemplates = [
  // Registration (R1, R2)
  'registrationConfirm',
  'registrationKnown',
  'registrationWelcome',
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
