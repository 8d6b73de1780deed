/**
 * Mutations after which nothing else on the page is asked again: they come often or change only what they answer. After every
 * other one the queries that are on the page are asked again in the background.
 */
export const quietMutations: ReadonlySet<string> = new Set([
  'saveAnswer',
  'saveAnswers',
  'flagQuestion',
  'openItem',
  'enterPortal',
  'gradeAnswer',
  'requestUpload',
  'requestPasswordReset',
  'requestEmailProof',
  'setLanguage',
  'signIn',
  'signOut',
]);
