import { accountCases } from './matrix/accountCases.ts';
import { attemptCases } from './matrix/attemptCases.ts';
import type { Case } from './matrix/cases.ts';
import { certificateCases } from './matrix/certificateCases.ts';
import { courseCases } from './matrix/courseCases.ts';
import { directoryCases, mergeCases } from './matrix/directoryCases.ts';
import { enrollmentCases } from './matrix/enrollmentCases.ts';
import { gradingCases } from './matrix/gradingCases.ts';
import { invitationCases } from './matrix/invitationCases.ts';
import { memberCases } from './matrix/memberCases.ts';
import { noticeCases } from './matrix/noticeCases.ts';
import { personalDataCases } from './matrix/personalDataCases.ts';
import { portalCases } from './matrix/portalCases.ts';
import { registrationCases } from './matrix/registrationCases.ts';
import { testCases } from './matrix/testCases.ts';
import { transferCases } from './matrix/transferCases.ts';

/**
 * Net 3: who gets what for every root field of the schema (S01, S02). A field that is missing here fails the build; add it to
 * the file of its part, with a case for the external and for the internal portal where it works in both.
 */
export const authorizationMatrix: Case[] = [
  ...accountCases,
  ...noticeCases,
  ...portalCases,
  ...registrationCases,
  ...directoryCases,
  ...mergeCases,
  ...personalDataCases,
  ...invitationCases,
  ...memberCases,
  ...courseCases,
  ...testCases,
  ...enrollmentCases,
  ...attemptCases,
  ...gradingCases,
  ...certificateCases,
  ...transferCases,
];

/** Fields that answer without a session, each looked at: who is signed in (nobody), and the way to become somebody. */
export const publicFields = [
  'Mutation.acceptInvitation',
  'Mutation.confirmRegistration',
  'Mutation.register',
  'Mutation.requestPasswordReset',
  'Mutation.resetPassword',
  'Mutation.signIn',
  'Mutation.unsubscribe',
  'Query.directLink',
  'Query.invitation',
  'Query.registration',
  'Query.registrationLink',
  'Query.verifyCertificate',
  'Query.viewer',
];
