export const en = {
  title: 'Home',
  lead: 'What there is in this portal.',
  members: 'People',
  courses: 'Courses',
  tests: 'Tests',
  registrationLink: 'Registration link',
  registrationHint: 'Whoever opens it may register in this portal.',
  signInAddress: 'Sign-in address',
};
